package espalier.shell;

import espalier.settings.SearchSettings;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What a window remembers between starts.
///
/// @param width in pixels
/// @param height in pixels
/// @param theme empty: as the system has it
/// @param models folders of models that the user added to the list of models
public record Remembered(
        double width,
        double height,
        Optional<Theme> theme,
        boolean panelsHidden,
        String family,
        String input,
        SearchSettings settings,
        List<Path> models) {

    /// What a fresh program starts with: a small problem that is ready to run.
    public static final Remembered DEFAULT =
            new Remembered(
                    1400,
                    840,
                    Optional.empty(),
                    false,
                    "game24",
                    "4 5 6 10",
                    SearchSettings.DEFAULT,
                    List.of());

    public Remembered {
        models = List.copyOf(models);
    }
}
