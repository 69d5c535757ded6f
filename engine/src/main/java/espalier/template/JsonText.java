package espalier.template;

import espalier.template.Value.Items;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Writes values as JSON, in the form of Python's `json.dumps`.
final class JsonText {

    private final BoundedText out;
    private final Allowance allowance;
    private final boolean ascii;
    private final boolean sorted;
    private final Optional<String> indent;
    private final String comma;
    private final String colon;

    private JsonText(Bound options, Allowance allowance) {
        this.allowance = allowance;
        out = new BoundedText(allowance);
        ascii = options.truth("ensure_ascii");
        sorted = options.truth("sort_keys");
        indent = options.value("indent").map(value -> indent(value, options, allowance));
        Optional<List<Value>> separators =
                options.value("separators").map(value -> Elements.of(value, allowance));
        comma = separators.map(two -> part(two, 0)).orElse(indent.isPresent() ? "," : ", ");
        colon = separators.map(two -> part(two, 1)).orElse(": ");
    }

    /// The filter `tojson` as the transformers library has it.
    static Value filter(Value value, Arguments arguments, Allowance allowance) {
        Bound options = arguments.bind("ensure_ascii", "indent", "separators", "sort_keys");
        JsonText json = new JsonText(options, allowance);
        json.write(value, 0);
        return json.out.value();
    }

    private static String indent(Value value, Bound options, Allowance allowance) {
        return value instanceof Value.Text text
                ? text.text()
                : new BoundedText(allowance).repeat(" ", options.neededWhole("indent")).toString();
    }

    private static String part(List<Value> separators, int index) {
        if (separators.size() == 2 && separators.get(index) instanceof Value.Text text) {
            return text.text();
        }
        throw new Fault(
                "the filter 'tojson' needs two strings as 'separators'. Maybe one is missing.");
    }

    private void write(Value value, int depth) {
        allowance.step();
        switch (value) {
            case Value.None _ -> out.append("null");
            case Value.Bool bool -> out.append(bool.truth() ? "true" : "false");
            case Value.Whole whole -> out.append(whole.number().toString());
            case Value.Real real -> out.append(number(real.number()));
            case Value.Text text -> string(text.text());
            case Items items when items.indexed() -> items(items.values(), depth);
            case Value.Dict dict -> dict(dict.entries(), depth);
            case Value.Undefined undefined ->
                    throw new Fault(
                            "%s, so it cannot be written as JSON. Maybe '|default' is missing."
                                    .formatted(undefined.reason()));
            case Items _, Value.Generator _, Value.Live _ ->
                    throw new Fault(
                            "%s cannot be written as JSON. Maybe '|list' is missing."
                                    .formatted(value.noun()));
        }
    }

    private static String number(double number) {
        if (Double.isNaN(number)) {
            return "NaN";
        }
        return Double.isInfinite(number)
                ? number < 0 ? "-Infinity" : "Infinity"
                : NumberValues.text(number);
    }

    private void items(List<Value> values, int depth) {
        out.append("[");
        for (int i = 0; i < values.size(); i++) {
            separate(i, depth);
            write(values.get(i), depth + 1);
        }
        close("]", values.size(), depth);
    }

    private void dict(Map<Value, Value> entries, int depth) {
        List<Value> keys = new ArrayList<>(entries.keySet());
        if (sorted) {
            keys.sort(new Comparisons(allowance)::order);
        }
        out.append("{");
        for (int i = 0; i < keys.size(); i++) {
            separate(i, depth);
            Value key = keys.get(i);
            string(key(key));
            out.append(colon);
            write(entries.getOrDefault(key, Value.None.NONE), depth + 1);
        }
        close("}", keys.size(), depth);
    }

    private static String key(Value key) {
        return switch (key) {
            case Value.Text text -> text.text();
            case Value.None _ -> "null";
            case Value.Bool bool -> bool.truth() ? "true" : "false";
            case Value.Whole whole -> whole.number().toString();
            case Value.Real real -> number(real.number());
            case Value.Undefined _, Items _, Value.Dict _, Value.Generator _, Value.Live _ ->
                    throw new Fault(
                            "%s cannot be a key in JSON. Maybe a string was meant."
                                    .formatted(key.noun()));
        };
    }

    private void separate(int index, int depth) {
        out.append(index == 0 ? "" : comma);
        newLine(depth + 1);
    }

    private void close(String bracket, int size, int depth) {
        if (size > 0) {
            newLine(depth);
        }
        out.append(bracket);
    }

    private void newLine(int depth) {
        indent.ifPresent(blanks -> out.append("\n").repeat(blanks, depth));
    }

    private void string(String text) {
        out.append("\"");
        int plain = 0;
        for (int i = 0; i < text.length(); i++) {
            String escape = escape(text.charAt(i));
            if (!escape.isEmpty()) {
                out.append(text.substring(plain, i)).append(escape);
                plain = i + 1;
            }
        }
        out.append(text.substring(plain)).append("\"");
    }

    /// The escape that a character needs, or nothing.
    private String escape(char character) {
        return switch (character) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            case '\b' -> "\\b";
            case '\f' -> "\\f";
            default ->
                    character < ' ' || (ascii && character > '~')
                            ? "\\u%04x".formatted((int) character)
                            : "";
        };
    }
}
