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

class OrderingTest {

    /// Only Dan Bob Ann Cleo fits.
    private static final String FOUR =
            "Ann, Bob, Cleo and Dan stand in a row. Dan is before Bob. Cleo is right after Ann. Bob"
                    + " is not last. Who is third?";

    private final ProblemFamily family = new Ordering();

    private Verdict check(String... lines) {
        return family.checker().check(Chains.of(family, FOUR, lines));
    }

    @Test
    void statementIsWhatWasTypedWithBlanksTidied() {
        assertThat(family.parse("  " + FOUR.replace(" Who", " \n\t Who") + " "))
                .isEqualTo(new Problem("ordering", FOUR, FOUR));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Ann, Bob and Cleo are here. Ann is first. Bob is last. Who is second?              | Cleo
                    Ann, Bob, and Cleo jump over 3 logs. Ann is next to Bob. Bob is next to Cleo. Ann is before Bob. Who is second? | Bob
                    Zoë and Bob and Çem sit. Zoë is right before Bob. Bob is right before Çem. Who is first? | Zoë
                    Ann, Bob and Cleo sit. Ann is after Bob. Ann is not next to Bob. Who is last?      | Ann
                    Ann, Bob and Cleo sit. Bob is not first. Bob is not third. Who is second?          | Bob
                    """)
    void cluesOfEveryKindAreUnderstood(String input, String answer) {
        Chain chain = Chains.of(family, input);

        List<String> lines = family.solver().orElseThrow().completion(chain).orElseThrow();

        assertThat(lines).hasSize(4).endsWith("Answer: " + answer + ".");
        assertThat(family.answer(Chains.then(chain, lines))).contains(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ''                                                              | nothing came. Maybe try the example.
                    4 5 6 10                                  | "4 5 6 10" does not begin with names. Maybe write them with capital letters and say what they do.
                    Ann, bob and Cleo sit. Who is first?                            | "Ann, bob and Cleo sit." does not begin with names. Maybe write them with capital letters and say what they do.
                    Ann and Bob sit. Who is first?                                  | 2 came (Ann and Bob). Maybe a name is missing.
                    A, B, C, D, E, F and G sit. Who is first?                       | 7 came (A, B, C, D, E, F and G). Maybe leave some out.
                    Ann, Bob and Ann sit. Who is first?                             | a name comes twice (Ann, Bob and Ann). Maybe change one.
                    Ann, Bob and Cleo sit. Ann is first.                            | "Ann is first." is no question for a place. Maybe end with "Who is first?".
                    Ann, Bob and Cleo sit. Ann likes Bob. Who is first?             | "Ann likes Bob." is no clue. Maybe write "X is before Y.", "X is right after Y.", "X is next to Y." or "X is not last.".
                    Ann, Bob and Cleo sit. Ann is before Dan. Who is first?         | Dan is not among Ann, Bob and Cleo. Maybe the name is misspelt.
                    Ann, Bob and Cleo sit. Ann is before Ann. Who is first?         | "Ann is before Ann." names one person twice. Maybe one name is another's.
                    Ann, Bob and Cleo sit. Ann is fourth. Who is first?             | fourth is no place among 3. Maybe write "last".
                    Ann, Bob and Cleo sit. Ann is first. Who is sixth?              | sixth is no place among 3. Maybe write "last".
                    Ann, Bob and Cleo sit. Ann is first. Bob is first. Who is last? | no order fits all clues. Maybe one of them is wrong.
                    Ann, Bob and Cleo sit. Ann is first. Who is last?               | Cleo and Bob can both be third. Maybe a clue is missing.
                    """)
    void refusalSaysWhatWasExpectedWhatCameAndWhatToTry(String input, String found) {
        assertThatThrownBy(() -> family.parse(input))
                .isInstanceOf(ProblemFormatException.class)
                .hasMessage(
                        "Ordering expects 3 to 6 names, clues and a question, such as \"Ann, Bob"
                                + " and Cleo stand in a row. Bob is before Ann. Cleo is last. Who"
                                + " is first?\"; "
                                + found);
    }

    @Test
    void endlessInputIsRefused() {
        String clue = "Ann is first. ";
        String people = "Ann, Bob and Cleo sit. ";

        assertThatThrownBy(() -> family.parse(people + clue.repeat(31) + "Who is first?"))
                .hasMessageContaining("31 clues came");
        assertThatThrownBy(() -> family.parse(people + clue.repeat(100_000) + "Who is first?"))
                .hasMessageContaining("1400036 characters came");
    }

    @Test
    void oneOrderIsNotNeededWhereThePlaceIsCertain() {
        assertThat(family.parse("Ann, Bob and Cleo sit. Ann is first. Who is first?").input())
                .endsWith("Who is first?");
    }

    @Test
    void chainWithTurningBackIsRightToTheEnd() {
        String[] lines = {
            "Not first: Bob Cleo.",
            "Order: Ann.",
            "Not second: Bob Dan.",
            "Order: Ann Cleo.",
            "Not third: Bob Dan.",
            "Nobody fits, so not Cleo: Ann.",
            "Not second: Bob Cleo Dan.",
            "Nobody fits, so not Ann: nobody.",
            "Not first: Ann Bob Cleo.",
            "Order: Dan.",
            "Order: Dan Bob.",
            "Order: Dan Bob Ann.",
            "Not fourth: nobody.",
            "Order: Dan Bob Ann Cleo.",
            "Answer: Ann."
        };
        List<String> states =
                List.of(
                        "nobody",
                        "nobody",
                        "Ann",
                        "Ann",
                        "Ann Cleo",
                        "Ann Cleo",
                        "Ann",
                        "Ann",
                        "nobody",
                        "nobody",
                        "Dan",
                        "Dan Bob",
                        "Dan Bob Ann",
                        "Dan Bob Ann",
                        "Dan Bob Ann Cleo");

        for (int count = 0; count < lines.length; count++) {
            Chain chain =
                    Chains.of(
                            family, FOUR, List.of(lines).subList(0, count).toArray(String[]::new));
            assertThat(family.checker().check(chain))
                    .isEqualTo(new Verdict.Legal(states.get(count)));
            assertThat(family.legalThoughts(chain)).contains(lines[count]);
            assertThat(family.answer(chain)).isEmpty();
            boolean dead = count >= 2 && count <= 7;
            assertThat(family.solver().orElseThrow().solvable(chain))
                    .as("after %d lines", count)
                    .isEqualTo(!dead);
        }
        Chain whole = Chains.of(family, FOUR, lines);
        assertThat(family.checker().check(whole)).isEqualTo(new Verdict.Solved("Ann"));
        assertThat(family.answer(whole)).contains("Ann");
        assertThat(family.legalThoughts(whole)).isEmpty();
        assertThat(family.solver().orElseThrow().completion(whole)).contains(List.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Order: Zed.                               | Zed is not among Ann, Bob, Cleo and Dan.
                    Order: Bob Ann.                           | The order is Ann, not Bob Ann.
                    Order: Cleo.                              | "Cleo is right after Ann" cannot be met with Cleo first.
                    Not first: Bob Zed.                       | Zed is not among Ann, Bob, Cleo and Dan.
                    Not second: Bob.                          | The next place is first, not second.
                    Not first: Bob.                           | "Cleo is right after Ann" cannot be met with Cleo first.
                    Not first: Cleo Bob.                      | The list is Bob Cleo, not Cleo Bob.
                    Not first: nobody.                        | "Dan is before Bob" cannot be met with Bob first.
                    Not first: Ann Bob Cleo.                  | Ann can be first.
                    Nobody fits, so not Ann: Ann.             | Nobody is placed who could be taken back.
                    Answer: Ann.                              | Not everybody is placed yet.
                    Order Ann.                                | "Order Ann." does not read like "Order: Ann.".
                    Order: Ann                                | "Order: Ann" does not read like "Order: Ann.".
                    Hello                                     | "Hello" does not read like "Order: Ann.".
                    'No, Order: Ann.'                         | "No, Order: Ann." does not read like "Order: Ann.".
                    """)
    void wrongFirstLineIsIllegal(String line, String reason) {
        assertThat(check(line)).isEqualTo(new Verdict.Illegal(reason));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Order: Ann Ann.                           | Ann is placed already.
                    Not second: Ann Bob Dan.                  | Ann is placed already.
                    Order: Ann Dan.                           | "Cleo is right after Ann" cannot be met with Dan second.
                    Order: Cleo.                              | The order is Ann Cleo, not Cleo.
                    Nobody fits, so not Bob: nobody.          | The last one placed is Ann, not Bob.
                    Nobody fits, so not Ann: nobody.          | Cleo can still be second.
                    """)
    void wrongSecondLineIsIllegal(String line, String reason) {
        assertThat(check("Order: Ann.", line)).isEqualTo(new Verdict.Illegal(reason));
    }

    @Test
    void whoWasTakenBackCannotBePlacedThereAgain() {
        assertThat(
                        check(
                                "Order: Ann.",
                                "Order: Ann Cleo.",
                                "Nobody fits, so not Cleo: Ann.",
                                "Order: Ann Cleo."))
                .isEqualTo(new Verdict.Illegal("Cleo second led nowhere before."));
    }

    @Test
    void orderAfterTurningBackIsLookedAt() {
        assertThat(check("Order: Ann.", "Order: Ann Cleo.", "Nobody fits, so not Cleo: Ann Cleo."))
                .isEqualTo(new Verdict.Illegal("The order is Ann, not Ann Cleo."));
    }

    @Test
    void fullOrderTakesAnAnswerOnly() {
        Chain full =
                Chains.of(
                        family,
                        FOUR,
                        "Order: Dan.",
                        "Order: Dan Bob.",
                        "Order: Dan Bob Ann.",
                        "Order: Dan Bob Ann Cleo.");

        assertThat(family.legalThoughts(full))
                .containsExactly("Answer: Ann.", "Answer: Bob.", "Answer: Cleo.", "Answer: Dan.");
        assertThat(after(full, "Answer: Bob."))
                .isEqualTo(new Verdict.Unsolved("Ann is third, not Bob."));
        assertThat(
                        family.solver()
                                .orElseThrow()
                                .completion(Chains.then(full, List.of("Answer: Bob."))))
                .isEmpty();
        assertThat(after(full, "Answer: Zed."))
                .isEqualTo(new Verdict.Illegal("Zed is not among Ann, Bob, Cleo and Dan."));
        assertThat(after(full, "Nobody fits, so not Cleo: Dan Bob Ann."))
                .isEqualTo(new Verdict.Illegal("Everybody is placed, so there is no next place."));
        assertThat(after(full, "Not fifth: nobody."))
                .isEqualTo(new Verdict.Illegal("Everybody is placed already."));
        assertThat(after(full, "Answer: Ann.", "Answer: Ann."))
                .isEqualTo(new Verdict.Illegal("The chain has ended with its answer."));
    }

    private Verdict after(Chain chain, String... lines) {
        return family.checker().check(Chains.then(chain, List.of(lines)));
    }

    @Test
    void stepAfterAnIllegalOneIsIllegal() {
        assertThat(check("Order: Cleo.", "Order: Ann."))
                .isEqualTo(
                        new Verdict.Illegal(
                                "Step 1 is illegal: \"Cleo is right after Ann\" cannot be met with"
                                        + " Cleo first."));
    }

    @Test
    void legalThoughtsNameWhoIsExcludedUntilThatWasSaid() {
        assertThat(family.legalThoughts(Chains.of(family, FOUR)))
                .containsExactly("Not first: Bob Cleo.", "Order: Ann.", "Order: Dan.");
        assertThat(family.legalThoughts(Chains.of(family, FOUR, "Not first: Bob Cleo.")))
                .containsExactly("Order: Ann.", "Order: Dan.");
        assertThat(check("Not first: Bob Cleo.", "Not first: Bob Cleo."))
                .isEqualTo(new Verdict.Legal("nobody"));
    }

    private static final String FIRST =
            "First: Ann open, Bob open, Cleo open, Dan open, 4 open. Dan is before Bob, Dan open,"
                    + " not Bob. Cleo is right after Ann, Ann open, not Cleo. Bob is not last, Bob"
                    + " open, ok. left Ann Dan.";

    @Test
    void aPlaceCanBeSurveyedClueByClue() {
        assertThat(check(FIRST)).isEqualTo(new Verdict.Legal("nobody"));
        assertThat(
                        check(
                                FIRST,
                                "Order: Ann.",
                                "Second: Ann first, Bob open, Cleo open, Dan open, 3 open. Dan is"
                                        + " before Bob, Dan open, not Bob. Cleo is right after Ann,"
                                        + " Ann first, only Cleo. Bob is not last, Bob open, ok."
                                        + " left Cleo.",
                                "Order: Ann Cleo.",
                                "Third: Ann first, Bob open, Cleo second, Dan open, 2 open. Dan is"
                                        + " before Bob, Dan open, not Bob. Cleo is right after Ann,"
                                        + " Ann first, ok. Bob is not last, Bob open, only Bob."
                                        + " left nobody.",
                                "Nobody fits, so not Cleo: Ann.",
                                "Second: Ann first, Bob open, Cleo open, Dan open, 3 open. Dan is"
                                        + " before Bob, Dan open, not Bob. Cleo is right after Ann,"
                                        + " Ann first, only Cleo. Bob is not last, Bob open, ok."
                                        + " tried Cleo. left nobody."))
                .isEqualTo(new Verdict.Legal("Ann"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Ann open, Bob open | Ann open, Bob first | It is "First: Ann open, Bob open, Cleo open, Dan open, 4 open", not "First: Ann open, Bob first, Cleo open, Dan open, 4 open".
                    Dan open, not Bob  | Dan open, ok        | It is "Dan is before Bob, Dan open, not Bob", not "Dan is before Bob, Dan open, ok".
                    Ann Dan.           | Ann Bob Dan.        | It is "left Ann Dan", not "left Ann Bob Dan".
                    ' Bob is not last, Bob open, ok.' | '' | It is "Bob is not last, Bob open, ok", not "left Ann Dan".
                    """)
    void aSurveySaysWhichOfItsSentencesIsNotSo(String right, String wrong, String reason) {
        assertThat(check(FIRST.replace(right, wrong))).isEqualTo(new Verdict.Illegal(reason));
    }

    @Test
    void aFullOrderIsNotSurveyed() {
        assertThat(
                        check(
                                "Order: Dan.",
                                "Order: Dan Bob.",
                                "Order: Dan Bob Ann.",
                                "Order: Dan Bob Ann Cleo.",
                                FIRST))
                .isEqualTo(new Verdict.Illegal("Everybody is placed already."));
    }

    @Test
    void theLastLineNamesAnAnswerWhateverStandsBeforeIt() {
        assertThat(family.namedAnswer(Chains.of(family, FOUR, "Order: Eva.", "Answer: Ann.")))
                .contains("Ann");
        assertThat(family.namedAnswer(Chains.of(family, FOUR, "Answer: Ann.", "Order: Dan.")))
                .isEmpty();
        assertThat(family.namedAnswer(Chains.of(family, FOUR))).isEmpty();
        assertThat(family.rightAnswer(family.parse(FOUR))).contains("Ann");
    }
}
