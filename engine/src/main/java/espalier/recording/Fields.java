package espalier.recording;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// Fields of a line from outside: each is there and of its type, or one sentence says which is not.
final class Fields {

    private Fields() {}

    static String text(JsonNode object, String name) {
        return text(name, object.path(name));
    }

    static String text(String name, JsonNode field) {
        if (!field.isTextual()) {
            throw wrong(name, "a text", field);
        }
        return field.textValue();
    }

    static int whole(JsonNode object, String name) {
        var field = object.path(name);
        if (!field.isInt()) {
            throw wrong(name, "a whole number", field);
        }
        return field.intValue();
    }

    /// A whole number that counts something, or names a thought.
    static int count(JsonNode object, String name) {
        return count(name, object.path(name), 0);
    }

    /// @param least the lowest one that is meant
    static int count(String name, JsonNode field, int least) {
        if (!field.isInt() || field.intValue() < least) {
            throw wrong(name, "a whole number from %d on".formatted(least), field);
        }
        return field.intValue();
    }

    /// A count that need not be there, since older files do not have it: 0 then.
    static int perhapsCount(JsonNode object, String name) {
        return object.has(name) ? count(object, name) : 0;
    }

    /// A large count that need not be there: 0 then.
    static long amount(JsonNode object, String name) {
        var field = object.path(name);
        if (field.isMissingNode()) {
            return 0;
        }
        if (!field.isIntegralNumber() || !field.canConvertToLong() || field.longValue() < 0) {
            throw wrong(name, "a whole number from 0 on", field);
        }
        return field.longValue();
    }

    /// Whether something is so; it is not where nothing is said.
    static boolean truth(JsonNode object, String name) {
        var field = object.path(name);
        if (!field.isMissingNode() && !field.isBoolean()) {
            throw wrong(name, "true or false", field);
        }
        return field.booleanValue();
    }

    /// A text that need not be there: empty then.
    static String perhapsText(JsonNode object, String name) {
        return object.has(name) ? text(object, name) : "";
    }

    /// Texts by name, which need not be there: none then.
    static Map<String, String> named(JsonNode object, String name) {
        var field = object.path(name);
        var texts = new LinkedHashMap<String, String>();
        if (!field.isMissingNode() && !field.isObject()) {
            throw wrong(name, "an object of texts", field);
        }
        for (var entry : field.properties()) {
            texts.put(entry.getKey(), text(field, entry.getKey()));
        }
        return texts;
    }

    /// A part of its own.
    static JsonNode object(JsonNode object, String name) {
        var field = object.path(name);
        if (!field.isObject()) {
            throw wrong(name, "an object", field);
        }
        return field;
    }

    /// A word that may be one of some, or not there.
    static Optional<String> word(JsonNode object, String name, List<String> words) {
        if (!object.has(name)) {
            return Optional.empty();
        }
        String word = text(object, name);
        if (!words.contains(word)) {
            throw wrong(name, "one of " + words, object.path(name));
        }
        return Optional.of(word);
    }

    static double figure(JsonNode object, String name) {
        return figure(name, object.path(name));
    }

    static double figure(String name, JsonNode field) {
        if (!field.isNumber() || !Double.isFinite(field.doubleValue())) {
            throw wrong(name, "a finite number", field);
        }
        return field.doubleValue();
    }

    /// A number that need not be there.
    static OptionalDouble perhaps(JsonNode object, String name) {
        return object.has(name) ? OptionalDouble.of(figure(object, name)) : OptionalDouble.empty();
    }

    static List<String> texts(JsonNode object, String name) {
        var texts = new ArrayList<String>();
        for (JsonNode text : list(object, name)) {
            texts.add(text(name, text));
        }
        return texts;
    }

    static JsonNode list(JsonNode object, String name) {
        return list(name, object.path(name));
    }

    static JsonNode list(String name, JsonNode field) {
        if (!field.isArray()) {
            throw wrong(name, "a list", field);
        }
        return field;
    }

    static List<Double> figures(JsonNode object, String name) {
        var figures = new ArrayList<Double>();
        for (JsonNode figure : list(object, name)) {
            figures.add(figure(name, figure));
        }
        return figures;
    }

    static List<Integer> wholes(JsonNode object, String name) {
        var wholes = new ArrayList<Integer>();
        for (JsonNode one : list(object, name)) {
            wholes.add(count(name, one, 0));
        }
        return wholes;
    }

    static List<Integer> ids(JsonNode object, String name) {
        var ids = wholes(object, name);
        if (ids.isEmpty()) {
            throw wrong(name, "a list of at least one id", object.path(name));
        }
        return ids;
    }

    static <E extends Enum<E>> E choice(JsonNode object, String name, Class<E> choices) {
        String value = text(object, name);
        for (E one : choices.getEnumConstants()) {
            if (one.name().equals(value)) {
                return one;
            }
        }
        throw wrong(name, "one of " + List.of(choices.getEnumConstants()), object.path(name));
    }

    private static IllegalArgumentException wrong(String name, String expected, JsonNode came) {
        String text = came.isMissingNode() ? "nothing" : came.toString();
        return new IllegalArgumentException(
                "\"%s\" must be %s, not %s."
                        .formatted(
                                name,
                                expected,
                                text.length() > 60 ? text.substring(0, 60) + "…" : text));
    }
}
