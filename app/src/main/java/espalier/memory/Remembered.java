package espalier.memory;

import espalier.find.FindQuery;
import espalier.models.RememberedModels;
import espalier.scene.Orientation;
import espalier.session.Breakpoint;
import espalier.settings.SearchSettings;

import java.util.List;
import java.util.Optional;

/// What a window remembers between starts.
///
/// @param width in pixels
/// @param height in pixels
/// @param theme empty: as the system has it
/// @param find what was looked for the last time
/// @param models what the list of models knows
/// @param pace how fast searches go
/// @param oracleHidden whether what only a solver knows is kept back
/// @param olderValue whether a breakpoint's condition was written when `value` meant Q alone
public record Remembered(
        double width,
        double height,
        Optional<Theme> theme,
        boolean panelsHidden,
        boolean overviewsShown,
        Orientation orientation,
        FindQuery find,
        String family,
        String input,
        SearchSettings settings,
        RememberedModels models,
        List<Breakpoint> breakpoints,
        Pace pace,
        boolean oracleHidden,
        boolean olderValue) {

    /// What is remembered of a window that tells all it knows.
    public Remembered(
            double width,
            double height,
            Optional<Theme> theme,
            boolean panelsHidden,
            boolean overviewsShown,
            Orientation orientation,
            FindQuery find,
            String family,
            String input,
            SearchSettings settings,
            RememberedModels models,
            List<Breakpoint> breakpoints,
            Pace pace) {
        this(
                width,
                height,
                theme,
                panelsHidden,
                overviewsShown,
                orientation,
                find,
                family,
                input,
                settings,
                models,
                breakpoints,
                pace,
                false,
                false);
    }

    public Remembered {
        breakpoints = List.copyOf(breakpoints);
    }

    /// What a fresh program starts with: a small problem that is ready to run.
    public static final Remembered DEFAULT =
            new Remembered(
                    1400,
                    840,
                    Optional.empty(),
                    false,
                    false,
                    Orientation.TOP_DOWN,
                    FindQuery.NOTHING,
                    "game24",
                    "4 5 6 10",
                    SearchSettings.DEFAULT,
                    RememberedModels.NONE,
                    List.of(),
                    Pace.FASTEST);
}
