package espalier.recording;

import espalier.event.SearchEvent;
import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;
import espalier.tree.ThoughtPath;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// Looks for a selection whose simulation has not ended, from a moment of a run backwards.
final class UnderWay {

    private final History history;
    private final ReadableTree thoughts;
    private final List<ThoughtPath> ended = new ArrayList<>();

    private UnderWay(History history) {
        this.history = history;
        this.thoughts = history.latest();
    }

    /// The number of the latest event that selected on a way through one of the children of
    /// `parent`, of those under way after `moment` events; empty where there is none.
    ///
    /// @param inFlight how many simulations are under way
    static OptionalInt through(int parent, History history, int moment, int inFlight) {
        return new UnderWay(history).through(parent, moment, inFlight);
    }

    private OptionalInt through(int parent, int moment, int inFlight) {
        int left = inFlight;
        for (int at = moment; at > 0 && left > 0; at--) {
            var event = history.event(at, thoughts);
            if (event instanceof SearchEvent.Selected(var path)) {
                if (!over(path)) {
                    left--;
                    if (chosenAt(parent, path)) {
                        return OptionalInt.of(at);
                    }
                }
            } else if (event instanceof SearchEvent.BackedUp(var path, _)) {
                ended.add(path);
            } else if (event instanceof SearchEvent.GivenUp(var path)) {
                ended.add(path);
            } else if (event instanceof SearchEvent.Completed(int thought)) {
                ended.add(thoughts.path(thought));
            }
        }
        return OptionalInt.empty();
    }

    private boolean over(ThoughtPath selected) {
        for (int i = 0; i < ended.size(); i++) {
            var path = ended.get(i);
            boolean widened =
                    path.size() == selected.size() + 1
                            && path.id(path.size() - 2) == selected.end();
            if (path.end() == selected.end() || widened) {
                ended.remove(i);
                return true;
            }
        }
        return false;
    }

    private boolean chosenAt(int parent, ThoughtPath path) {
        for (int i = 1; i < path.size(); i++) {
            if (path.id(i - 1) == parent && thoughts.parent(path.id(i)) == parent) {
                return parent != ThoughtId.NONE;
            }
        }
        return false;
    }
}
