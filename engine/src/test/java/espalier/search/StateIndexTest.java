package espalier.search;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.settings.Algorithm;
import espalier.thought.Verdict;
import espalier.tree.ThoughtId;

import org.junit.jupiter.api.Test;

class StateIndexTest {

    private final KnownTree known = new KnownTree(Algorithm.PUCT);
    private final StateIndex states = new StateIndex();

    private int thought(int parent, Verdict verdict) {
        return known.add(parent, 0.5, verdict);
    }

    private int state(int parent, String state) {
        return thought(parent, new Verdict.Legal(state));
    }

    private int twin(int id) {
        return states.twin(known.tree, id);
    }

    @Test
    void twinIsAThoughtOfEqualStateThatIsExpandedOrOnItsWay() {
        int a = state(0, "4 6");
        int b = state(0, "4 6");
        int other = state(0, "2 12");
        known.expanded(other);
        assertThat(twin(b)).isEqualTo(ThoughtId.NONE);
        known.tree.enter(known.tree.path(a));
        assertThat(twin(b)).isEqualTo(a);
        known.tree.leave(known.tree.path(a));
        assertThat(twin(b)).isEqualTo(ThoughtId.NONE);
        known.expanded(a);

        assertThat(twin(b)).isEqualTo(a);
        assertThat(twin(a)).isEqualTo(ThoughtId.NONE);
    }

    @Test
    void thoughtsOfOtherLevelsAreNoTwins() {
        int a = state(0, "4 6");
        int below = state(a, "4 6");
        known.expanded(a);

        assertThat(twin(below)).isEqualTo(ThoughtId.NONE);
    }

    @Test
    void whatTheSearchCannotReachIsNoTwin() {
        int a = state(0, "1 2 3");
        int x = state(a, "4 6");
        int y = state(state(0, "5 5 5"), "4 6");
        known.expanded(a, x);
        assertThat(twin(y)).isEqualTo(x);
        known.tree.steering().prune(a);

        assertThat(twin(y)).isEqualTo(ThoughtId.NONE);
    }

    @Test
    void linkedThoughtIsNoTwinAndATwinIsNotLinked() {
        int a = state(0, "4 6");
        int b = state(0, "4 6");
        int c = state(0, "4 6");
        known.expanded(b);
        known.tree.twins().link(a, b);
        known.tree.enter(known.tree.path(a));

        assertThat(twin(c)).isEqualTo(b);
        known.expanded(c);
        assertThat(twin(b)).isEqualTo(ThoughtId.NONE);
    }

    @Test
    void unfinishedThoughtsAloneHaveStates() {
        int a = thought(0, new Verdict.Unsolved("no"));
        known.expanded(a);

        assertThat(twin(thought(0, new Verdict.Unsolved("no")))).isEqualTo(ThoughtId.NONE);
    }
}
