package espalier.template;

import espalier.template.Value.Real;
import espalier.template.Value.Text;
import espalier.template.Value.Whole;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The filters that make or change numbers.
final class NumberFilters {

    static final Map<String, Filter> FILTERS =
            Map.of(
                    "int", NumberFilters::whole,
                    "float", NumberFilters::real,
                    "round", NumberFilters::rounded,
                    "abs", NumberFilters::absolute);

    private static final int MOST_DIGITS = 1_200;
    private static final int MOST_PLACES = 400;
    private static final Pattern REAL =
            Pattern.compile("[-+]?(?:[0-9]++(?:\\.[0-9]*+)?|\\.[0-9]++)(?:[eE][-+]?[0-9]++)?");

    private NumberFilters() {}

    private static Value whole(Value value, Arguments arguments, Allowance allowance) {
        Bound bound = arguments.bind("default", "base");
        int base = bound.whole("base", 10);
        Optional<BigInteger> number =
                value instanceof Text text
                        ? parsed(clean(text.text(), allowance), base)
                        : NumberValues.whole(value);
        return number.or(() -> number(value, allowance).flatMap(NumberFilters::truncated))
                .<Value>map(NumberValues::bounded)
                .orElseGet(() -> bound.values().getOrDefault("default", Whole.of(0)));
    }

    private static Value real(Value value, Arguments arguments, Allowance allowance) {
        Bound bound = arguments.bind("default");
        return number(value, allowance)
                .<Value>map(Real::new)
                .orElseGet(() -> bound.values().getOrDefault("default", new Real(0)));
    }

    /// The text without space around it and without underscores; nothing if it is too long.
    private static String clean(String text, Allowance allowance) {
        allowance.read(text.length());
        String clean = TextParts.strip(text, Optional.empty());
        return clean.length() > MOST_DIGITS
                ? ""
                : clean.replaceAll("(?<=[0-9a-zA-Z])_(?=[0-9a-zA-Z])", "");
    }

    private static Optional<BigInteger> parsed(String text, int base) {
        int sign = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        String digits = text.substring(sign).toLowerCase(Locale.ROOT);
        String prefix =
                switch (base) {
                    case 2 -> "0b";
                    case 8 -> "0o";
                    case 16 -> "0x";
                    default -> "0 ";
                };
        digits = digits.startsWith(prefix) ? digits.substring(2) : digits;
        boolean fit =
                base >= Character.MIN_RADIX
                        && base <= Character.MAX_RADIX
                        && !digits.isEmpty()
                        && digits.chars().allMatch(each -> Character.digit(each, base) >= 0);
        return fit
                ? Optional.of(new BigInteger((text.startsWith("-") ? "-" : "") + digits, base))
                : Optional.empty();
    }

    private static Optional<Double> number(Value value, Allowance allowance) {
        if (!(value instanceof Text text)) {
            return NumberValues.real(value);
        }
        String clean = clean(text.text(), allowance);
        if (REAL.matcher(clean).matches()) {
            return Optional.of(Double.valueOf(clean));
        }
        return switch (clean.toLowerCase(Locale.ROOT)) {
            case "nan", "+nan", "-nan" -> Optional.of(Double.NaN);
            case "inf", "+inf", "infinity", "+infinity" -> Optional.of(Double.POSITIVE_INFINITY);
            case "-inf", "-infinity" -> Optional.of(Double.NEGATIVE_INFINITY);
            default -> Optional.empty();
        };
    }

    private static Optional<BigInteger> truncated(double number) {
        return Double.isFinite(number)
                ? Optional.of(new BigDecimal(number).toBigInteger())
                : Optional.empty();
    }

    private static Value rounded(Value value, Arguments arguments, Allowance allowance) {
        Bound bound = arguments.bind("precision", "method");
        int places = Math.clamp(bound.whole("precision", 0), -MOST_PLACES, MOST_PLACES);
        String method = bound.text("method", "common");
        double number = needed(value, arguments);
        if (!Double.isFinite(number)) {
            return value;
        }
        RoundingMode mode =
                switch (method) {
                    case "common" -> RoundingMode.HALF_EVEN;
                    case "ceil" -> RoundingMode.CEILING;
                    case "floor" -> RoundingMode.FLOOR;
                    default ->
                            throw new Fault(
                                    ("%s knows the methods common, ceil and floor, not '%s'. "
                                                    + "Maybe it is misspelt.")
                                            .formatted(arguments.callee(), method));
                };
        Optional<BigInteger> whole = NumberValues.whole(value);
        if (whole.isPresent() && method.equals("common")) {
            BigDecimal rounded = new BigDecimal(whole.get()).setScale(Math.min(places, 0), mode);
            return new Whole(rounded.toBigInteger());
        }
        return new Real(new BigDecimal(number).setScale(places, mode).doubleValue());
    }

    private static Value absolute(Value value, Arguments arguments, Allowance allowance) {
        arguments.none();
        double number = needed(value, arguments);
        return NumberValues.whole(value)
                .<Value>map(whole -> new Whole(whole.abs()))
                .orElseGet(() -> new Real(Math.abs(number)));
    }

    private static double needed(Value value, Arguments arguments) {
        return NumberValues.real(value)
                .orElseThrow(() ->
                        new Fault(
                                "%s needs a number, not %s. Maybe '|int' is missing."
                                        .formatted(arguments.callee(), value.noun())));
    }
}
