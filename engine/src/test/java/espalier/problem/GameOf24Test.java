package espalier.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import espalier.thought.Problem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GameOf24Test {

    private final ProblemFamily family = new GameOf24();

    @ParameterizedTest
    @ValueSource(strings = {"13 9 10 4", " 13  9\t10 4\n", "13, 9, 10, 4", "13;9;10;4"})
    void statementIsSortedAndInputIsTidied(String input) {
        assertThat(family.parse(input))
                .isEqualTo(new Problem("game24", "13 9 10 4", "Make 24 from 4 9 10 13."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    4 5 six      | "six" is not a number. Maybe write it in digits.
                    4 5 6 2.5    | "2.5" is not a whole number. Maybe leave it out.
                    4 5 6 1/2    | "1/2" is not a whole number. Maybe leave it out.
                    4 5 6        | "4 5 6" has 3. Maybe a number is missing.
                    4 5 6 1 0    | 0 is not from 1 to 100. Maybe a digit or a blank is wrong.
                    4 5 6 1 1    | "4 5 6 1 1" has 5. Maybe two of them belong together, or one is too many.
                    4 5 6 101    | 101 is not from 1 to 100. Maybe a digit or a blank is wrong.
                    4 5 6 -10    | -10 is not from 1 to 100. Maybe a digit or a blank is wrong.
                    ''           | no number came. Maybe try the example.
                    4 5 6 = 10   | "4 5 6 = 10" has an equals sign. Maybe it is a Countdown problem.
                    4 5 6 99999999999999999999 | 99999999999999999999 is not from 1 to 100. Maybe a digit or a blank is wrong.
                    """)
    void refusalSaysWhatWasExpectedWhatCameAndWhatToTry(String input, String found) {
        assertThatThrownBy(() -> family.parse(input))
                .isInstanceOf(ProblemFormatException.class)
                .hasMessage(
                        "Game of 24 expects four whole numbers from 1 to 100, such as \"4 5 6 10\";"
                                + " "
                                + found);
    }

    @Test
    void answerCombinesTheSteps() {
        assertThat(
                        family.answer(
                                Chains.of(
                                        family,
                                        "4 9 10 13",
                                        "10 - 4 = 6 (left: 6 9 13)",
                                        "13 - 9 = 4 (left: 4 6)",
                                        "4 * 6 = 24 (left: 24)")))
                .contains("(13 - 9) * (10 - 4) = 24");
    }

    @Test
    void answerOfAWrongButCompleteChainSaysWhatItComesTo() {
        assertThat(
                        family.answer(
                                Chains.of(
                                        family,
                                        "3 3 8 8",
                                        "8 / 3 = 8/3 (left: 8/3 3 8)",
                                        "3 + 8/3 = 17/3 (left: 17/3 8)",
                                        "8 / (17/3) = 24/17 (left: 24/17)")))
                .contains("8 / (3 + 8 / 3) = 24/17");
    }

    @Test
    void incompleteOrIllegalChainHasNoAnswer() {
        assertThat(family.answer(Chains.of(family, "4 9 10 13", "13 - 9 = 4 (left: 4 4 10)")))
                .isEmpty();
        assertThat(family.answer(Chains.of(family, "4 9 10 13", "13 * 9 * 10 = 24 (left: 24)")))
                .isEmpty();
    }
}
