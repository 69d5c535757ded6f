package espalier.onnx.tiny;

import static espalier.onnx.tiny.Attention.Kind.GROUPED_AFTER_ROTATION;
import static espalier.onnx.tiny.Attention.Kind.GROUPED_AT_POSITIONS;

import java.util.List;

/// Attention by ONNX Runtime's `GroupQueryAttention`. It does not look at the mask but for how many
/// tokens each row has, and puts new keys right behind them.
final class GroupedAttention implements Attention {

    private final GraphBuilder graph;
    private final TinyModel model;
    private final Inputs inputs;
    private final Caches caches;
    private final Rotation rotation;
    private final String lastTokens;
    private final String maskLength;

    GroupedAttention(
            GraphBuilder graph, TinyModel model, Inputs inputs, Caches caches, Rotation rotation) {
        this.graph = graph;
        this.model = model;
        this.inputs = inputs;
        this.caches = caches;
        this.rotation = rotation;
        lastTokens = inputs.lastTokens();
        maskLength = inputs.maskLength();
    }

    @Override
    public String attend(int layer, String queries, String keys, String values) {
        boolean before = model.attention() == GROUPED_AFTER_ROTATION;
        Op op =
                Op.microsoft("GroupQueryAttention")
                        .with("num_heads", model.dimensions().heads())
                        .with("kv_num_heads", model.dimensions().keyValueHeads())
                        .with("do_rotary", before ? 0 : 1);
        Caches.Pair past = caches.past(layer);
        Caches.Pair present = caches.present(layer);
        String answer = "attention_" + layer;
        graph.addAs(
                List.of(answer, present.key(), present.value()),
                op,
                before ? turned(queries) : queries,
                before ? turned(keys) : keys,
                values,
                past.key(),
                past.value(),
                lastTokens,
                maskLength,
                before ? "" : rotation.cosines(),
                before ? "" : rotation.sines(),
                model.attention() == GROUPED_AT_POSITIONS ? inputs.positions() : "");
        return answer;
    }

    private String turned(String flat) {
        return rotation.turnedFlat(flat, inputs.positions());
    }
}
