package espalier.onnx.tiny;

import java.util.List;
import java.util.stream.IntStream;

/// Builds the graph of a model, from its inputs to its outputs; values that need no name of their
/// own get a fresh one.
final class GraphBuilder {

    private static final int IR_VERSION = 8;
    private static final int OPSET = 17;

    private final Proto body = new Proto();
    private final WeightStore weights;
    private final WeightStore constants = WeightStore.inside();
    private int fresh;

    GraphBuilder(WeightStore weights) {
        this.weights = weights;
        body.put(2, "decoder");
    }

    /// @param dimensions a name where the size is free, else digits
    String input(String name, ElementType type, String... dimensions) {
        body.put(11, port(name, type, dimensions));
        return name;
    }

    /// Declares that the value of this name is an output.
    void output(String name, ElementType type, String... dimensions) {
        body.put(12, port(name, type, dimensions));
    }

    private static Proto port(String name, ElementType type, String... dimensions) {
        Proto shape = new Proto();
        for (String dimension : dimensions) {
            boolean fixed = Character.isDigit(dimension.charAt(0));
            shape.put(
                    1,
                    fixed
                            ? new Proto().put(1, Long.parseLong(dimension))
                            : new Proto().put(2, dimension));
        }
        Proto tensor = new Proto().put(1, type.code()).put(2, shape);
        return new Proto().put(1, name).put(2, new Proto().put(1, tensor));
    }

    String weight(Tensor tensor) {
        body.put(5, weights.store(tensor));
        return tensor.name();
    }

    String scalar(ElementType type, double value) {
        return constant(Tensor.scalar(freshName("scalar"), type, value));
    }

    /// A one-dimensional constant of int64, as axes and shapes are given.
    String list(long... values) {
        return constant(
                new Tensor(
                        freshName("list"),
                        ElementType.INT64,
                        List.of((long) values.length),
                        index -> values[(int) index]));
    }

    private String constant(Tensor tensor) {
        body.put(5, constants.store(tensor));
        return tensor.name();
    }

    String add(String type, String... inputs) {
        return add(Op.of(type), inputs);
    }

    /// Adds an operator that has one output, and answers the output's name.
    String add(Op op, String... inputs) {
        return add(op, 1, inputs).getFirst();
    }

    List<String> add(Op op, int outputs, String... inputs) {
        List<String> names =
                IntStream.range(0, outputs).mapToObj(i -> freshName(op.type())).toList();
        addAs(names, op, inputs);
        return names;
    }

    String addAs(String output, Op op, String... inputs) {
        addAs(List.of(output), op, inputs);
        return output;
    }

    /// @param inputs an empty name leaves an optional input out
    void addAs(List<String> outputs, Op op, String... inputs) {
        Proto node = new Proto();
        for (String input : inputs) {
            node.put(1, input);
        }
        outputs.forEach(output -> node.put(2, output));
        node.put(3, freshName("run_" + op.type())).put(4, op.type()).put(7, op.domain());
        op.attributes().forEach(attribute -> node.put(5, attribute));
        body.put(1, node);
    }

    private String freshName(String kind) {
        fresh++;
        return kind + "_" + fresh;
    }

    byte[] model() {
        return new Proto()
                .put(1, IR_VERSION)
                .put(2, "espalier tests")
                .put(7, body)
                .put(8, new Proto().put(1, "").put(2, OPSET))
                .put(8, new Proto().put(1, "com.microsoft").put(2, 1))
                .toByteArray();
    }
}
