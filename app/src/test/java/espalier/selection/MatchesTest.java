package espalier.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import espalier.scripted.Trees;
import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

import org.junit.jupiter.api.Test;

class MatchesTest {

    private final ReadableTree tree = Trees.visited().tree();
    private final Matches matches = new Matches();

    @Test
    void nextAndPreviousGoRound() {
        matches.add(tree, 1);
        matches.add(tree, 3);
        assertThat(matches.after(0)).isEqualTo(1);
        assertThat(matches.after(1)).isEqualTo(3);
        assertThat(matches.after(2)).isEqualTo(3);
        assertThat(matches.after(3)).isEqualTo(1);
        assertThat(matches.before(3)).isEqualTo(1);
        assertThat(matches.before(2)).isEqualTo(1);
        assertThat(matches.before(0)).isEqualTo(3);
    }

    @Test
    void noMatchesLeadNowhere() {
        assertThat(matches.after(0)).isEqualTo(ThoughtId.NONE);
        assertThat(matches.before(0)).isEqualTo(ThoughtId.NONE);
    }

    @Test
    void thoughtsAboveAMatchHaveOneBelow() {
        matches.add(tree, 2);
        assertThat(matches.below(0)).isTrue();
        assertThat(matches.below(1)).isFalse();
        assertThat(matches.holds(2)).isTrue();
        matches.clear();
        assertThat(matches.below(0)).isFalse();
    }

    @Test
    void matchesComeInOrder() {
        matches.add(tree, 2);
        assertThatThrownBy(() -> matches.add(tree, 1)).hasMessageContaining("above 2");
    }
}
