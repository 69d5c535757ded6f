package espalier.search;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.search.LevelTable.Candidate;
import espalier.search.LevelTable.Level;
import espalier.search.LevelTable.Standing;
import espalier.settings.Algorithm;
import espalier.settings.BreadthFirstSettings;

import org.junit.jupiter.api.Test;

import java.util.List;

class LevelTableTest {

    private final KnownTree known = new KnownTree(Algorithm.BREADTH_FIRST);

    private LevelTable table(int width) {
        known.settings =
                known.settings.with(
                        known.settings.algorithms().with(new BreadthFirstSettings(width)));
        return LevelTable.of(known.tree, known.settings);
    }

    @Test
    void levelKeepsTheBestAndOfEqualOnesTheFirst() {
        int low = known.valued(0, 0.2);
        int first = known.valued(0, 0.7);
        int second = known.valued(0, 0.7);
        known.expanded(0, first, second);

        assertThat(table(2).levels())
                .containsExactly(
                        new Level(
                                1,
                                List.of(
                                        new Candidate(first, 0.7, Standing.KEPT),
                                        new Candidate(second, 0.7, Standing.KEPT),
                                        new Candidate(low, 0.2, Standing.DROPPED)),
                                List.of()));
    }

    @Test
    void widerLevelKeepsAThoughtFromWhichTheTreeDoesNotGoOn() {
        int high = known.valued(0, 0.9);
        int low = known.valued(0, 0.2);
        known.expanded(0, high);
        int below = known.valued(high, 0.4);

        var table = table(2);

        assertThat(table.level(1).orElseThrow().kept()).containsExactly(high, low);
        assertThat(table.level(1).orElseThrow().open()).containsExactly(low);
        assertThat(table.level(2).orElseThrow().rank(below)).isEqualTo(1);
        assertThat(table.level(2).orElseThrow().rank(low)).isZero();
        assertThat(table.level(3)).isEmpty();
    }

    @Test
    void searchThatScoresSiblingsHasNoLevels() {
        known.valued(0, 0.9);
        known.settings = known.settings.with(Algorithm.PUCT);

        assertThat(LevelTable.of(known.tree, known.settings).levels()).isEmpty();
    }
}
