package espalier.tree;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.thought.Problem;
import espalier.thought.Thought;
import espalier.thought.Verdict;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// What the log of another program states of its tree, thoughts 1 and 2 of the first level.
class StatedTreeTest {

    private final SearchTree tree = new SearchTree(new Problem("f", "1", "Solve 1."));

    StatedTreeTest() {
        for (int i = 0; i < 2; i++) {
            tree.add(0, Thought.written("t"), new Verdict.Unchecked(), 0.5, Origin.SEARCH);
            tree.backUp(tree.path(i + 1), 0.5);
        }
    }

    private static StatedFigures figures(int visits) {
        return new StatedFigures(OptionalInt.of(visits), OptionalDouble.empty());
    }

    @Test
    void thoughtThatALevelDidNotKeepWasDropped() {
        assertThat(tree.fate(1)).isEqualTo(Fate.UNSTATED);
        tree.keep(1, List.of(2));

        assertThat(tree.kept(1)).hasValue(List.of(2));
        assertThat(tree.kept(2)).isEmpty();
        assertThat(tree.fate(1)).isEqualTo(Fate.DROPPED);
        assertThat(tree.fate(2)).isEqualTo(Fate.KEPT);
    }

    @Test
    void statedVisitsWithoutAValueLeaveTheValueUnknown() {
        tree.state(Map.of(1, figures(7)));
        assertThat(tree.value(1)).isNaN();
        assertThat(tree.value(2)).isEqualTo(0.5);
        tree.state(Map.of(1, new StatedFigures(OptionalInt.of(7), OptionalDouble.of(0.5))));
        assertThat(tree.value(1)).isEqualTo(0.5);
    }

    @Test
    void laterStatementsComeBesideEarlierOnesAndACopyKeepsThem() {
        tree.state(Map.of(1, figures(7)));
        tree.state(Map.of(2, figures(8)));
        tree.keep(1, List.of(1));
        var copy = tree.copy();
        tree.state(Map.of(2, figures(9)));
        tree.keep(1, List.of(2));

        assertThat(copy.stated(0)).isEqualTo(StatedFigures.NONE);
        assertThat(copy.stated(1)).isEqualTo(figures(7));
        assertThat(copy.stated(2)).isEqualTo(figures(8));
        assertThat(copy.kept(1)).hasValue(List.of(1));
        assertThat(tree.stated(1)).isEqualTo(figures(7));
        assertThat(tree.stated(2)).isEqualTo(figures(9));
    }
}
