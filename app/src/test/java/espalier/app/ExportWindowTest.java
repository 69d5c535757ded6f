package espalier.app;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.exporting.ExportFormat;
import espalier.scripted.ScriptedModels;

import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/// Exporting the run through the real window's menu.
@Timeout(120)
class ExportWindowTest {

    @TempDir private Path folder;
    private OpenWindow window;

    @BeforeEach
    void runASearch() throws TimeoutException {
        window =
                OpenWindow.over(
                        new ScriptedModels(5),
                        folder,
                        "3 6 25 50 75 100 = 952",
                        OpenWindow.endless());
        window.run();
        window.pause();
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void choose(ExportFormat format, Path file) {
        window.robot()
                .interact(() ->
                        window.beside().exports().filesProperty().set(_ -> Optional.of(file)));
        var bar = window.find("menu-bar", MenuBar.class);
        var export =
                bar.getMenus().getFirst().getItems().stream()
                        .filter(item -> "menu-export".equals(item.getId()))
                        .map(Menu.class::cast)
                        .findFirst()
                        .orElseThrow();
        var item =
                export.getItems().stream()
                        .filter(i -> ("export-" + format.label()).equals(i.getId()))
                        .findFirst()
                        .orElseThrow();
        window.robot().interact(item::fire);
    }

    @Test
    void everyFormatIsWritten() throws IOException {
        for (ExportFormat format : ExportFormat.values()) {
            Path file = folder.resolve(format.label() + format.suffix());
            choose(format, file);
            window.until(format + " is written", () -> Files.exists(file));
        }
        assertThat(folder.resolve("html.html")).content().contains("Make 952 from", "id=\"t1\"");
        assertThat(Files.readAllLines(folder.resolve("policy.jsonl"))).isNotEmpty();
    }

    @Test
    void fileThatCannotBeWrittenIsSaidInOneSentence() {
        choose(ExportFormat.DOT, folder.resolve("missing").resolve("tree"));
        window.until("it is said", () -> window.shown("notice"));
        assertThat(window.find("notice-text", Label.class).getText())
                .contains("tree.dot can't be written: its folder is not there")
                .contains("Maybe");
    }
}
