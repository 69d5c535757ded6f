package espalier.problem;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.Seeds;
import espalier.problem.Expression.Combined;
import espalier.problem.Expression.Given;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import java.util.List;
import java.util.SplittableRandom;

class ExpressionTest {

    static final List<Integer> SEEDS = Seeds.upTo(200);

    private static Expression join(Expression first, Operation operation, Expression second) {
        Rational value = operation.result(first.value(), second.value()).orElseThrow();
        return new Combined(first, operation, second, value);
    }

    private static Expression given(long value) {
        return new Given(Rational.of(value));
    }

    @Test
    void bracketsStandWhereTheyChangeTheMeaning() {
        Expression sum = join(given(2), Operation.PLUS, given(3));
        Expression quotient = join(given(8), Operation.DIVIDED_BY, given(4));

        assertThat(join(sum, Operation.TIMES, given(4))).hasToString("(2 + 3) * 4");
        assertThat(join(given(4), Operation.MINUS, sum)).hasToString("4 - (2 + 3)");
        assertThat(join(given(4), Operation.DIVIDED_BY, quotient)).hasToString("4 / (8 / 4)");
    }

    @Test
    void needlessBracketsAreLeftOut() {
        Expression sum = join(given(2), Operation.PLUS, given(3));
        Expression quotient = join(given(8), Operation.DIVIDED_BY, given(4));

        assertThat(join(sum, Operation.MINUS, given(4))).hasToString("2 + 3 - 4");
        assertThat(join(given(4), Operation.PLUS, sum)).hasToString("4 + 2 + 3");
        assertThat(join(given(4), Operation.TIMES, quotient)).hasToString("4 * 8 / 4");
        assertThat(join(given(4), Operation.MINUS, quotient)).hasToString("4 - 8 / 4");
    }

    @ParameterizedTest(name = "seed {0}")
    @FieldSource("SEEDS")
    void textComesToTheValue(int seed) {
        Expression expression = random(new SplittableRandom(seed), 6);

        Arithmetic.Fraction value = Arithmetic.value(expression.toString());

        assertThat(new Rational(value.numerator(), value.denominator()))
                .as(expression.toString())
                .isEqualTo(expression.value());
    }

    private static Expression random(SplittableRandom random, int numbers) {
        if (numbers == 1) {
            return given(random.nextInt(1, 10));
        }
        int left = random.nextInt(1, numbers);
        Expression first = random(random, left);
        Expression second = random(random, numbers - left);
        Operation operation = Chains.operation(random);
        return second.value().zero()
                ? join(first, Operation.PLUS, second)
                : join(first, operation, second);
    }
}
