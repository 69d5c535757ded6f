package espalier.onnx.tiny;

import java.util.List;

/// The matrix products of a model, each with weights of its own, in the model's precision. Whatever
/// the layout of the file, the weight from input `i` to output `o` is random value number `o * in +
/// i`.
final class Matrices {

    private static final int BLOCK = 32;

    private final GraphBuilder graph;
    private final Precision precision;
    private final long seed;

    Matrices(GraphBuilder graph, Precision precision, long seed) {
        this.graph = graph;
        this.precision = precision;
        this.seed = seed;
    }

    /// `[.., in]` to `[.., out]`, with about as much variance as before.
    String product(String input, String name, int in, int out) {
        RandomValues weights = RandomValues.of(seed, name, 0, Math.sqrt(3.0 / in));
        return switch (precision.storage()) {
            case DENSE -> dense(input, name, in, out, weights);
            case BYTES -> bytes(input, name, in, out, weights);
            case NIBBLES -> nibbles(input, name, in, out, weights);
        };
    }

    private String dense(String input, String name, int in, int out, RandomValues weights) {
        Tensor matrix =
                new Tensor(
                        name,
                        precision.computing(),
                        List.of((long) in, (long) out),
                        index -> weights.applyAsDouble(transposed(index, in, out)));
        return graph.add("MatMul", input, graph.weight(matrix));
    }

    /// As ONNX Runtime's dynamic quantisation writes it: the input gets a scale when it is known.
    private String bytes(String input, String name, int in, int out, RandomValues weights) {
        double step = weights.reach() / 127;
        Tensor matrix =
                new Tensor(
                        name + "_quantized",
                        ElementType.INT8,
                        List.of((long) in, (long) out),
                        index ->
                                Math.rint(
                                        weights.applyAsDouble(transposed(index, in, out)) / step));
        List<String> quantized = graph.add(Op.of("DynamicQuantizeLinear"), 3, input);
        String sums =
                graph.add(
                        "MatMulInteger",
                        quantized.get(0),
                        graph.weight(matrix),
                        quantized.get(2),
                        graph.scalar(ElementType.INT8, 0));
        String scale = graph.add("Mul", quantized.get(1), graph.scalar(ElementType.FLOAT, step));
        return graph.add("Mul", graph.add(Op.cast(ElementType.FLOAT), sums), scale);
    }

    private static long transposed(long index, int in, int out) {
        return index % out * in + index / out;
    }

    /// As `MatMulNBits` wants it: a row for each output, eight for zero, the even weight in the low
    /// half of a byte.
    private String nibbles(String input, String name, int in, int out, RandomValues weights) {
        if (in % BLOCK != 0) {
            throw new IllegalArgumentException(
                    "%s has %d inputs, which is no multiple of %d.".formatted(name, in, BLOCK));
        }
        double step = weights.reach() / 7.5;
        RandomValues steps = RandomValues.of(seed, name + "_scales", step, 0.1 * step);
        long blocks = in / BLOCK;
        Tensor matrix =
                new Tensor(
                        name + "_Q4",
                        ElementType.UINT8,
                        List.of((long) out, blocks, (long) BLOCK / 2),
                        index ->
                                level(weights, steps, 2 * index)
                                        + 16 * level(weights, steps, 2 * index + 1));
        Tensor scales =
                new Tensor(name + "_scales", precision.computing(), List.of(out * blocks), steps);
        Op op =
                Op.microsoft("MatMulNBits")
                        .with("K", in)
                        .with("N", out)
                        .with("bits", 4)
                        .with("block_size", BLOCK);
        return graph.add(op, input, graph.weight(matrix), graph.weight(scales));
    }

    private static double level(RandomValues weights, RandomValues steps, long index) {
        double step = steps.applyAsDouble(index / BLOCK);
        return Math.clamp(Math.rint(weights.applyAsDouble(index) / step) + 8, 0, 15);
    }
}
