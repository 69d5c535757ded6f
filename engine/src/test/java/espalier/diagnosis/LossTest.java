package espalier.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import espalier.recording.LogFacts;
import espalier.settings.Algorithm;
import espalier.thought.Thought;
import espalier.thought.Verdict;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Locale;

/// Which thought a run lost, of several that could have led to the answer.
class LossTest {

    private static final String RIGHT = "4 * 6 = 24 (left: 1 1 24)";
    private static final String RIGHT_TOO = "1 * 4 = 4 (left: 1 4 6)";
    private static final String LOST = "1 + 1 = 2 (left: 2 4 6)";
    private static final String NEXT = "2 + 4 = 6 (left: 6 6)";

    private static Sketch game() {
        return Sketch.of("game24", "1 1 4 6").under(Algorithm.BREADTH_FIRST);
    }

    private static Finding said(String key, List<Finding> findings) {
        return findings.stream().filter(f -> f.key().equals(key)).findFirst().orElseThrow();
    }

    private static String sentence(String key, List<Finding> findings) {
        return said(key, findings).sentence(Locale.ENGLISH);
    }

    @Test
    void bestOfTheDroppedThoughtsIsTheOneThatIsNamed() {
        var findings =
                game().checked(0, LOST, 0.9)
                        .checked(0, RIGHT_TOO, 0.2)
                        .checked(0, RIGHT, 0.3)
                        .checked(1, NEXT, 0.1)
                        .run();
        assertThat(said("dropped", findings).words()).containsExactly("1", RIGHT);
        assertThat(said("dropped", findings).evidence()).containsExactly(2, 3);
        assertThat(said("judged-too-low", findings).words())
                .containsExactly("2", "3", "0.3", "0.9");
        assertThat(sentence("wider", findings))
                .isEqualTo("Keeping 2 thoughts instead of 1 would have kept it.");
    }

    @Test
    void thoughtThatTheUserPrunedIsNotTheOneThatWasDropped() {
        var findings =
                game().checked(0, LOST, 0.9)
                        .checked(0, RIGHT, 0.3)
                        .checked(0, RIGHT_TOO, 0.2)
                        .checked(1, NEXT, 0.1)
                        .prune(2)
                        .run();
        assertThat(said("dropped", findings).words()).containsExactly("1", RIGHT_TOO);
    }

    @Test
    void nothingIsSaidOfAValueThatNobodyGave() {
        assertThat(
                        game().checked(0, LOST, 0.9)
                                .checked(0, RIGHT, Double.NaN)
                                .checked(1, NEXT, 0.1)
                                .run())
                .extracting(Finding::key)
                .containsExactly("dropped");
        assertThat(
                        game().checked(0, LOST, Double.NaN)
                                .checked(0, RIGHT, Double.NaN)
                                .checked(1, NEXT, 0.1)
                                .run())
                .extracting(Finding::key)
                .containsExactly("dropped");
    }

    @Test
    void bestOfWhatALogDroppedIsNamedAndOfEqualOnesTheFirst() {
        var better =
                game().checked(0, LOST, 0.9)
                        .checked(0, RIGHT, 0.2)
                        .checked(0, RIGHT_TOO, 0.3)
                        .kept(1, 1)
                        .logged(LogFacts.Truth.NONE);
        assertThat(said("dropped", better).words()).containsExactly("1", RIGHT_TOO);
        assertThat(said("dropped", better).evidence()).containsExactly(2, 3);
        var first =
                game().checked(0, LOST, 0.9)
                        .checked(0, RIGHT, 0.3)
                        .checked(0, RIGHT_TOO, 0.2)
                        .kept(1, 1)
                        .logged(LogFacts.Truth.NONE);
        assertThat(said("dropped", first).words()).containsExactly("1", RIGHT);
        var equal =
                game().checked(0, LOST, 0.9)
                        .checked(0, RIGHT, 0.3)
                        .checked(0, RIGHT_TOO, 0.3)
                        .kept(1, 1)
                        .logged(LogFacts.Truth.NONE);
        assertThat(said("dropped", equal).words()).containsExactly("1", RIGHT);
    }

    @Test
    void whatTheUserPrunedInALogIsNotWhatItDropped() {
        var findings =
                game().checked(0, LOST, 0.9)
                        .checked(0, RIGHT, 0.3)
                        .checked(0, RIGHT_TOO, 0.2)
                        .kept(1, 1)
                        .prune(2)
                        .logged(LogFacts.Truth.NONE);
        assertThat(said("dropped", findings).words()).containsExactly("1", RIGHT_TOO);
        assertThat(said("dropped", findings).evidence()).containsExactly(3);
    }

    @Test
    void proposalsWhereTheAnswerCouldStillBeReachedAreCountedButForThoseUndone() {
        var sketch = game().checked(0, RIGHT, 0.9);
        sketch.checked(1, "1 + 1 = 2 (left: 2 24)", 0.5)
                .checked(1, "24 + 1 = 26 (left: 1 26)", 0.5)
                .checked(1, "24 - 1 = 22 (left: 1 22)", 0.5);
        assertThat(said("never-generated", sketch.run()).words()).containsExactly("2", "3");
        sketch.tree().steering().withdraw(4);
        assertThat(said("never-generated", sketch.run()).words()).containsExactly("2", "2");
        assertThat(said("never-generated", sketch.run()).evidence()).containsExactly(1);
    }

    @Test
    void spoiltStepsAreThoseThatWouldHaveLedOnAndAtMostThree() {
        var sketch = game();
        for (int i = 0; i < 5; i++) {
            sketch.checked(0, "4 * 6 = 24 (left: %d 24)".formatted(i), 0.5);
        }
        sketch.checked(0, "1 + 1 = 2 (left: 2 4)", 0.5);
        assertThat(sketch.run())
                .filteredOn(f -> f.key().equals("spoilt"))
                .extracting(Finding::evidence)
                .containsExactly(List.of(1), List.of(2), List.of(3));
    }

    @Test
    void stepThatLeadsNowhereIsNotSpoiltBySpellingItWrong() {
        assertThat(game().checked(0, "1 + 1 = 2 (left: 2 4)", 0.5).run())
                .extracting(Finding::key)
                .contains("never-generated")
                .doesNotContain("spoilt");
    }

    /// 3 * 8 + 5 = 29, and a line that states the answer.
    private static Sketch stated(Verdict verdict) {
        return Sketch.of("countdown", "3 5 8 = 29")
                .add(0, "3 * 8 = 24 (left: 5 24)", 0.5)
                .add(1, "24 + 5 = 29 (left: 29)", 0.5)
                .add(2, Thought.written("29, I think"), verdict, 0.5);
    }

    @Test
    void lineThatNobodyJudgedIsNotCalledWrong() {
        assertThat(stated(new Verdict.Unchecked()).logged(LogFacts.Truth.STATED))
                .extracting(Finding::key, Finding::evidence)
                .startsWith(tuple("final-line-unjudged", List.of(2, 3)));
        assertThat(stated(new Verdict.Unproved("29")).logged(LogFacts.Truth.STATED))
                .extracting(Finding::key)
                .startsWith("final-line-unjudged");
        assertThat(stated(new Verdict.Unsolved("no")).logged(LogFacts.Truth.STATED))
                .extracting(Finding::key)
                .startsWith("final-line-wrong");
    }

    @Test
    void lineThatWasUndoneIsNoLineThatStatesTheAnswer() {
        var sketch = stated(new Verdict.Unsolved("no")).add(2, "29, surely", 0.5);
        sketch.tree().steering().withdraw(4);
        assertThat(sketch.logged(LogFacts.Truth.STATED))
                .extracting(Finding::key)
                .startsWith("final-line-wrong");
    }

    @Test
    void everyRightChainIsEvidenceThatTheRunIsSolvedTheOneThatAnswersFirst() {
        var findings =
                game().checked(0, RIGHT, 0.5)
                        .checked(1, "24 * 1 = 24 (left: 1 24)", 0.5)
                        .checked(2, "24 * 1 = 24 (left: 24)", 0.2)
                        .checked(2, "1 * 24 = 24 (left: 24)", 0.9)
                        .run();
        assertThat(said("solved", findings).evidence()).hasSize(2).containsExactlyInAnyOrder(3, 4);
    }

    private static String truth(List<Finding> findings) {
        return findings.getLast().key();
    }

    @Test
    void answerThatALogJudgesIsItsWordAndWhatLeadsThereTheSolvers() {
        assertThat(truth(stated(new Verdict.Solved("29")).logged(LogFacts.Truth.STATED)))
                .isEqualTo("truth-log");
        assertThat(truth(stated(new Verdict.Unsolved("no")).logged(LogFacts.Truth.STATED)))
                .isEqualTo("truth-log");
        assertThat(truth(stated(new Verdict.Unsolved("no")).logged(LogFacts.Truth.NONE)))
                .isEqualTo("truth-solver");
        assertThat(truth(stated(new Verdict.Unchecked()).logged(LogFacts.Truth.STATED)))
                .isEqualTo("truth-solver");
    }

    /// Of a run whose thoughts nobody has checked, as far as 29 and no further.
    private static Sketch reached() {
        return Sketch.of("countdown", "3 5 8 = 29")
                .add(0, "3 * 8 = 24 (left: 5 24)", 0.5)
                .add(1, "24 + 5 = 29 (left: 29)", 0.5);
    }

    @Test
    void rightEndThatNobodyCheckedIsSolvedUnlessALineHadToStateIt() {
        var findings = reached().logged(LogFacts.Truth.STATED);
        assertThat(findings).extracting(Finding::key).startsWith("solved");
        assertThat(truth(findings)).as("the log judged nothing").isEqualTo("truth-solver");
        assertThat(reached().expanded(2).logged(LogFacts.Truth.STATED))
                .extracting(Finding::key)
                .startsWith("final-line-missing");
        assertThat(
                        reached()
                                .add(1, "24 - 5 = 19 (left: 19)", 0.5)
                                .add(3, "19, I think", 0.5)
                                .logged(LogFacts.Truth.STATED))
                .extracting(Finding::key)
                .doesNotContain("solved");
    }

    @Test
    void legalStepIsNoAnswerThoughItIsOnTheLastLevel() {
        assertThat(
                        Sketch.of("countdown", "3 5 8 = 29")
                                .checked(0, "3 * 8 = 24 (left: 5 24)", 0.5)
                                .add(
                                        1,
                                        Thought.written("24 - 5 = 19 (left: 19)"),
                                        new Verdict.Legal("19"),
                                        0.5)
                                .run())
                .extracting(Finding::key)
                .doesNotContain("solved");
    }

    @Test
    void endThatWasPrunedSolvesNothing() {
        assertThat(reached().prune(2).logged(LogFacts.Truth.STATED))
                .extracting(Finding::key)
                .startsWith("pruned");
    }
}
