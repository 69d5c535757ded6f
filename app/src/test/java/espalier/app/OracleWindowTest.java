package espalier.app;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.canvas.TreeCanvas;
import espalier.cli.Cli;
import espalier.problem.ProblemFamilies;
import espalier.scripted.ScriptedModels;
import espalier.tree.ThoughtId;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/// With the oracle hidden nothing that can be read in the real window gives the answer or the next
/// step away: every text of every window, tips included, for each thought that can be selected.
@Timeout(180)
class OracleWindowTest {

    /// What nobody but the problem's author knows: its text leads to 27.
    private static final String PENS =
            "Mia has 42 pens. Mia gives 15 pens to Leo. How many pens does Mia have now? = 28";

    private static Path recorded(Path folder, String family, String problem, String expansions) {
        Path file = folder.resolve(family + ".espalier");
        Cli.run(
                "solve",
                "--family",
                family,
                problem,
                "--expansions",
                expansions,
                "--checker",
                family.equals("words") ? "on" : "off",
                "--record",
                file.toString(),
                "--json");
        return file;
    }

    private static OpenWindow opened(Path folder, Path file) throws TimeoutException {
        OpenWindow window =
                OpenWindow.over(new ScriptedModels(1), folder, "4 5 6 10", OpenWindow.endless());
        window.open(file);
        window.until("it is open", () -> window.tree().size() > 3);
        return window;
    }

    private static void hide(OpenWindow window, boolean hidden) {
        window.robot().interact(() -> window.screen().view().oracleHiddenProperty().set(hidden));
    }

    /// All that can be read, in each tab of the right panel, on the canvas's card, in a comparison,
    /// of a setting tried out and in the window of calibration, for each of the first thoughts.
    private static Set<String> read(OpenWindow window) {
        var texts = new TreeSet<String>();
        for (String tab : new String[] {"#tab-thought", "#tab-why", "#tab-answers"}) {
            window.robot().clickOn(tab);
            int last = Math.min(window.thoughts() - 1, 4);
            for (int id = 0; id <= last; id++) {
                int thought = id;
                window.robot().interact(() -> window.screen().view().select(thought));
                window.untilWorkIsDone();
                window.frames(2);
                window.robot().interact(() -> collect(texts));
            }
        }
        readCards(window, texts);
        readTrial(window, texts);
        readComparison(window, texts);
        window.robot().push(KeyCode.SHIFT, KeyCode.J);
        window.untilWorkIsDone();
        window.frames(2);
        window.robot().interact(() -> collect(texts));
        return texts;
    }

    /// The card of each of the first thoughts, as the pointer that rests on it brings it up.
    private static void readCards(OpenWindow window, Set<String> texts) {
        var canvas = window.find("tree-canvas", TreeCanvas.class);
        int last = Math.min(window.thoughts() - 1, 4);
        for (int id = 0; id <= last; id++) {
            int thought = id;
            window.robot().interact(() -> canvas.point(thought, 40, 40));
            window.until("the card is shown", () -> window.shown("canvas-hover-card"));
            window.robot().interact(() -> collect(texts));
        }
        window.robot().interact(() -> canvas.point(ThoughtId.NONE, 0, 0));
    }

    private static void readTrial(OpenWindow window, Set<String> texts) {
        window.robot().clickOn("#tab-why");
        window.robot()
                .interact(() -> {
                    window.find("what-if-number", TextField.class).setText("7");
                    window.find("what-if-try", Button.class).fire();
                });
        window.until(
                "it is tried", () -> !window.find("what-if", Pane.class).getChildren().isEmpty());
        window.robot().interact(() -> collect(texts));
    }

    private static void readComparison(OpenWindow window, Set<String> texts) {
        window.robot().interact(() -> window.screen().view().select(1));
        window.press(KeyCode.V);
        window.until("the comparison is shown", () -> window.shown("why-comparison"));
        window.untilWorkIsDone();
        window.frames(2);
        window.robot().interact(() -> collect(texts));
    }

    private static void collect(Set<String> texts) {
        for (Window window : Window.getWindows()) {
            if (window instanceof Stage stage && stage.getTitle() != null) {
                texts.add(stage.getTitle());
            }
            if (window.isShowing() && window.getScene() != null) {
                collect(window.getScene().getRoot(), texts);
            }
        }
    }

    private static void collect(Node node, Set<String> texts) {
        // What a person has typed is theirs to read.
        if (node instanceof TextInputControl || !node.isVisible()) {
            return;
        }
        if (node instanceof Labeled labeled && labeled.getText() != null) {
            texts.add(labeled.getText());
        }
        if (node instanceof Text text) {
            texts.add(text.getText());
        }
        if (node instanceof Control control && control.getTooltip() != null) {
            texts.add(control.getTooltip().getText());
        }
        node.getProperties().values().stream()
                .filter(Tooltip.class::isInstance)
                .map(tip -> ((Tooltip) tip).getText())
                .filter(Objects::nonNull)
                .forEach(texts::add);
        if (node.getAccessibleText() != null) {
            texts.add(node.getAccessibleText());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, texts));
        }
    }

    @Test
    void answerOfAWordProblemIsReadNowhere(@TempDir Path folder) throws TimeoutException {
        OpenWindow window = opened(folder, recorded(folder, "words", PENS, "6"));
        try {
            var wanted = Pattern.compile("(?<![\\d.])28(?![\\d.])");
            assertThat(read(window)).anyMatch(text -> wanted.matcher(text).find());

            hide(window, true);

            assertThat(read(window)).noneMatch(text -> wanted.matcher(text).find());
        } finally {
            window.close();
        }
    }

    @Test
    void stepThatWouldLeadOnIsReadNowhere(@TempDir Path folder) throws TimeoutException {
        OpenWindow window = opened(folder, recorded(folder, "game24", "4 9 10 13", "1"));
        try {
            var told =
                    Pattern.compile(
                            "can still|could still|can be reached|could have|cannot lead|can't"
                                    + " be reached|solvable|would have(?! no answer)");
            assertThat(read(window)).anyMatch(text -> told.matcher(text).find());

            hide(window, true);
            var texts = read(window);

            assertThat(texts).noneMatch(text -> told.matcher(text).find());
            var problem = ProblemFamilies.named("game24").parse("4 9 10 13");
            var tree = window.read(window::tree);
            var chain = tree.chain(0);
            var next =
                    ProblemFamilies.named("game24")
                            .solver()
                            .orElseThrow()
                            .completion(chain)
                            .orElseThrow();
            assertThat(problem.input()).isNotBlank();
            assertThat(texts).noneMatch(text -> text.contains(next.getLast()));
        } finally {
            window.close();
        }
    }
}
