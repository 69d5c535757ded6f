package espalier.onnx.tiny;

import java.util.Optional;

/// A decoder as Llama's (Touvron and others, 2023): root mean square norms, rotary positions,
/// grouped heads, a gated second half.
final class LlamaGraph {

    private final GraphBuilder graph;
    private final Dimensions dimensions;
    private final Matrices matrices;
    private final Layers layers;
    private final Attention attention;
    private final Outputs outputs;
    private final Convolution convolution;
    private final String start;

    LlamaGraph(GraphBuilder graph, TinyModel model) {
        this.graph = graph;
        dimensions = model.dimensions();
        matrices = new Matrices(graph, model.precision(), model.seed());
        layers = new Layers(graph, model.precision().computing(), model.seed());
        Caches caches = new Caches(graph, model);
        Inputs inputs = new Inputs(graph, model, caches);
        convolution = Convolution.of(graph, model);
        convolution.declareInputs();
        outputs = new Outputs(graph, model, matrices, layers, caches);
        start = inputs.embedded(layers);
        Rotation rotation = new Rotation(graph, layers, dimensions);
        attention =
                model.attention() == Attention.Kind.PLAIN
                        ? new PlainAttention(graph, model, inputs, caches, Optional.of(rotation))
                        : new GroupedAttention(graph, model, inputs, caches, rotation);
    }

    void build() {
        String hidden = start;
        for (int layer = 0; layer < dimensions.layers(); layer++) {
            hidden = convolution.mixed(layer, hidden);
            hidden = graph.add("Add", hidden, lookBack(layer, hidden));
            hidden = graph.add("Add", hidden, think(layer, hidden));
        }
        outputs.declare(layers.rmsNorm(hidden, "norm", dimensions.hidden()));
        convolution.declareOutputs();
    }

    private String lookBack(int layer, String hidden) {
        String name = "layers." + layer + ".";
        int width = dimensions.hidden();
        String x = layers.rmsNorm(hidden, name + "input_layernorm", width);
        String mixed =
                attention.attend(
                        layer,
                        matrices.product(x, name + "q_proj", width, dimensions.queryWidth()),
                        matrices.product(x, name + "k_proj", width, dimensions.keyWidth()),
                        matrices.product(x, name + "v_proj", width, dimensions.keyWidth()));
        return matrices.product(mixed, name + "o_proj", dimensions.queryWidth(), width);
    }

    private String think(int layer, String hidden) {
        String name = "layers." + layer + ".";
        int width = dimensions.hidden();
        int inner = dimensions.feedForward();
        String x = layers.rmsNorm(hidden, name + "post_attention_layernorm", width);
        String gate = layers.silu(matrices.product(x, name + "gate_proj", width, inner));
        String up = matrices.product(x, name + "up_proj", width, inner);
        return matrices.product(graph.add("Mul", gate, up), name + "down_proj", inner, width);
    }
}
