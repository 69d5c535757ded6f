package espalier.template;

import java.math.BigInteger;

/// Python's `'...'.format(values)`.
final class BraceFormat {

    private final Arguments arguments;
    private final Allowance allowance;
    private final BoundedText out;
    private int next;

    private BraceFormat(Arguments arguments, Allowance allowance) {
        this.arguments = arguments;
        this.allowance = allowance;
        out = new BoundedText(allowance);
    }

    static String format(String format, Arguments arguments, Allowance allowance) {
        return new BraceFormat(arguments, allowance).run(format);
    }

    private String run(String format) {
        allowance.read(format.length());
        int at = 0;
        while (at < format.length()) {
            char character = format.charAt(at);
            boolean doubled = at + 1 < format.length() && format.charAt(at + 1) == character;
            if ((character == '{' || character == '}') && doubled) {
                out.append(character);
                at += 2;
            } else if (character == '{') {
                int end = format.indexOf('}', at);
                if (end < 0) {
                    throw new Fault("a format has a '{' too many. Maybe it should be doubled.");
                }
                field(format.substring(at + 1, end));
                at = end + 1;
            } else if (character == '}') {
                throw new Fault("a format has a '}' too many. Maybe it should be doubled.");
            } else {
                out.append(character);
                at++;
            }
        }
        return out.toString();
    }

    /// Writes a field: a name or number, attributes, `!r` or `!s`, and a format after a colon.
    private void field(String field) {
        int colon = field.indexOf(':');
        String spec = colon < 0 ? "" : field.substring(colon + 1);
        String head = colon < 0 ? field : field.substring(0, colon);
        int mark = head.indexOf('!');
        Value value = value(mark < 0 ? head : head.substring(0, mark));
        if (mark >= 0) {
            value =
                    new Value.Text(
                            head.endsWith("!r")
                                    ? PythonText.quoted(value, allowance)
                                    : PythonText.text(value, allowance));
        }
        out.append(written(value, spec));
    }

    private Value value(String path) {
        int end = 0;
        while (end < path.length() && path.charAt(end) != '.' && path.charAt(end) != '[') {
            end++;
        }
        Value value = root(path.substring(0, end));
        Attributes attributes = new Attributes(allowance);
        while (end < path.length()) {
            int begin = end + 1;
            boolean item = path.charAt(end) == '[';
            end = item ? path.indexOf(']', begin) : begin;
            while (!item && end < path.length() && ".[".indexOf(path.charAt(end)) < 0) {
                end++;
            }
            if (end < begin) {
                throw new Fault("a format has a '[' without a ']'. Maybe one is missing.");
            }
            String name = path.substring(begin, end);
            value = item ? attributes.item(value, key(name)) : attributes.attribute(value, name);
            end += item ? 1 : 0;
        }
        return value;
    }

    private static Value key(String name) {
        return index(name) >= 0 ? Value.Whole.of(index(name)) : new Value.Text(name);
    }

    private Value root(String name) {
        int index = name.isEmpty() ? next++ : index(name);
        Value value =
                index < 0
                        ? arguments.named().get(name)
                        : index < arguments.positional().size()
                                ? arguments.positional().get(index)
                                : null;
        if (value == null) {
            throw new Fault(
                    "a format asks for '{%s}', which is not given. Maybe a value is missing."
                            .formatted(name));
        }
        return value;
    }

    /// The number that a name is, or -1.
    private static int index(String name) {
        boolean number =
                !name.isEmpty() && name.length() < 9 && Digits.after(name, 0) == name.length();
        return number ? Integer.parseInt(name.replace("_", "")) : -1;
    }

    private String written(Value value, String spec) {
        if (spec.isEmpty()) {
            return PythonText.text(value, allowance);
        }
        boolean numeric = NumberValues.number(value) && !(value instanceof Value.Bool);
        FormatSpec format = spec(spec, numeric ? '>' : '<');
        boolean real = "eEfFgG%".indexOf(format.type()) >= 0;
        if (numeric && (real || value instanceof Value.Real)) {
            return format.real(NumberValues.real(value).orElseThrow());
        }
        return numeric
                ? format.whole(NumberValues.whole(value).orElse(BigInteger.ZERO))
                : format.text(PythonText.text(value, allowance));
    }

    private static FormatSpec spec(String spec, char usual) {
        char fill = ' ';
        char align = usual;
        char sign = '-';
        int at = 0;
        if (spec.length() > 1 && "<>^=".indexOf(spec.charAt(1)) >= 0) {
            fill = spec.charAt(0);
            align = spec.charAt(1);
            at = 2;
        } else if ("<>^=".indexOf(spec.charAt(0)) >= 0) {
            align = spec.charAt(0);
            at = 1;
        }
        if (at < spec.length() && "+- ".indexOf(spec.charAt(at)) >= 0) {
            sign = spec.charAt(at++);
        }
        if (spec.startsWith("0", at) && at < 2) {
            fill = '0';
            align = '=';
        }
        int end = Digits.after(spec, at);
        int width = number(spec.substring(at, end));
        boolean grouping = spec.startsWith(",", end);
        at = grouping ? end + 1 : end;
        int precision = -1;
        if (spec.startsWith(".", at)) {
            end = Digits.after(spec, at + 1);
            precision = number(spec.substring(at + 1, end));
            at = end;
        }
        if (spec.length() - at > 1) {
            throw new Fault(
                    "the format ':%s' cannot be read. Maybe its parts are in another order."
                            .formatted(spec));
        }
        char type = at < spec.length() ? spec.charAt(at) : ' ';
        return new FormatSpec(fill, align, sign, grouping, width, precision, type);
    }

    private static int number(String digits) {
        return digits.length() > 6
                ? Integer.MAX_VALUE
                : Integer.parseInt("0" + digits.replace("_", ""));
    }
}
