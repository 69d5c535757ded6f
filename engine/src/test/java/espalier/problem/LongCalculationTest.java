package espalier.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import espalier.Seeds;
import espalier.thought.Chain;
import espalier.thought.Problem;
import espalier.thought.Verdict;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class LongCalculationTest {

    static final List<Integer> SEEDS = Seeds.upTo(2000);

    private static final String SUM = "47 * 36 + 215";

    private final ProblemFamily family = new LongCalculation();

    private Verdict check(String... lines) {
        return family.checker().check(Chains.of(family, SUM, lines));
    }

    private List<String> completion(String input, String... lines) {
        return family.solver()
                .orElseThrow()
                .completion(Chains.of(family, input, lines))
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                SUM,
                "47*36+215",
                " Work out 47 * 36 + 215. ",
                "47×36 +\n215",
                "Work out 047 * 36 + 215",
                "47 * 36 + 215."
            })
    void sumIsTidied(String input) {
        assertThat(family.parse(input))
                .isEqualTo(new Problem("calculation", SUM, "Work out 47 * 36 + 215."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ''                    | nothing came. Maybe try the example.
                    6 / 2                 | "6 / 2" is none. Maybe a sign is missing, or a number is too long.
                    6 7                   | "6 7" is none. Maybe a sign is missing, or a number is too long.
                    6 +                   | "6 +" is none. Maybe a sign is missing, or a number is too long.
                    -6 + 9                | "-6 + 9" is none. Maybe a sign is missing, or a number is too long.
                    2 * 3 * 4             | "2 * 3 * 4" is none. Maybe a sign is missing, or a number is too long.
                    1 + 2 + 3 + 4 + 5     | "1 + 2 + 3 + 4 + 5" has 5. Maybe leave some out.
                    10000 + 1             | 10000 is not from 1 to 9999. Maybe a digit or a blank is wrong.
                    7 * 0 + 1             | 0 is not from 1 to 9999. Maybe a digit or a blank is wrong.
                    5 - 5                 | "5 - 5" comes to 0. Maybe make a number larger.
                    3 - 2 * 4             | "3 - 2 * 4" comes to -5. Maybe make a number larger.
                    9999 * 101            | "9999 * 101" comes to 1009899. Maybe make a number smaller.
                    """)
    void refusalSaysWhatWasExpectedWhatCameAndWhatToTry(String input, String found) {
        assertThatThrownBy(() -> family.parse(input))
                .isInstanceOf(ProblemFormatException.class)
                .hasMessage(
                        "Long calculation expects 1 to 4 terms joined by + and -, each a whole"
                                + " number from 1 to 9999 or a product of two, that come to 1 to"
                                + " 999999, such as \"47 * 36 + 215\"; "
                                + found);
    }

    @Test
    void endlessInputIsRefused() {
        assertThatThrownBy(() -> family.parse("1 + ".repeat(100_000) + "1"))
                .hasMessageContaining("400001 characters came");
        assertThatThrownBy(() -> family.parse("9".repeat(300))).hasMessageContaining(" is none.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    47 * 36 = 47 * 30 + 47 * 6.                              | 47 * 30 + 47 * 6
                    47 * 36 + 215 = 50 * 36 - 3 * 36 + 215.                  | 50 * 36 - 3 * 36 + 215
                    47*30 = 1410.                                            | 1410
                    1410 + 282 = 1692.                                       | 1692
                    5 - 9 + 10 = 6.                                          | 6
                    5 - 5 = 0.                                               | 0
                    999999999 * 999999999 - 999999999 * 999999999 = 0.       | 0
                    """)
    void trueEquationIsLegal(String line, String state) {
        assertThat(check(line)).isEqualTo(new Verdict.Legal(state));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    47 * 36 = 47 * 30 + 47 * 7.   | 47 * 36 is 1692, not 47 * 30 + 47 * 7, which is 1739.
                    47 * 30 = 1411.               | 47 * 30 is 1410, not 1411.
                    2 + 3 * 4 = 20.               | 2 + 3 * 4 is 14, not 20.
                    10 - 3 - 2 = 9.               | 10 - 3 - 2 is 5, not 9.
                    47 * 30 = 1410                | "47 * 30 = 1410" does not read like "47 * 30 = 1410.".
                    47 * 30 is 1410.              | "47 * 30 is 1410." does not read like "47 * 30 = 1410.".
                    1410 = 47 * 30 = 1410.        | "1410 = 47 * 30 = 1410." does not read like "47 * 30 = 1410.".
                    12 / 4 = 3.                   | "12 / 4 = 3." does not read like "47 * 30 = 1410.".
                    5 - 9 = -4.                   | "5 - 9 = -4." does not read like "47 * 30 = 1410.".
                    1000000000 = 1000000000.      | "1000000000 = 1000000000." does not read like "47 * 30 = 1410.".
                    1+1+1+1+1+1+1+1+1 = 9.        | "1+1+1+1+1+1+1+1+1 = 9." does not read like "47 * 30 = 1410.".
                    'No, 47 * 30 = 1410.'         | "No," has no line before it to replace.
                    Answer: many.                 | "Answer: many." does not read like "47 * 30 = 1410.".
                    """)
    void wrongLineIsIllegal(String line, String reason) {
        assertThat(check(line)).isEqualTo(new Verdict.Illegal(reason));
    }

    @Test
    void endlessLineIsIllegal() {
        for (String line :
                List.of(
                        "1 + ".repeat(500_000),
                        "9".repeat(1_000_000) + " = 1.",
                        "=".repeat(9999))) {
            assertThat(check(line)).isInstanceOf(Verdict.Illegal.class);
        }
    }

    @Test
    void answerEndsTheChain() {
        Chain right = Chains.of(family, SUM, "47 * 36 = 1692.", "Answer: 1907.");

        assertThat(family.checker().check(right)).isEqualTo(new Verdict.Solved("1907"));
        assertThat(family.answer(right)).contains("1907");
        assertThat(family.solver().orElseThrow().completion(right)).contains(List.of());
        assertThat(check("Answer: 1906."))
                .isEqualTo(new Verdict.Unsolved("47 * 36 + 215 is 1907, not 1906."));
        assertThat(
                        family.solver()
                                .orElseThrow()
                                .completion(Chains.of(family, SUM, "Answer: 1906.")))
                .isEmpty();
        for (String line : List.of("47 * 36 = 1692.", "No, Answer: 1907.", "Answer: 1907.")) {
            assertThat(check("Answer: 1906.", line))
                    .isEqualTo(new Verdict.Illegal("The chain has ended with its answer."));
        }
        assertThat(family.answer(Chains.of(family, SUM, "47 * 36 = 1692."))).isEmpty();
    }

    @Test
    void noMendsTheWrongLineBefore() {
        assertThat(check("47 * 6 = 272.", "No, 47 * 6 = 282.")).isEqualTo(new Verdict.Legal("282"));
        assertThat(check("47 * 6 = 272.", "No, 47 * 6 = 283.", "No, 47 * 6 = 282."))
                .isEqualTo(new Verdict.Legal("282"));
        assertThat(check("Hm.", "No, 47 * 6 = 282.", "282 + 1410 = 1692."))
                .isEqualTo(new Verdict.Legal("1692"));
        assertThat(check("47 * 6 = 272.", "No, Answer: 1907."))
                .isEqualTo(new Verdict.Solved("1907"));
        assertThat(completion(SUM, "47 * 6 = 272.", "No, 47 * 6 = 282."))
                .doesNotContain("47 * 6 = 282.")
                .endsWith("Answer: 1907.");
    }

    @Test
    void replacedLineIsAsIfItHadNotBeenThere() {
        Chain mended =
                Chains.of(family, SUM, "47 * 30 = 1410.", "47 * 6 = 272.", "No, 47 * 6 = 282.");
        Chain straight = Chains.of(family, SUM, "47 * 30 = 1410.", "47 * 6 = 282.");

        assertThat(family.checker().check(mended)).isEqualTo(family.checker().check(straight));
        assertThat(family.solver().orElseThrow().completion(mended))
                .isEqualTo(family.solver().orElseThrow().completion(straight));
    }

    @Test
    void noAfterARightLineIsIllegalAndMayItselfBeMended() {
        String right = "47 * 6 = 282.";
        String no = "No, 47 * 30 = 1410.";

        assertThat(check(right, no))
                .isEqualTo(new Verdict.Illegal("\"No,\" replaces a line that is right."));
        assertThat(check("47 * 6 = 272.", "No, " + right, no))
                .isEqualTo(new Verdict.Illegal("\"No,\" replaces a line that is right."));
        assertThat(check(right, no, no)).isEqualTo(new Verdict.Legal("1410"));
        assertThat(completion(SUM, right, no, no)).doesNotContain(right, "47 * 30 = 1410.");
        assertThat(check("No, " + right, "No, " + right)).isEqualTo(new Verdict.Legal("282"));
    }

    @Test
    void wrongLineThatIsNotMendedAtOnceStaysWrong() {
        Verdict wrong = new Verdict.Illegal("Step 1 is illegal: 47 * 6 is 282, not 272.");

        assertThat(check("47 * 6 = 272.", "47 * 30 = 1410.")).isEqualTo(wrong);
        assertThat(check("47 * 6 = 272.", "47 * 30 = 1410.", "No, 47 * 6 = 282.")).isEqualTo(wrong);
        assertThat(
                        family.solver()
                                .orElseThrow()
                                .completion(Chains.of(family, SUM, "47 * 6 = 272.")))
                .isEmpty();
    }

    @Test
    void completionGoesByTheDigits() {
        assertThat(completion(SUM))
                .containsExactly(
                        "47 * 36 = 47 * 30 + 47 * 6.",
                        "47 * 30 = 1410.",
                        "47 * 6 = 282.",
                        "1410 + 282 = 1692.",
                        "1692 + 215 = 1907.",
                        "Answer: 1907.");
        assertThat(completion("12 * 4 + 9"))
                .containsExactly("12 * 4 = 48.", "48 + 9 = 57.", "Answer: 57.");
        assertThat(completion("308 * 7 - 99"))
                .containsExactly(
                        "308 * 7 = 300 * 7 + 8 * 7.",
                        "300 * 7 = 2100.",
                        "8 * 7 = 56.",
                        "2100 + 56 = 2156.",
                        "2156 - 99 = 2057.",
                        "Answer: 2057.");
        assertThat(completion("7 * 215"))
                .startsWith("7 * 215 = 7 * 200 + 7 * 10 + 7 * 5.")
                .contains("1400 + 70 = 1470.", "1470 + 35 = 1505.");
        assertThat(completion("5")).containsExactly("Answer: 5.");
    }

    @Test
    void sumThatWouldFallBelowZeroTakesWhatIsAddedFirst() {
        assertThat(completion("5 - 9 - 2 + 10"))
                .containsExactly("5 - 2 = 3.", "3 + 10 = 13.", "13 - 9 = 4.", "Answer: 4.");
    }

    @Test
    void whatIsSaidAlreadyIsNotSaidAgain() {
        assertThat(completion(SUM, "47 * 36 = 47 * 30 + 47 * 6.", "47 * 6 = 282."))
                .containsExactly(
                        "47 * 30 = 1410.",
                        "1410 + 282 = 1692.",
                        "1692 + 215 = 1907.",
                        "Answer: 1907.");
    }

    @ParameterizedTest(name = "seed {0}")
    @FieldSource("SEEDS")
    void everyPartOfACompletionIsLegalAndItsEndIsRight(int seed) {
        Chain problem =
                new Chain(family.source().orElseThrow().draw(2 + seed % 2, seed), List.of());
        String input = problem.problem().input();
        List<String> lines = family.solver().orElseThrow().completion(problem).orElseThrow();

        assertThat(lines).hasSizeGreaterThan(2).doesNotHaveDuplicates();
        for (int count = 0; count < lines.size(); count++) {
            Chain part = Chains.then(problem, lines.subList(0, count));
            assertThat(family.checker().check(part)).isInstanceOf(Verdict.Legal.class);
            assertThat(family.solver().orElseThrow().completion(part))
                    .contains(lines.subList(count, lines.size()));
        }
        Verdict verdict = family.checker().check(Chains.then(problem, lines));
        assertThat(verdict).isInstanceOf(Verdict.Solved.class);
        long answer = Long.parseLong(((Verdict.Solved) verdict).answer());
        assertThat(Arithmetic.value(input).same(answer)).as(input).isTrue();
    }

    @ParameterizedTest(name = "seed {0}")
    @FieldSource("SEEDS")
    void drawnProblemHasAsManyTermsAsAskedAndAProduct(int seed) {
        int size = 2 + seed % 2;
        Problem problem = family.source().orElseThrow().draw(size, seed);

        assertThat(problem.input().split(" [-+] ")).hasSize(size);
        assertThat(problem.input()).contains(" * ");
        assertThat(problem.statement()).isEqualTo("Work out " + problem.input() + ".");
    }
}
