package espalier.template;

import espalier.template.Value.Bool;
import espalier.template.Value.Real;
import espalier.template.Value.Whole;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/// NumberValues as Python has them; booleans are 0 and 1.
final class NumberValues {

    private static final int MOST_BITS = 1 << 12;
    private static final int SCIENTIFIC_FROM = 16;
    private static final int SCIENTIFIC_BELOW = -4;

    private NumberValues() {}

    /// The whole number that a value is.
    static Optional<BigInteger> whole(Value value) {
        return switch (value) {
            case Whole whole -> Optional.of(whole.number());
            case Bool bool -> Optional.of(bool.truth() ? BigInteger.ONE : BigInteger.ZERO);
            case Real _,
                    Value.Undefined _,
                    Value.None _,
                    Value.Text _,
                    Value.Items _,
                    Value.Dict _,
                    Value.Generator _,
                    Value.Live _ ->
                    Optional.empty();
        };
    }

    /// The number that a value is, whole or not.
    static Optional<Double> real(Value value) {
        return value instanceof Real real
                ? Optional.of(real.number())
                : whole(value).map(BigInteger::doubleValue);
    }

    static boolean number(Value value) {
        return value instanceof Real || whole(value).isPresent();
    }

    /// The nearest int.
    static int toInt(BigInteger number) {
        return number.bitLength() < Integer.SIZE
                ? number.intValue()
                : number.signum() < 0 ? Integer.MIN_VALUE : Integer.MAX_VALUE;
    }

    /// A result, if it is not too long.
    static Whole bounded(BigInteger number) {
        checkBits(number.bitLength());
        return new Whole(number);
    }

    static void checkBits(long bits) {
        if (bits > MOST_BITS) {
            throw new Fault(
                    ("the template makes a number of more than %d bits. "
                                    + "Maybe a loop in it does not end.")
                            .formatted(MOST_BITS));
        }
    }

    /// Which of two numbers is greater; what is not a number is greatest.
    static int compare(Value left, Value right) {
        Optional<BigInteger> first = whole(left);
        Optional<BigInteger> second = whole(right);
        if (first.isPresent() && second.isPresent()) {
            return first.get().compareTo(second.get());
        }
        double one = real(left).orElseThrow();
        double other = real(right).orElseThrow();
        boolean exact = first.isEmpty() && second.isEmpty();
        if (exact || !Double.isFinite(one) || !Double.isFinite(other)) {
            // Adding zero makes the two zeros one.
            return Double.compare(one + 0.0, other + 0.0);
        }
        return first.map(BigDecimal::new)
                .orElseGet(() -> new BigDecimal(one))
                .compareTo(second.map(BigDecimal::new).orElseGet(() -> new BigDecimal(other)));
    }

    /// Whether two numbers can be compared at all.
    static boolean comparable(Value left, Value right) {
        return !Double.isNaN(real(left).orElse(Double.NaN))
                && !Double.isNaN(real(right).orElse(Double.NaN));
    }

    /// The shortest text that is this number, as Python writes it.
    static String text(double number) {
        if (Double.isNaN(number)) {
            return "nan";
        }
        if (Double.isInfinite(number)) {
            return number < 0 ? "-inf" : "inf";
        }
        if (number == 0) {
            return 1 / number < 0 ? "-0.0" : "0.0";
        }
        BigDecimal shortest = new BigDecimal(Double.toString(number)).stripTrailingZeros();
        int exponent = shortest.precision() - shortest.scale() - 1;
        if (exponent >= SCIENTIFIC_BELOW && exponent < SCIENTIFIC_FROM) {
            String plain = shortest.toPlainString();
            return plain.contains(".") ? plain : plain + ".0";
        }
        return shortest.movePointLeft(exponent).toPlainString()
                + "e%s%02d".formatted(exponent < 0 ? "-" : "+", Math.abs(exponent));
    }
}
