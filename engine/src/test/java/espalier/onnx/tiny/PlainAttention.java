package espalier.onnx.tiny;

import java.util.Optional;
import java.util.function.UnaryOperator;

/// Attention by ONNX's own operators. New keys stand behind the past's, whatever its padding.
final class PlainAttention implements Attention {

    private final GraphBuilder graph;
    private final Dimensions dimensions;
    private final Caches caches;
    private final UnaryOperator<String> placed;
    private final String bias;
    private final String scale;

    /// @param rotation absent where places are not told by rotation
    PlainAttention(
            GraphBuilder graph,
            TinyModel model,
            Inputs inputs,
            Caches caches,
            Optional<Rotation> rotation) {
        this.graph = graph;
        this.caches = caches;
        dimensions = model.dimensions();
        bias = inputs.bias();
        scale = graph.scalar(model.precision().computing(), 1 / Math.sqrt(dimensions.headSize()));
        placed =
                rotation.<UnaryOperator<String>>map(
                                turning -> {
                                    Rotation.Turn turn = turning.at(inputs.positions());
                                    return heads -> turning.turned(heads, turn);
                                })
                        .orElse(UnaryOperator.identity());
    }

    @Override
    public String attend(int layer, String queries, String keys, String values) {
        String query = placed.apply(split(queries, dimensions.heads()));
        Caches.Pair all =
                caches.appended(
                        layer,
                        new Caches.Pair(
                                placed.apply(split(keys, dimensions.keyValueHeads())),
                                split(values, dimensions.keyValueHeads())));
        String turned =
                graph.add(Op.of("Transpose").withList("perm", 0, 1, 3, 2), repeated(all.key()));
        String scores = graph.add("Mul", graph.add("MatMul", query, turned), scale);
        String weights =
                graph.add(Op.of("Softmax").with("axis", -1), graph.add("Add", scores, bias));
        String mixed = graph.add("MatMul", weights, repeated(all.value()));
        return graph.add("Reshape", swapped(mixed), graph.list(0, 0, dimensions.queryWidth()));
    }

    /// `[batch, time, heads * size]` to `[batch, heads, time, size]`.
    private String split(String flat, int heads) {
        return swapped(graph.add("Reshape", flat, graph.list(0, 0, heads, dimensions.headSize())));
    }

    private String swapped(String input) {
        return graph.add(Op.of("Transpose").withList("perm", 0, 2, 1, 3), input);
    }

    /// Each head of keys as often as there are heads of queries for it.
    private String repeated(String heads) {
        int group = dimensions.heads() / dimensions.keyValueHeads();
        if (group == 1) {
            return heads;
        }
        String copies =
                graph.add(
                        "Expand",
                        graph.add("Unsqueeze", heads, graph.list(2)),
                        graph.list(1, 1, group, 1, 1));
        return graph.add(
                "Reshape", copies, graph.list(0, dimensions.heads(), -1, dimensions.headSize()));
    }
}
