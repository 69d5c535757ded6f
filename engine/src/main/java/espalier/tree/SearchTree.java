package espalier.tree;

import espalier.thought.Problem;
import espalier.thought.Thought;
import espalier.thought.Verdict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The tree of thoughts, in growing arrays addressed by id.
///
/// Each thought holds what entered at itself (own visits n0, own sum w0). Over its active children c,
///
///     N = n0 + sum N(c)        W = w0 + sum W(c)        Q = W / N
///
/// and one routine computes N and W of all ancestors from their active children in id order, in every
/// back-up and after every act. Nothing is ever subtracted, so a prune and its restore return the
/// same bits.
public final class SearchTree implements ReadableTree {

    private static final byte EXPANDED = 1;
    private static final byte PINNED = 2;
    private static final byte PRUNED = 4;
    private static final byte SPENT = 8;

    private final Problem problem;
    private final List<Thought> thoughts = new ArrayList<>();
    private final List<Verdict> verdicts = new ArrayList<>();
    private int size;
    private int[] parent = new int[64];
    private int[] firstChild = new int[64];
    private int[] lastChild = new int[64];
    private int[] nextSibling = new int[64];
    private int[] childCount = new int[64];
    private int[] level = new int[64];
    private byte[] marks = new byte[64];
    private byte[] origin = new byte[64];
    private double[] prior = new double[64];
    private double[] rawValue = new double[64];
    private int[] ownVisits = new int[64];
    private double[] ownSum = new double[64];
    private int[] visits = new int[64];
    private double[] sum = new double[64];

    private static final Origin[] ORIGINS = Origin.values();

    /// A tree of the problem alone.
    public SearchTree(Problem problem) {
        this.problem = problem;
        append(
                ThoughtId.NONE,
                Thought.written(problem.statement()),
                new Verdict.Legal(problem.input()),
                1,
                Origin.SEARCH);
    }

    /// Adds a child of `parentId` and returns its id.
    ///
    /// @param prior from 0 to 1, not normalised over siblings
    public int add(int parentId, Thought thought, Verdict verdict, double prior, Origin origin) {
        int id = append(parentId, thought, verdict, prior, origin);
        if (firstChild[parentId] == ThoughtId.NONE) {
            firstChild[parentId] = id;
        } else {
            nextSibling[lastChild[parentId]] = id;
        }
        lastChild[parentId] = id;
        childCount[parentId]++;
        level[id] = level[parentId] + 1;
        return id;
    }

    /// Notes that the generator has been asked for the children of `id`, and that they are all
    /// there.
    public void markExpanded(int id) {
        marks[id] |= EXPANDED;
        recompute(id);
    }

    /// Computes `id` and its ancestors anew after children came to a thought that had been
    /// expanded.
    public void refresh(int id) {
        recompute(id);
    }

    /// Keeps an evaluator's opinion, from 0 to 1.
    public void evaluate(int id, double value) {
        rawValue[id] = value;
    }

    /// Enters one value at `id` and computes its ancestors anew.
    public void backUp(int id, double value) {
        ownVisits[id]++;
        ownSum[id] += value;
        recompute(id);
    }

    /// Takes a thought and all below out of the search.
    public void prune(int id) {
        marks[id] |= PRUNED;
        recompute(parent[id]);
    }

    /// Takes back a prune of this very thought.
    public void restore(int id) {
        marks[id] &= ~PRUNED;
        recompute(parent[id]);
    }

    /// Pins a thought.
    public void pin(int id) {
        marks[id] |= PINNED;
    }

    /// Takes back a pin.
    public void unpin(int id) {
        marks[id] &= ~PINNED;
    }

    private void recompute(int id) {
        for (int at = id; at != ThoughtId.NONE; at = parent[at]) {
            int n = ownVisits[at];
            double w = ownSum[at];
            boolean open = false;
            for (int c = firstChild[at]; c != ThoughtId.NONE; c = nextSibling[c]) {
                if ((marks[c] & PRUNED) == 0) {
                    n += visits[c];
                    w += sum[c];
                    open |= (marks[c] & SPENT) == 0 && selectable(c);
                }
            }
            visits[at] = n;
            sum[at] = w;
            boolean spent = verdicts.get(at).terminal() ? n > 0 : expanded(at) && !open;
            marks[at] = (byte) (spent ? marks[at] | SPENT : marks[at] & ~SPENT);
        }
    }

    // A byte a thought rather than a reference: there may be a million of them.
    @SuppressWarnings("EnumOrdinal")
    private int append(
            int parentId, Thought thought, Verdict verdict, double priorOfThought, Origin from) {
        int id = size++;
        if (id == parent.length) {
            grow(id + (id >> 1));
        }
        thoughts.add(thought);
        verdicts.add(verdict);
        parent[id] = parentId;
        firstChild[id] = ThoughtId.NONE;
        lastChild[id] = ThoughtId.NONE;
        nextSibling[id] = ThoughtId.NONE;
        origin[id] = (byte) from.ordinal();
        prior[id] = priorOfThought;
        rawValue[id] = Double.NaN;
        return id;
    }

    private void grow(int capacity) {
        parent = Arrays.copyOf(parent, capacity);
        firstChild = Arrays.copyOf(firstChild, capacity);
        lastChild = Arrays.copyOf(lastChild, capacity);
        nextSibling = Arrays.copyOf(nextSibling, capacity);
        childCount = Arrays.copyOf(childCount, capacity);
        level = Arrays.copyOf(level, capacity);
        marks = Arrays.copyOf(marks, capacity);
        origin = Arrays.copyOf(origin, capacity);
        prior = Arrays.copyOf(prior, capacity);
        rawValue = Arrays.copyOf(rawValue, capacity);
        ownVisits = Arrays.copyOf(ownVisits, capacity);
        ownSum = Arrays.copyOf(ownSum, capacity);
        visits = Arrays.copyOf(visits, capacity);
        sum = Arrays.copyOf(sum, capacity);
    }

    @Override
    public Problem problem() {
        return problem;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int parent(int id) {
        return parent[id];
    }

    @Override
    public int firstChild(int id) {
        return firstChild[id];
    }

    @Override
    public int nextSibling(int id) {
        return nextSibling[id];
    }

    @Override
    public int childCount(int id) {
        return childCount[id];
    }

    @Override
    public int level(int id) {
        return level[id];
    }

    @Override
    public Thought thought(int id) {
        return thoughts.get(id);
    }

    @Override
    public Verdict verdict(int id) {
        return verdicts.get(id);
    }

    @Override
    public Origin origin(int id) {
        return ORIGINS[origin[id]];
    }

    @Override
    public boolean expanded(int id) {
        return (marks[id] & EXPANDED) != 0;
    }

    @Override
    public boolean spent(int id) {
        return (marks[id] & SPENT) != 0;
    }

    @Override
    public boolean pinned(int id) {
        return (marks[id] & PINNED) != 0;
    }

    @Override
    public boolean pruned(int id) {
        return (marks[id] & PRUNED) != 0;
    }

    @Override
    public double prior(int id) {
        return prior[id];
    }

    @Override
    public double rawValue(int id) {
        return rawValue[id];
    }

    @Override
    public int ownVisits(int id) {
        return ownVisits[id];
    }

    @Override
    public double ownSum(int id) {
        return ownSum[id];
    }

    @Override
    public int visits(int id) {
        return visits[id];
    }

    @Override
    public double sum(int id) {
        return sum[id];
    }
}
