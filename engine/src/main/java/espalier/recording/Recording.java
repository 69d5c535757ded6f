package espalier.recording;

import espalier.event.RunTally;
import espalier.event.SearchEvent;
import espalier.event.TreeUpdate;
import espalier.settings.StatedSettings;
import espalier.tree.SearchTree;

import java.util.List;

/// A run as it was read back.
///
/// @param events in order; the sequence numbers have no gaps
/// @param notices what the reader had to pass over, a sentence each
public record Recording(RecordingHeader header, List<RecordedEvent> events, List<String> notices) {

    public Recording {
        events = List.copyOf(events);
        notices = List.copyOf(notices);
    }

    /// The tree after the first `count` events.
    public SearchTree treeAfter(int count) {
        var tree = new SearchTree(header.problem(), header.scale());
        events.subList(0, count).forEach(e -> TreeUpdate.apply(e.event(), tree));
        return tree;
    }

    /// The tree at the end.
    public SearchTree tree() {
        return treeAfter(events.size());
    }

    /// What the run used up.
    public RunTally tally() {
        var tally = new RunTally();
        events.forEach(e -> tally.count(e.event()));
        return tally;
    }

    /// The settings in force at the end, as far as they are known.
    public StatedSettings settings() {
        var settings = header.settings();
        for (RecordedEvent e : events) {
            if (e.event() instanceof SearchEvent.SettingsChanged(var changed)) {
                settings = StatedSettings.all(changed);
            }
        }
        return settings;
    }
}
