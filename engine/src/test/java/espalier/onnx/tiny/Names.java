package espalier.onnx.tiny;

import java.util.Locale;

/// What a model calls its inputs and outputs. In the names of the caches `%d` stands for the layer;
/// where keys and values have the same name, they are stacked in one tensor.
public record Names(
        String ids,
        String mask,
        String positions,
        String pastKey,
        String pastValue,
        String presentKey,
        String presentValue,
        String logits) {

    /// As Optimum exports.
    public static final Names OPTIMUM =
            new Names(
                    "input_ids",
                    "attention_mask",
                    "position_ids",
                    "past_key_values.%d.key",
                    "past_key_values.%d.value",
                    "present.%d.key",
                    "present.%d.value",
                    "logits");

    /// As ONNX Runtime's own exporter of GPT-2 does.
    public static final Names STACKED =
            new Names(
                    "input_ids",
                    "attention_mask",
                    "position_ids",
                    "past_%d",
                    "past_%d",
                    "present_%d",
                    "present_%d",
                    "logits");

    /// Names that no exporter uses, so that only genai_config.json can tell what is what.
    public static final Names RENAMED =
            new Names(
                    "tokens",
                    "seen",
                    "places",
                    "past_%d_key",
                    "past_%d_value",
                    "present_%d_key",
                    "present_%d_value",
                    "scores");

    public boolean stacked() {
        return pastKey.equals(pastValue);
    }

    /// The name at `layer` of a pattern.
    public static String at(String pattern, int layer) {
        return String.format(Locale.ROOT, pattern, layer);
    }
}
