package espalier.recording;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// Fields of a line from outside: each is there and of its type, or one sentence says which is not.
final class Fields {

    private Fields() {}

    static String text(JsonNode object, String name) {
        var field = object.path(name);
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
            if (!text.isTextual()) {
                throw wrong(name, "a list of texts", text);
            }
            texts.add(text.textValue());
        }
        return texts;
    }

    static JsonNode list(JsonNode object, String name) {
        var field = object.path(name);
        if (!field.isArray()) {
            throw wrong(name, "a list", field);
        }
        return field;
    }

    static List<Integer> wholes(JsonNode object, String name) {
        var wholes = new ArrayList<Integer>();
        for (JsonNode one : list(object, name)) {
            if (!one.isInt()) {
                throw wrong(name, "a list of whole numbers", one);
            }
            wholes.add(one.intValue());
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
