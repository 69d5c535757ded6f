package espalier.onnx;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a model's inputs and outputs are called: by Hugging Face Optimum's names, unless a
/// genai_config.json gives others.
record PortNames(
        String ids, String mask, String positions, String logits, List<Renaming> renamings) {

    private static final PortNames OPTIMUM =
            new PortNames("input_ids", "attention_mask", "position_ids", "logits", List.of());

    /// Pairs of names with a number in them, such as `past_%d` and `present_%d`.
    record Renaming(String past, String present) {

        Optional<String> presentOf(String name) {
            Matcher number =
                    Pattern.compile(Pattern.quote(past).replace("%d", "\\E(\\d{1,4})\\Q"))
                            .matcher(name);
            return number.matches()
                    ? Optional.of(present.replace("%d", number.group(1)))
                    : Optional.empty();
        }
    }

    static PortNames optimum() {
        return OPTIMUM;
    }

    /// The names in a genai_config.json's `decoder`.
    static PortNames genai(JsonNode decoder) {
        JsonNode inputs = decoder.path("inputs");
        JsonNode outputs = decoder.path("outputs");
        List<Renaming> renamings =
                List.of("past_names", "past_key_names", "past_value_names", "past_conv_names")
                        .stream()
                        .filter(name -> inputs.path(name).isTextual())
                        .filter(name -> outputs.path(presentName(name)).isTextual())
                        .map(name ->
                                new Renaming(
                                        inputs.path(name).asText(),
                                        outputs.path(presentName(name)).asText()))
                        .toList();
        return new PortNames(
                inputs.path("input_ids").asText(OPTIMUM.ids),
                inputs.path("attention_mask").asText(OPTIMUM.mask),
                inputs.path("position_ids").asText(OPTIMUM.positions),
                outputs.path("logits").asText(OPTIMUM.logits),
                renamings);
    }

    /// The same names, with another one for the logits.
    PortNames withLogits(String name) {
        return new PortNames(ids, mask, positions, name, renamings);
    }

    private static String presentName(String past) {
        return "present" + past.substring("past".length());
    }

    /// The output that continues an input, where one of the outputs does by its name.
    Optional<String> present(String past, Collection<String> outputs) {
        return renamings.stream()
                .flatMap(renaming -> renaming.presentOf(past).stream())
                .findFirst()
                .or(() ->
                        past.startsWith("past")
                                ? Optional.of(past.replaceFirst("^past(_key_values)?", "present"))
                                : Optional.empty())
                .filter(outputs::contains);
    }
}
