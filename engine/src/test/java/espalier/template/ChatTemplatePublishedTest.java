package espalier.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Templates of real models and what they must render to, where they lie beside the project;
/// skipped elsewhere.
class ChatTemplatePublishedTest {

    private static final Path FOLDER =
            Path.of(System.getProperty("espalier.home", ".."), "..", "shared", "chat-templates");

    /// What another program of the same name does where Python's Jinja raises an error or answers
    /// otherwise: it adds numbers to strings, knows `null`, tells 0 from `false`, and is handed
    /// functions that are not in the file.
    private static final Set<String> UNLIKE_PYTHON =
            Set.of(
                    "FOR_LOOP_UNPACKING",
                    "OBJECT_OPERATORS_2",
                    "MACROS_2",
                    "FILTER_OPERATOR_7",
                    "MEMBERSHIP_NEGATION_1",
                    "MEMBERSHIP_NEGATION_2",
                    "NUMBERS",
                    "FUNCTIONS",
                    "OBJ_METHODS");

    static List<Arguments> models() throws IOException {
        List<Arguments> entries = new ArrayList<>(entries("templates.json"));
        entries.addAll(entries("more.json"));
        return entries;
    }

    static List<Arguments> constructs() throws IOException {
        return entries("syntax.json");
    }

    private static List<Arguments> entries(String name) throws IOException {
        Path file = FOLDER.resolve(name);
        assumeTrue(Files.exists(file), () -> file + " is not here");
        List<Arguments> entries = new ArrayList<>();
        for (JsonNode entry : new ObjectMapper().readTree(file.toFile())) {
            entries.add(Arguments.of(entry.path("name").asText(), entry));
        }
        return entries;
    }

    private static String rendered(JsonNode entry) {
        Map<?, ?> variables =
                entry.path("data").isObject()
                        ? new ObjectMapper().convertValue(entry.path("data"), Map.class)
                        : Map.of();
        ChatTemplate template = ChatTemplate.of(entry.path("template").asText());
        try {
            return template.render(named(variables), Rendered.CLOCK);
        } catch (TemplateException raised) {
            return "__raises__" + raised.getMessage();
        }
    }

    private static Map<String, Value> named(Map<?, ?> variables) {
        Map<String, Object> named = new HashMap<>();
        variables.forEach((name, value) -> named.put((String) name, value));
        return JavaValues.values(named);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void modelsTemplateRendersToItsText(String name, JsonNode entry) {
        assertThat(rendered(entry)).isEqualTo(entry.path("target").asText());
    }

    /// The texts are of a program that prints booleans in lower case and lists as JSON.
    @ParameterizedTest(name = "{0}")
    @MethodSource("constructs")
    void constructRendersToItsText(String name, JsonNode entry) {
        assumeFalse(UNLIKE_PYTHON.contains(name), "Python does otherwise");

        assertThat(comparable(rendered(entry)))
                .isEqualTo(comparable(entry.path("target").asText()));
    }

    private static String comparable(String text) {
        return text.toLowerCase(Locale.ROOT).replace('\'', '"');
    }
}
