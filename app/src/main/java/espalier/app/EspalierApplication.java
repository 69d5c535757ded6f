package espalier.app;

import espalier.assembly.ModelCatalog;
import espalier.assembly.ModelShelf;
import espalier.assembly.SessionFactory;
import espalier.assembly.UserFolders;
import espalier.files.OpenRuns;
import espalier.memory.RememberedFile;
import espalier.memory.Theme;
import espalier.recording.RecordingFolder;

import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.stage.Stage;

import java.nio.file.Path;
import java.util.Optional;

/// The desktop program. JavaFX makes it.
public final class EspalierApplication extends Application {

    private final ModelCatalog catalog = ModelCatalog.ofThisProgram();
    private Optional<Wiring> wiring = Optional.empty();

    @Override
    public void start(Stage stage) {
        var folders = UserFolders.ofThisUser();
        var runs = new RecordingFolder(folders.runs());
        var window =
                new Wiring(
                        stage,
                        new CatalogModels(catalog),
                        ModelShelf.usualPlaces(),
                        new FactorySessions(new SessionFactory(runs)),
                        runs,
                        new OpenRuns(folders.state().resolve("open-runs"), ProcessHandle.current()),
                        new RememberedFile(folders.config().resolve("window.json")),
                        theme());
        wiring = Optional.of(window);
        window.show();
        getParameters().getUnnamed().stream().findFirst().map(Path::of).ifPresent(window::open);
    }

    private static Theme theme() {
        return Platform.getPreferences().getColorScheme() == ColorScheme.DARK
                ? Theme.DARK
                : Theme.LIGHT;
    }

    /// Called when the last window is closed.
    @Override
    public void stop() {
        wiring.ifPresent(w -> w.close(catalog::close));
    }
}
