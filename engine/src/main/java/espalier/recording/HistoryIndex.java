package espalier.recording;

import espalier.thought.Problem;
import espalier.tree.Scale;
import espalier.tree.SearchTree;

import java.util.List;
import java.util.function.Predicate;

/// When what happened in a run, without its trees, as far as the run had come when this was made.
/// Never changes; for any thread.
public final class HistoryIndex {

    private final Problem problem;
    private final Scale scale;
    private final Kept kept;

    /// @param kept a copy that nobody adds to
    HistoryIndex(Problem problem, Scale scale, Kept kept) {
        this.problem = problem;
        this.scale = scale;
        this.kept = kept;
    }

    /// The history with its trees again, to be read on the thread that owns `thoughts`; takes no
    /// time to speak of.
    ///
    /// @param thoughts a tree of the run that holds the thoughts of all events that are looked at;
    ///   it is not changed
    public History over(SearchTree thoughts) {
        return new History(problem, scale, kept.copy(), thoughts);
    }

    /// How many events there are.
    public int size() {
        return kept.log().size();
    }

    /// When a moment was, in milliseconds since the start of the run.
    public long at(int moment) {
        return moment == 0 ? 0 : kept.times().get(moment - 1);
    }

    /// How far the run was after so many milliseconds.
    public int momentAt(long milliseconds) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (at(middle) <= milliseconds) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /// After how many events a thought was there; 0 for the problem.
    public int created(int thought) {
        return kept.births().get(thought);
    }

    /// Moments worth going to, in order.
    public List<Mark> marks() {
        return kept.marks().all();
    }

    /// The moment after the phase before the one that led to a moment; 0 where there is none.
    public int phaseBefore(int moment) {
        return before(moment, step -> step != EventLog.Step.NONE);
    }

    /// The moment after the next phase; the end where there is none.
    public int phaseAfter(int moment) {
        return after(moment, step -> step != EventLog.Step.NONE);
    }

    /// The end of the simulation before; 0 where there is none.
    public int simulationBefore(int moment) {
        return before(moment, step -> step == EventLog.Step.END);
    }

    /// The end of the simulation in progress at a moment; the run's end where there is none.
    public int simulationAfter(int moment) {
        return after(moment, step -> step == EventLog.Step.END);
    }

    private int before(int moment, Predicate<EventLog.Step> wanted) {
        int at = Math.min(moment - 1, size());
        while (at > 0 && !wanted.test(kept.log().step(at - 1))) {
            at--;
        }
        return Math.max(0, at);
    }

    private int after(int moment, Predicate<EventLog.Step> wanted) {
        int at = moment + 1;
        while (at <= size() && !wanted.test(kept.log().step(at - 1))) {
            at++;
        }
        return Math.min(at, size());
    }
}
