package espalier.onnx;

import com.fasterxml.jackson.databind.JsonNode;

import espalier.language.LanguageModelException;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What a folder's configuration files say of a decoder: config.json under Hugging Face's names or
/// genai_config.json under those of onnxruntime-genai, and, where they are there,
/// tokenizer_config.json and generation_config.json.
///
/// @param architecture such as `LlamaForCausalLM`
/// @param vocabulary tokens that the model knows, where it is said
/// @param context the longest input, in tokens
/// @param firstPosition the place of the first token in the text, as the model counts: 0 or 1
/// @param beginning the id that every text must begin with although the tokenizer does not add it
/// @param endings the ids that end a text; empty where none is named
/// @param valueOutput the output that says how likely a chain is to end right, from 0 to 1
/// @param names of the inputs and outputs
record ModelConfig(
        String architecture,
        Optional<Integer> vocabulary,
        int context,
        int firstPosition,
        Optional<Integer> beginning,
        Set<Integer> endings,
        Optional<String> valueOutput,
        PortNames names) {

    private static final int MOST_TOKENS = 10_000_000;
    private static final int MOST_CONTEXT = 100_000_000;

    /// Decoders whose ONNX exports count positions from 1.
    private static final Set<String> FROM_ONE = Set.of("gemma3_text", "gemma3", "paligemma");

    static ModelConfig read(ConfigFiles files) {
        return files.genai()
                .map(genai -> ofGenai(genai, files))
                .orElseGet(() -> ofHuggingFace(files));
    }

    private static ModelConfig ofHuggingFace(ConfigFiles files) {
        Path file = files.configFile();
        JsonNode json = files.config();
        JsonNode text = json.path("text_config").isObject() ? json.path("text_config") : json;
        String type = text.path("model_type").asText(json.path("model_type").asText("decoder"));
        String output = json.path("value_head").path("output").asText();
        return new ModelConfig(
                json.path("architectures").path(0).asText(type),
                count(file, text, MOST_TOKENS, "vocab_size"),
                required(
                        file,
                        text,
                        "max_position_embeddings",
                        "n_positions",
                        "n_ctx",
                        "max_seq_len",
                        "seq_length"),
                FROM_ONE.contains(type) ? 1 : 0,
                beginning(text, files.tokenizerConfig()),
                endings(json, text, files.generationConfig()),
                output.isEmpty() ? Optional.empty() : Optional.of(output),
                names(PortNames.optimum(), files));
    }

    private static ModelConfig ofGenai(JsonNode genai, ConfigFiles files) {
        Path file = files.genaiFile();
        JsonNode model = genai.path("model");
        String output = files.config().path("value_head").path("output").asText();
        return new ModelConfig(
                model.path("type").asText("decoder"),
                count(file, model, MOST_TOKENS, "vocab_size"),
                required(file, model, "context_length"),
                0,
                beginning(model, files.tokenizerConfig()),
                endings(model, files.generationConfig()),
                output.isEmpty() ? Optional.empty() : Optional.of(output),
                names(PortNames.genai(model.path("decoder")), files));
    }

    /// A reward model may give its scores under another name than logits have.
    private static PortNames names(PortNames usual, ConfigFiles files) {
        return ProcessReward.read(files)
                .flatMap(ProcessReward::output)
                .map(usual::withLogits)
                .orElse(usual);
    }

    private static int required(Path file, JsonNode json, String... names) {
        return count(file, json, MOST_CONTEXT, names)
                .orElseThrow(() ->
                        new LanguageModelException(
                                ("%s lacks %s. Maybe the folder does not hold a text decoder as"
                                                + " Hugging Face lays it out.")
                                        .formatted(file, names[0])));
    }

    /// The first of `names` that is there.
    private static Optional<Integer> count(Path file, JsonNode json, int most, String... names) {
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
            return Optional.of(value.asInt());
        }
        return Optional.empty();
    }

    private static String brief(JsonNode value) {
        String text = value.toString();
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
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
