package espalier.onnx.tiny;

import java.util.List;
import java.util.Optional;

/// A decoder as GPT-2 (Radford and others, 2019): learned positions, layer norms, one product for
/// queries, keys and values, biases everywhere.
final class Gpt2Graph {

    private final GraphBuilder graph;
    private final Dimensions dimensions;
    private final Matrices matrices;
    private final Layers layers;
    private final Attention attention;
    private final Outputs outputs;
    private final String start;

    Gpt2Graph(GraphBuilder graph, TinyModel model) {
        this.graph = graph;
        dimensions = model.dimensions();
        matrices = new Matrices(graph, model.precision(), model.seed());
        layers = new Layers(graph, model.precision().computing(), model.seed());
        Caches caches = new Caches(graph, model);
        Inputs inputs = new Inputs(graph, model, caches);
        outputs = new Outputs(graph, model, matrices, layers, caches);
        start =
                graph.add(
                        "Add",
                        inputs.embedded(layers),
                        layers.rows(
                                inputs.positions(),
                                "wpe",
                                dimensions.context(),
                                dimensions.hidden(),
                                model.soundPositions()));
        attention = new PlainAttention(graph, model, inputs, caches, Optional.empty());
    }

    void build() {
        String hidden = start;
        for (int layer = 0; layer < dimensions.layers(); layer++) {
            hidden = graph.add("Add", hidden, lookBack(layer, hidden));
            hidden = graph.add("Add", hidden, think(layer, hidden));
        }
        outputs.declare(layers.layerNorm(hidden, "ln_f", dimensions.hidden()));
    }

    private String lookBack(int layer, String hidden) {
        String name = "h." + layer + ".";
        int width = dimensions.hidden();
        int heads = dimensions.queryWidth();
        String x = layers.layerNorm(hidden, name + "ln_1", width);
        String fused = linear(x, name + "attn.c_attn", width, 3 * heads);
        List<String> parts = graph.add(Op.of("Split").with("axis", -1), 3, fused);
        String mixed = attention.attend(layer, parts.get(0), parts.get(1), parts.get(2));
        return linear(mixed, name + "attn.c_proj", heads, width);
    }

    private String think(int layer, String hidden) {
        String name = "h." + layer + ".";
        int width = dimensions.hidden();
        int inner = dimensions.feedForward();
        String x = layers.layerNorm(hidden, name + "ln_2", width);
        String bent = layers.gelu(linear(x, name + "mlp.c_fc", width, inner));
        return linear(bent, name + "mlp.c_proj", inner, width);
    }

    private String linear(String input, String name, int in, int out) {
        return layers.biased(
                matrices.product(input, name + ".weight", in, out), name + ".bias", out);
    }
}
