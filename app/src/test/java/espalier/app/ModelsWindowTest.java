package espalier.app;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.assembly.ModelCatalog;
import espalier.memory.RememberedFile;
import espalier.models.ListedModel;
import espalier.models.ModelFinding;
import espalier.models.ModelRow;
import espalier.runpanel.ModelChoice;
import espalier.runpanel.ModelState;
import espalier.scripted.ModelFolders;
import espalier.settings.SearchSettings;

import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;

/// The models view in its real window, over real models.
@Timeout(180)
class ModelsWindowTest {

    @TempDir private Path folder;

    /// Does something with the window open and the models view in front.
    private interface Visit {
        void with(OpenWindow window) throws IOException;
    }

    private void inModels(Visit visit) throws TimeoutException, IOException {
        try (var catalog = ModelCatalog.ofThisProgram()) {
            var window =
                    OpenWindow.over(
                            new CatalogModels(catalog), folder, "4 5 6 10", SearchSettings.DEFAULT);
            try {
                window.robot().clickOn("#model-list");
                window.until(
                        "the models are listed", () -> row(window).finding().outline().isPresent());
                visit.with(window);
            } finally {
                window.close();
            }
        }
    }

    private static ModelRow row(OpenWindow window) {
        return window.beside()
                .models()
                .selectedProperty()
                .get()
                .map(ListedModel::row)
                .orElseThrow();
    }

    private static void add(OpenWindow window, Path added) {
        window.robot().interact(() -> window.beside().models().add(added));
        window.until("it is added", () -> row(window).folder().equals(added));
        window.until("it is read", () -> !(row(window).finding() instanceof ModelFinding.Unread));
    }

    @Test
    void measuringShowsSpeedHashesAndWhatWorks() throws TimeoutException, IOException {
        inModels(window -> {
            window.robot().clickOn("#models-measure");
            window.until(
                    "it is measured", () -> row(window).finding() instanceof ModelFinding.Works);
            window.until(
                    "its abilities are shown",
                    () -> !window.robot().lookup("#model-abilities").queryAll().isEmpty());
            var hashes = window.robot().lookup(".model-hash").queryAllAs(TextField.class);
            assertThat(hashes).hasSize(3).allMatch(field -> field.getText().length() == 64);
            assertThat(hashes).noneMatch(TextField::isEditable);
        });
    }

    @Test
    void stoppedMeasurementIsNeitherShownNorKept() throws TimeoutException, IOException {
        inModels(window -> {
            window.robot().clickOn("#models-measure");
            window.until(
                    "it is under way",
                    () -> row(window).finding() instanceof ModelFinding.Measuring);
            window.robot().clickOn("#models-stop");
            window.until(
                    "it is as before", () -> row(window).finding() instanceof ModelFinding.Untried);
            assertThat(window.shown("models-stop")).isFalse();
        });
    }

    @Test
    void brokenModelSaysWhyInFull() throws TimeoutException, IOException {
        Path broken = ModelFolders.cutOff(folder.resolve("broken"));
        inModels(window -> {
            add(window, broken);
            assertThat(window.find("model-refusal", Label.class).getText())
                    .contains("is not a whole ONNX file", "Maybe ");
            assertThat(window.find("models-use", Button.class).isDisabled()).isTrue();
        });
    }

    @Test
    void enterUsesTheChosenFileInTheRunPanel() throws TimeoutException, IOException {
        Path both = ModelFolders.withChoice(folder.resolve("both"));
        inModels(window -> {
            add(window, both);
            ComboBox<?> precision = window.find("model-precision", ComboBox.class);
            window.robot().interact(() -> precision.getSelectionModel().select(1));
            window.robot().clickOn("#models-table");
            window.robot()
                    .interact(() -> window.find("models-table", TableView.class).requestFocus());
            window.press(KeyCode.DOWN);
            window.press(KeyCode.ENTER);
            var model = window.panels().settings().model();
            window.until(
                    "the run panel has it",
                    () ->
                            model.choiceProperty()
                                    .get()
                                    .equals(
                                            new ModelChoice.Folder(
                                                    both.resolve("onnx/model_fp16.onnx"))));
            window.until(
                    "it is open", () -> model.stateProperty().get() instanceof ModelState.Ready);
        });
    }

    @Test
    void deleteTakesAnAddedModelOutAndTheRestIsRemembered() throws TimeoutException, IOException {
        Path one = ModelFolders.whole(folder.resolve("one"));
        Path two = ModelFolders.whole(folder.resolve("two"));
        inModels(window -> {
            add(window, one);
            add(window, two);
            window.robot()
                    .interact(() -> window.find("models-table", TableView.class).requestFocus());
            window.press(KeyCode.DELETE);
            assertThat(window.read(() -> row(window).folder())).isEqualTo(one);
        });
        assertThat(new RememberedFile(folder.resolve("window.json")).read().models().added())
                .containsExactly(one);
    }

    @Test
    void escapeClosesTheWindowAndEndsTheMeasurement() throws TimeoutException, IOException {
        inModels(window -> {
            window.robot().clickOn("#models-measure");
            window.until(
                    "it is under way",
                    () -> row(window).finding() instanceof ModelFinding.Measuring);
            window.press(KeyCode.ESCAPE);
            window.until(
                    "it is as before", () -> row(window).finding() instanceof ModelFinding.Untried);
        });
    }
}
