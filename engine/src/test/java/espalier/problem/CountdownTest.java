package espalier.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import espalier.thought.Problem;
import espalier.thought.Verdict;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountdownTest {

    private final ProblemFamily family = new Countdown();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    3 7 25 50 = 765    | 3 7 25 50 = 765 | Make 765 from 3 7 25 50.
                    50, 7, 25, 3=0765  | 50 7 25 3 = 765 | Make 765 from 3 7 25 50.
                    999 1 = 9999       | 999 1 = 9999    | Make 9999 from 1 999.
                    """)
    void statementIsSortedAndInputIsTidied(String input, String tidy, String statement) {
        assertThat(family.parse(input)).isEqualTo(new Problem("countdown", tidy, statement));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    3 7 25 50           | "3 7 25 50" has no equals sign. Maybe write the numbers, then "=", then the target.
                    3 = 7 = 8           | "3 = 7 = 8" has more than one equals sign. Maybe write the numbers, then "=", then the target.
                    3 7 25 50 =         | no target comes after "=". Maybe it is missing.
                    765 = 3 7 25 50     | "765" has 1. Maybe a number is missing.
                    3 7 = 25 50         | 2 words come after "=". Maybe write the numbers before it.
                    3 7 = many          | "many" is not a number. Maybe write it in digits.
                    3 7 = 10000         | 10000 is not from 1 to 9999. Maybe a digit or a blank is wrong.
                    3 1000 = 7          | 1000 is not from 1 to 999. Maybe a digit or a blank is wrong.
                    = 7                 | no number came. Maybe try the example.
                    1 2 3 4 5 6 7 8 9 = 7 | "1 2 3 4 5 6 7 8 9" has 9. Maybe two of them belong together, or one is too many.
                    """)
    void refusalSaysWhatWasExpectedWhatCameAndWhatToTry(String input, String found) {
        assertThatThrownBy(() -> family.parse(input))
                .isInstanceOf(ProblemFormatException.class)
                .hasMessage(
                        "Countdown expects 2 to 8 whole numbers from 1 to 999, an equals sign and a"
                                + " target from 1 to 9999, such as \"3 7 25 50 = 525\"; "
                                + found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    6 * 5 = 30 (left: 9 30) | 5 * 6 = 30
                    5 × 6=30 (left: 30)     | 5 * 6 = 30
                    9 - 5 = 4 (left: 4 6)   | 9 - 5 = 4
                    6 + 9 is 15             | 6 + 9 is 15
                    """)
    void aStepsWorkingLeavesOutWhatIsLeft(String text, String working) {
        assertThat(family.working(family.parse("5 6 9 = 30"), text)).isEqualTo(working);
    }

    @Test
    void everyNumberMustBeUsed() {
        assertThat(
                        family.checker()
                                .check(Chains.of(family, "5 6 9 = 30", "6 * 5 = 30 (left: 9 30)")))
                .isEqualTo(new Verdict.Legal("9 30"));
        assertThat(family.checker().check(Chains.of(family, "5 6 9 = 30", "6 * 5 = 30 (left: 30)")))
                .isEqualTo(new Verdict.Illegal("The numbers left are 9 30, not 30."));
    }

    @Test
    void numbersBeyondALongAreCheckedExactly() {
        assertThat(
                        family.checker()
                                .check(
                                        Chains.of(
                                                family,
                                                "999 999 999 999 999 999 999 999 = 1",
                                                "999 * 999 = 998001 (left: 999 999 999 999 999 999"
                                                        + " 998001)",
                                                "999 * 999 = 998001 (left: 999 999 999 999 998001"
                                                        + " 998001)",
                                                "999 * 999 = 998001 (left: 999 999 998001 998001"
                                                        + " 998001)",
                                                "999 * 999 = 998001 (left: 998001 998001 998001"
                                                        + " 998001)",
                                                "998001 * 998001 = 996005996001 (left: 998001"
                                                        + " 998001 996005996001)",
                                                "998001 * 998001 = 996005996001 (left: 996005996001"
                                                        + " 996005996001)",
                                                "996005996001 * 996005996001 ="
                                                        + " 992027944069944027992001 (left:"
                                                        + " 992027944069944027992001)")))
                .isEqualTo(
                        new Verdict.Unsolved(
                                "The last number is 992027944069944027992001, not 1."));
    }
}
