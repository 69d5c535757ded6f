package espalier.replica;

import espalier.recording.History;
import espalier.tree.SearchTree;
import espalier.tree.ThoughtId;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Where a search stood when it chose, for one moment of a run at a time: each tree is put together
/// once. Lives on the JavaFX thread.
final class Stands {

    private final Map<Integer, SearchTree> trees = new HashMap<>();
    private Optional<HeardRun> of = Optional.empty();
    private int moment;

    /// Where the search stood when it chose among the children of a thought: before the selection
    /// that is under way, else now.
    ///
    /// @param run the history of `heard`, at least as long
    Stand at(HeardRun heard, History run, int parent) {
        int inFlight = heard.tree.inFlight(ThoughtId.ROOT);
        int events = heard.hearsay.events;
        if (events != moment || of.filter(same -> same == heard).isEmpty()) {
            trees.clear();
            of = Optional.of(heard);
            moment = events;
        }
        var before = run.beforeSelection(events, parent, inFlight);
        if (before.isEmpty()) {
            return new Stand(Stand.Time.NOW, heard.tree, heard.hearsay.stated.assumed());
        }
        int then = before.getAsInt();
        return new Stand(
                Stand.Time.CHOSEN, trees.computeIfAbsent(then, run::treeAt), run.settingsAt(then));
    }
}
