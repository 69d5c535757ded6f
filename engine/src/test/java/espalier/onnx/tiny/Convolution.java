package espalier.onnx.tiny;

import static espalier.onnx.tiny.Names.at;

import java.util.List;

/// Mixes each token with the three before it, channel by channel. Its state is the last three
/// tokens' inputs, `[batch, hidden, 3]`, the oldest first, as LFM2 and Canon layers have it.
interface Convolution {

    /// Earlier tokens that count.
    int TAPS = 3;

    String PAST = "past_conv.%d";
    String PRESENT = "present_conv.%d";

    /// What it does about tokens that the mask leaves out.
    enum Kind {
        /// There is none.
        NONE,
        /// They count like all others, so no row may hold one.
        BLIND,
        /// They are passed over.
        MASKED
    }

    /// Declares the states' inputs, which follow those of keys and values.
    void declareInputs();

    /// Declares the states' outputs.
    void declareOutputs();

    /// `[batch, time, hidden]`, mixed; a layer's state goes on.
    String mixed(int layer, String hidden);

    static Convolution of(GraphBuilder graph, TinyModel model) {
        return switch (model.convolution()) {
            case NONE -> new None();
            case BLIND -> new Blind(graph, model);
            case MASKED -> new PassingOver(graph, model);
        };
    }

    /// Leaves everything as it is.
    final class None implements Convolution {

        @Override
        public void declareInputs() {}

        @Override
        public void declareOutputs() {}

        @Override
        public String mixed(int layer, String hidden) {
            return hidden;
        }
    }

    /// What both kinds declare.
    abstract class Stateful implements Convolution {

        final GraphBuilder graph;
        final TinyModel model;
        final ElementType type;

        private Stateful(GraphBuilder graph, TinyModel model) {
            this.graph = graph;
            this.model = model;
            type = model.precision().computing();
        }

        @Override
        public void declareInputs() {
            for (int layer = 0; layer < model.dimensions().layers(); layer++) {
                graph.input(at(PAST, layer), type, shape());
            }
        }

        @Override
        public void declareOutputs() {
            for (int layer = 0; layer < model.dimensions().layers(); layer++) {
                graph.output(at(PRESENT, layer), type, shape());
            }
        }

        private String[] shape() {
            return new String[] {
                "batch", Integer.toString(model.dimensions().hidden()), Integer.toString(TAPS)
            };
        }

        /// The weights of the token itself and of those before it, from the oldest on.
        final double weight(int layer, int channel, int place) {
            RandomValues values = RandomValues.of(model.seed(), "conv." + layer, 0, 0.5);
            return values.applyAsDouble((long) channel * (TAPS + 1) + place)
                    + (place == TAPS ? 1 : 0);
        }

        final String turned(String input) {
            return graph.add(Op.of("Transpose").withList("perm", 0, 2, 1), input);
        }
    }

    /// ONNX's own operator, over the state and all new tokens.
    final class Blind extends Stateful {

        private Blind(GraphBuilder graph, TinyModel model) {
            super(graph, model);
        }

        @Override
        public String mixed(int layer, String hidden) {
            int width = model.dimensions().hidden();
            String all =
                    graph.add(Op.of("Concat").with("axis", 2), at(PAST, layer), turned(hidden));
            graph.addAs(
                    at(PRESENT, layer),
                    Op.of("Slice"),
                    all,
                    graph.list(-TAPS),
                    graph.list(Integer.MAX_VALUE),
                    graph.list(2));
            String kernel =
                    graph.weight(
                            new Tensor(
                                    "conv." + layer,
                                    type,
                                    List.of((long) width, 1L, TAPS + 1L),
                                    i ->
                                            weight(
                                                    layer,
                                                    (int) (i / (TAPS + 1)),
                                                    (int) (i % (TAPS + 1)))));
            return turned(graph.add(Op.of("Conv").with("group", width), all, kernel));
        }
    }

    /// Numbers the tokens that are there, and takes the one before, the one before that and so on
    /// by their numbers; the tokens of the state are numbers 0, -1 and -2.
    final class PassingOver extends Stateful {

        private static final double NOWHERE = -9;

        private PassingOver(GraphBuilder graph, TinyModel model) {
            super(graph, model);
        }

        @Override
        public String mixed(int layer, String hidden) {
            String time = size(hidden);
            String all = size(model.names().mask());
            String there =
                    graph.add(
                            Op.cast(ElementType.INT64),
                            graph.add(
                                    "Slice",
                                    model.names().mask(),
                                    graph.add("Sub", all, time),
                                    all,
                                    graph.list(1)));
            String number = graph.add("CumSum", there, scalar(1));
            String places =
                    graph.add(
                            Op.of("Concat").with("axis", 1),
                            graph.add(
                                    "Add",
                                    graph.add("Mul", first(number), scalar(0)),
                                    graph.list(-2, -1, 0)),
                            graph.add(
                                    "Where",
                                    graph.add(Op.cast(ElementType.BOOL), there),
                                    number,
                                    scalar(NOWHERE)));
            String inputs =
                    graph.add(Op.of("Concat").with("axis", 1), turned(at(PAST, layer)), hidden);
            String sum = graph.add("Mul", hidden, weights(layer, TAPS));
            for (int back = 1; back <= TAPS; back++) {
                String taken = taken(inputs, places, graph.add("Sub", number, scalar(back)));
                sum = graph.add("Add", sum, graph.add("Mul", taken, weights(layer, TAPS - back)));
            }
            String last =
                    graph.add(
                            "Add",
                            graph.add(
                                    Op.of("ReduceMax").withList("axes", 1).with("keepdims", 1),
                                    number),
                            graph.list(-2, -1, 0));
            graph.addAs(
                    at(PRESENT, layer),
                    Op.of("Transpose").withList("perm", 0, 2, 1),
                    taken(inputs, places, last));
            return sum;
        }

        private String scalar(double value) {
            return graph.scalar(ElementType.INT64, value);
        }

        /// The second dimension, `[1]`.
        private String size(String input) {
            return graph.add("Gather", graph.add("Shape", input), graph.list(1));
        }

        private String first(String numbers) {
            return graph.add("Slice", numbers, graph.list(0), graph.list(1), graph.list(1));
        }

        /// The inputs whose numbers these are, 0 where there is none.
        private String taken(String inputs, String places, String numbers) {
            String same =
                    graph.add(
                            "Equal",
                            graph.add("Unsqueeze", places, graph.list(1)),
                            graph.add("Unsqueeze", numbers, graph.list(2)));
            return graph.add("MatMul", graph.add(Op.cast(type), same), inputs);
        }

        private String weights(int layer, int place) {
            int width = model.dimensions().hidden();
            return graph.weight(
                    new Tensor(
                            "conv.%d.%d".formatted(layer, place),
                            type,
                            List.of((long) width),
                            channel -> weight(layer, (int) channel, place)));
        }
    }
}
