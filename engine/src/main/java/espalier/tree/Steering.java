package espalier.tree;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// What the user has laid down about a tree: what is cut off and what is pinned, values of judged
/// thoughts, and the thought that the search goes on below.
public final class Steering {

    private final Columns columns;
    private final Judgements judgements;
    private final Statistics statistics;
    private final SortedSet<Integer> pinned = new TreeSet<>();
    private final SortedSet<Integer> pruned = new TreeSet<>();
    private final SortedSet<Integer> undone = new TreeSet<>();
    private UndoUnderWay undo = UndoUnderWay.NONE;
    private int focus = ThoughtId.ROOT;

    Steering(Columns columns, Judgements judgements, Statistics statistics) {
        this.columns = columns;
        this.judgements = judgements;
        this.statistics = statistics;
    }

    /// The same as `other`, of a copy of its tree.
    Steering(Steering other, Columns columns, Judgements judgements, Statistics statistics) {
        this(columns, judgements, statistics);
        pinned.addAll(other.pinned);
        pruned.addAll(other.pruned);
        undone.addAll(other.undone);
        undo = other.undo;
        focus = other.focus;
    }

    /// Takes a thought and all below out of the search.
    public void prune(int id) {
        pruned.add(id);
        undone.remove(id);
        cutOff(id);
    }

    /// Takes a thought and all below out of the search, since the act that had brought it is
    /// undone.
    public void withdraw(int id) {
        undone.add(id);
        pruned.remove(id);
        cutOff(id);
    }

    private void cutOff(int id) {
        columns.mark(id, Columns.CUT);
        statistics.recomputeAround(id);
    }

    /// Has this very thought be there again, pruned or undone before.
    public void restore(int id) {
        columns.unmark(id, Columns.CUT);
        pruned.remove(id);
        undone.remove(id);
        statistics.recomputeAround(id);
    }

    /// The thoughts that the user pruned, in id order, also where an undo took them back later with
    /// one above.
    Set<Integer> pruned() {
        return pruned;
    }

    boolean undone(int id) {
        return undone.contains(id);
    }

    /// Whether any thought has left the tree by an undo.
    boolean undoes() {
        return !undone.isEmpty();
    }

    /// What is known of the undo under way.
    public UndoUnderWay undoUnderWay() {
        return undo;
    }

    /// Keeps what is known of the undo under way.
    public void undoUnderWay(UndoUnderWay now) {
        undo = now;
    }

    /// Pins a thought.
    public void pin(int id) {
        columns.mark(id, Columns.PINNED);
        pinned.add(id);
    }

    /// Takes back a pin.
    public void unpin(int id) {
        columns.unmark(id, Columns.PINNED);
        pinned.remove(id);
    }

    /// Pinned thoughts in id order.
    List<Integer> pinned() {
        return List.copyOf(pinned);
    }

    /// Has the user's value, from 0 to 1, stand in place of the model's.
    public void judge(int id, double value) {
        judgements.put(id, value);
        statistics.recomputeAbove(id);
    }

    /// Lifts the user's judgement.
    public void unjudge(int id) {
        judgements.remove(id);
        statistics.recomputeAbove(id);
    }

    /// Has the search go on below a thought alone; below the problem means everywhere.
    public void onlyHere(int id) {
        focus = id;
    }

    int focus() {
        return focus;
    }
}
