package espalier.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import espalier.settings.Algorithm;
import espalier.settings.AnswerChoice;
import espalier.settings.ChainSettings;
import espalier.settings.FirstPlayUrgency;
import espalier.settings.SearchSettings;
import espalier.thought.Problem;
import espalier.thought.SamplingSettings;
import espalier.thought.SamplingSettings.Replacement;
import espalier.thought.Thought;
import espalier.thought.Verdict;
import espalier.tree.Origin;
import espalier.tree.SearchTree;
import espalier.tree.ThoughtStatus;

import org.junit.jupiter.api.Test;

import java.util.List;

/// Each algorithm on a small tree of known values, with the arithmetic beside it.
class AlgorithmsTest {

    private final SearchTree tree = new SearchTree(new Problem("f", "1", "Solve 1."));
    private SearchSettings settings = puct(1, FirstPlayUrgency.ZERO);

    private int add(int parent, double prior, Verdict verdict) {
        return tree.add(
                parent,
                new Thought("t" + tree.size(), List.of(), Math.log(prior), 1, false),
                verdict,
                prior,
                Origin.SEARCH);
    }

    private int legal(int parent, double prior) {
        return add(parent, prior, new Verdict.Legal("s"));
    }

    private static SearchSettings puct(double exploration, FirstPlayUrgency urgency) {
        return SearchSettings.DEFAULT.with(
                SearchSettings.DEFAULT
                        .algorithms()
                        .puct()
                        .withExploration(exploration)
                        .withFirstPlayUrgency(urgency));
    }

    private Choice next(Algorithm algorithm) {
        return SearchAlgorithm.of(algorithm).choose(tree, settings);
    }

    private Choice expand(int thought, int count) {
        return new Choice.Expand(tree.path(thought), count, settings.expansion().sampling());
    }

    @Test
    void puctBeginsWithTheProblem() {
        assertThat(next(Algorithm.PUCT)).isEqualTo(expand(0, 24));
    }

    @Test
    void puctGoesWhereValueAndBonusTogetherAreHighest() {
        int a = legal(0, 0.6);
        int b = legal(0, 0.2);
        tree.markExpanded(0);
        tree.backUp(tree.path(0), 0.5);
        tree.backUp(tree.path(a), 0.4);
        tree.backUp(tree.path(a), 0.4);
        tree.backUp(tree.path(b), 0.3);
        // N = 4; priors normalise to 0.75 and 0.25.
        // a: 0.4 + 0.75 * 2 / 3 = 0.9     b: 0.3 + 0.25 * 2 / 2 = 0.55
        var table = SelectionTable.of(tree, 0, settings).rows();

        assertThat(table.get(0).score()).isCloseTo(0.9, within(1e-12));
        assertThat(table.get(1).score()).isCloseTo(0.55, within(1e-12));
        assertThat(next(Algorithm.PUCT)).isEqualTo(expand(a, 8));
        // With c = 0.05: a 0.425, b 0.3125; b's own value above 0.4125 would flip it.
        tree.backUp(tree.path(b), 0.6);
        settings = puct(0.05, FirstPlayUrgency.ZERO);
        assertThat(next(Algorithm.PUCT)).isEqualTo(expand(b, 8));
    }

    @Test
    void puctUsesRawValuesOfUnvisitedThoughtsWhereAsked() {
        int a = legal(0, 0.5);
        int b = legal(0, 0.5);
        tree.markExpanded(0);
        tree.evaluate(a, 0.1);
        tree.evaluate(b, 0.9);
        tree.backUp(tree.path(0), 0.5);

        assertThat(next(Algorithm.PUCT)).isEqualTo(expand(a, 8));
        settings = puct(1, FirstPlayUrgency.RAW_VALUE);
        assertThat(next(Algorithm.PUCT)).isEqualTo(expand(b, 8));
    }

    @Test
    void puctNeverFollowsAWrongOrAPrunedThought() {
        add(0, 0.9, new Verdict.Illegal("no"));
        int pruned = legal(0, 0.8);
        int open = legal(0, 0.01);
        tree.markExpanded(0);
        tree.prune(pruned);

        assertThat(next(Algorithm.PUCT)).isEqualTo(expand(open, 8));
    }

    @Test
    void puctVisitsAFinishedChainOnceAndThenLeavesIt() {
        int finished = add(0, 0.9, new Verdict.Unsolved("no"));
        int open = legal(0, 0.01);
        tree.markExpanded(0);
        assertThat(next(Algorithm.PUCT)).isEqualTo(new Choice.Revisit(tree.path(finished)));
        tree.backUp(tree.path(finished), 0);

        assertThat(next(Algorithm.PUCT)).isEqualTo(expand(open, 8));
    }

    @Test
    void puctEndsWhereNothingIsOpen() {
        add(0, 0.9, new Verdict.Illegal("no"));
        tree.markExpanded(0);

        assertThat(next(Algorithm.PUCT)).isEqualTo(new Choice.Nothing());
    }

    @Test
    void greedyFollowsTheMostProbableThoughtAndAsksForOne() {
        legal(0, 0.3);
        int b = legal(0, 0.4);
        tree.markExpanded(0);

        assertThat(next(Algorithm.GREEDY))
                .isEqualTo(
                        new Choice.Expand(
                                tree.path(b),
                                1,
                                settings.expansion().sampling().withTemperature(0)));
    }

    @Test
    void greedyEndsWithItsChain() {
        add(0, 0.3, new Verdict.Solved("24"));
        tree.markExpanded(0);

        assertThat(next(Algorithm.GREEDY)).isEqualTo(new Choice.Nothing());
    }

    @Test
    void bestOfNAsksForAsManyDrawsAsChainsGoThroughAThought() {
        settings =
                settings.with(settings.algorithms().with(new ChainSettings(5)))
                        .with(
                                settings.expansion()
                                        .withSampling(
                                                new SamplingSettings(1, 64, Replacement.WITHOUT)));
        var independent = new SamplingSettings(1, 64, Replacement.WITH);
        assertThat(next(Algorithm.BEST_OF_N))
                .isEqualTo(new Choice.Expand(List.of(0), 5, independent));
        int a =
                tree.add(
                        0,
                        new Thought("a", List.of(), -1, 3, false),
                        new Verdict.Legal("s"),
                        0.3,
                        Origin.SEARCH);
        tree.markExpanded(0);

        assertThat(next(Algorithm.BEST_OF_N))
                .isEqualTo(new Choice.Expand(tree.path(a), 3, independent));
        tree.markExpanded(a);
        assertThat(next(Algorithm.BEST_OF_N)).isEqualTo(new Choice.Nothing());
    }

    @Test
    void eachAnswerRulePicksItsOwn() {
        int a = legal(0, 0.5);
        int b = legal(0, 0.5);
        int lowThenHigh = add(a, 0.5, new Verdict.Unchecked());
        int even = add(b, 0.5, new Verdict.Unchecked());
        int proved = add(b, 0.1, new Verdict.Solved("24"));
        tree.evaluate(a, 0.1);
        tree.evaluate(b, 0.7);
        tree.evaluate(lowThenHigh, 0.95);
        tree.evaluate(even, 0.6);
        tree.evaluate(proved, 0.2);
        tree.backUp(tree.path(a), 1);
        tree.backUp(tree.path(a), 1);
        tree.backUp(tree.path(b), 1);

        assertThat(answer(AnswerChoice.CHECKER)).isEqualTo(proved);
        assertThat(answer(AnswerChoice.BEST_VALUE)).isEqualTo(proved);
        assertThat(answer(AnswerChoice.BEST_MINIMUM)).isEqualTo(proved);
        tree.prune(proved);
        assertThat(answer(AnswerChoice.CHECKER)).isEqualTo(-1);
    }

    @Test
    void chainsThatEndUncheckedAreWeighedByTheirValues() {
        int a = legal(0, 0.5);
        int b = legal(0, 0.5);
        int lowThenHigh = end(a, "x");
        int even = end(b, "y");
        int other = end(b, "x");
        tree.evaluate(a, 0.1);
        tree.evaluate(b, 0.7);
        tree.evaluate(lowThenHigh, 0.95);
        tree.evaluate(even, 0.6);
        tree.evaluate(other, 0.2);
        tree.backUp(tree.path(a), 1);
        tree.backUp(tree.path(even), 1);
        tree.backUp(tree.path(even), 1);

        assertThat(answer(AnswerChoice.BEST_VALUE)).isEqualTo(lowThenHigh);
        assertThat(answer(AnswerChoice.BEST_MINIMUM)).isEqualTo(even);
        assertThat(answer(AnswerChoice.MOST_VISITS)).isEqualTo(even);
        assertThat(answer(AnswerChoice.MAJORITY)).isEqualTo(lowThenHigh);
        assertThat(answer(AnswerChoice.CHECKER)).isEqualTo(-1);
        tree.prune(a);
        assertThat(answer(AnswerChoice.BEST_VALUE)).isEqualTo(even);
    }

    @Test
    void endsThatNobodyCanProveAnswerByTheirValuesWhereNothingIsProved() {
        int low = add(0, 0.5, new Verdict.Unproved("7"));
        int high = add(0, 0.1, new Verdict.Unproved("8"));
        int wrong = add(0, 0.9, new Verdict.Unsolved("no"));
        tree.evaluate(low, 0.3);
        tree.evaluate(high, 0.4);
        tree.evaluate(wrong, 0.9);
        tree.backUp(tree.path(low), 0.3);

        assertThat(AnswerRule.pick(tree, AnswerChoice.CHECKER))
                .contains(new Answer(high, "8", Answer.Proof.UNVERIFIED));
        assertThat(answer(AnswerChoice.BEST_VALUE)).isEqualTo(high);
        assertThat(AnswerRule.worth(tree, low)).isEqualTo(0.3);
        assertThat(tree.status(low)).isEqualTo(ThoughtStatus.FINISHED);
        assertThat(tree.spent(low)).isTrue();
        tree.evaluate(add(0, 0.1, new Verdict.Solved("24")), 0);
        assertThat(AnswerRule.pick(tree, AnswerChoice.CHECKER).orElseThrow().text())
                .isEqualTo("24");
    }

    private int end(int parent, String text) {
        return tree.add(
                parent,
                new Thought(text, List.of(), -1, 1, true),
                new Verdict.Unchecked(),
                0.3,
                Origin.SEARCH);
    }

    private int answer(AnswerChoice rule) {
        return AnswerRule.pick(tree, rule).map(Answer::thought).orElse(-1);
    }
}
