package espalier.session;

import espalier.event.UserAct;
import espalier.search.RefusalException;
import espalier.search.Search;
import espalier.tree.ThoughtId;

import java.util.HashSet;
import java.util.Set;

/// The act under way that gives siblings as many visits as the most visited of them, one simulation
/// after another. Belongs to the search thread.
final class EvenVisits {

    private final Search search;
    private final int thought;
    private final int first;
    private final Set<Integer> exhausted = new HashSet<>();
    private int target = ThoughtId.NONE;
    private int visitsBefore;

    EvenVisits(Search search, int thought) {
        search.acts().require(thought);
        if (thought == ThoughtId.ROOT) {
            throw new RefusalException(
                    "The problem has no siblings. Maybe choose a thought below it.");
        }
        this.search = search;
        this.thought = thought;
        this.first = search.tree().size();
    }

    /// Has the next simulation go through a sibling that is behind.
    ///
    /// @return whether there is one
    boolean goOn() {
        if (target != ThoughtId.NONE && search.tree().edgeVisits(target) == visitsBefore) {
            exhausted.add(target);
        }
        var behind = search.acts().behind(thought, exhausted);
        behind.ifPresent(id -> {
            target = id;
            visitsBefore = search.tree().edgeVisits(id);
            search.selectOnceBelow(id);
        });
        return behind.isPresent();
    }

    /// Hears that nothing can be done below the sibling that was to be gone through.
    void nothingLeft() {
        exhausted.add(target);
    }

    /// Remembers the act, so that the thoughts that it brought can be taken back.
    void finish(UndoableActs steering) {
        steering.brought(UserAct.EQUALISE, thought, first);
    }
}
