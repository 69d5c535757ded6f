package espalier.template;

import espalier.template.Value.Items;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/// Values as Python prints them.
final class PythonText {

    private PythonText() {}

    /// What is printed for a value: Python's `str`.
    static String text(Value value, Allowance allowance) {
        return switch (value) {
            case Value.Text text -> text.text();
            case Value.Undefined _ -> "";
            case Value.None _,
                    Value.Bool _,
                    Value.Whole _,
                    Value.Real _,
                    Items _,
                    Value.Dict _,
                    Value.Generator _,
                    Value.Live _ ->
                    quoted(value, allowance);
        };
    }

    /// What is printed for a value inside a list: Python's `repr`.
    static String quoted(Value value, Allowance allowance) {
        BoundedText text = new BoundedText(allowance);
        write(value, text, allowance);
        return text.toString();
    }

    private static void write(Value value, BoundedText out, Allowance allowance) {
        allowance.step();
        switch (value) {
            case Value.Undefined _ -> out.append("Undefined");
            case Value.None _ -> out.append("None");
            case Value.Bool bool -> out.append(bool.truth() ? "True" : "False");
            case Value.Whole whole -> out.append(whole.number().toString());
            case Value.Real real -> out.append(NumberValues.text(real.number()));
            case Value.Text text -> string(text.text(), out);
            case Items items -> items(items, out, allowance);
            case Value.Dict dict -> dict(dict.entries(), out, allowance);
            case Value.Generator _ -> out.append("<generator>");
            case Value.Live live -> out.append(live.described());
        }
    }

    private static void items(Items items, BoundedText out, Allowance allowance) {
        List<Value> values = items.values();
        switch (items.kind()) {
            case LIST -> row("[", values, "]", out, allowance);
            case TUPLE, GROUP -> row("(", values, values.size() == 1 ? ",)" : ")", out, allowance);
            case KEYS, VALUES, ENTRIES ->
                    row(items.kind().python + "([", values, "])", out, allowance);
        }
    }

    private static void row(
            String opening,
            List<Value> values,
            String closing,
            BoundedText out,
            Allowance allowance) {
        out.append(opening);
        String comma = "";
        for (Value value : values) {
            out.append(comma);
            write(value, out, allowance);
            comma = ", ";
        }
        out.append(closing);
    }

    private static void dict(Map<Value, Value> entries, BoundedText out, Allowance allowance) {
        out.append("{");
        Iterator<Map.Entry<Value, Value>> each = entries.entrySet().iterator();
        while (each.hasNext()) {
            Map.Entry<Value, Value> entry = each.next();
            write(entry.getKey(), out, allowance);
            out.append(": ");
            write(entry.getValue(), out, allowance);
            out.append(each.hasNext() ? ", " : "");
        }
        out.append("}");
    }

    /// Single quotes, unless only those are in the text.
    private static void string(String text, BoundedText out) {
        String quote = text.contains("'") && !text.contains("\"") ? "\"" : "'";
        out.append(quote);
        text.codePoints().forEach(character -> out.append(escaped(character, quote)));
        out.append(quote);
    }

    private static String escaped(int character, String quote) {
        return switch (character) {
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> {
                String plain = Character.toString(character);
                if (plain.equals(quote)) {
                    yield "\\" + plain;
                }
                yield printable(character) ? plain : hexadecimal(character);
            }
        };
    }

    private static boolean printable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            case Character.SPACE_SEPARATOR -> character == ' ';
            default -> true;
        };
    }

    private static String hexadecimal(int character) {
        if (character < 0x100) {
            return "\\x%02x".formatted(character);
        }
        return character < 0x10000
                ? "\\u%04x".formatted(character)
                : "\\U%08x".formatted(character);
    }
}
