package espalier.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.event.SearchEvent;
import espalier.event.SearchEvent.Ending;
import espalier.thought.Verdict;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

class ThoughtHelpTest {

    private static Ending right(int draws) {
        return new Ending("24", draws, new Verdict.Solved("24"));
    }

    private static Ending wrong(String text, int draws) {
        return new Ending(text, draws, new Verdict.Unsolved("It is not 24."));
    }

    private static Ending illegal(String text, int draws) {
        return new Ending(text, draws, new Verdict.Illegal("No."));
    }

    private static String key(ThoughtHelp help) {
        return help.findings().getFirst().key();
    }

    @Test
    void thoughtHelpsWhereTheIntervalOfTheSharesIsAboveNothing() {
        var help =
                ThoughtHelp.ofLines(
                        List.of(right(9), wrong("25", 1)), List.of(right(3), wrong("25", 7)));

        assertThat(key(help)).isEqualTo("help-lines-more");
        assertThat(help.findings().getFirst().words())
                .containsExactly("9", "10", "3", "10", "+60", "+17", "+81");
    }

    @Test
    void thoughtHarmsWhereTheIntervalIsBelowNothing() {
        assertThat(key(ThoughtHelp.ofLines(List.of(illegal("5", 20)), List.of(right(20)))))
                .isEqualTo("help-lines-fewer");
    }

    @Test
    void littleDifferenceMayBeChance() {
        assertThat(
                        key(
                                ThoughtHelp.ofLines(
                                        List.of(right(6), wrong("25", 4)),
                                        List.of(right(5), wrong("25", 5)))))
                .isEqualTo("help-lines-unclear");
    }

    @Test
    void answersAreCountedOnBothSidesAndIllegalStepsAsOne() {
        var help =
                ThoughtHelp.ofLines(
                        List.of(right(6), illegal("a", 1), illegal("b", 2)),
                        List.of(illegal("c", 4), wrong("25", 1)));

        assertThat(help.answers())
                .containsExactly(
                        new ThoughtHelp.Answer(
                                ThoughtHelp.Kind.ILLEGAL, "", new Share(3, 9), new Share(4, 5)),
                        new ThoughtHelp.Answer(
                                ThoughtHelp.Kind.RIGHT, "24", new Share(6, 9), new Share(0, 5)),
                        new ThoughtHelp.Answer(
                                ThoughtHelp.Kind.WRONG, "25", new Share(0, 9), new Share(1, 5)));
    }

    @Test
    void answersThatNobodyCanProveAreOnlyCounted() {
        var unproved = new Ending("blue", 3, new Verdict.Unproved("blue"));

        assertThat(key(ThoughtHelp.ofLines(List.of(unproved), List.of(unproved))))
                .isEqualTo("help-unproved");
    }

    @Test
    void nothingIsSaidOfLinesOnOneSideAlone() {
        assertThat(ThoughtHelp.ofLines(List.of(right(3)), List.of()).findings()).isEmpty();
    }

    private static Finding read(OptionalDouble with, OptionalDouble without) {
        return ThoughtHelp.ofAnswers(List.of(answer("4 * 6 = 24", with, without))).getFirst();
    }

    private static SearchEvent.AnswerRead answer(
            String text, OptionalDouble with, OptionalDouble without) {
        return new SearchEvent.AnswerRead(1, 0, List.of(text), with, without);
    }

    @Test
    void gainIsTheDifferenceOfTheLogProbabilitiesInNatsAndAsAFactor() {
        var finding = read(OptionalDouble.of(-0.5), OptionalDouble.of(-3.5));

        assertThat(finding.key()).isEqualTo("help-answer-more");
        assertThat(finding.words()).containsExactly("4 * 6 = 24", "+3.00", "20", "-0.50", "-3.50");
        assertThat(finding.sentence(Locale.ENGLISH)).contains("20 times as probable as without");
    }

    @Test
    void lossIsSaidAsSuch() {
        assertThat(read(OptionalDouble.of(-40), OptionalDouble.of(-1)).words())
                .contains("-39.00", "> 1,000,000");
        assertThat(read(OptionalDouble.of(-1), OptionalDouble.of(-1.01)).key())
                .isEqualTo("help-answer-same");
    }

    @Test
    void answerThatNobodyReadsIsSaidToBeUnread() {
        assertThat(read(OptionalDouble.empty(), OptionalDouble.of(-1)).key())
                .isEqualTo("help-unread");
    }

    @Test
    void ofSeveralAnswersThoseThatCouldNotBeReadAreSaidApart() {
        var one = OptionalDouble.of(-1);
        var three = OptionalDouble.of(-3);
        var nothing = OptionalDouble.empty();

        assertThat(
                        ThoughtHelp.ofAnswers(
                                List.of(
                                        answer("a", one, three),
                                        answer("b", nothing, three),
                                        answer("c", three, one))))
                .extracting(Finding::key)
                .containsExactly("help-answers-mixed", "help-unread");
        assertThat(
                        ThoughtHelp.ofAnswers(
                                List.of(answer("a", one, three), answer("b", nothing, three))))
                .extracting(Finding::key)
                .containsExactly("help-answer-more", "help-unread");
    }
}
