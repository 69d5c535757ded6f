package espalier.replica;

import espalier.event.RunTally;
import espalier.event.SearchEvent;
import espalier.event.TreeUpdate;
import espalier.recording.RecordedEvent;
import espalier.recording.Recording;
import espalier.settings.SearchSettings;
import espalier.tree.SearchTree;

/// A run built from its recording, on any thread, to be handed to [TreeReplica#show] and not
/// touched again.
public final class RebuiltRun {

    final SearchTree tree;
    final RunTally tally = new RunTally();
    final Opinions opinions = new Opinions();
    SearchSettings settings;

    private RebuiltRun(Recording recording) {
        tree = new SearchTree(recording.header().problem());
        settings = recording.header().settings();
        for (RecordedEvent recorded : recording.events()) {
            SearchEvent event = recorded.event();
            TreeUpdate.apply(event, tree);
            tally.count(event);
            if (event instanceof SearchEvent.Evaluated evaluated) {
                opinions.hear(evaluated);
            } else if (event instanceof SearchEvent.SettingsChanged(var changed)) {
                settings = changed;
            }
        }
    }

    /// The run at its end.
    public static RebuiltRun of(Recording recording) {
        return new RebuiltRun(recording);
    }
}
