package espalier.onnx;

import com.fasterxml.jackson.databind.JsonNode;

import espalier.language.LanguageModelException;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// What a foreign tokenizer.json asks of the native library, seen before that reads it: texts of
/// its fields that are absurdly long are refused, and only what cannot make the library end is
/// called harmless.
///
/// @param expressions the regular expressions in it, by the names of their fields
/// @param harmless whether it may be read in this process
record TokenizerShape(TreeMap<String, String> expressions, boolean harmless) {

    /// Regular expressions of published models have up to about 1,000 characters.
    private static final int LONGEST_FIELD = 16_384;

    private static final int MOST_HARMLESS_BYTES = 1 << 20;

    /// Fields that hold many or long texts by right.
    private static final Set<String> LONG =
            Set.of("model.vocab", "model.merges", "normalizer.precompiled_charsmap");

    private static final Set<String> PARTS =
            Set.of(
                    "version",
                    "truncation",
                    "padding",
                    "added_tokens",
                    "normalizer",
                    "pre_tokenizer",
                    "post_processor",
                    "decoder",
                    "model");

    private static final Set<String> MODEL_PARTS =
            Set.of("type", "vocab", "unk_token", "merges", "fuse_unk", "byte_fallback");

    /// Escapes, and characters in brackets: one character each.
    private static final Pattern ONE_CHARACTER =
            Pattern.compile("\\\\[pP]\\{[^}]*\\}|\\\\.|\\[(?:\\\\.|[^\\]\\\\\\[&])+\\]");

    private static final Pattern UNBOUNDED = Pattern.compile("[+*]|\\{\\d*,\\d*\\}");
    private static final Pattern GROUPS = Pattern.compile("[()\\[\\]\\\\]");

    /// @param bytes the file's size
    /// @throws LanguageModelException where a field's text is too long, with the field's name
    static TokenizerShape of(Path file, JsonNode json, long bytes) {
        var expressions = new TreeMap<String, String>();
        look(file, "", json, expressions);
        return new TokenizerShape(
                expressions,
                bytes <= MOST_HARMLESS_BYTES
                        && plain(json)
                        && expressions.values().stream().allMatch(TokenizerShape::straight));
    }

    private static void look(
            Path file, String name, JsonNode json, TreeMap<String, String> expressions) {
        if (LONG.contains(name)) {
            return;
        }
        if (json.isTextual()) {
            refuseLong(file, name, json.textValue());
            if (name.endsWith(".Regex")) {
                expressions.put(name, json.textValue());
            }
        }
        json.properties()
                .forEach(e ->
                        look(
                                file,
                                name.isEmpty() ? e.getKey() : name + "." + e.getKey(),
                                e.getValue(),
                                expressions));
        if (json.isArray()) {
            for (int i = 0; i < json.size(); i++) {
                look(file, name + "[" + i + "]", json.path(i), expressions);
            }
        }
    }

    private static void refuseLong(Path file, String name, String text) {
        if (text.length() > LONGEST_FIELD) {
            throw new LanguageModelException(
                    "%s: %s must have at most %,d characters, and has %,d. Maybe the file is damaged."
                            .formatted(file, name, LONGEST_FIELD, text.length()));
        }
    }

    /// Whether there is nothing but words, and at most one cut of the text into such.
    private static boolean plain(JsonNode json) {
        JsonNode model = json.path("model");
        JsonNode cut = json.path("pre_tokenizer");
        String type = model.path("type").asText();
        return PARTS.containsAll(names(json))
                && MODEL_PARTS.containsAll(names(model))
                && (type.equals("WordLevel") || type.equals("BPE"))
                && empty(json.path("normalizer"))
                && empty(json.path("post_processor"))
                && empty(json.path("truncation"))
                && empty(json.path("padding"))
                && (empty(cut)
                        || cut.path("type").asText().equals("Split")
                        || cut.path("type").asText().equals("ByteLevel"));
    }

    private static List<String> names(JsonNode json) {
        var names = new ArrayList<String>();
        json.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static boolean empty(JsonNode json) {
        return json.isNull() || json.isMissingNode();
    }

    /// Whether an expression is a choice among rows of characters with one repetition each at most,
    /// which no text makes go back far.
    static boolean straight(String expression) {
        String bare = ONE_CHARACTER.matcher(expression).replaceAll("x");
        if (GROUPS.matcher(bare).find()) {
            return false;
        }
        for (String choice : bare.split("\\|", -1)) {
            if (UNBOUNDED.matcher(choice).results().count() > 1) {
                return false;
            }
        }
        return true;
    }

    /// What may be at fault, as the end of a sentence.
    String suspect() {
        if (expressions.isEmpty()) {
            return "the file is damaged";
        }
        return expressions.size() == 1
                ? "the expression in %s needs too many steps: %s"
                        .formatted(
                                expressions.firstKey(),
                                shortened(expressions.firstEntry().getValue()))
                : "an expression needs too many steps, of those in "
                        + String.join(", ", expressions.keySet());
    }

    private static String shortened(String text) {
        return text.length() > 80 ? text.substring(0, 79) + "…" : text;
    }
}
