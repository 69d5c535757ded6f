package espalier.replica;

import espalier.recording.HistoryFile;
import espalier.recording.ModelIdentity;
import espalier.recording.RecordedEvent;
import espalier.recording.Recording;
import espalier.settings.SearchSettings;
import espalier.settings.StatedSettings;
import espalier.thought.Problem;
import espalier.tree.SearchTree;

import java.util.Optional;

/// A run as it was at a moment, put together on any thread, to be handed to [TreeReplica] and not
/// touched again.
public final class RebuiltRun {

    final HeardRun heard;
    final Film film;

    RebuiltRun(HeardRun heard, Film film) {
        this.heard = heard;
        this.film = film;
    }

    /// A run that has not begun.
    public static RebuiltRun anew(Problem problem, SearchSettings settingsAtStart) {
        return anew(problem, settingsAtStart, Optional.empty());
    }

    /// A run that has not begun.
    ///
    /// @param checker of the user's own that has the last word on answers; empty where there is
    ///   none
    public static RebuiltRun anew(
            Problem problem, SearchSettings settingsAtStart, Optional<ModelIdentity> checker) {
        long began = System.currentTimeMillis();
        var beginning = new Hearsay(StatedSettings.all(settingsAtStart), Optional.empty(), checker);
        var film = new Film(problem, beginning.copy(), () -> System.currentTimeMillis() - began);
        return new RebuiltRun(new HeardRun(new SearchTree(problem), beginning), film);
    }

    /// The run at its end.
    public static RebuiltRun of(Recording recording) {
        var film = new Film(recording.header());
        for (RecordedEvent recorded : recording.events()) {
            film.add(recorded.event(), recorded.at());
        }
        return film.at(film.index().events().size());
    }

    /// The run of a recording that has been read whole, after its first events. The file is this
    /// run's from now on.
    public static RebuiltRun of(HistoryFile file, int events) {
        var film = Film.of(file, events);
        return film.at(events);
    }

    /// How many thoughts there are.
    public int thoughts() {
        return heard.tree.size();
    }

    /// What has been put together, to be gone on with.
    public Film film() {
        return film;
    }
}
