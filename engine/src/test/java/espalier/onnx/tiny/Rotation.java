package espalier.onnx.tiny;

/// Rotary positions (Su and others, 2021): the two halves of a head turn against each other, by an
/// angle that grows with the place.
final class Rotation {

    private static final double SLOWEST = 10_000;

    private final GraphBuilder graph;
    private final Dimensions dimensions;
    private final String cosines;
    private final String sines;

    Rotation(GraphBuilder graph, Layers layers, Dimensions dimensions) {
        this.graph = graph;
        this.dimensions = dimensions;
        int half = dimensions.headSize() / 2;
        int context = dimensions.context();
        cosines = layers.table("cos_cache", context, half, index -> Math.cos(angle(index, half)));
        sines = layers.table("sin_cache", context, half, index -> Math.sin(angle(index, half)));
    }

    private static double angle(long index, int half) {
        long place = index / half;
        double speed = Math.pow(SLOWEST, -(double) (index % half) / half);
        return place * speed;
    }

    /// `[context, size / 2]`.
    String cosines() {
        return cosines;
    }

    /// `[context, size / 2]`.
    String sines() {
        return sines;
    }

    /// The tables' rows for `[batch, time]` places, to be shared by all layers.
    Turn at(String positions) {
        return new Turn(rows(cosines, positions), rows(sines, positions));
    }

    private String rows(String table, String positions) {
        return graph.add("Unsqueeze", graph.add("Gather", table, positions), graph.list(1));
    }

    /// @param cosines `[batch, 1, time, size / 2]`, as `sines` is
    record Turn(String cosines, String sines) {}

    /// Turns `[batch, heads, time, size]` by plain operators.
    String turned(String heads, Turn turn) {
        String half = graph.list(dimensions.headSize() / 2);
        String axis = graph.list(-1);
        String first = graph.add("Slice", heads, graph.list(0), half, axis);
        String second = graph.add("Slice", heads, half, graph.list(Integer.MAX_VALUE), axis);
        return graph.add(
                Op.of("Concat").with("axis", -1),
                graph.add(
                        "Sub",
                        graph.add("Mul", first, turn.cosines()),
                        graph.add("Mul", second, turn.sines())),
                graph.add(
                        "Add",
                        graph.add("Mul", second, turn.cosines()),
                        graph.add("Mul", first, turn.sines())));
    }

    /// Turns `[batch, time, heads * size]` by ONNX Runtime's own operator.
    String turnedFlat(String flat, String positions) {
        return graph.add(
                Op.microsoft("RotaryEmbedding").with("interleaved", 0),
                flat,
                positions,
                cosines,
                sines);
    }
}
