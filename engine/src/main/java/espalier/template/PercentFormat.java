package espalier.template;

import espalier.template.Value.Items;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// Python's `'...' % values`.
record PercentFormat(Allowance allowance) {

    /// The format with its values put in: a tuple's one by one, a dict's by name, else the one.
    String format(String format, Value values) {
        Iterator<Value> left = row(values).iterator();
        BoundedText out = new BoundedText(allowance);
        allowance.read(format.length());
        int at = 0;
        while (at < format.length()) {
            int percent = format.indexOf('%', at);
            if (percent < 0) {
                out.append(format.substring(at));
                break;
            }
            out.append(format.substring(at, percent));
            at = conversion(new Reader(format, percent + 1), values, left, out);
        }
        if (left.hasNext() && !(values instanceof Value.Dict || list(values))) {
            throw new Fault("a format has fewer places than values. Maybe one is missing in it.");
        }
        return out.toString();
    }

    private static List<Value> row(Value values) {
        return values instanceof Items items && items.indexed() && !list(values)
                ? items.values()
                : List.of(values);
    }

    private static boolean list(Value value) {
        return value instanceof Items items && items.kind() == Items.Kind.LIST;
    }

    /// Reads a format's characters in turn.
    private static final class Reader {
        private final String format;
        private int at;

        Reader(String format, int at) {
            this.format = format;
            this.at = at;
        }

        char peek() {
            if (at >= format.length()) {
                throw new Fault("a format ends after '%'. Maybe the '%' should be doubled.");
            }
            return format.charAt(at);
        }

        boolean skip(char character) {
            boolean found = peek() == character;
            at += found ? 1 : 0;
            return found;
        }

        int number() {
            int end = Digits.after(format, at);
            String digits = format.substring(at, end).replace("_", "");
            at = end;
            return digits.length() > 6 ? Integer.MAX_VALUE : Integer.parseInt("0" + digits);
        }
    }

    private int conversion(Reader reader, Value values, Iterator<Value> left, BoundedText out) {
        Optional<Value> named = Optional.empty();
        if (reader.skip('(')) {
            int end = reader.format.indexOf(')', reader.at);
            String name = end < 0 ? "" : reader.format.substring(reader.at, end);
            named =
                    values instanceof Value.Dict dict
                            ? dict.find(new Value.Text(name))
                            : Optional.empty();
            if (named.isEmpty()) {
                throw new Fault(
                        "a format asks for '%s', which is not given. Maybe it is misspelt."
                                .formatted(name));
            }
            reader.at = end + 1;
        }
        char align = ' ';
        char sign = '-';
        while ("-+ 0#".indexOf(reader.peek()) >= 0) {
            char flag = reader.peek();
            align = flag == '-' ? '<' : flag == '0' && align == ' ' ? '=' : align;
            sign = flag == '+' ? '+' : flag == ' ' && sign == '-' ? ' ' : sign;
            reader.at++;
        }
        int width = reader.number();
        int precision = reader.skip('.') ? reader.number() : -1;
        char type = reader.peek();
        reader.at++;
        if (type == '%') {
            out.append("%");
            return reader.at;
        }
        Value value = named.orElseGet(() -> next(left));
        out.append(written(value, type, align, sign, width, precision));
        return reader.at;
    }

    private static Value next(Iterator<Value> left) {
        if (!left.hasNext()) {
            throw new Fault("a format has more places than values. Maybe a '%' should be doubled.");
        }
        return left.next();
    }

    private String written(
            Value value, char type, char align, char sign, int width, int precision) {
        char fill = align == '=' ? '0' : ' ';
        char side = align == ' ' ? '>' : align;
        FormatSpec spec = new FormatSpec(fill, side, sign, false, width, precision, type);
        FormatSpec plain =
                new FormatSpec(' ', align == '<' ? '<' : '>', '-', false, width, precision, 's');
        return switch (type) {
            case 's' -> plain.text(PythonText.text(value, allowance));
            case 'r', 'a' -> plain.text(PythonText.quoted(value, allowance));
            case 'c' -> plain.text(PythonText.text(value, allowance));
            case 'd', 'i', 'u' -> spec.whole(truncated(value));
            case 'x', 'X', 'o' ->
                    spec.whole(NumberValues.whole(value).orElseThrow(() -> unfit(value, type)));
            case 'f', 'F', 'e', 'E', 'g', 'G' ->
                    spec.real(NumberValues.real(value).orElseThrow(() -> unfit(value, type)));
            default ->
                    throw new Fault(
                            "a format has no conversion '%%%s'. Maybe the '%%' should be doubled."
                                    .formatted(type));
        };
    }

    private static BigInteger truncated(Value value) {
        return NumberValues.whole(value)
                .or(() ->
                        NumberValues.real(value)
                                .filter(Double::isFinite)
                                .map(number -> new BigDecimal(number).toBigInteger()))
                .orElseThrow(() -> unfit(value, 'd'));
    }

    private static Fault unfit(Value value, char type) {
        return new Fault(
                "'%%%s' in a format needs a number, not %s. Maybe '%%s' was meant."
                        .formatted(type, value.noun()));
    }
}
