package espalier.onnx;

import com.fasterxml.jackson.databind.JsonNode;

import espalier.language.LanguageModelException;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What the object `process_reward` in config.json says of how a reward model is used. Whatever is
/// not said is found out from the model.
///
/// @param layout how texts are written down
/// @param stepToken what ends each step
/// @param positive the token that says that a step is right
/// @param negative the token that says that it is wrong
/// @param output the output that is read, where it is not called as logits are
record ProcessReward(
        Optional<Layout> layout,
        Optional<String> stepToken,
        Optional<String> positive,
        Optional<String> negative,
        Optional<String> output) {

    /// The field's name.
    static final String FIELD = "process_reward";

    private static final Set<String> KNOWN =
            Set.of("layout", "step_token", "positive", "negative", "output");

    /// How texts are written down.
    enum Layout {
        /// The problem and the steps as they are.
        TEXT,
        /// A chat of two messages: the problem, and all steps.
        CHAT,
        /// A chat in which the user writes each step and is answered by the positive token.
        TURNS
    }

    /// What a folder's config.json says, if it says anything.
    ///
    /// @throws LanguageModelException where it says something that is not known
    static Optional<ProcessReward> read(ConfigFiles files) {
        JsonNode json = files.config().path(FIELD);
        if (json.isMissingNode() || json.isNull()) {
            return Optional.empty();
        }
        Path file = files.configFile();
        Set<String> names = new TreeSet<>();
        json.fieldNames().forEachRemaining(names::add);
        if (!json.isObject() || !KNOWN.containsAll(names)) {
            throw new LanguageModelException(
                    ("%s: %s (%s) must be an object of layout, step_token, positive, negative and"
                                    + " output, each of which may be left out."
                                    + " Maybe a name is misspelt.")
                            .formatted(file, FIELD, json.isObject() ? names : json));
        }
        return Optional.of(
                new ProcessReward(
                        text(file, json, "layout").map(name -> layout(file, name)),
                        text(file, json, "step_token"),
                        text(file, json, "positive"),
                        text(file, json, "negative"),
                        text(file, json, "output")));
    }

    private static Optional<String> text(Path file, JsonNode json, String name) {
        JsonNode value = json.path(name);
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        if (!value.isTextual() || value.asText().isEmpty()) {
            throw new LanguageModelException(
                    "%s: %s of %s (%s) must be a text. Maybe its quotation marks are missing."
                            .formatted(file, name, FIELD, value));
        }
        return Optional.of(value.asText());
    }

    private static Layout layout(Path file, String name) {
        List<String> names =
                Arrays.stream(Layout.values())
                        .map(layout -> layout.name().toLowerCase(Locale.ROOT))
                        .toList();
        int known = names.indexOf(name);
        if (known < 0) {
            throw new LanguageModelException(
                    "%s: layout of %s (%s) must be one of %s. Maybe it is misspelt."
                            .formatted(file, FIELD, name, String.join(", ", names)));
        }
        return Layout.values()[known];
    }
}
