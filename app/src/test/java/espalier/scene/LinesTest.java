package espalier.scene;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.replica.TreeReplica;
import espalier.scripted.SampleTrees;
import espalier.tree.ThoughtId;

import org.junit.jupiter.api.Test;

class LinesTest {

    private final TreeReplica replica = SampleTrees.empty();

    @Test
    void lineGoesToTheMostVisitedChild() {
        SampleTrees.grow(replica, ThoughtId.ROOT, 3);
        SampleTrees.backUp(replica, 2, 0.2);
        SampleTrees.backUp(replica, 2, 0.2);
        SampleTrees.backUp(replica, 3, 0.9);
        SampleTrees.grow(replica, 2, 2);
        SampleTrees.backUp(replica, 5, 0.3);

        assertThat(Lines.line(replica.tree(), ThoughtId.ROOT)).containsExactly(2, 5);
    }

    @Test
    void ofEquallyVisitedChildrenTheBetterOneIsBest() {
        SampleTrees.grow(replica, ThoughtId.ROOT, 3);
        SampleTrees.backUp(replica, 1, 0.2);
        SampleTrees.backUp(replica, 3, 0.9);

        assertThat(Lines.bestChild(replica.tree(), ThoughtId.ROOT)).isEqualTo(3);
    }
}
