package espalier.tree;

import espalier.thought.Problem;
import espalier.thought.Thought;
import espalier.thought.Verdict;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// The tree of thoughts, in growing columns addressed by id.
///
/// Each thought holds what entered at itself (own visits n0, own sum w0). Over its active children c,
/// with rewards r (0 in our own problems) and a discount (1 there),
///
///     N = n0 + sum N(c)        W = w0 + sum (N(c) r(c) + discount W(c))        Q = W / N
///
/// and one routine computes N and W of all ancestors from their active children in id order, in every
/// back-up and after every act. Nothing is ever subtracted, so a prune and its restore return the
/// same bits.
///
/// A thought may be linked to another one of its level and state, its twin: while
/// the twin is not hidden, it has the twin's value, and N(c) above is the visits of the
/// edge from its parent, e; so has the twin itself. W(c) is W(twin) where e is all of N(twin), and else
/// its share e W(twin) / N(twin). As every edge leads one level down, there is no cycle.
public final class SearchTree implements ReadableTree {

    private static final byte EXPANDED = 1;
    private static final byte PINNED = 2;
    private static final byte PRUNED = 4;
    private static final byte SPENT = 8;
    private static final byte DRY = 16;
    private static final byte TERMINAL = 32;
    private static final byte ILLEGAL = 64;
    private static final Origin[] ORIGINS = Origin.values();

    private final Problem problem;
    private final double discount;
    private final References<Thought> thoughts = new References<>();
    private final References<Verdict> verdicts = new References<>();
    private final Ints parent = new Ints();
    // The children are a ring: the last one's next is the first.
    private final Ints lastChild = new Ints();
    private final Ints next = new Ints();
    private final Ints level = new Ints();
    private final Bytes marks = new Bytes();
    private final Bytes origin = new Bytes();
    private final Bytes inFlight = new Bytes();
    private final Doubles prior = new Doubles();
    private final Doubles rawValue = new Doubles();
    private final Ints ownVisits = new Ints();
    private final Doubles ownSum = new Doubles();
    private final Ints visits = new Ints();
    private final Doubles sum = new Doubles();
    private final Links links = new Links();
    private Optional<Doubles> rewards = Optional.empty();
    private int size;

    /// A tree of the problem alone, without discount.
    public SearchTree(Problem problem) {
        this(problem, 1);
    }

    /// A tree of the problem alone.
    ///
    /// @param discount what a value loses on its way up by one level, from 0 to 1, which is nothing
    public SearchTree(Problem problem, double discount) {
        this.problem = problem;
        this.discount = discount;
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
        int last = lastChild.get(parentId);
        if (last == ThoughtId.NONE) {
            next.set(id, id);
        } else {
            next.set(id, next.get(last));
            next.set(last, id);
        }
        lastChild.set(parentId, id);
        level.set(id, level.get(parentId) + 1);
        return id;
    }

    /// Notes that the generator has been asked for the children of `id`, and that they are all
    /// there.
    public void markExpanded(int id) {
        unlink(id);
        mark(id, EXPANDED);
        recompute(id);
    }

    /// Notes that the generator has no further children for `id` to give.
    public void markDry(int id) {
        mark(id, DRY);
    }

    /// Computes `id` and its ancestors anew after children came to a thought that had been
    /// expanded.
    public void refresh(int id) {
        recompute(id);
    }

    /// Keeps an evaluator's opinion, from 0 to 1.
    public void evaluate(int id, double value) {
        rawValue.set(id, value);
    }

    /// Keeps what the step to `id` itself earned.
    public void reward(int id, double reward) {
        var column = rewards.orElseGet(Doubles::new);
        for (int at = 0; at < size; at += Pages.SIZE) {
            column.reach(at);
        }
        column.set(id, reward);
        rewards = Optional.of(column);
        recompute(parent(id));
    }

    /// Enters one value at the end of `path`, which begins at the root and may go over links, and
    /// computes its ancestors anew.
    public void backUp(List<Integer> path, double value) {
        int id = path.getLast();
        ownVisits.set(id, ownVisits.get(id) + 1);
        ownSum.set(id, ownSum.get(id) + value);
        if (!links.none()) {
            links.pass(path);
        }
        recompute(id);
    }

    /// Notes that a simulation is on its way along `path`.
    public void enter(List<Integer> path) {
        for (int id : path) {
            inFlight.set(id, (byte) Math.min(inFlight.get(id) + 1, Byte.MAX_VALUE));
        }
    }

    /// Notes that a simulation that went along `path` is over.
    public void leave(List<Integer> path) {
        for (int id : path) {
            inFlight.set(id, (byte) Math.max(inFlight.get(id) - 1, 0));
        }
    }

    /// Links a thought to another one of the same level and an equal state.
    ///
    /// @throws IllegalArgumentException where they cannot be linked; nothing has changed then
    public void link(int id, int twin) {
        if (twin == id
                || level(id) != level(twin)
                || links.twin(twin) != ThoughtId.NONE
                || links.shared(id)) {
            throw new IllegalArgumentException(
                    "Thought %d can't be linked to %d, which must be another one of its level, and no link."
                            .formatted(id, twin));
        }
        unlink(id);
        links.add(id, ownVisits(id), twin, visits(twin));
        recompute(id);
        recompute(parent(twin));
    }

    /// Takes a link back; nothing where there is none.
    public void unlink(int id) {
        int twin = links.twin(id);
        if (twin != ThoughtId.NONE) {
            links.remove(id);
            recompute(id);
            recompute(parent(twin));
        }
    }

    /// Whether another thought is linked to this one.
    public boolean shared(int id) {
        return links.shared(id);
    }

    /// Whether this thought is linked to another one, in force or not.
    public boolean isLinked(int id) {
        return links.twin(id) != ThoughtId.NONE;
    }

    /// The thoughts that are linked, in force or not, in id order.
    public List<Integer> linked() {
        return links.all();
    }

    /// Takes a thought and all below out of the search.
    public void prune(int id) {
        mark(id, PRUNED);
        recompute(parent(id));
        recomputeLinksInto(id);
    }

    /// Takes back a prune of this very thought.
    public void restore(int id) {
        unmark(id, PRUNED);
        recompute(parent(id));
        recomputeLinksInto(id);
    }

    /// Pins a thought.
    public void pin(int id) {
        mark(id, PINNED);
    }

    /// Takes back a pin.
    public void unpin(int id) {
        unmark(id, PINNED);
    }

    private void mark(int id, byte mark) {
        marks.set(id, (byte) (marks.get(id) | mark));
    }

    private void unmark(int id, byte mark) {
        marks.set(id, (byte) (marks.get(id) & ~mark));
    }

    private boolean marked(int id, int mark) {
        return (marks.get(id) & mark) != 0;
    }

    /// Computes a thought and all above it, over links too.
    private void recompute(int id) {
        if (links.none()) {
            for (int at = id; at != ThoughtId.NONE; at = parent.get(at)) {
                compute(at);
            }
            return;
        }
        var waiting =
                new TreeSet<Integer>(
                        Comparator.<Integer>comparingInt(at -> -level(at))
                                .thenComparing(Comparator.naturalOrder()));
        if (id != ThoughtId.NONE) {
            waiting.add(id);
        }
        while (!waiting.isEmpty()) {
            int at = waiting.removeFirst();
            if (links.twin(at) == ThoughtId.NONE) {
                compute(at);
            } else {
                computeLink(at);
            }
            waiting.addAll(links.to(at));
            if (at != ThoughtId.ROOT) {
                waiting.add(parent(at));
            }
        }
    }

    private void recomputeLinksInto(int id) {
        for (int link : links.all()) {
            for (int at = links.twin(link); level(at) >= level(id); at = parent(at)) {
                if (at == id) {
                    recompute(link);
                    break;
                }
            }
        }
    }

    private void compute(int at) {
        int n = ownVisits.get(at);
        double w = ownSum.get(at);
        boolean open = false;
        int last = lastChild.get(at);
        if (last != ThoughtId.NONE) {
            int c = last;
            do {
                c = next.get(c);
                byte m = marks.get(c);
                if ((m & PRUNED) == 0) {
                    n += edgeVisits(c);
                    w += returned(c);
                    open |= (m & (SPENT | ILLEGAL)) == 0;
                }
            } while (c != last);
        }
        visits.set(at, n);
        sum.set(at, w);
        spend(at, marked(at, TERMINAL) ? n > 0 : marked(at, EXPANDED) && !open);
    }

    private void computeLink(int id) {
        int twin = link(id);
        if (twin == ThoughtId.NONE) {
            compute(id);
            return;
        }
        visits.set(id, edgeVisits(id));
        sum.set(id, edgeSum(id, twin));
        spend(id, spent(twin));
    }

    private void spend(int id, boolean spent) {
        if (spent) {
            mark(id, SPENT);
        } else {
            unmark(id, SPENT);
        }
    }

    /// What a child adds to its parent's sum.
    private double returned(int child) {
        double w = links.shared(child) ? edgeSum(child, child) : sum.get(child);
        return edgeVisits(child) * reward(child) + discount * w;
    }

    private double edgeSum(int id, int twin) {
        int edge = edgeVisits(id);
        return edge == visits.get(twin) ? sum.get(twin) : edge * (sum.get(twin) / visits.get(twin));
    }

    private int append(
            int parentId, Thought thought, Verdict verdict, double priorOfThought, Origin from) {
        int id = size++;
        if ((id & Pages.MASK) == 0) {
            reach(id);
        }
        thoughts.put(id, thought);
        verdicts.put(id, verdict);
        parent.set(id, parentId);
        lastChild.set(id, ThoughtId.NONE);
        origin.set(id, number(from));
        prior.set(id, priorOfThought);
        rawValue.set(id, Double.NaN);
        if (verdict.terminal()) {
            mark(id, TERMINAL);
        }
        if (verdict instanceof Verdict.Illegal) {
            mark(id, ILLEGAL);
        }
        return id;
    }

    private void reach(int id) {
        for (Ints column : List.of(parent, lastChild, next, level, ownVisits, visits)) {
            column.reach(id);
        }
        for (Doubles column : List.of(prior, rawValue, ownSum, sum)) {
            column.reach(id);
        }
        for (Bytes column : List.of(marks, origin, inFlight)) {
            column.reach(id);
        }
        rewards.ifPresent(column -> column.reach(id));
    }

    // A byte a thought rather than a reference: there may be a million of them.
    @SuppressWarnings("EnumOrdinal")
    private static byte number(Origin from) {
        return (byte) from.ordinal();
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
        return parent.get(id);
    }

    @Override
    public int firstChild(int id) {
        int last = lastChild.get(id);
        return last == ThoughtId.NONE ? ThoughtId.NONE : next.get(last);
    }

    @Override
    public int nextSibling(int id) {
        return id == ThoughtId.ROOT || lastChild.get(parent.get(id)) == id
                ? ThoughtId.NONE
                : next.get(id);
    }

    @Override
    public int level(int id) {
        return level.get(id);
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
        return ORIGINS[origin.get(id)];
    }

    @Override
    public boolean expanded(int id) {
        return marked(id, EXPANDED);
    }

    @Override
    public boolean dry(int id) {
        return marked(id, DRY);
    }

    @Override
    public boolean spent(int id) {
        return marked(id, SPENT);
    }

    @Override
    public boolean pinned(int id) {
        return marked(id, PINNED);
    }

    @Override
    public boolean pruned(int id) {
        return marked(id, PRUNED);
    }

    @Override
    public boolean selectable(int id) {
        return !marked(id, PRUNED | ILLEGAL);
    }

    @Override
    public double prior(int id) {
        return prior.get(id);
    }

    @Override
    public double rawValue(int id) {
        return rawValue.get(id);
    }

    @Override
    public double reward(int id) {
        return rewards.isPresent() ? rewards.get().get(id) : 0;
    }

    @Override
    public double discount() {
        return discount;
    }

    @Override
    public int ownVisits(int id) {
        return ownVisits.get(id);
    }

    @Override
    public double ownSum(int id) {
        return ownSum.get(id);
    }

    @Override
    public int visits(int id) {
        return visits.get(id);
    }

    @Override
    public double sum(int id) {
        return sum.get(id);
    }

    @Override
    public int inFlight(int id) {
        return inFlight.get(id);
    }

    @Override
    public int edgeInFlight(int id) {
        int all = inFlight.get(id);
        if (!links.none() && all > 0) {
            for (int link : links.to(id)) {
                all -= inFlight.get(link);
            }
        }
        return all;
    }

    @Override
    public int link(int id) {
        int twin = links.none() ? ThoughtId.NONE : links.twin(id);
        return twin == ThoughtId.NONE || hidden(twin) ? ThoughtId.NONE : twin;
    }

    @Override
    public int edgeVisits(int id) {
        if (links.none()) {
            return visits.get(id);
        }
        int twin = links.shared(id) ? id : link(id);
        if (twin == ThoughtId.NONE) {
            return visits.get(id);
        }
        return visits.get(twin) == 0 ? 0 : links.edge(id);
    }
}
