package espalier.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import espalier.assembly.ModelCatalog;
import espalier.replica.RunState;
import espalier.settings.SearchSettings;
import espalier.tree.ThoughtId;

import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;

/// The first thing that a new user does, with the model that comes with the program.
@Timeout(180)
class BuiltInModelWindowTest {

    @Test
    void spaceSolvesTheFirstProblem(@TempDir Path folder) throws TimeoutException {
        try (var catalog = ModelCatalog.ofThisProgram()) {
            assumeTrue(
                    Files.exists(catalog.builtIn().resolve("model.onnx")),
                    "the built-in model has not been trained yet");
            var window =
                    OpenWindow.over(
                            new CatalogModels(catalog), folder, "4 5 6 10", SearchSettings.DEFAULT);
            try {
                window.robot().press(KeyCode.SPACE).release(KeyCode.SPACE);
                window.until(
                        "the run is over",
                        () ->
                                window.screen().replica().stateProperty().get()
                                        instanceof RunState.Stopped);
                var tree = window.screen().replica().tree();
                assertThat(tree.size()).isGreaterThan(8);
                assertThat(tree.rawValue(tree.firstChild(ThoughtId.ROOT))).isBetween(0.0, 1.0);
                assertThat(window.find("model-note", Label.class).getText()).contains("parameters");
            } finally {
                window.close();
            }
        }
    }
}
