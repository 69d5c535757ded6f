package espalier.onnx;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

import espalier.language.LanguageModelException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What a folder's configuration files say of a decoder, under the names that Hugging Face uses:
/// config.json, and, where they are there, tokenizer_config.json and generation_config.json.
///
/// @param architecture such as `LlamaForCausalLM`
/// @param layers decoder layers
/// @param headSize floats of one key or value of one head
/// @param vocabulary tokens that the model knows
/// @param context the longest input, in tokens
/// @param beginning the id that every text must begin with although the tokenizer does not add it
/// @param endings the ids that end a text; empty where none is named
/// @param valueOutput the output that says how likely a chain is to end right, from 0 to 1
record ModelConfig(
        String architecture,
        int layers,
        int keyValueHeads,
        int headSize,
        int vocabulary,
        int context,
        Optional<Integer> beginning,
        Set<Integer> endings,
        Optional<String> valueOutput) {

    private static final long MOST_BYTES = 4 << 20;

    static ModelConfig read(Path folder) {
        Path file = folder.resolve("config.json");
        JsonNode json = BoundedJson.object(file, MOST_BYTES);
        int heads = count(file, json, 100_000, 0, "num_attention_heads", "n_head");
        int hidden = count(file, json, 10_000_000, 0, "hidden_size", "n_embd");
        String output = json.path("value_head").path("output").asText();
        return new ModelConfig(
                json.path("architectures")
                        .path(0)
                        .asText(json.path("model_type").asText("decoder")),
                count(file, json, 10_000, 0, "num_hidden_layers", "n_layer"),
                count(file, json, 100_000, heads, "num_key_value_heads"),
                count(file, json, 100_000, hidden / heads, "head_dim"),
                count(file, json, 10_000_000, 0, "vocab_size"),
                count(
                        file,
                        json,
                        100_000_000,
                        0,
                        "max_position_embeddings",
                        "n_positions",
                        "n_ctx"),
                beginning(json, optional(folder.resolve("tokenizer_config.json"))),
                endings(json, optional(folder.resolve("generation_config.json"))),
                output.isEmpty() ? Optional.empty() : Optional.of(output));
    }

    /// The first of `names` that is there, else `absent` where that is positive.
    private static int count(Path file, JsonNode json, int most, int absent, String... names) {
        for (String name : names) {
            JsonNode value = json.path(name);
            if (value.isMissingNode() || value.isNull()) {
                continue;
            }
            if (!value.canConvertToInt() || value.asInt() < 1 || value.asInt() > most) {
                throw new LanguageModelException(
                        ("%s: %s (%s) must be a whole number from 1 to %,d. "
                                        + "Maybe the file is not this model's.")
                                .formatted(file, name, brief(value), most));
            }
            return value.asInt();
        }
        if (absent > 0) {
            return absent;
        }
        throw new LanguageModelException(
                ("%s lacks %s. Maybe the folder does not hold a text decoder as Hugging Face lays"
                                + " it out.")
                        .formatted(file, names[0]));
    }

    private static String brief(JsonNode value) {
        String text = value.toString();
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }

    private static JsonNode optional(Path file) {
        return Files.isRegularFile(file)
                ? BoundedJson.object(file, MOST_BYTES)
                : MissingNode.getInstance();
    }

    private static Optional<Integer> beginning(JsonNode json, JsonNode tokenizer) {
        JsonNode id = json.path("bos_token_id");
        return tokenizer.path("add_bos_token").asBoolean() && id.isInt()
                ? Optional.of(id.asInt())
                : Optional.empty();
    }

    private static Set<Integer> endings(JsonNode... files) {
        Set<Integer> endings = new TreeSet<>();
        for (JsonNode file : files) {
            JsonNode ids = file.path("eos_token_id");
            if (ids.isInt()) {
                endings.add(ids.asInt());
            }
            ids.forEach(id -> endings.add(id.asInt()));
        }
        return Set.copyOf(endings);
    }
}
