package espalier.replica;

import espalier.event.RunTally;
import espalier.event.SearchEvent;
import espalier.recording.LogFacts;
import espalier.recording.ModelIdentity;
import espalier.recording.OwnChecker;
import espalier.settings.StatedSettings;
import espalier.tree.ThoughtId;

import java.util.List;
import java.util.Optional;

/// What has been heard of a run besides what its tree holds. Belongs to one thread at a time.
final class Hearsay {

    final RunTally tally;
    final Opinions opinions;
    final PlayedLines rollouts;
    StatedSettings stated;
    final Optional<LogFacts> log;

    /// The checker of the user's own that has the last word on answers, where there is one.
    Optional<ModelIdentity> checker;

    /// How many events have been heard.
    int events;

    /// How often something came that an answer may depend on.
    long changes;

    /// Whether any two thoughts have been linked.
    boolean links;

    List<Integer> selectedPath = List.of();
    int workingAt = ThoughtId.ROOT;
    Optional<SearchEvent> latest = Optional.empty();

    /// @param log what another program's log states of the run
    /// @param checker of the user's own at the start
    Hearsay(
            StatedSettings settingsAtStart,
            Optional<LogFacts> log,
            Optional<ModelIdentity> checker) {
        this(settingsAtStart, log, checker, new RunTally(), new Opinions(), new PlayedLines());
    }

    private Hearsay(
            StatedSettings stated,
            Optional<LogFacts> log,
            Optional<ModelIdentity> checker,
            RunTally tally,
            Opinions opinions,
            PlayedLines rollouts) {
        this.stated = stated;
        this.log = log;
        this.checker = checker;
        this.tally = tally;
        this.opinions = opinions;
        this.rollouts = rollouts;
    }

    /// The same, to go its own way.
    Hearsay copy() {
        var copy =
                new Hearsay(stated, log, checker, tally.copy(), opinions.copy(), rollouts.copy());
        copy.events = events;
        copy.changes = changes;
        copy.links = links;
        copy.selectedPath = selectedPath;
        copy.workingAt = workingAt;
        copy.latest = latest;
        return copy;
    }

    void hear(SearchEvent event) {
        events++;
        tally.count(event);
        changes += bearsOnAnswers(event) ? 1 : 0;
        latest = Optional.of(event);
        checker = OwnChecker.after(checker, event);
        switch (event) {
            case SearchEvent.Selected(var path) -> {
                selectedPath = path;
                workingAt = path.getLast();
            }
            case SearchEvent.BackedUp _, SearchEvent.Completed _, SearchEvent.GivenUp _ ->
                    selectedPath = List.of();
            case SearchEvent.Evaluated evaluated -> opinions.hear(evaluated);
            case SearchEvent.RolledOut rolledOut -> rollouts.hear(rolledOut);
            case SearchEvent.Linked _ -> links = true;
            case SearchEvent.SettingsChanged(var changed) -> stated = StatedSettings.all(changed);
            case SearchEvent.Expanded _,
                    SearchEvent.Rewarded _,
                    SearchEvent.Stated _,
                    SearchEvent.Marked _,
                    SearchEvent.Unlinked _,
                    SearchEvent.Steered _,
                    SearchEvent.Told _,
                    SearchEvent.Turned _ -> {}
        }
    }

    private static boolean bearsOnAnswers(SearchEvent event) {
        return switch (event) {
            case SearchEvent.Expanded _,
                    SearchEvent.Evaluated _,
                    SearchEvent.Rewarded _,
                    SearchEvent.Stated _,
                    SearchEvent.BackedUp _,
                    SearchEvent.Linked _,
                    SearchEvent.Unlinked _,
                    SearchEvent.Pruned _,
                    SearchEvent.Restored _,
                    SearchEvent.Steered _,
                    SearchEvent.SettingsChanged _ ->
                    true;
            case SearchEvent.Told _,
                    SearchEvent.Selected _,
                    SearchEvent.RolledOut _,
                    SearchEvent.Completed _,
                    SearchEvent.GivenUp _,
                    SearchEvent.Pinned _,
                    SearchEvent.Unpinned _,
                    SearchEvent.Turned _ ->
                    false;
        };
    }
}
