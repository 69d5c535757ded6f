package espalier.scene;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.replica.DonePhase;
import espalier.replica.DonePhase.Kind;

import org.junit.jupiter.api.Test;

import java.util.List;

class PhaseShowTest {

    private static final double PHASE = 1e9;
    private static final long SHOWN = 750_000_000;

    private final PhaseShow show = new PhaseShow();
    private long phases;

    private void hear(Kind kind, Integer... thoughts) {
        show.hear(new DonePhase(kind, ++phases, List.of(thoughts)), 0);
    }

    @Test
    void chainIsGoneDownThoughtByThought() {
        show.pace(PHASE);
        hear(Kind.SELECTED, 0, 3, 7);

        assertThat(show.go(0)).isTrue();
        assertThat(show.lit()).containsExactlyInAnyOrder(0);
        assertThat(show.go(SHOWN / 2)).isTrue();
        assertThat(show.lit()).containsExactlyInAnyOrder(0, 3);
        assertThat(show.touched()).containsExactly(3);
        assertThat(show.go(SHOWN)).isFalse();
        assertThat(show.lit()).containsExactlyInAnyOrder(0, 3, 7);
    }

    @Test
    void valueIsHeldUntilItsTurn() {
        show.pace(PHASE);
        hear(Kind.EVALUATED, 8, 9);

        show.go(0);
        assertThat(show.holds(8)).isFalse();
        assertThat(show.holds(9)).isTrue();
        show.go(SHOWN * 2 / 3);
        assertThat(show.holds(9)).isFalse();
        assertThat(show.touched()).containsExactlyInAnyOrder(8, 9);
    }

    @Test
    void figuresChangeFromTheEndOfTheChainUpAndNothingStandsOutThen() {
        show.pace(PHASE);
        hear(Kind.BACKED_UP, 0, 3, 7);

        show.go(0);
        assertThat(show.touched()).containsExactly(7);
        assertThat(show.holds(3)).isTrue();
        assertThat(show.holds(0)).isTrue();
        show.go(SHOWN / 2);
        assertThat(show.touched()).containsExactly(3);
        assertThat(show.lit()).containsExactlyInAnyOrder(0, 3);
        assertThat(show.holds(3)).isFalse();
        assertThat(show.go(SHOWN)).isFalse();
        assertThat(show.touched()).isEmpty();
        assertThat(show.lit()).isEmpty();
        assertThat(show.holds(0)).isFalse();
    }

    @Test
    void phaseThatBeginsEndsTheOneBefore() {
        show.pace(PHASE);
        hear(Kind.BACKED_UP, 0, 3, 7);
        show.go(0);
        hear(Kind.SELECTED, 0, 4);
        show.go(0);

        assertThat(show.holds(0)).isFalse();
        assertThat(show.touched()).containsExactly(0);
    }

    @Test
    void fastSearchIsNotShownPhaseByPhase() {
        show.pace(1e6);
        hear(Kind.SELECTED, 0, 3, 7);

        assertThat(show.on()).isFalse();
        assertThat(show.go(0)).isFalse();
        assertThat(show.holds(0)).isFalse();
        assertThat(show.touched()).isEmpty();
    }
}
