package espalier.selection;

import espalier.replica.Landmarks;
import espalier.thought.Verdict;
import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/// Which branches to fold together. A branch that holds the selection, a pin, a solution or a part
/// of the best line is never folded, only what hangs from it; of branches within one another the
/// uppermost is.
public final class Folds {

    private final ReadableTree tree;
    private final BitSet open = new BitSet();
    private final Landmarks landmarks;

    /// @param selected the selected thought
    /// @param bestLine from the root on
    public Folds(ReadableTree tree, Landmarks landmarks, int selected, List<Integer> bestLine) {
        this.tree = tree;
        this.landmarks = landmarks;
        for (int id = selected; id != ThoughtId.NONE; id = tree.parent(id)) {
            open.set(id);
        }
        bestLine.forEach(open::set);
        open.set(ThoughtId.ROOT);
    }

    /// Branches in which nothing is left to hope for: every way down ends in a dead end, in a wrong
    /// step or answer, or is pruned.
    public Set<Integer> failed() {
        var hopeful = new BitSet();
        for (int id = tree.size() - 1; id >= 0; id--) {
            boolean leaf = tree.firstChild(id) == ThoughtId.NONE;
            if (tree.selectable(id) && (leaf ? hopefulLeaf(id) : hopeful.get(id))) {
                hopeful.set(id);
                if (id != ThoughtId.ROOT) {
                    hopeful.set(tree.parent(id));
                }
            } else {
                hopeful.clear(id);
            }
        }
        return uppermost(id -> !hopeful.get(id));
    }

    private boolean hopefulLeaf(int id) {
        return !(tree.verdict(id) instanceof Verdict.Unsolved) && !tree.deadEnd(id);
    }

    /// Branches of more thoughts than so many, the first one of each counted too.
    public Set<Integer> largerThan(int thoughts) {
        var sizes = new int[tree.size()];
        for (int id = sizes.length - 1; id >= 0; id--) {
            sizes[id]++;
            if (id != ThoughtId.ROOT) {
                sizes[tree.parent(id)] += sizes[id];
            }
        }
        return uppermost(id -> sizes[id] > thoughts);
    }

    /// Branches with fewer visits than so many.
    public Set<Integer> fewerVisitsThan(int visits) {
        return uppermost(id -> tree.visits(id) < visits);
    }

    private Set<Integer> uppermost(IntPredicate wanted) {
        var folds = new LinkedHashSet<Integer>();
        var inside = new BitSet();
        for (int id = 1; id < tree.size(); id++) {
            if (inside.get(tree.parent(id))) {
                inside.set(id);
            } else if (!open.get(id)
                    && !landmarks.below(id)
                    && tree.firstChild(id) != ThoughtId.NONE
                    && wanted.test(id)) {
                inside.set(id);
                folds.add(id);
            }
        }
        return folds;
    }
}
