package espalier.scene;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.lettering.CanvasTexts;
import espalier.selection.ValueRange;
import espalier.thought.Problem;
import espalier.thought.Thought;
import espalier.thought.Verdict;
import espalier.tree.Origin;
import espalier.tree.Scale;
import espalier.tree.SearchTree;
import espalier.tree.ThoughtId;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Locale;

class FactSourceTest {

    private static final Scale EVEN = new Scale(0, 20, 1);
    private static final Scale WORDS = EVEN.withSteps(List.of(0.001, 1.0, 20.0));

    private final FactSource source = new FactSource(CanvasTexts.in(Locale.ENGLISH));

    private ThoughtFacts facts(Scale scale, double value) {
        var tree = new SearchTree(new Problem("free", "Q", "Q"), scale);
        int id =
                tree.add(
                        ThoughtId.ROOT,
                        Thought.written("a"),
                        new Verdict.Unchecked(),
                        1,
                        Origin.SEARCH);
        tree.evaluate(id, value);
        var thought = new VisibleThought(id);
        source.renew(thought, tree, Detail.DOT);
        return thought.facts();
    }

    @Test
    void aValueThatStandsForAWordHasTheColourOfItsRankAndTheBarOfItsShare() {
        assertThat(facts(WORDS, 1).shade()).isEqualTo(0.5);
        assertThat(facts(WORDS, 1).value()).isEqualTo(0.05);
        assertThat(facts(EVEN, 1).shade()).isEqualTo(0.05);
    }

    @Test
    void whatTheBrushChoosesGoesByTheColours() {
        source.setRange(ValueRange.between(0.4, 0.6));

        assertThat(facts(WORDS, 1).outside()).isFalse();
        assertThat(facts(WORDS, 20).outside()).isTrue();
        assertThat(facts(EVEN, 1).outside()).isTrue();
    }

    @Test
    void valueIsHollowAsLongAsItIsAnOpinionThatNothingHasTried() {
        var tree = new SearchTree(new Problem("free", "Q", "Q"), EVEN);
        int id =
                tree.add(
                        ThoughtId.ROOT,
                        Thought.written("a"),
                        new Verdict.Unchecked(),
                        1,
                        Origin.SEARCH);
        assertThat(hollow(tree, id)).isFalse();

        tree.evaluate(id, 10);
        assertThat(hollow(tree, id)).isTrue();

        tree.backUp(tree.path(id), 10);
        assertThat(hollow(tree, id)).isFalse();
    }

    @Test
    void judgementIsNotHollow() {
        var tree = new SearchTree(new Problem("free", "Q", "Q"), EVEN);
        int id =
                tree.add(
                        ThoughtId.ROOT,
                        Thought.written("a"),
                        new Verdict.Unchecked(),
                        1,
                        Origin.SEARCH);
        tree.evaluate(id, 10);
        tree.steering().judge(id, 15);

        assertThat(hollow(tree, id)).isFalse();
    }

    private boolean hollow(SearchTree tree, int id) {
        var thought = new VisibleThought(id);
        source.renew(thought, tree, Detail.FULL);
        return thought.facts().hollow();
    }
}
