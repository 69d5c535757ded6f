package espalier.template;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/// How a value is written in a format: Python's
/// `[[fill]align][sign][#][0][width][,][.precision][type]`.
///
/// @param align `<`, `>`, `^`, or `=` for fill after the sign
/// @param sign `-`, `+` or a blank
/// @param grouping whether thousands are separated by commas
/// @param precision digits or characters; -1 if not given
/// @param type the letter, or a blank
record FormatSpec(
        char fill, char align, char sign, boolean grouping, int width, int precision, char type) {

    /// The most characters of a width, the most digits of a precision.
    static final int MOST = 1_000;

    FormatSpec {
        if (width > MOST || precision > MOST) {
            throw new Fault(
                    "a format has a width or precision above %d. Maybe a digit is too many."
                            .formatted(MOST));
        }
    }

    /// Text, cut to the precision and filled to the width.
    String text(String text) {
        int characters = text.codePointCount(0, text.length());
        return padded(
                "",
                precision >= 0 && precision < characters
                        ? text.substring(0, text.offsetByCodePoints(0, precision))
                        : text);
    }

    String whole(BigInteger number) {
        String digits =
                switch (type) {
                    case 'x' -> number.abs().toString(16);
                    case 'X' -> number.abs().toString(16).toUpperCase(Locale.ROOT);
                    case 'o' -> number.abs().toString(8);
                    case 'b' -> number.abs().toString(2);
                    default -> number.abs().toString();
                };
        return padded(sign(number.signum() < 0), grouping ? grouped(digits) : digits);
    }

    String real(double number) {
        String digits =
                Double.isFinite(number)
                        ? digits(Math.abs(number))
                        : NumberValues.text(Math.abs(number));
        return padded(sign(number < 0 || 1 / number < 0), grouping ? grouped(digits) : digits);
    }

    private String digits(double number) {
        int places = precision < 0 ? 6 : precision;
        return switch (Character.toLowerCase(type)) {
            case 'f' -> fixed(new BigDecimal(number), places);
            case '%' -> fixed(new BigDecimal(number).movePointRight(2), places) + "%";
            case 'e' -> scientific(number, places);
            case 'g' -> general(number, Math.max(1, places));
            default ->
                    precision < 0
                            ? NumberValues.text(number)
                            : general(number, Math.max(1, places));
        };
    }

    private static String fixed(BigDecimal number, int places) {
        return number.setScale(places, RoundingMode.HALF_EVEN).toPlainString();
    }

    private static int exponent(BigDecimal rounded) {
        return rounded.signum() == 0 ? 0 : rounded.precision() - rounded.scale() - 1;
    }

    private static BigDecimal rounded(double number, int digits) {
        return new BigDecimal(number).round(new MathContext(digits, RoundingMode.HALF_EVEN));
    }

    private static String scientific(double number, int places) {
        BigDecimal rounded = rounded(number, places + 1);
        int exponent = exponent(rounded);
        return fixed(rounded.movePointLeft(exponent), places)
                + "e%s%02d".formatted(exponent < 0 ? "-" : "+", Math.abs(exponent));
    }

    private static String general(double number, int digits) {
        BigDecimal rounded = rounded(number, digits);
        int exponent = exponent(rounded);
        if (exponent < -4 || exponent >= digits) {
            String mantissa = rounded.movePointLeft(exponent).stripTrailingZeros().toPlainString();
            return mantissa + "e%s%02d".formatted(exponent < 0 ? "-" : "+", Math.abs(exponent));
        }
        return number == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    private String sign(boolean negative) {
        if (negative) {
            return "-";
        }
        return sign == '-' ? "" : String.valueOf(sign);
    }

    private static String grouped(String digits) {
        int point = digits.indexOf('.');
        StringBuilder grouped = new StringBuilder(digits);
        for (int at = (point < 0 ? digits.length() : point) - 3; at > 0; at -= 3) {
            grouped.insert(at, ',');
        }
        return grouped.toString();
    }

    private String padded(String sign, String text) {
        int blanks = Math.max(0, width - sign.length() - text.codePointCount(0, text.length()));
        String filling = String.valueOf(fill).repeat(blanks);
        return switch (align) {
            case '<' -> sign + text + filling;
            case '^' ->
                    filling.substring(0, blanks / 2) + sign + text + filling.substring(blanks / 2);
            case '=' -> sign + filling + text;
            default -> filling + sign + text;
        };
    }
}
