package espalier.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.math.BigInteger;

class RationalTest {

    private static Rational fraction(long numerator, long denominator) {
        return new Rational(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    @Test
    void fractionIsInLowestTermsWithAPositiveDenominator() {
        assertThat(fraction(6, -4)).isEqualTo(fraction(-3, 2)).hasToString("-3/2");
        assertThat(fraction(-8, -4)).isEqualTo(Rational.of(2)).hasToString("2");
        assertThat(fraction(0, -7)).isEqualTo(Rational.of(0)).hasToString("0");
    }

    @Test
    void zeroDenominatorIsRefused() {
        assertThatThrownBy(() -> fraction(1, 0)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Rational.of(5).dividedBy(Rational.of(0)))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void arithmeticIsExact() {
        assertThat(fraction(1, 3).plus(fraction(1, 6))).isEqualTo(fraction(1, 2));
        assertThat(Rational.of(3).minus(fraction(8, 3))).isEqualTo(fraction(1, 3));
        assertThat(fraction(2, 3).times(fraction(3, 2))).isEqualTo(Rational.of(1));
        assertThat(Rational.of(8).dividedBy(fraction(-1, 3))).isEqualTo(Rational.of(-24));
    }

    @Test
    void numbersBeyondALongStayExact() {
        Rational large = Rational.of(Long.MAX_VALUE);

        assertThat(large.times(large).dividedBy(large)).isEqualTo(large);
        assertThat(large.plus(large).minus(large)).isEqualTo(large);
        assertThat(large.plus(Rational.of(1))).isGreaterThan(large);
    }

    @Test
    void orderIsByValue() {
        assertThat(fraction(1, 3)).isLessThan(fraction(34, 100)).isGreaterThan(fraction(33, 100));
        assertThat(fraction(-1, 2)).isLessThan(fraction(-1, 3));
    }

    @Test
    void onlyOneAndAboveWithoutRestIsAPositiveInteger() {
        assertThat(Rational.of(1).positiveInteger()).isTrue();
        assertThat(Rational.of(0).positiveInteger()).isFalse();
        assertThat(Rational.of(-1).positiveInteger()).isFalse();
        assertThat(fraction(3, 2).positiveInteger()).isFalse();
    }
}
