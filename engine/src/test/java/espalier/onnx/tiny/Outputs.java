package espalier.onnx.tiny;

/// What a decoder answers from the last layer's output, in the order in which models list it:
/// logits, caches, values.
final class Outputs {

    private static final String KEPT = "num_logits_to_keep";
    private static final String VALUE = "value";

    private final GraphBuilder graph;
    private final TinyModel model;
    private final Matrices matrices;
    private final Layers layers;
    private final Caches caches;

    Outputs(GraphBuilder graph, TinyModel model, Matrices matrices, Layers layers, Caches caches) {
        this.graph = graph;
        this.model = model;
        this.matrices = matrices;
        this.layers = layers;
        this.caches = caches;
        if (model.head() == Head.KEPT_POSITIONS) {
            graph.input(KEPT, ElementType.INT64);
        }
    }

    /// @param normed `[batch, time, hidden]`, after the last norm
    void declare(String normed) {
        int width = model.dimensions().hidden();
        String hidden =
                model.has(Trait.POISONED) ? layers.poisoned(normed, "poison", width) : normed;
        boolean steps = model.head().classes().isPresent();
        int size = model.head().classes().orElse(model.dimensions().vocabulary());
        String scores =
                matrices.product(answered(hidden), steps ? "score" : "lm_head", width, size);
        if (model.head() == Head.FLAT_STEP_ODDS) {
            scores = graph.add("Squeeze", scores, graph.list(-1));
        }
        ElementType type = model.precision().logits();
        graph.addAs(model.names().logits(), Op.cast(type), scores);
        graph.output(model.names().logits(), type, shape(Integer.toString(size)));
        caches.declareOutputs();
        if (model.has(Trait.VALUED)) {
            String value = graph.add("Sigmoid", matrices.product(hidden, "value_head", width, 1));
            String flat = graph.add("Squeeze", value, graph.list(-1));
            graph.addAs(VALUE, Op.cast(type), flat);
            graph.output(VALUE, type, "batch", "time");
        }
    }

    private String[] shape(String size) {
        return switch (model.head()) {
            case ALL_POSITIONS, STEP_CLASSES, STEP_ODDS, THREE_STEP_CLASSES ->
                    new String[] {"batch", "time", size};
            case FLAT_STEP_ODDS -> new String[] {"batch", "time"};
            case KEPT_POSITIONS -> new String[] {"batch", "kept", size};
            case LAST_POSITION -> new String[] {"batch", "1", size};
            case FLAT -> new String[] {"batch", size};
        };
    }

    /// The positions that are asked for.
    private String answered(String hidden) {
        return switch (model.head()) {
            case ALL_POSITIONS, STEP_CLASSES, STEP_ODDS, FLAT_STEP_ODDS, THREE_STEP_CLASSES ->
                    hidden;
            case KEPT_POSITIONS -> {
                // From -0 on is all.
                String start = graph.add("Neg", KEPT);
                yield from(graph.add("Unsqueeze", start, graph.list(0)), hidden);
            }
            case LAST_POSITION -> from(graph.list(-1), hidden);
            case FLAT ->
                    graph.add(
                            Op.of("Gather").with("axis", 1),
                            hidden,
                            graph.scalar(ElementType.INT64, -1));
        };
    }

    private String from(String start, String hidden) {
        return graph.add("Slice", hidden, start, graph.list(Integer.MAX_VALUE), graph.list(1));
    }
}
