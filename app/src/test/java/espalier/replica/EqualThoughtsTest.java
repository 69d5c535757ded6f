package espalier.replica;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.event.Proposal;
import espalier.event.SearchEvent;
import espalier.problem.ProblemFamilies;
import espalier.settings.SearchSettings;
import espalier.thought.Thought;
import espalier.thought.Verdict;
import espalier.tree.Origin;
import espalier.tree.ReadableTree;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

class EqualThoughtsTest {

    private final TreeReplica replica =
            new TreeReplica(
                    ProblemFamilies.named("game24").parse("4 5 6 10"), SearchSettings.DEFAULT);

    @Test
    void thoughtsOfOneLevelAndStateAreEqual() {
        expand(0, "4 6", "4 6", "5 5");
        expand(1, "4 6", "9");
        expand(3, "9");

        assertThat(others(1)).containsExactly(2);
        assertThat(others(2)).containsExactly(1);
        assertThat(others(3)).isEmpty();
        assertThat(others(4)).isEmpty();
        assertThat(others(5)).containsExactly(6);
    }

    @Test
    void thoughtWithoutAStateHasNoEquals() {
        replica.apply(
                new SearchEvent.Expanded(
                        0,
                        Origin.SEARCH,
                        1,
                        List.of(
                                new Proposal(1, Thought.written("a"), 1, new Verdict.Unchecked()),
                                new Proposal(
                                        2, Thought.written("b"), 1, new Verdict.Unchecked()))));

        assertThat(others(1)).isEmpty();
        assertThat(replica.equalThoughts().others(replica.tree(), 1)).isZero();
    }

    @Test
    void oneStateOnManyLevelsIsAnotherOnEach() {
        for (int parent = 0; parent < 300; parent++) {
            expand(parent, "4 6");
        }
        for (int id = 0; id < 300; id++) {
            assertThat(others(id)).isEmpty();
        }
    }

    @Test
    void noMoreAreGivenThanWereAskedFor() {
        expand(0, "1", "1", "1", "1", "1");

        assertThat(replica.equalThoughts().of(replica.tree(), 3, 2)).containsExactly(4, 5);
        assertThat(replica.equalThoughts().others(replica.tree(), 3)).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void equalsAreThoseThatALookAtEachThoughtFinds(int seed) {
        var random = new Random(seed);
        for (int parent = 0; parent < 150; parent++) {
            var states = new String[1 + random.nextInt(4)];
            for (int i = 0; i < states.length; i++) {
                states[i] = Integer.toString(random.nextInt(seed * 40));
            }
            expand(parent, states);
        }
        var tree = replica.tree();
        for (int id = 0; id < tree.size(); id++) {
            assertThat(others(id)).containsExactlyInAnyOrderElementsOf(found(tree, id));
            assertThat(replica.equalThoughts().others(tree, id)).isEqualTo(others(id).size());
        }
    }

    private static List<Integer> found(ReadableTree tree, int id) {
        return IntStream.range(0, tree.size())
                .filter(other -> other != id && tree.level(other) == tree.level(id))
                .filter(other -> tree.verdict(other).equals(tree.verdict(id)))
                .boxed()
                .toList();
    }

    private List<Integer> others(int id) {
        return replica.equalThoughts().of(replica.tree(), id, Integer.MAX_VALUE);
    }

    private void expand(int parent, String... states) {
        var proposals = new ArrayList<Proposal>();
        for (String state : states) {
            int id = replica.tree().size() + proposals.size();
            proposals.add(new Proposal(id, Thought.written("t" + id), 1, new Verdict.Legal(state)));
        }
        replica.apply(new SearchEvent.Expanded(parent, Origin.SEARCH, 1, proposals));
    }
}
