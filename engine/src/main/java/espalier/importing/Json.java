package espalier.importing;

import com.fasterxml.jackson.databind.JsonNode;

/// Fields of foreign JSON.
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
