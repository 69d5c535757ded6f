package espalier.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import espalier.recording.RecordingReader;
import espalier.replica.RunState;
import espalier.scripted.ScriptedModels;
import espalier.selection.UserView;
import espalier.selection.ValueRange;
import espalier.tree.Scale;

import javafx.css.PseudoClass;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/// Other programs' logs, opened in the real window.
@Timeout(180)
class LogWindowTest {

    private static final String TWO_RUNS =
            """
            [{"idx": 7, "steps": [
              {"step": 0, "x": "1 1 4 6", "ys": [""],
               "new_ys": ["1 + 1 = 2 (left: 2 4 6)\\n", "6 - 1 = 5 (left: 1 4 5)\\n"],
               "values": [20.0, 3.0], "select_new_ys": ["1 + 1 = 2 (left: 2 4 6)\\n"]}],
              "ys": ["1 + 1 = 2 (left: 2 4 6)\\n"], "infos": [{"r": 0}]},
             {"idx": 8, "steps": [
              {"step": 0, "x": "3 3 8 8", "ys": [""],
               "new_ys": ["8 - 3 = 5 (left: 3 5 8)\\n"],
               "values": [60.0], "select_new_ys": ["8 - 3 = 5 (left: 3 5 8)\\n"]}],
              "ys": ["8 - 3 = 5 (left: 3 5 8)\\n"], "infos": [{"r": 0}]}]
            """;

    /// The visits of the children do not add up.
    private static final String BROKEN =
            """
            {"algorithm": "muzero", "env_config": {"discount": 0.5}, "tree": {"visit": 9,
              "value_view": 0.5, "raw_value_view": 0.25, "prior": 1.0, "child_stats": [
               {"action": 0, "prior": 0.75, "visit": 2, "value_view": 0.25, "reward": 0.5,
                "raw_value_view": 0.25, "child_stats": []}]}}
            """;

    @TempDir private Path folder;
    private OpenWindow window;

    @BeforeEach
    void openWindow() throws TimeoutException {
        window =
                OpenWindow.over(
                        new ScriptedModels(5),
                        folder.resolve("home"),
                        "3 6 25 50 75 100 = 952",
                        OpenWindow.endless());
    }

    @AfterEach
    void closeWindow() {
        window.close();
    }

    private Path log(String content) throws IOException {
        return Files.writeString(folder.resolve("log.json"), content);
    }

    private void show(String content) throws IOException {
        window.open(log(content));
        window.until("a run is shown", () -> window.state() instanceof RunState.Replayed);
    }

    @Test
    void eachRunOfALogIsShownOnItsScale() throws IOException {
        show(TWO_RUNS);
        assertThat(window.tree().problem().input()).isEqualTo("1 1 4 6");
        assertThat(window.tree().scale().withSteps(List.of())).isEqualTo(new Scale(0, 60, 1));
        assertThat(window.tree().bestKnownShare(1)).isEqualTo(20.0 / 60);

        TableView<?> table = window.find("log-table", TableView.class);
        assertThat(table.getItems()).hasSize(2);
        window.robot().interact(() -> table.getSelectionModel().select(1));
        window.until("the other", () -> window.tree().problem().input().equals("3 3 8 8"));

        window.robot().interact(() -> window.find("log-find", TextField.class).setText("1 1"));
        assertThat(table.getItems()).hasSize(1);
        window.robot().interact(() -> table.getSelectionModel().select(0));
        window.until("the first", () -> window.tree().problem().input().equals("1 1 4 6"));
    }

    private String marked() {
        return window.read(() ->
                window.find("log-table", TableView.class).lookupAll(".table-row-cell").stream()
                        .filter(row ->
                                row.getPseudoClassStates()
                                        .contains(PseudoClass.getPseudoClass("shown")))
                        .map(row -> ((TableRow<?>) row).getIndex() + ".")
                        .collect(Collectors.joining()));
    }

    @Test
    void theListOfRunsStandsBesideTheTreeAndComesBackByItsKey() throws IOException {
        assertThat(window.shown("log-runs")).isFalse();
        window.press(KeyCode.L);
        assertThat(window.shown("log-runs")).as("without a log").isFalse();

        show(TWO_RUNS);
        var table = window.find("log-table", TableView.class);
        assertThat(table.getScene()).isEqualTo(window.find("panels", SplitPane.class).getScene());
        assertThat(window.find("log-title", Label.class).getText()).contains("log.json");
        window.press(KeyCode.L);
        assertThat(window.shown("log-runs")).isFalse();
        assertThat(window.shown("run-panel")).isTrue();
        window.press(KeyCode.L);
        assertThat(window.shown("log-runs")).isTrue();

        window.press(KeyCode.H);
        assertThat(window.shown("log-runs")).as("the tree alone").isFalse();
        window.press(KeyCode.L);
        assertThat(window.shown("log-runs")).isTrue();

        window.open(Files.writeString(folder.resolve("broken.json"), BROKEN));
        window.until("the other file", () -> window.tree().problem().input().isEmpty());
        assertThat(window.shown("log-runs")).as("a log of one run").isFalse();
    }

    @Test
    void theArrowsChooseARunAndTheOneOnTheScreenIsMarked() throws IOException {
        show(TWO_RUNS);
        assertThat(marked()).isEqualTo("0.");
        window.press(KeyCode.DOWN);
        window.until("the other", () -> window.tree().problem().input().equals("3 3 8 8"));
        assertThat(marked()).isEqualTo("1.");

        window.press(KeyCode.ENTER);
        assertThat(window.find("log-table", TableView.class).isFocused()).isFalse();
        window.robot().push(KeyCode.CONTROL, KeyCode.R);
        window.until("a search of ours", () -> !(window.state() instanceof RunState.Replayed));
        assertThat(marked()).isEmpty();
        assertThat(window.shown("log-runs")).isTrue();
    }

    @Test
    void theListKeepsTheWidthThatItWasGiven() throws IOException {
        window.frames(2);
        show(TWO_RUNS);
        window.frames(2);
        double before = width();
        drag(60);
        window.frames(2);
        double wide = width();
        assertThat(wide).isCloseTo(before + 60, within(4.0));
        window.press(KeyCode.L);
        window.frames(2);
        assertThat(window.find("run-panel", Region.class).getWidth()).isLessThan(before);
        window.press(KeyCode.L);
        window.frames(2);
        assertThat(width()).isCloseTo(wide, within(2.0));
    }

    private double width() {
        return window.read(() -> window.find("log-runs", Region.class).getWidth());
    }

    /// Drags the divider right of the list; without a screen the robot loses what it drags.
    private void drag(double by) {
        window.robot()
                .interact(() -> {
                    var divider =
                            window
                                    .find("panels", SplitPane.class)
                                    .getChildrenUnmodifiable()
                                    .stream()
                                    .filter(part ->
                                            part.getStyleClass().contains("split-pane-divider"))
                                    .min(Comparator.comparingDouble(Node::getLayoutX))
                                    .orElseThrow();
                    double at = divider.localToScene(0, 0).getX();
                    divider.fireEvent(mouse(MouseEvent.MOUSE_PRESSED, at));
                    divider.fireEvent(mouse(MouseEvent.MOUSE_DRAGGED, at + by));
                    divider.fireEvent(mouse(MouseEvent.MOUSE_RELEASED, at + by));
                });
    }

    private static MouseEvent mouse(EventType<MouseEvent> type, double x) {
        return new MouseEvent(
                type,
                x,
                300,
                x,
                300,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                false,
                false,
                true,
                null);
    }

    @Test
    void thePanelTellsWhatTheLogStatesAndNothingElseOfItsSearch() throws IOException {
        show(TWO_RUNS);

        assertThat(window.find("log-note", Label.class).getText())
                .isEqualTo(
                        "On the screen is a run of another program (tot-bfs). Its log states:"
                            + " Algorithm: Tree of Thoughts, breadth-first; Width b: 1. Nothing"
                            + " else of its search is known; the fields below are for a run of your"
                            + " own.");
        assertThat(window.find("status-expansions", Label.class).getText()).doesNotContain(" of ");
    }

    @Test
    void aLogThatIsOpenedAgainShowsItsFirstRunAgain() throws IOException {
        show(TWO_RUNS);
        window.open(Files.writeString(folder.resolve("broken.json"), BROKEN));
        window.until("the other file", () -> window.tree().problem().input().isEmpty());
        window.open(log(TWO_RUNS));
        window.until("the first run", () -> window.tree().problem().input().equals("1 1 4 6"));
        TableView<?> table = window.find("log-table", TableView.class);
        window.robot().interact(() -> table.getSelectionModel().select(1));
        window.until("the second run", () -> window.tree().problem().input().equals("3 3 8 8"));
        window.open(log(TWO_RUNS));
        window.until("the first again", () -> window.tree().problem().input().equals("1 1 4 6"));
        assertThat(window.<Integer>read(() -> table.getSelectionModel().getSelectedIndex()))
                .isZero();
    }

    @Test
    void aRunOfALogIsComparedWithTheRunOfItsProblemInAnother() throws IOException {
        show(TWO_RUNS);
        TableView<?> table = window.find("log-table", TableView.class);
        window.robot().interact(() -> table.getSelectionModel().select(1));
        window.until("the other", () -> window.tree().problem().input().equals("3 3 8 8"));
        Path other =
                Files.writeString(
                        folder.resolve("other.json"), TWO_RUNS.replace("8 - 3 = 5", "8 - 3 = 4"));

        window.robot()
                .interact(() ->
                        window.beside().runs().chooserProperty().set(() -> Optional.of(other)));
        window.robot().press(KeyCode.SHIFT, KeyCode.V).release(KeyCode.V, KeyCode.SHIFT);
        window.until(
                "they are compared",
                () -> !window.find("runs-sentences", Pane.class).getChildren().isEmpty());
        assertThat(window.find("runs-note", Label.class).getText()).contains("other.json");
    }

    @Test
    void theAuditHoldsARunAgainstWhatItsFormatClaims() throws IOException {
        show(BROKEN);
        window.robot().clickOn("#tab-why");
        window.robot().interact(() -> window.find("why-audit", Button.class).fire());
        window.until("it is audited", () -> window.shown("why-audit-verdict"));
        assertThat(window.find("why-audit-verdict", Label.class).getText())
                .doesNotStartWith("Nothing is wrong");
    }

    @Test
    void theLegendSaysWhetherColoursGoByRank() throws IOException {
        show(TWO_RUNS);
        assertThat(window.shown("legend-rank")).isTrue();
        assertThat(window.find("legend-rank", Label.class).getText()).isEqualTo("colours by rank");
        window.robot().interact(() -> view().rangeProperty().set(ValueRange.between(0, 0.5)));
        assertThat(window.find("legend-range", Label.class).getText()).startsWith("0.003–20.502 ");

        show(BROKEN);
        window.until("an even scale", () -> !window.shown("legend-rank"));
    }

    private UserView view() {
        return window.screen().view();
    }

    @Test
    void aRunOfALogIsSavedAsARecordingWithItsScale() throws IOException {
        show(BROKEN);
        Path saved = folder.resolve("saved.espalier");
        window.robot().interact(() -> window.screen().recordings().saveAs(saved));
        window.until("it is saved", () -> Files.exists(saved));
        var recording = RecordingReader.read(saved);
        assertThat(recording.header().scale()).isEqualTo(new Scale(0, 1, 0.5));
        assertThat(recording.tree().reward(1)).isEqualTo(0.5);
        assertThat(window.read(() -> window.screen().recordings().file())).isEmpty();
    }

    @Test
    void whatIsNoLogLeavesTheWindowAsItWas() throws IOException {
        window.open(log("{\"a\": [1, 2]}"));
        window.until("it is said", () -> window.notices().latest().isPresent());
        assertThat(window.notices().latest().orElseThrow().sentence())
                .contains("holds no log", "Maybe");
        assertThat(window.<RunState>read(window::state)).isInstanceOf(RunState.Ready.class);
    }
}
