package espalier.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import espalier.event.SearchEvent.Opinion;
import espalier.recording.TreeBits;
import espalier.thought.Problem;
import espalier.thought.Thought;
import espalier.thought.Verdict;
import espalier.tree.Origin;
import espalier.tree.SearchTree;
import espalier.tree.StatedFigures;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// An event that does not fit the tree is refused, and the tree stays as it was.
class TreeUpdateTest {

    private static final Opinion KNOWN = new Opinion(1, 0.5);

    private final SearchTree tree = new SearchTree(new Problem("f", "1", "Solve 1."));

    TreeUpdateTest() {
        TreeUpdate.apply(expanded(0, 1), tree);
        TreeUpdate.apply(expanded(1, 2), tree);
    }

    private static Proposal proposal(int id, double prior) {
        return new Proposal(id, Thought.written("t" + id), prior, new Verdict.Legal("s" + id));
    }

    private static SearchEvent expanded(int parent, int id) {
        return new SearchEvent.Expanded(parent, Origin.SEARCH, 1, List.of(proposal(id, 0.5)));
    }

    /// Each event that names a thought, naming this one.
    static Stream<SearchEvent> naming(int id) {
        return Stream.of(
                expanded(id, 3),
                new SearchEvent.Expanded(id, Origin.SEARCH, 1, List.of()),
                new SearchEvent.Evaluated("test", List.of(KNOWN, new Opinion(id, 0.5))),
                new SearchEvent.Rewarded(id, 1),
                new SearchEvent.LevelKept(1, List.of(1, id)),
                new SearchEvent.FiguresStated(
                        Map.of(id, new StatedFigures(OptionalInt.of(1), OptionalDouble.of(0.5)))),
                new SearchEvent.Selected(List.of(0, id)),
                new SearchEvent.GivenUp(List.of(0, id)),
                new SearchEvent.RolledOut(id, List.of("x"), 0.5, 1),
                new SearchEvent.BackedUp(List.of(0, id), 0.5),
                new SearchEvent.Completed(id),
                new SearchEvent.Linked(id, 1),
                new SearchEvent.Linked(1, id),
                new SearchEvent.Unlinked(id),
                new SearchEvent.Pruned(id),
                new SearchEvent.Restored(id),
                new SearchEvent.Pinned(id),
                new SearchEvent.Unpinned(id),
                new SearchEvent.Judged(id, 0.5),
                new SearchEvent.Unjudged(id),
                new SearchEvent.OnlyHere(id),
                new SearchEvent.Relinked(1, id, 1),
                new SearchEvent.Relinked(id, 1, 1));
    }

    static Stream<SearchEvent> unknown() {
        return IntStream.of(-1, 3, 99).boxed().flatMap(TreeUpdateTest::naming);
    }

    static Stream<SearchEvent> boundless() {
        return Stream.of(Double.NaN, Double.POSITIVE_INFINITY)
                .flatMap(figure ->
                        Stream.of(
                                new SearchEvent.Evaluated(
                                        "test", List.of(KNOWN, new Opinion(2, figure))),
                                new SearchEvent.Rewarded(1, figure),
                                new SearchEvent.RolledOut(1, List.of("x"), figure, 1),
                                new SearchEvent.BackedUp(List.of(0, 1), figure),
                                new SearchEvent.Judged(1, figure)));
    }

    @ParameterizedTest
    @MethodSource("unknown")
    void eventOfAThoughtThatIsNotThereIsRefused(SearchEvent event) {
        long[] before = TreeBits.of(tree);
        assertThatThrownBy(() -> TreeUpdate.apply(event, tree))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("Thought (-1|3|99) is not in the tree, which holds 0 to 2\\.");
        assertThat(TreeBits.of(tree)).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("boundless")
    void figureThatIsNoneIsRefused(SearchEvent event) {
        long[] before = TreeBits.of(tree);
        assertThatThrownBy(() -> TreeUpdate.apply(event, tree))
                .hasMessageMatching(
                        "The figure for thought \\d must be finite, not (NaN|Infinity)\\.");
        assertThat(TreeBits.of(tree)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1})
    void judgementIsAShare(double value) {
        assertThatThrownBy(() -> TreeUpdate.apply(new SearchEvent.Judged(1, value), tree))
                .hasMessage("A judgement (%s) must be from 0 to 1.".formatted(value));
    }

    @Test
    void boundsOfAJudgementAreJudgements() {
        TreeUpdate.apply(new SearchEvent.Judged(1, 0), tree);
        TreeUpdate.apply(new SearchEvent.Judged(2, 1), tree);
        assertThat(tree.judgedThoughts()).containsExactly(1, 2);
    }

    @Test
    void pathOfNothingIsRefused() {
        for (SearchEvent event :
                List.of(
                        new SearchEvent.Selected(List.of()),
                        new SearchEvent.GivenUp(List.of()),
                        new SearchEvent.BackedUp(List.of(), 0.5))) {
            assertThatThrownBy(() -> TreeUpdate.apply(event, tree))
                    .hasMessage("A simulation's path must not be empty.");
        }
    }

    @Test
    void problemItselfIsNeitherPrunedNorRestored() {
        for (SearchEvent event : List.of(new SearchEvent.Pruned(0), new SearchEvent.Restored(0))) {
            assertThatThrownBy(() -> TreeUpdate.apply(event, tree))
                    .hasMessage("The problem itself can't be pruned or restored.");
        }
    }

    @Test
    void thoughtThatIsAskedAgainAndSaysNothingNewIsDry() {
        var nothing = new SearchEvent.Expanded(2, Origin.SEARCH, 1, List.of());
        TreeUpdate.apply(nothing, tree);
        assertThat(tree.dry(2)).isFalse();
        TreeUpdate.apply(nothing, tree);
        assertThat(tree.dry(2)).isTrue();
        assertThat(tree.dry(1)).isFalse();
        TreeUpdate.apply(expanded(1, 3), tree);
        assertThat(tree.dry(1)).isFalse();
    }

    @Test
    void aLevelKeepsItsOwnThoughts() {
        assertThatThrownBy(() -> TreeUpdate.apply(new SearchEvent.LevelKept(1, List.of(2)), tree))
                .hasMessage("Thought 2 can't be kept of level 1, since it is of level 2.");
    }

    @Test
    void tokensOfEverythingThatTheModelWroteAreCounted() {
        var tally = new RunTally();
        long expected = 0;
        for (SearchEvent event :
                List.of(
                        new SearchEvent.Expanded(0, Origin.SEARCH, 1, List.of()),
                        new SearchEvent.Resampled(1, 10, List.of()),
                        new SearchEvent.Continued(1, 100, List.of()),
                        new SearchEvent.RolledOut(1, List.of("x"), 0.5, 1000))) {
            tally.count(event);
            expected = expected * 10 + 1;
            assertThat(tally.tokens()).isEqualTo(expected);
        }
    }

    @Test
    void goalOfABreakpointIsReachedWhenOneIsHit() {
        assertThat(new Goal.Hit().reachedBy(new SearchEvent.BreakpointHit("b", 1), tree)).isTrue();
        assertThat(new Goal.Hit().reachedBy(new SearchEvent.Selected(List.of(0)), tree)).isFalse();
    }
}
