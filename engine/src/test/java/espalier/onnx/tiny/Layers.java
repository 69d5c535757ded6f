package espalier.onnx.tiny;

import java.util.List;
import java.util.function.LongToDoubleFunction;

/// The parts of a layer that are no matrix product: tables, biases, norms, activations.
final class Layers {

    private static final double EPSILON = 1e-5;

    private final GraphBuilder graph;
    private final ElementType computing;
    private final long seed;

    Layers(GraphBuilder graph, ElementType computing, long seed) {
        this.graph = graph;
        this.computing = computing;
        this.seed = seed;
    }

    /// The rows of a random table.
    String rows(String ids, String name, int count, int width) {
        return rows(ids, name, count, width, count);
    }

    /// The same, of which only the first `sound` rows are numbers.
    String rows(String ids, String name, int count, int width, int sound) {
        RandomValues values = RandomValues.of(seed, name, 0, 1);
        LongToDoubleFunction some =
                index -> index / width < sound ? values.applyAsDouble(index) : Double.NaN;
        return graph.add("Gather", table(name, count, width, some), ids);
    }

    /// The name of a constant table, of `values` in row-major order.
    String table(String name, int count, int width, LongToDoubleFunction values) {
        return graph.weight(
                new Tensor(name, computing, List.of((long) count, (long) width), values));
    }

    String biased(String input, String name, int width) {
        RandomValues values = RandomValues.of(seed, name, 0, 0.1);
        return graph.add("Add", input, vector(name, computing, width, values));
    }

    /// Root mean square norm (Zhang and Sennrich, 2019), in single precision.
    String rmsNorm(String input, String name, int width) {
        String x = cast(input, ElementType.FLOAT);
        String mean =
                graph.add(
                        Op.of("ReduceMean").withList("axes", -1).with("keepdims", 1),
                        graph.add("Mul", x, x));
        String root =
                graph.add("Sqrt", graph.add("Add", mean, graph.scalar(ElementType.FLOAT, EPSILON)));
        String scaled = graph.add("Mul", graph.add("Div", x, root), scales(name, width));
        return cast(scaled, computing);
    }

    /// Layer norm (Ba, Kiros and Hinton, 2016), in single precision.
    String layerNorm(String input, String name, int width) {
        RandomValues shifts = RandomValues.of(seed, name + ".bias", 0, 0.1);
        String normed =
                graph.add(
                        Op.of("LayerNormalization").with("axis", -1).withFloat("epsilon", EPSILON),
                        cast(input, ElementType.FLOAT),
                        scales(name, width),
                        vector(name + ".bias", ElementType.FLOAT, width, shifts));
        return cast(normed, computing);
    }

    private String scales(String name, int width) {
        RandomValues values = RandomValues.of(seed, name + ".weight", 1, 0.2);
        return vector(name + ".weight", ElementType.FLOAT, width, values);
    }

    /// The same with one element that is no number, so that nothing after it is.
    String poisoned(String input, String name, int width) {
        return graph.add(
                "Mul", input, vector(name, computing, width, i -> i == 0 ? Double.NaN : 1));
    }

    private String vector(String name, ElementType type, int width, LongToDoubleFunction values) {
        return graph.weight(new Tensor(name, type, List.of((long) width), values));
    }

    /// `x * sigmoid(x)` (Elfwing and others, 2017).
    String silu(String x) {
        return graph.add("Mul", x, graph.add("Sigmoid", x));
    }

    /// GELU in GPT-2's approximation by a tangent (Hendrycks and Gimpel, 2016).
    String gelu(String x) {
        String cube = graph.add("Mul", x, graph.add("Mul", x, x));
        String inner = graph.add("Add", x, graph.add("Mul", cube, number(0.044715)));
        String bent = graph.add("Tanh", graph.add("Mul", inner, number(Math.sqrt(2 / Math.PI))));
        String gate = graph.add("Add", bent, number(1));
        return graph.add("Mul", graph.add("Mul", x, number(0.5)), gate);
    }

    private String number(double value) {
        return graph.scalar(computing, value);
    }

    private String cast(String input, ElementType type) {
        return computing == ElementType.FLOAT ? input : graph.add(Op.cast(type), input);
    }
}
