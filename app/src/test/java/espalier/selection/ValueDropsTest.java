package espalier.selection;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.event.SearchEvent;
import espalier.scripted.Trees;
import espalier.tree.ThoughtId;

import org.junit.jupiter.api.Test;

class ValueDropsTest {

    @Test
    void deepestDropComesFirstAndThenRoundAgain() {
        var replica = Trees.visited();
        replica.apply(new SearchEvent.Judged(3, 0.4));
        var drops = new ValueDrops(replica.tree());
        assertThat(drops.after(ThoughtId.ROOT)).isEqualTo(2);
        assertThat(drops.after(2)).isEqualTo(3);
        assertThat(drops.after(3)).isEqualTo(2);
        assertThat(drops.before(2)).isEqualTo(3);
        assertThat(drops.before(3)).isEqualTo(2);
    }

    @Test
    void thoughtOfAHigherValueOrNoneIsNoDrop() {
        var drops = new ValueDrops(Trees.visited().tree());
        assertThat(drops.after(1)).isEqualTo(2);
        assertThat(drops.after(2)).isEqualTo(2);
    }

    @Test
    void prunedThoughtsArePassedOver() {
        var replica = Trees.visited();
        replica.apply(new SearchEvent.Pruned(2));
        assertThat(new ValueDrops(replica.tree()).after(ThoughtId.ROOT)).isEqualTo(ThoughtId.NONE);
    }
}
