package espalier.memory;

import espalier.find.FindQuery;
import espalier.models.RememberedModels;
import espalier.session.Breakpoint;
import espalier.settings.SearchSettings;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a window remembers between starts.
///
/// @param theme empty: as the system has it
/// @param find what was looked for the last time
/// @param models what the list of models knows
/// @param remarks what is to be said of what was read; empty in what is written
public record Remembered(
        WindowPlace place,
        Optional<Theme> theme,
        PanelMemory panels,
        TreeDrawing drawing,
        FindQuery find,
        String family,
        String input,
        SearchSettings settings,
        RememberedModels models,
        List<Breakpoint> breakpoints,
        Speeds speeds,
        Set<Remark> remarks) {

    /// What is to be said once of a file that was read.
    public enum Remark {
        /// A breakpoint's condition was written when `value` meant Q alone.
        OLDER_VALUE,
        /// Nothing of it can be read.
        UNREADABLE,
        /// Some of it makes no sense.
        SENSELESS
    }

    public Remembered {
        breakpoints = List.copyOf(breakpoints);
        remarks = Set.copyOf(remarks);
    }

    /// What a fresh program starts with: a small problem that is ready to run.
    public static final Remembered DEFAULT =
            new Remembered(
                    WindowPlace.DEFAULT,
                    Optional.empty(),
                    PanelMemory.DEFAULT,
                    TreeDrawing.DEFAULT,
                    FindQuery.NOTHING,
                    "game24",
                    "4 5 6 10",
                    SearchSettings.DEFAULT,
                    RememberedModels.NONE,
                    List.of(),
                    Speeds.DEFAULT,
                    Set.of());

    /// The same with what is to be said of it.
    Remembered remarked(Set<Remark> all) {
        return new Remembered(
                place,
                theme,
                panels,
                drawing,
                find,
                family,
                input,
                settings,
                models,
                breakpoints,
                speeds,
                all);
    }
}
