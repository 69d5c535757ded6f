package espalier.importing;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// Fields of foreign JSON; each is what it should be, or nothing.
final class Json {

    private Json() {}

    /// Whether an object has all of these fields.
    static boolean has(JsonNode object, String... names) {
        for (String name : names) {
            if (!object.has(name)) {
                return false;
            }
        }
        return true;
    }

    /// The text of a field; a number's digits count as text, anything else is empty.
    static String text(JsonNode object, String name) {
        return text(object.path(name));
    }

    static String text(JsonNode field) {
        return field.isTextual() || field.isNumber() ? field.asText() : "";
    }

    /// The texts of a list; what is no text is passed over.
    static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        for (JsonNode one : list) {
            if (one.isTextual()) {
                texts.add(one.textValue());
            }
        }
        return texts;
    }

    /// A finite number, or NaN.
    static double figure(JsonNode field) {
        double value = field.isNumber() ? field.doubleValue() : Double.NaN;
        return Double.isFinite(value) ? value : Double.NaN;
    }

    /// A count from 0 to 1,000,000,000; empty where there is none.
    static OptionalInt counted(JsonNode field) {
        return field.isIntegralNumber() && field.canConvertToInt() && field.intValue() >= 0
                ? OptionalInt.of(Math.min(field.intValue(), 1_000_000_000))
                : OptionalInt.empty();
    }

    /// The log's own number of a run, or its place in the file.
    static long index(JsonNode field, int place) {
        return field.isIntegralNumber() && field.canConvertToLong() ? field.longValue() : place;
    }

    /// What a child's full text says beyond its parent's; all of it where it does not go on from
    /// there.
    static String beyond(String parent, String child) {
        return (child.startsWith(parent) ? child.substring(parent.length()) : child).strip();
    }
}
