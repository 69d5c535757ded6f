package espalier.app;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.event.Goal;
import espalier.notices.Notices;
import espalier.replica.RunState;
import espalier.scripted.ScriptedModels;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;

/// Stepping back in the real window to where something happened.
@Timeout(180)
class TimeSearchWindowTest {

    private static final String LARGE = "3 6 25 50 75 100 = 952";

    private OpenWindow window;

    @BeforeEach
    void runASearch(@TempDir Path folder) throws TimeoutException {
        window = OpenWindow.over(new ScriptedModels(5), folder, LARGE, OpenWindow.endless());
        window.run();
        window.press(KeyCode.SPACE);
        rests();
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void rests() {
        window.until("it rests", () -> window.state() instanceof RunState.Paused);
        window.until(
                "the timeline knows all of it",
                () ->
                        window.screen().timeline().endProperty().get()
                                == window.screen().replica().events());
    }

    private int moment() {
        return window.read(() -> window.screen().replica().momentProperty().get().orElse(-1));
    }

    private void select(int thought) {
        window.robot().interact(() -> window.screen().view().select(thought));
    }

    private void untilAt(int moment) {
        window.until("event " + moment + " is shown", () -> moment() == moment);
    }

    @Test
    void goesBackToWhereTheThoughtWasSelectedAndElsewhereAndOnAgain() {
        var film = window.screen().replica().film();
        int busy = window.read(() -> window.screen().replica().tree().firstChild(0));
        int last = film.before(film.index().events().size() + 1, new Goal.At(0)).orElseThrow();
        select(0);
        window.robot().push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.F9);
        untilAt(last);
        select(busy);
        int elsewhere = film.before(last, new Goal.Elsewhere(busy)).orElse(-1);
        window.robot().push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.F8);
        if (elsewhere > 0) {
            untilAt(elsewhere);
        } else {
            window.until("it is said", () -> notice().contains("before this moment"));
        }
        int on = film.after(moment(), new Goal.Elsewhere(busy)).orElseThrow();
        window.robot().push(KeyCode.SHIFT, KeyCode.F8);
        untilAt(on);
    }

    @Test
    void goesBackToThePreviousBreakpointAndOnToTheNext() {
        select(0);
        window.robot().push(KeyCode.CONTROL, KeyCode.F8);
        int before = window.read(() -> window.screen().replica().events());
        for (int i = 1; i <= 2; i++) {
            int hits = i;
            window.press(KeyCode.F9);
            window.until("hit " + i, () -> hits().size() == hits);
            rests();
        }
        var hits = hits();
        assertThat(hits.getFirst()).isGreaterThan(before);

        window.robot().push(KeyCode.SHIFT, KeyCode.F9);
        untilAt(hits.getLast());
        window.robot().push(KeyCode.SHIFT, KeyCode.F9);
        untilAt(hits.getFirst());
        window.press(KeyCode.F9);
        untilAt(hits.getLast());
        window.press(KeyCode.F9);
        window.until("there is no further one", () -> notice().contains("this is now"));
        assertThat(moment()).isEqualTo(-1);
    }

    @Test
    void saysWhereThereIsNothingToGoBackTo() {
        window.robot().push(KeyCode.SHIFT, KeyCode.F9);
        window.until("it is said", () -> notice().contains("No breakpoint took effect"));
        assertThat(moment()).isEqualTo(-1);
    }

    @Test
    void showsWhenTheBestLineLeftAThought() {
        int first = window.read(() -> window.screen().replica().tree().firstChild(0));
        select(first);
        window.robot().push(KeyCode.SHIFT, KeyCode.A);
        window.until("it is said", () -> notice().startsWith("The best line"));
        assertThat(notice()).containsAnyOf("event", "never");
        if (notice().contains("which is shown")) {
            window.until("the past is shown", () -> moment() > 0);
        }
    }

    /// The moments at which breakpoints took effect.
    private List<Integer> hits() {
        var film = window.screen().replica().film();
        var hits = new ArrayList<Integer>();
        for (var at = film.after(0, new Goal.Hit());
                at.isPresent();
                at = film.after(at.getAsInt(), new Goal.Hit())) {
            hits.add(at.getAsInt());
        }
        return hits;
    }

    private String notice() {
        return window.read(
                () -> window.notices().latest().map(Notices.Notice::sentence).orElse(""));
    }
}
