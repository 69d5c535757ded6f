package espalier.problem;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.Seeds;
import espalier.thought.Chain;
import espalier.thought.Verdict;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

class ArithmeticSolverTest {

    static final List<Integer> SEEDS = Seeds.upTo(1000);

    private final ProblemFamily game24 = new GameOf24();
    private final ProblemFamily countdown = new Countdown();

    private static void assertCompletes(ProblemFamily family, Chain chain, List<String> lines) {
        assertThat(family.checker().check(Chains.then(chain, lines)))
                .isInstanceOf(Verdict.Solved.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3 3 8 8", "1 5 5 5", "3 3 7 7", "1 3 4 6", "1 4 5 6"})
    void problemsThatNeedFractionsAreSolved(String input) {
        Chain chain = Chains.of(game24, input);

        assertCompletes(
                game24, chain, game24.solver().orElseThrow().completion(chain).orElseThrow());
    }

    @Test
    void completionIsWrittenAsTheModelWritesSteps() {
        assertThat(game24.solver().orElseThrow().completion(Chains.of(game24, "3 3 8 8")))
                .contains(
                        List.of(
                                "8 / 3 = 8/3 (left: 8/3 3 8)",
                                "3 - (8/3) = 1/3 (left: 1/3 8)",
                                "8 / (1/3) = 24 (left: 24)"));
    }

    @Test
    void onlyWhatIsLeftIsCompleted() {
        Chain chain = Chains.of(game24, "4 9 10 13", "13 - 9 = 4 (left: 4 4 10)");

        assertThat(game24.solver().orElseThrow().completion(chain))
                .contains(List.of("10 - 4 = 6 (left: 4 6)", "6 * 4 = 24 (left: 24)"));
    }

    @Test
    void nothingCompletesAHopelessState() {
        assertThat(game24.solver().orElseThrow().completion(Chains.of(game24, "1 1 1 1")))
                .isEmpty();
        assertThat(
                        game24.solver()
                                .orElseThrow()
                                .solvable(
                                        Chains.of(
                                                game24,
                                                "4 9 10 13",
                                                "13 * 10 = 130 (left: 4 9 130)")))
                .isFalse();
    }

    @Test
    void nothingCompletesAnIllegalChain() {
        assertThat(
                        game24.solver()
                                .orElseThrow()
                                .completion(
                                        Chains.of(
                                                game24, "4 9 10 13", "13 - 9 = 6 (left: 4 6 10)")))
                .isEmpty();
    }

    @Test
    void solvedChainNeedsNoMoreLinesAndAnUnsolvedOneHasNone() {
        Chain before =
                Chains.of(
                        game24, "4 9 10 13", "13 - 9 = 4 (left: 4 4 10)", "10 - 4 = 6 (left: 4 6)");

        assertThat(
                        game24.solver()
                                .orElseThrow()
                                .completion(Chains.then(before, List.of("6 * 4 = 24 (left: 24)"))))
                .contains(List.of());
        assertThat(
                        game24.solver()
                                .orElseThrow()
                                .completion(Chains.then(before, List.of("6 + 4 = 10 (left: 10)"))))
                .isEmpty();
    }

    @Test
    void zeroSwallowsWhatIsNotNeeded() {
        Chain chain = Chains.of(countdown, "7 7 8 24 31 57 = 24", "7 - 7 = 0 (left: 0 8 24 31 57)");

        assertCompletes(
                countdown, chain, countdown.solver().orElseThrow().completion(chain).orElseThrow());
    }

    @ParameterizedTest(name = "seed {0}")
    @FieldSource("SEEDS")
    void solverAgreesWithTryingEverythingOnFourNumbers(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        String numbers = Chains.numbers(random, random.nextInt(2, 5), 13);
        int target = random.nextInt(1, 60);
        Chain chain = Chains.of(countdown, numbers + " = " + target);

        Optional<List<String>> completion = countdown.solver().orElseThrow().completion(chain);

        assertThat(completion.isPresent())
                .as(chain.problem().statement())
                .isEqualTo(
                        Arithmetic.solvable(
                                Arrays.stream(numbers.split(" "))
                                        .map(Long::valueOf)
                                        .map(Arithmetic.Fraction::of)
                                        .toList(),
                                target));
        completion.ifPresent(lines -> assertCompletes(countdown, chain, lines));
    }

    @ParameterizedTest(name = "seed {0}")
    @FieldSource("SEEDS")
    void whatARandomChainReachesIsSolvable(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Rational> numbers =
                random.ints(random.nextInt(5, 7), 1, 100).mapToObj(Rational::of).toList();
        Rational reached = reached(random, new Numbers(numbers));

        Optional<Expression> found =
                new ExpressionFinder(new Numbers(numbers), value -> true).find(reached);

        assertThat(found).map(Expression::value).contains(reached);
    }

    /// What is left after random operations, fractions and negative numbers among them.
    private static Rational reached(SplittableRandom random, Numbers numbers) {
        Numbers left = numbers;
        while (left.values().size() > 1) {
            int first = random.nextInt(left.values().size());
            int other = random.nextInt(left.values().size() - 1);
            Rational a = left.values().get(first);
            Rational b = left.values().get(other < first ? other : other + 1);
            Operation operation = Chains.operation(random);
            left = left.after(a, b, operation.result(a, b).orElse(a.plus(b)));
        }
        return left.values().getFirst();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3 6 25 50 75 100 = 952",
                "901 907 911 919 929 937 = 5003",
                "1 1 1 1 1 1 1 1 = 9999",
                "401 507 611 719 829 937 953 = 5003",
                "901 907 911 919 929 937 953 967 = 5003"
            })
    @Timeout(60)
    void manyNumbersDoNotHang(String input) {
        Chain chain = Chains.of(countdown, input);

        countdown
                .solver()
                .orElseThrow()
                .completion(chain)
                .ifPresent(lines -> assertCompletes(countdown, chain, lines));
    }
}
