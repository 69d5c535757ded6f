package espalier.problem;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.problem.ArithmeticLine.Numeral;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigInteger;
import java.util.List;

class ArithmeticLineTest {

    private static Numeral integer(long value) {
        return new Numeral(Long.toString(value), Rational.of(value));
    }

    @Test
    void readsAStep() {
        assertThat(ArithmeticLine.parse("13 - 9 = 4 (left: 4 4 10)"))
                .contains(
                        new ArithmeticLine(
                                integer(13),
                                Operation.MINUS,
                                integer(9),
                                integer(4),
                                List.of(integer(4), integer(4), integer(10))));
    }

    @ParameterizedTest
    @CsvSource({
        "7, 7, 1",
        "-7, -7, 1",
        "−7, -7, 1",
        "(-7), -7, 1",
        "1.5, 3, 2",
        "-0.25, -1, 4",
        "8/3, 8, 3",
        "(-10/4), -5, 2",
        "007, 7, 1"
    })
    void readsEveryFormOfNumber(String written, long numerator, long denominator) {
        Rational value =
                new Rational(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));

        ArithmeticLine line =
                ArithmeticLine.parse(written + " * " + written + " = 1 (left: " + written + ")")
                        .orElseThrow();

        assertThat(List.of(line.first().value(), line.second().value())).containsOnly(value);
        assertThat(line.left()).extracting(Numeral::value).containsExactly(value);
    }

    @ParameterizedTest
    @CsvSource({
        "+, PLUS",
        "-, MINUS",
        "−, MINUS",
        "*, TIMES",
        "×, TIMES",
        "/, DIVIDED_BY",
        "÷, DIVIDED_BY"
    })
    void readsEverySign(String sign, Operation operation) {
        assertThat(ArithmeticLine.parse("6 " + sign + " 2 = 3 (left: 3)"))
                .map(ArithmeticLine::operation)
                .contains(operation);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "6 / 2 = 3 (left: 3) if decimals are allowed",
                "6 / 2 = 3 (left: 3)(left: 4)",
                "6/2=3(left:3)",
                "6  /  2  =  3  (left:  3  )"
            })
    void blanksAreFreeAndWhatFollowsIsIgnored(String text) {
        assertThat(ArithmeticLine.parse(text))
                .contains(
                        new ArithmeticLine(
                                integer(6),
                                Operation.DIVIDED_BY,
                                integer(2),
                                integer(3),
                                List.of(integer(3))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Answer: 6 / 2 = 3 (left: 3)",
                "6 / 2 ≈ 3 (left: 3)",
                "6 / 2 = 3",
                "6 / 2 = 3 (rounded, left: 3)",
                "6 / 2 = approx. 3 (left: 3)",
                "6 / 2 = 3 (left: approx. 3)",
                "6 / 2 = 3 (left: 3",
                "6 / 2 = 3 (left: 3, 4)",
                "6 / 2 = 3 (left: 3(4))",
                "6 % 2 = 0 (left: 0)",
                "6 / 2 / 1 = 3 (left: 3)",
                "6 / 2 = 3/0 (left: 3)",
                "(6 / 2 = 3 (left: 3)",
                "6) / 2 = 3 (left: 3)",
                "1.5/2 * 4 = 3 (left: 3)",
                "٦ / 2 = 3 (left: 3)"
            })
    void everythingElseIsNoStep(String text) {
        assertThat(ArithmeticLine.parse(text)).isEmpty();
    }

    @Test
    void writesBracketsAroundFractionsAndNegativeOperandsOnly() {
        Rational third = new Rational(BigInteger.ONE, BigInteger.valueOf(3));
        Rational minusTwo = Rational.of(-2);

        assertThat(
                        ArithmeticLine.text(
                                minusTwo,
                                Operation.TIMES,
                                third,
                                minusTwo.times(third),
                                new Numbers(List.of(minusTwo.times(third), third))))
                .isEqualTo("(-2) * (1/3) = -2/3 (left: -2/3 1/3)");
    }
}
