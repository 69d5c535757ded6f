package espalier.app;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.cli.Cli;
import espalier.scripted.ScriptedModels;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Pane;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;

/// A recording of a family that this version does not know, or of a problem that it cannot take, in
/// the real window.
@Timeout(180)
class UnknownFamilyWindowTest {

    private static Path foreign(Path folder, String family) throws IOException {
        Path ours = folder.resolve("ours.espalier");
        Cli.run(
                "solve",
                "--family",
                "game24",
                "4 9 10 13",
                "--model",
                "blind",
                "--checker",
                "off",
                "--expansions",
                "4",
                "--record",
                ours.toString(),
                "--json");
        var lines = new ArrayList<>(Files.readAllLines(ours));
        lines.set(
                0,
                lines.getFirst()
                        .replace("\"family\":\"game24\"", "\"family\":\"" + family + "\"")
                        .replace("Make 24 from 4 9 10 13.", "Make much of little."));
        return Files.write(folder.resolve("foreign.espalier"), lines);
    }

    private static List<String> texts(OpenWindow window, String id) {
        return window.find(id, Pane.class).getChildren().stream()
                .filter(node -> node instanceof Hyperlink || node instanceof Label)
                .map(node -> ((Labeled) node).getText())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "nosuch, does not know the family",
        "countdown, cannot take this problem of the family"
    })
    void runIsShownAndWhySaysThatNothingCanBeProved(
            String family, String sentence, @TempDir Path folder)
            throws IOException, TimeoutException {
        var file = foreign(folder, family);
        OpenWindow window =
                OpenWindow.over(new ScriptedModels(1), folder, "4 5 6 10", OpenWindow.endless());
        try {
            window.open(file);
            window.until("it is open", () -> window.tree().size() > 3);
            window.robot().clickOn("#tab-why");
            window.until(
                    "the run is told",
                    () -> texts(window, "why-run").stream().anyMatch(t -> t.contains(sentence)));
            for (int id = 1; id < 4; id++) {
                int thought = id;
                window.robot().interact(() -> window.screen().view().select(thought));
                window.untilWorkIsDone();
                window.frames(2);
                assertThat(window.read(() -> texts(window, "why-chain")))
                        .isNotEmpty()
                        .noneMatch(t -> t.contains("No step is wrong") || t.contains("failed"));
            }
            assertThat(window.read(() -> texts(window, "why-run")))
                    .noneMatch(t -> t.contains("failed"));
            assertThat(window.read(() -> window.find("status-proof", Label.class).getText()))
                    .doesNotContain("wrong", "verified", "wanted");
        } finally {
            window.close();
        }
    }
}
