package espalier.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import espalier.thought.Chain;
import espalier.thought.Problem;
import espalier.thought.Verdict;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class ArithmeticCheckerTest {

    private final ProblemFamily family = new GameOf24();

    private Verdict check(String... lines) {
        return family.checker().check(Chains.of(family, "4 9 10 13", lines));
    }

    @Test
    void chainWithoutThoughtsIsLegal() {
        assertThat(check()).isEqualTo(new Verdict.Legal("4 9 10 13"));
    }

    @Test
    void trueStepIsLegalAndSaysWhatIsLeft() {
        assertThat(check("13 - 9 = 4 (left: 4 4 10)")).isEqualTo(new Verdict.Legal("4 4 10"));
    }

    @Test
    void orderOfOperandsAndOfNumbersLeftIsFree() {
        assertThat(check("9 * 13 = 117 (left: 10 117 4)")).isEqualTo(new Verdict.Legal("4 10 117"));
    }

    @Test
    void fractionsDecimalsAndNegativeNumbersAreExact() {
        assertThat(check("9 - 13 = -4 (left: -4 4 10)")).isEqualTo(new Verdict.Legal("-4 4 10"));
        assertThat(check("10 / 4 = 2.5 (left: 9 13 2.5)", "9 + 5/2 = 11.5 (left: 23/2 13)"))
                .isEqualTo(new Verdict.Legal("23/2 13"));
    }

    @Test
    void targetAsTheLastNumberIsSolved() {
        assertThat(
                        check(
                                "13 - 9 = 4 (left: 4 4 10)",
                                "10 - 4 = 6 (left: 4 6)",
                                "6 * 4 = 24 (left: 24)"))
                .isEqualTo(new Verdict.Solved("(10 - 4) * (13 - 9) = 24"));
    }

    @Test
    void anotherLastNumberIsUnsolved() {
        assertThat(
                        check(
                                "13 - 9 = 4 (left: 4 4 10)",
                                "10 - 4 = 6 (left: 4 6)",
                                "6 + 4 = 10 (left: 10)"))
                .isEqualTo(new Verdict.Unsolved("The last number is 10, not 24."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    13 minus 9 is 4           | "13 minus 9 is 4" does not read like 13 - 9 = 4 (left: 4 4 10).
                    13 - 9 ≈ 4 (left: 4 4 10) | "13 - 9 ≈ 4 (left: 4 4 10)" does not read like 13 - 9 = 4 (left: 4 4 10).
                    ''                        | "" does not read like 13 - 9 = 4 (left: 4 4 10).
                    8 + 9 = 1 (left: 7)       | 8 is not among the numbers left (4 9 10 13).
                    9 + 8 = 1 (left: 7)       | 8 is not among the numbers left (4 9 10 13).
                    9 + 9 = 1 (left: 7)       | 9 is only once among the numbers left (4 9 10 13).
                    13 - 9 = 5 (left: 7)      | 13 - 9 is 4, not 5.
                    10 / 9 = 1.11 (left: 7)   | 10 / 9 is 10/9, not 1.11.
                    13 - 9 = 4 (left: 4 10)   | The numbers left are 4 4 10, not 4 10.
                    13 - 9 = 4 (left: )       | The numbers left are 4 4 10, not none.
                    """)
    void firstFaultIsNamed(String line, String reason) {
        assertThat(check(line)).isEqualTo(new Verdict.Illegal(reason));
    }

    @Test
    void divisionByZeroIsIllegal() {
        Chain chain =
                Chains.of(
                        family,
                        "4 4 10 13",
                        "4 - 4 = 0 (left: 0 10 13)",
                        "13 / 0 = 0 (left: 0 10)");

        assertThat(family.checker().check(chain))
                .isEqualTo(new Verdict.Illegal("13 / 0 divides by zero."));
    }

    @Test
    void stepAfterAnIllegalOneIsIllegal() {
        assertThat(check("13 - 9 = 5 (left: 4 5 10)", "10 - 4 = 6 (left: 5 6)"))
                .isEqualTo(new Verdict.Illegal("Step 1 is illegal: 13 - 9 is 4, not 5."));
    }

    @Test
    void stepAfterACompleteChainIsIllegal() {
        assertThat(
                        check(
                                "13 - 9 = 4 (left: 4 4 10)",
                                "10 - 4 = 6 (left: 4 6)",
                                "6 * 4 = 24 (left: 24)",
                                "24 * 1 = 24 (left: 24)"))
                .isEqualTo(new Verdict.Illegal("1 is not among the numbers left (24)."));
    }

    @Test
    void everyLineOfAThoughtCountsAndBlankOnesAreSkipped() {
        assertThat(check("13 - 9 = 4 (left: 4 4 10)\n\n10 - 4 = 6 (left: 4 6)\n"))
                .isEqualTo(new Verdict.Legal("4 6"));
        assertThat(check("13 - 9 = 4 (left: 4 4 10)\nso far so good"))
                .isInstanceOf(Verdict.Illegal.class);
    }

    @Test
    void foreignStatementIsRefused() {
        Problem problem = new Problem("free", "Why?", "Why?");

        assertThatThrownBy(() -> family.checker().check(new Chain(problem, List.of())))
                .isInstanceOf(ProblemFormatException.class)
                .hasMessage(
                        "statement (Why?) must read like \"Make 24 from 4 5 6 10.\". Maybe it"
                                + " belongs to another family than free.");
    }
}
