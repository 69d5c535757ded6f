package espalier.tree;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class ThoughtPathTest {

    @Test
    void aPathIsAListOfItsIds() {
        assertThat(ThoughtPath.of(0, 2, 7)).isEqualTo(List.of(0, 2, 7)).hasToString("[0, 2, 7]");
    }

    @Test
    void aPathStaysWhenTheListItCameFromChanges() {
        var ids = new ArrayList<>(List.of(0, 2));
        var path = ThoughtPath.of(ids);
        ids.set(1, 5);
        assertThat(path).containsExactly(0, 2);
    }

    @Test
    void goingOnLeavesThePathSoFarAsItIs() {
        var path = ThoughtPath.of(0, 2);
        assertThat(path.then(9)).containsExactly(0, 2, 9);
        assertThat(path.end()).isEqualTo(2);
    }

    @Test
    void aWayCanBeLongerThanMostAre() {
        var way = new ThoughtPath.Way();
        var ids = new ArrayList<Integer>();
        for (int id = 0; id < 100; id++) {
            way.goTo(id);
            ids.add(id);
        }
        assertThat(way.path()).isEqualTo(ids);
    }
}
