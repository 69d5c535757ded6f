package espalier.app;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.replica.DonePhase;
import espalier.replica.RunState;
import espalier.scripted.ScriptedModels;
import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// Stepping by keys in the real window, and the acts that have only a menu item.
@Timeout(180)
class SteppingWindowTest {

    private static final String LARGE = "3 6 25 50 75 100 = 952";

    private OpenWindow window;

    @BeforeEach
    void doTwoSimulations(@TempDir Path folder) throws TimeoutException {
        window = OpenWindow.over(new ScriptedModels(5), folder, LARGE, OpenWindow.endless());
        for (int i = 1; i <= 2; i++) {
            int done = i;
            window.press(KeyCode.F8);
            window.until(i + " simulations", () -> simulations() == done && rests());
        }
    }

    @AfterEach
    void close() {
        window.close();
    }

    private int simulations() {
        return window.screen().replica().tally().simulations();
    }

    private boolean rests() {
        return window.state() instanceof RunState.Paused;
    }

    private void select(int thought) {
        window.robot().interact(() -> window.screen().view().select(thought));
    }

    @Test
    void f7DoesOnePhaseAfterTheOther() {
        for (DonePhase.Kind kind :
                List.of(
                        DonePhase.Kind.SELECTED,
                        DonePhase.Kind.EXPANDED,
                        DonePhase.Kind.EVALUATED,
                        DonePhase.Kind.BACKED_UP)) {
            window.press(KeyCode.F7);
            window.until(
                    kind + " is done",
                    () -> rests() && window.screen().replica().phase().kind() == kind);
        }
        assertThat(simulations()).isEqualTo(3);
    }

    @Test
    void nRunsToTheNextAnswer() {
        long before = window.read(this::answers);
        window.press(KeyCode.N);
        window.until("there is another answer", () -> answers() > before && rests());
    }

    private long answers() {
        return window.tree().finishedThoughts().count();
    }

    @Test
    void altF9RunsToTheSelectedThoughtAndShiftF8OutOfIt() {
        int busy = window.read(() -> window.screen().replica().workingAt());
        int target = window.read(() -> child(Math.max(busy, ThoughtId.ROOT)));
        select(target);
        window.robot().push(KeyCode.ALT, KeyCode.F9);
        window.until(
                "it is selected by the search",
                () -> rests() && window.screen().replica().workingAt() == target);
        window.robot().push(KeyCode.SHIFT, KeyCode.F8);
        window.until(
                "the search is elsewhere",
                () -> rests() && !window.screen().replica().selectedPath().contains(target));
        assertThat(window.<Integer>read(window::selected)).isEqualTo(target);
    }

    /// The first child of the busiest thought that the search can select.
    private int child(int parent) {
        ReadableTree tree = window.tree();
        int at = tree.expanded(parent) ? parent : ThoughtId.ROOT;
        return tree.children(at).stream()
                .filter(id -> tree.selectable(id) && !tree.finished(id))
                .max((a, b) -> Double.compare(tree.prior(a), tree.prior(b)))
                .orElseThrow();
    }

    @Test
    void playOutWritesOneLineToItsEndAndUndoTakesItBack() {
        int open = window.read(() -> child(ThoughtId.ROOT));
        long before = window.read(this::answers);
        int thoughts = window.thoughts();
        select(open);
        fire("act-play-out-item");
        window.until("a line is there", () -> answers() > before);
        assertThat(window.thoughts()).isGreaterThan(thoughts);
        window.robot().push(KeyCode.CONTROL, KeyCode.Z);
        window.until("it is taken back", () -> window.tree().withdrawn(thoughts));
    }

    @Test
    void equaliseGivesEachSiblingAsManyVisits() {
        int one = window.read(() -> window.tree().firstChild(ThoughtId.ROOT));
        select(one);
        fire("act-equalise-item");
        window.until(
                "all are visited alike",
                () -> {
                    ReadableTree tree = window.tree();
                    return rests()
                            && tree.children(ThoughtId.ROOT).stream()
                                            .filter(id -> tree.selectable(id) && !tree.dry(id))
                                            .mapToInt(tree::visits)
                                            .distinct()
                                            .count()
                                    == 1;
                });
    }

    private void fire(String id) {
        var item =
                window.find("menu-bar", MenuBar.class).getMenus().stream()
                        .flatMap(SteppingWindowTest::items)
                        .filter(i -> id.equals(i.getId()))
                        .findFirst()
                        .orElseThrow();
        window.until(id + " is possible", () -> !item.isDisable());
        window.robot().interact(item::fire);
    }

    private static Stream<MenuItem> items(Menu menu) {
        return menu.getItems().stream();
    }
}
