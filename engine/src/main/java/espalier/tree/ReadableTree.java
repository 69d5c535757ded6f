package espalier.tree;

import espalier.thought.Chain;
import espalier.thought.Problem;
import espalier.thought.Thought;
import espalier.thought.Verdict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A tree of thoughts as its readers see it. Thoughts are named by id (see [ThoughtId]); children
/// are walked in id order by [#firstChild] and [#nextSibling]. To be read on the thread that owns
/// it.
public interface ReadableTree {

    /// The problem that the root stands for.
    Problem problem();

    /// How many thoughts there are, the root and pruned ones included; ids go from 0 to this less
    /// 1.
    int size();

    /// The parent, or [ThoughtId#NONE] for the root.
    int parent(int id);

    /// The child of the lowest id, or [ThoughtId#NONE].
    int firstChild(int id);

    /// The sibling of the next higher id, or [ThoughtId#NONE].
    int nextSibling(int id);

    /// How many children there are, pruned ones included; they are counted one by one.
    default int childCount(int id) {
        int count = 0;
        for (int child = firstChild(id); child != ThoughtId.NONE; child = nextSibling(child)) {
            count++;
        }
        return count;
    }

    /// The distance from the problem, in thoughts.
    int level(int id);

    /// The thought itself; the root's text is the problem's statement.
    Thought thought(int id);

    /// What the checker proved.
    Verdict verdict(int id);

    /// Where the thought came from.
    Origin origin(int id);

    /// Whether the generator has been asked for its children.
    boolean expanded(int id);

    /// Whether the generator, asked again for children, had none that are new.
    boolean dry(int id);

    /// Whether the checker leaves nothing to be found here: a chain that it saw to be finished and
    /// that was visited, a dead end, or a thought with only such below.
    boolean spent(int id);

    /// Whether the user pinned it.
    boolean pinned(int id);

    /// The thoughts that the user pinned, in id order.
    List<Integer> pinnedThoughts();

    /// The thoughts that the user pruned, in id order; none that has left the tree by an undo.
    List<Integer> prunedThoughts();

    /// The thoughts at which a chain is finished, in id order.
    IntStream finishedThoughts();

    /// Whether the user pruned this very thought.
    boolean pruned(int id);

    /// Whether this very thought left the tree when the act that had brought it was undone.
    boolean undone(int id);

    /// Whether the tree is cut off at this very thought, by a prune or by an undo.
    default boolean cut(int id) {
        return pruned(id) || undone(id);
    }

    /// Whether this thought or one above it left the tree by an undo: it is not there, and was not
    /// pruned.
    default boolean withdrawn(int id) {
        for (int at = id; at != ThoughtId.NONE; at = parent(at)) {
            if (undone(at)) {
                return true;
            }
        }
        return false;
    }

    /// Prior P: the model's probability of the thought among its siblings, from 0 to 1, not
    /// normalised; NaN where another program's log states none.
    double prior(int id);

    /// The user's value of it, from 0 to 1, which stands in place of the model's; NaN where it is
    /// not judged.
    default double judgement(int id) {
        return Double.NaN;
    }

    /// The thoughts that the user has judged, in id order.
    default List<Integer> judgedThoughts() {
        return List.of();
    }

    /// The evaluator's own opinion from 0 to 1, whatever the user has judged; NaN where none has
    /// spoken.
    default double modelValue(int id) {
        return rawValue(id);
    }

    /// The thought that the search goes on below alone; the problem where nothing is said.
    default int focus() {
        return ThoughtId.ROOT;
    }

    /// Raw value V on the tree's scale: the user's judgement, else the evaluator's opinion; NaN
    /// where neither is.
    double rawValue(int id);

    /// The thoughts of a level that the search kept, in the order of the log that states it; empty
    /// where none does, as with all runs of ours.
    default Optional<List<Integer>> kept(int level) {
        return Optional.empty();
    }

    /// What became of a thought when its level was over, as a log states it.
    default Fate fate(int id) {
        return kept(level(id))
                .map(kept -> kept.contains(id) ? Fate.KEPT : Fate.DROPPED)
                .orElse(Fate.UNSTATED);
    }

    /// Visits and value of a thought as a log states them.
    default StatedFigures stated(int id) {
        return StatedFigures.NONE;
    }

    /// What the step to this thought itself earned; 0 in our own problems.
    double reward(int id);

    /// The scale of all values of this tree.
    Scale scale();

    /// Simulations that are on their way through this thought; 0 whenever no batch is out.
    int inFlight(int id);

    /// Simulations that are on their way along the edge from the parent: all through this thought,
    /// unless the state is shared.
    int edgeInFlight(int id);

    /// The thought of an equal state below which a search goes on in place of this one's own, or
    /// [ThoughtId#NONE] where this one stands for itself.
    int link(int id);

    /// The thought below which a search goes on that has come here: the twin where this one is
    /// linked, else itself.
    default int goesOnAt(int id) {
        int twin = link(id);
        return twin == ThoughtId.NONE ? id : twin;
    }

    /// The visits that came by the edge from the parent: all visits, unless the state is shared.
    int edgeVisits(int id);

    /// Own visits n0: what ended at the thought itself.
    int ownVisits(int id);

    /// Own sum w0: the values that entered at the thought itself.
    double ownSum(int id);

    /// Visits N = n0 + sum of the edge visits of the active children; a link's are its edge's.
    int visits(int id);

    /// Sum W = w0 + sum over the active children c of N(c) r(c) + discount W(c); see [SearchTree].
    double sum(int id);

    /// Value Q = W / N, or NaN where nothing has visited, or a log states visits without a value.
    default double value(int id) {
        return visits(id) == 0 ? Double.NaN : sum(id) / visits(id);
    }

    /// The mean of what was backed up through the thought, whatever the user has judged; NaN where
    /// nothing has visited.
    default double meanValue(int id) {
        return value(id);
    }

    /// Whether what is known best of the thought is an evaluator's opinion of it alone: neither has
    /// anything visited it nor has the user judged it.
    default boolean onlyOpined(int id) {
        return visits(id) == 0 && Double.isNaN(judgement(id)) && !Double.isNaN(modelValue(id));
    }

    /// The thought's value: the user's judgement, else Q where it was visited, else the raw value
    /// V; NaN where none is.
    default double bestKnownValue(int id) {
        double value = value(id);
        return Double.isNaN(value) ? rawValue(id) : value;
    }

    /// The value as a share of the tree's scale, from 0 to 1; NaN where there is none.
    default double bestKnownShare(int id) {
        return scale().share(bestKnownValue(id));
    }

    /// Where the value stands among colours, from 0 to 1; NaN where there is none.
    default double bestKnownShade(int id) {
        return scale().shade(bestKnownValue(id));
    }

    /// A value of a thought as the player who moves at the problem sees it; where there are not two
    /// players, as it is. The same way back.
    default double seenFromProblem(int id, double value) {
        return scale().twoPlayers() && level(id) % 2 == 1 ? -value : value;
    }

    /// Whether this thought or one above it is cut off.
    default boolean hidden(int id) {
        for (int at = id; at != ThoughtId.NONE; at = parent(at)) {
            if (cut(at)) {
                return true;
            }
        }
        return false;
    }

    /// Whether a chain ends here: the checker says so, or the generator does.
    default boolean finished(int id) {
        return verdict(id).terminal() || thought(id).ends();
    }

    /// Whether a search may go into this child of a thought that it is at.
    default boolean selectable(int id) {
        return !cut(id) && !(verdict(id) instanceof Verdict.Illegal);
    }

    /// Whether a search can come here at all: neither this thought nor one above it is cut off or
    /// wrong.
    default boolean reachable(int id) {
        for (int at = id; at != ThoughtId.NONE; at = parent(at)) {
            if (!selectable(at)) {
                return false;
            }
        }
        return true;
    }

    /// Whether any child may be gone into.
    default boolean hasSelectableChild(int id) {
        for (int child = firstChild(id); child != ThoughtId.NONE; child = nextSibling(child)) {
            if (selectable(child)) {
                return true;
            }
        }
        return false;
    }

    /// Whether the generator has been asked here and left nothing that may be gone into.
    default boolean deadEnd(int id) {
        return !finished(id) && expanded(id) && !hasSelectableChild(id);
    }

    /// What has become of the thought.
    default ThoughtStatus status(int id) {
        if (hidden(id)) {
            return withdrawn(id) ? ThoughtStatus.UNDONE : ThoughtStatus.PRUNED;
        }
        return switch (verdict(id)) {
            case Verdict.Illegal _ -> ThoughtStatus.WRONG;
            case Verdict.Solved _ -> ThoughtStatus.SOLVED;
            case Verdict.Unsolved _, Verdict.Unproved _ -> ThoughtStatus.FINISHED;
            case Verdict.Legal _, Verdict.Unchecked _ -> statusOfUnfinished(id);
        };
    }

    private ThoughtStatus statusOfUnfinished(int id) {
        if (thought(id).ends()) {
            return ThoughtStatus.FINISHED;
        }
        if (!expanded(id)) {
            return ThoughtStatus.OPEN;
        }
        return hasSelectableChild(id) ? ThoughtStatus.EXPANDED : ThoughtStatus.DEAD_END;
    }

    /// The ids from the root to `id`, both included.
    default ThoughtPath path(int id) {
        return ThoughtPath.to(this, id);
    }

    /// The chain from the problem to `id`.
    default Chain chain(int id) {
        var thoughts = new Thought[level(id)];
        int at = id;
        for (int i = thoughts.length - 1; i >= 0; i--) {
            thoughts[i] = thought(at);
            at = parent(at);
        }
        return new Chain(problem(), Arrays.asList(thoughts));
    }

    /// The children's ids, in order, pruned ones included.
    default List<Integer> children(int id) {
        var children = new ArrayList<Integer>();
        for (int child = firstChild(id); child != ThoughtId.NONE; child = nextSibling(child)) {
            children.add(child);
        }
        return children;
    }
}
