package espalier.app;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.recording.RecordingReader;
import espalier.replica.RunState;
import espalier.scripted.ScriptedModels;
import espalier.selection.UserView;
import espalier.selection.ValueRange;
import espalier.tree.Scale;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

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
                .interact(() -> {
                    table.getScene().getWindow().hide();
                    window.beside().runs().chooserProperty().set(() -> Optional.of(other));
                });
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
