package espalier.onnx.tiny;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.file.Path;

/// How a folder says what its model is.
enum ConfigKind {
    /// config.json and generation_config.json.
    HUGGING_FACE,
    /// genai_config.json, which also names inputs and outputs.
    GENAI;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    void write(Path folder, TinyModel model) throws IOException {
        switch (this) {
            case HUGGING_FACE -> {
                write(folder.resolve("config.json"), decoder(model));
                write(folder.resolve("generation_config.json"), tokens().put("do_sample", true));
            }
            case GENAI -> write(folder.resolve("genai_config.json"), genai(model));
        }
    }

    private static void write(Path file, ObjectNode json) throws IOException {
        JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), json);
    }

    private static ObjectNode tokens() {
        return JSON.createObjectNode()
                .put("bos_token_id", TinyTokenizer.BEGINNING)
                .put("eos_token_id", TinyTokenizer.TURN_END);
    }

    private static ObjectNode decoder(TinyModel model) {
        Dimensions sizes = model.dimensions();
        ObjectNode json = tokens().put("vocab_size", sizes.vocabulary());
        String task = model.head().classes().isPresent() ? "ForTokenClassification" : "ForCausalLM";
        switch (model.family()) {
            case LLAMA ->
                    json.put("model_type", "llama")
                            .put("hidden_size", sizes.hidden())
                            .put("intermediate_size", sizes.feedForward())
                            .put("num_hidden_layers", sizes.layers())
                            .put("num_attention_heads", sizes.heads())
                            .put("num_key_value_heads", sizes.keyValueHeads())
                            .put("head_dim", sizes.headSize())
                            .put("max_position_embeddings", sizes.context())
                            .putArray("architectures")
                            .add("Llama" + task);
            case GPT2 ->
                    json.put("model_type", "gpt2")
                            .put("n_embd", sizes.hidden())
                            .put("n_inner", sizes.feedForward())
                            .put("n_layer", sizes.layers())
                            .put("n_head", sizes.heads())
                            .put("n_positions", sizes.context())
                            .putArray("architectures")
                            .add("GPT2" + task.replace("ForCausalLM", "LMHeadModel"));
        }
        if (model.head().classes().isPresent()) {
            ObjectNode labels = json.putObject("id2label");
            for (int label = 0; label < model.head().classes().getAsInt(); label++) {
                labels.put(Integer.toString(label), "LABEL_" + label);
            }
        }
        if (model.has(Trait.VALUED)) {
            json.putObject("value_head").put("output", "value");
        }
        return json;
    }

    private static ObjectNode genai(TinyModel model) {
        Dimensions sizes = model.dimensions();
        ObjectNode json = JSON.createObjectNode();
        ObjectNode whole = json.putObject("model");
        whole.setAll(tokens());
        whole.put("pad_token_id", TinyTokenizer.TURN_END)
                .put("type", model.family() == TinyModel.Family.LLAMA ? "llama" : "gpt2")
                .put("vocab_size", sizes.vocabulary())
                .put("context_length", sizes.context());
        ObjectNode decoder = whole.putObject("decoder");
        decoder.put("filename", model.file())
                .put("hidden_size", sizes.hidden())
                .put("num_hidden_layers", sizes.layers())
                .put("num_attention_heads", sizes.heads())
                .put("num_key_value_heads", sizes.keyValueHeads())
                .put("head_size", sizes.headSize());
        ports(model, decoder.putObject("inputs"), decoder.putObject("outputs"));
        json.putObject("search").put("max_length", sizes.context()).put("do_sample", false);
        return json;
    }

    private static void ports(TinyModel model, ObjectNode inputs, ObjectNode outputs) {
        Names names = model.names();
        inputs.put("input_ids", names.ids());
        if (model.has(Trait.MASKED)) {
            inputs.put("attention_mask", names.mask());
        }
        if (model.has(Trait.POSITIONED)) {
            inputs.put("position_ids", names.positions());
        }
        outputs.put("logits", names.logits());
        if (model.has(Trait.CACHED) && names.stacked()) {
            inputs.put("past_names", names.pastKey());
            outputs.put("present_names", names.presentKey());
        } else if (model.has(Trait.CACHED)) {
            inputs.put("past_key_names", names.pastKey());
            inputs.put("past_value_names", names.pastValue());
            outputs.put("present_key_names", names.presentKey());
            outputs.put("present_value_names", names.presentValue());
        }
    }
}
