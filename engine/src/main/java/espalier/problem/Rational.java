package espalier.problem;

import java.math.BigDecimal;
import java.math.BigInteger;

/// An exact fraction of any size, in lowest terms.
///
/// @param numerator any integer
/// @param denominator positive
record Rational(BigInteger numerator, BigInteger denominator) implements Comparable<Rational> {

    Rational {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("denominator (0) must not be zero.");
        }
        // Most are integers, and a greatest common divisor is the dear part.
        if (!denominator.equals(BigInteger.ONE)) {
            BigInteger divisor = numerator.gcd(denominator);
            if (denominator.signum() < 0) {
                divisor = divisor.negate();
            }
            numerator = numerator.divide(divisor);
            denominator = denominator.divide(divisor);
        }
    }

    static Rational of(long integer) {
        return new Rational(BigInteger.valueOf(integer), BigInteger.ONE);
    }

    /// The value of digits with at most one point among them, such as `-2.50`.
    static Rational ofDecimal(String digits) {
        BigDecimal decimal = new BigDecimal(digits);
        return new Rational(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    Rational plus(Rational other) {
        return new Rational(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    Rational minus(Rational other) {
        return new Rational(
                numerator
                        .multiply(other.denominator)
                        .subtract(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    Rational times(Rational other) {
        return new Rational(
                numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /// @throws ArithmeticException where `other` is zero
    Rational dividedBy(Rational other) {
        return new Rational(
                numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    boolean zero() {
        return numerator.signum() == 0;
    }

    boolean integer() {
        return denominator.equals(BigInteger.ONE);
    }

    boolean positiveInteger() {
        return numerator.signum() > 0 && integer();
    }

    @Override
    public int compareTo(Rational other) {
        return numerator
                .multiply(other.denominator)
                .compareTo(other.numerator.multiply(denominator));
    }

    /// The fraction as it is written alone, such as `4`, `-1` or `8/3`.
    @Override
    public String toString() {
        return integer() ? numerator.toString() : numerator + "/" + denominator;
    }
}
