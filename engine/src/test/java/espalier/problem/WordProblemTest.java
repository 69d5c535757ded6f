package espalier.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import espalier.thought.Chain;
import espalier.thought.Problem;
import espalier.thought.Verdict;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;

class WordProblemTest {

    private static final String APPLES =
            "Tom has 45 apples. He buys 3 boxes of 12 apples. How many apples does Tom have?";

    private final ProblemFamily family = new WordProblem();

    private Verdict check(String... lines) {
        return family.checker().check(Chains.of(family, APPLES + " = 81", lines));
    }

    @Test
    void answerIsKeptFromTheStatement() {
        assertThat(family.parse(" " + APPLES.replace(" He", "\n\tHe") + "=81 "))
                .isEqualTo(new Problem("words", APPLES + " = 81", APPLES));
        assertThat(family.parse(APPLES)).isEqualTo(new Problem("words", APPLES, APPLES));
        assertThat(family.parse(APPLES + " = 1,081").input()).isEqualTo(APPLES + " = 1081");
        assertThat(family.parse("If 3 + x = 5, is x 2? What is x? = 2").statement())
                .isEqualTo("If 3 + x = 5, is x 2? What is x?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1 + 1?                        | 6 characters came. Maybe write the whole problem.
                    Tom has 45 apples.            | "Tom has 45 apples." ends otherwise. Maybe end with the question.
                    Tom has how many of 45? = few | "Tom has how many of 45? = few" ends otherwise. Maybe end with the question.
                    Tom has how many of 45? = 1,2 | "1,2" is no whole number. Maybe leave out the commas.
                    Tom has how many apples?      | "Tom has how many apples?" has no number. Maybe write numbers in digits.
                    """)
    void refusalSaysWhatWasExpectedWhatCameAndWhatToTry(String input, String found) {
        assertThatThrownBy(() -> family.parse(input))
                .isInstanceOf(ProblemFormatException.class)
                .hasMessage(
                        "Word problem expects a text of 10 to 2000 characters with numbers and a"
                                + " question mark at the end, and perhaps the answer, such as"
                                + " \"Tom has 3 boxes of 12 apples. How many apples does he have?"
                                + " = 36\"; "
                                + found);
    }

    @Test
    void endlessInputIsRefused() {
        assertThatThrownBy(() -> family.parse("1,111".repeat(100_000) + "?"))
                .hasMessageContaining("500001 characters came. Maybe shorten it.");
        assertThat(family.parse("1,111".repeat(399) + "?").input()).hasSize(1996);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Boxes: 3 * 12 = 36.                | 36
                    3 * 12 = 36.                       | 36
                    Apples in boxes: 3 × 12 = 36.      | 36
                    Left: 45 - 3 = 42.                 | 42
                    Half: 12 / 2 = 6.                  | 6
                    Dozens: 45 * 11 = 495.             | 495
                    Nothing: 3 - 3 = 0.                | 0
                    """)
    void exactArithmeticWithKnownNumbersIsLegal(String line, String state) {
        assertThat(check(line)).isEqualTo(new Verdict.Legal(state));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Boxes: 3 * 12 = 35.           | 3 * 12 is 36, not 35.
                    Boxes: 13 * 3 = 39.           | 13 is no number of the problem or of an earlier line.
                    Boxes: 3 * 1 = 3.             | 1 is no number of the problem or of an earlier line.
                    Boxes: 3 + 2 = 5.             | 2 is no number of the problem or of an earlier line.
                    Share: 45 / 2 = 22.5.         | 45 / 2 is no whole number.
                    Share: 3 - 12 = 9.            | 3 - 12 is -9, not 9.
                    Boxes: 3 * 12.                | "Boxes: 3 * 12." does not read like "Boxes: 3 * 12 = 36.".
                    Boxes: 3 * 12 = 36            | "Boxes: 3 * 12 = 36" does not read like "Boxes: 3 * 12 = 36.".
                    boxes: 3 * 12 = 36.           | "boxes: 3 * 12 = 36." does not read like "Boxes: 3 * 12 = 36.".
                    Boxes: 3 * 12 + 45 = 81.      | "Boxes: 3 * 12 + 45 = 81." does not read like "Boxes: 3 * 12 = 36.".
                    Answer: soon.                 | "Answer: soon." does not read like "Boxes: 3 * 12 = 36.".
                    'No, Boxes: 3 * 12 = 36.'     | "No," has no line before it to replace.
                    """)
    void wrongLineIsIllegal(String line, String reason) {
        assertThat(check(line)).isEqualTo(new Verdict.Illegal(reason));
    }

    @Test
    void divisionByZeroIsIllegal() {
        assertThat(check("3 - 3 = 0.", "45 / 0 = 0."))
                .isEqualTo(new Verdict.Illegal("45 / 0 divides by zero."));
    }

    @Test
    void numbersOfTheTextMayHavePointsAndCommas() {
        String input = "A car of 1,200 kg carries 2.5 kg and 12,34 more. How much is it?";

        for (String line : List.of("1200 * 2.5 = 3000.", "1200 + 34 = 1234.", "2.50 * 4 = 10.")) {
            assertThat(family.checker().check(Chains.of(family, input, line)))
                    .as(line)
                    .isInstanceOf(Verdict.Legal.class);
        }
        for (String line : List.of("200 * 3 = 600.", "1234 + 34 = 1268.", "5 + 34 = 39.")) {
            assertThat(family.checker().check(Chains.of(family, input, line)))
                    .as(line)
                    .isInstanceOf(Verdict.Illegal.class);
        }
    }

    @Test
    void resultsOfEarlierLinesMayBeUsed() {
        assertThat(check("Boxes: 3 * 12 = 36.", "Tom: 45 + 36 = 81."))
                .isEqualTo(new Verdict.Legal("36 81"));
        assertThat(check()).isEqualTo(new Verdict.Legal("nothing"));
    }

    @Test
    void answerEndsTheChainAndIsComparedWithTheKnownOne() {
        assertThat(check("Answer: 81.")).isEqualTo(new Verdict.Solved("81"));
        assertThat(check("Answer: 80."))
                .isEqualTo(new Verdict.Unsolved("The answer is 81, not 80."));
        assertThat(check("Answer: 80.", "No, Answer: 81."))
                .isEqualTo(new Verdict.Illegal("The chain has ended with its answer."));
        assertThat(family.answer(Chains.of(family, APPLES, "3 * 12 = 36.", "Answer: 80.")))
                .contains("80");
        assertThat(family.answer(Chains.of(family, APPLES, "3 * 12 = 36."))).isEmpty();
    }

    @Test
    void answerWithoutAKnownOneIsUnproved() {
        Verdict verdict = family.checker().check(Chains.of(family, APPLES, "Answer: 80."));

        assertThat(verdict).isEqualTo(new Verdict.Unproved("80"));
        assertThat(verdict.terminal()).isTrue();
    }

    @Test
    void noReplacesAWrongLineAndARightOneToo() {
        assertThat(check("Tom: 45 + 12 = 58.", "No, Tom: 45 + 12 = 57."))
                .isEqualTo(new Verdict.Legal("57"));
        assertThat(check("Tom: 45 + 12 = 57.", "No, Boxes: 3 * 12 = 36.", "45 + 36 = 81."))
                .isEqualTo(new Verdict.Legal("36 81"));
        assertThat(check("45 + 12 = 57.", "No, 45 + 3 = 48.", "No, 3 * 12 = 36."))
                .isEqualTo(new Verdict.Legal("36"));
    }

    @Test
    void replacedResultDoesNotStandAnyMore() {
        Verdict gone = new Verdict.Illegal("57 is no number of the problem or of an earlier line.");

        assertThat(check("45 + 12 = 57.", "No, 57 + 12 = 69.")).isEqualTo(gone);
        assertThat(check("45 + 12 = 57.", "No, 3 * 12 = 36.", "57 + 12 = 69.")).isEqualTo(gone);
        assertThat(check("45 + 12 = 57.", "12 + 45 = 57.", "No, 3 * 12 = 36.", "57 + 12 = 69."))
                .isEqualTo(new Verdict.Legal("57 36 69"));
    }

    @Test
    void wrongLineThatIsNotMendedAtOnceStaysWrong() {
        assertThat(check("45 + 12 = 58.", "3 * 12 = 36.", "No, 45 + 12 = 57."))
                .isEqualTo(new Verdict.Illegal("Step 1 is illegal: 45 + 12 is 57, not 58."));
    }

    @Test
    void examplesAreSolvedByHand() {
        List<List<String>> solutions =
                List.of(
                        List.of(
                                "Boxes: 3 * 14 = 42.",
                                "Tom: 45 + 42 = 87.",
                                "Tom: 87 - 18 = 69.",
                                "Answer: 69."),
                        List.of(
                                "Mia: 42 - 15 = 27.",
                                "Mia: 27 * 2 = 54.",
                                "Boxes: 3 * 12 = 36.",
                                "Mia: 54 + 36 = 90.",
                                "Answer: 90."),
                        List.of(
                                "Hall: 8 * 64 = 512.",
                                "Free: 512 - 389 = 123.",
                                "Free: 123 + 20 = 143.",
                                "Answer: 143."),
                        List.of(
                                "First: 24 * 5 = 120.",
                                "Then: 35 * 4 = 140.",
                                "Together: 120 + 140 = 260.",
                                "Left: 420 - 260 = 160.",
                                "Answer: 160."),
                        List.of(
                                "Cups: 4 * 17 = 68.",
                                "Toys: 3 * 25 = 75.",
                                "Together: 68 + 75 = 143.",
                                "Back: 200 - 143 = 57.",
                                "Answer: 57."));
        List<Verdict> verdicts = new ArrayList<>();
        for (int i = 0; i < solutions.size(); i++) {
            Chain problem = Chains.of(family, family.examples().get(i));
            verdicts.add(family.checker().check(Chains.then(problem, solutions.get(i))));
        }

        assertThat(verdicts)
                .containsExactly(
                        new Verdict.Solved("69"),
                        new Verdict.Solved("90"),
                        new Verdict.Solved("143"),
                        new Verdict.Solved("160"),
                        new Verdict.Unproved("57"));
        assertThat(family.examples()).hasSameSizeAs(solutions);
    }

    @Test
    void numbersMayStandBehindTheirOwners() {
        assertThat(check("Boxes: 3 * 12 = Boxes 36.", "Tom: Tom 45 + Boxes 36 = Tom 81."))
                .isEqualTo(new Verdict.Legal("36 81"));
        assertThat(
                        check(
                                "Boxes: 3 * 12 = Boxes 36.",
                                "Tom: Tom 45 - Boxes 36 = Tom 9.",
                                "No, Tom: Tom 45 + Boxes 36 = Tom 81."))
                .isEqualTo(new Verdict.Legal("36 81"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Tom: Tom 45 + Boxes 12 = Tom 57.  | Boxes has 36 by an earlier line, not 12.
                    Tom: Tom 45 + Boxes 36 = Mia 81.  | The line is about Tom, not Mia.
                    Tom 45 + Boxes 36 = Tom 81.       | The line does not begin with "Tom: ".
                    Tom: Tom 45 + Boxes 36 = Tom 80.  | 45 + 36 is 81, not 80.
                    """)
    void anOwnerMustHaveTheNumber(String line, String reason) {
        assertThat(check("Boxes: 3 * 12 = Boxes 36.", line)).isEqualTo(new Verdict.Illegal(reason));
    }

    @Test
    void sumsWithOwnersSayTheSameTheOtherWayRound() {
        Problem problem = family.parse(APPLES);
        assertThat(family.checker().spelling(problem, "Tom: Tom 45 + Boxes 36 = Tom 81."))
                .isEqualTo(family.checker().spelling(problem, "Tom: Boxes 36 + Tom 45 = Tom 81."))
                .isNotEqualTo(family.checker().spelling(problem, "Tom: 36 + 45 = 81."));
    }

    @Test
    void theLastLineNamesAnAnswerWhateverStandsBeforeIt() {
        assertThat(family.namedAnswer(Chains.of(family, APPLES, "3 * 12 = 37.", "Answer: 81.")))
                .contains("81");
        assertThat(family.rightAnswer(family.parse(APPLES + " = 81"))).contains("81");
        assertThat(family.rightAnswer(family.parse(APPLES))).isEmpty();
    }
}
