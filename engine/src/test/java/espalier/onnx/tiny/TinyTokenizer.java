package espalier.onnx.tiny;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A byte-level BPE tokenizer (Sennrich and others, 2016; Radford and others, 2019): token `b` is
/// byte `b`, then come a few merged pairs, then three special tokens or four. A Llama's text begins
/// with `<s>`, a GPT-2's does not.
public final class TinyTokenizer {

    private static final List<String> MERGES =
            List.of(
                    "Ġ t", "h e", "Ġt he", "i n", "a n", "Ġ a", "e r", "r e", "o n", "Ġ s", "a t",
                    "e n", "Ġ w", "o r", "i s", "Ġ =", "Ġ +", "Ġ -", "Ġ *", "Ġ 1", "Ġ 2", "1 0",
                    "1 2", "2 4", "Ġ m", "Ġm a", "k e", "Ġma ke", "e d", "i t", "an s", "w er",
                    "ans wer", "s t", "e p", "st ep", "Ġ (", "Ċ Ċ", "l l", "u s");

    /// The id of `<s>`.
    public static final int BEGINNING = 256 + MERGES.size();

    /// The id of `<|im_start|>`.
    public static final int TURN = BEGINNING + 1;

    /// The id of `<|im_end|>`, which ends a text.
    public static final int TURN_END = BEGINNING + 2;

    private static final List<String> SPECIAL = List.of("<s>", "<|im_start|>", "<|im_end|>");

    private static final String CHAT_TEMPLATE =
            """
            {%- for message in messages -%}
            {{ '<|im_start|>' + message['role'] + '\\n' + message['content'] + '<|im_end|>\\n' }}
            {%- endfor -%}
            {%- if add_generation_prompt -%}
            {{ '<|im_start|>assistant\\n' }}
            {%- endif -%}
            """;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private TinyTokenizer() {}

    /// Writes tokenizer.json and tokenizer_config.json.
    static void write(Path folder, TinyModel model) throws IOException {
        ObjectNode json = JSON.createObjectNode().put("version", "1.0");
        json.putNull("truncation").putNull("padding").putNull("normalizer");
        ArrayNode added = json.putArray("added_tokens");
        List<String> special = new ArrayList<>(SPECIAL);
        model.stepToken().ifPresent(special::add);
        for (int i = 0; i < special.size(); i++) {
            added.addObject()
                    .put("id", BEGINNING + i)
                    .put("content", special.get(i))
                    .put("single_word", false)
                    .put("lstrip", false)
                    .put("rstrip", false)
                    .put("normalized", false)
                    .put("special", true);
        }
        json.set("pre_tokenizer", byteLevel());
        json.set("decoder", byteLevel());
        if (model.family() == TinyModel.Family.LLAMA) {
            json.set("post_processor", beginning());
        }
        ObjectNode bpe = json.putObject("model").put("type", "BPE");
        ObjectNode vocabulary = bpe.putObject("vocab");
        List<String> tokens = tokens();
        for (int id = 0; id < tokens.size(); id++) {
            vocabulary.put(tokens.get(id), id);
        }
        ArrayNode merges = bpe.putArray("merges");
        MERGES.forEach(merges::add);
        JSON.writeValue(folder.resolve("tokenizer.json").toFile(), json);
        JSON.writeValue(folder.resolve("tokenizer_config.json").toFile(), config(model));
    }

    private static List<String> tokens() {
        List<String> tokens = new ArrayList<>();
        int next = 256;
        for (int b = 0; b < 256; b++) {
            boolean printable = (b >= 33 && b <= 126) || (b >= 161 && b != 173);
            tokens.add(Character.toString(printable ? b : next));
            next += printable ? 0 : 1;
        }
        MERGES.forEach(merge -> tokens.add(merge.replace(" ", "")));
        return tokens;
    }

    private static ObjectNode byteLevel() {
        return JSON.createObjectNode()
                .put("type", "ByteLevel")
                .put("add_prefix_space", false)
                .put("trim_offsets", true)
                .put("use_regex", true);
    }

    private static ObjectNode beginning() {
        ObjectNode json = JSON.createObjectNode().put("type", "TemplateProcessing");
        String first = SPECIAL.getFirst();
        for (String kind : List.of("single", "pair")) {
            ArrayNode parts = json.putArray(kind);
            parts.addObject().putObject("SpecialToken").put("id", first).put("type_id", 0);
            parts.addObject().putObject("Sequence").put("id", "A").put("type_id", 0);
            if (kind.equals("pair")) {
                parts.addObject().putObject("Sequence").put("id", "B").put("type_id", 1);
            }
        }
        ObjectNode token = json.putObject("special_tokens").putObject(first).put("id", first);
        token.putArray("ids").add(BEGINNING);
        token.putArray("tokens").add(first);
        return json;
    }

    private static ObjectNode config(TinyModel model) {
        return JSON.createObjectNode()
                .put("tokenizer_class", "PreTrainedTokenizerFast")
                .put("model_max_length", model.dimensions().context())
                .put("bos_token", SPECIAL.get(0))
                .put("eos_token", SPECIAL.get(2))
                .put("pad_token", SPECIAL.get(2))
                .put("chat_template", CHAT_TEMPLATE);
    }
}
