package espalier.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import espalier.settings.Algorithm;
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
}
