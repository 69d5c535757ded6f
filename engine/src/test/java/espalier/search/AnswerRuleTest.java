package espalier.search;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.settings.Algorithm;
import espalier.settings.AnswerChoice;
import espalier.thought.Thought;
import espalier.thought.Verdict;
import espalier.tree.ThoughtStatus;

import org.junit.jupiter.api.Test;

import java.util.List;

class AnswerRuleTest {

    private final KnownTree known = new KnownTree(Algorithm.PUCT);

    @Test
    void eachAnswerRulePicksItsOwn() {
        int a = known.legal(0, 0.5);
        int b = known.legal(0, 0.5);
        int lowThenHigh = known.add(a, 0.5, new Verdict.Unchecked());
        int even = known.add(b, 0.5, new Verdict.Unchecked());
        int proved = known.add(b, 0.1, new Verdict.Solved("24"));
        known.tree.evaluate(a, 0.1);
        known.tree.evaluate(b, 0.7);
        known.tree.evaluate(lowThenHigh, 0.95);
        known.tree.evaluate(even, 0.6);
        known.tree.evaluate(proved, 0.2);
        known.tree.backUp(known.tree.path(a), 1);
        known.tree.backUp(known.tree.path(a), 1);
        known.tree.backUp(known.tree.path(b), 1);

        assertThat(answer(AnswerChoice.CHECKER)).isEqualTo(proved);
        assertThat(answer(AnswerChoice.BEST_VALUE)).isEqualTo(proved);
        assertThat(answer(AnswerChoice.BEST_MINIMUM)).isEqualTo(proved);
        known.tree.prune(proved);
        assertThat(answer(AnswerChoice.CHECKER)).isEqualTo(-1);
    }

    @Test
    void chainsThatEndUncheckedAreWeighedByTheirValues() {
        int a = known.legal(0, 0.5);
        int b = known.legal(0, 0.5);
        int lowThenHigh = end(a, "x");
        int even = end(b, "y");
        int other = end(b, "x");
        known.tree.evaluate(a, 0.1);
        known.tree.evaluate(b, 0.7);
        known.tree.evaluate(lowThenHigh, 0.95);
        known.tree.evaluate(even, 0.6);
        known.tree.evaluate(other, 0.2);
        known.tree.backUp(known.tree.path(a), 1);
        known.tree.backUp(known.tree.path(even), 1);
        known.tree.backUp(known.tree.path(even), 1);

        assertThat(answer(AnswerChoice.BEST_VALUE)).isEqualTo(lowThenHigh);
        assertThat(answer(AnswerChoice.BEST_MINIMUM)).isEqualTo(even);
        assertThat(answer(AnswerChoice.MOST_VISITS)).isEqualTo(even);
        assertThat(answer(AnswerChoice.MAJORITY)).isEqualTo(lowThenHigh);
        assertThat(answer(AnswerChoice.CHECKER)).isEqualTo(-1);
        known.tree.prune(a);
        assertThat(answer(AnswerChoice.BEST_VALUE)).isEqualTo(even);
    }

    @Test
    void endsThatNobodyCanProveAnswerByTheirValuesWhereNothingIsProved() {
        int low = known.add(0, 0.5, new Verdict.Unproved("7"));
        int high = known.add(0, 0.1, new Verdict.Unproved("8"));
        int wrong = known.add(0, 0.9, new Verdict.Unsolved("no"));
        known.tree.evaluate(low, 0.3);
        known.tree.evaluate(high, 0.4);
        known.tree.evaluate(wrong, 0.9);
        known.tree.backUp(known.tree.path(low), 0.3);

        assertThat(AnswerRule.pick(known.tree, AnswerChoice.CHECKER))
                .contains(new Answer(high, "8", Answer.Proof.UNVERIFIED));
        assertThat(answer(AnswerChoice.BEST_VALUE)).isEqualTo(high);
        assertThat(AnswerRule.worth(known.tree, low)).isEqualTo(0.3);
        assertThat(known.tree.status(low)).isEqualTo(ThoughtStatus.FINISHED);
        assertThat(known.tree.spent(low)).isTrue();
        known.tree.evaluate(known.add(0, 0.1, new Verdict.Solved("24")), 0);
        assertThat(AnswerRule.pick(known.tree, AnswerChoice.CHECKER).orElseThrow().text())
                .isEqualTo("24");
    }

    @Test
    void mostVisitsGoOverALinkToItsTwin() {
        int a = known.legal(0, 0.5);
        int b = known.legal(0, 0.5);
        int end = known.add(a, 0.5, new Verdict.Solved("24"));
        known.tree.link(b, a);
        known.tree.backUp(List.of(0, b, a, end), 1);

        assertThat(answer(AnswerChoice.MOST_VISITS)).isEqualTo(end);
    }

    private int end(int parent, String text) {
        return known.add(
                parent, new Thought(text, List.of(), -1, 1, true), new Verdict.Unchecked());
    }

    private int answer(AnswerChoice rule) {
        return AnswerRule.pick(known.tree, rule).map(Answer::thought).orElse(-1);
    }
}
