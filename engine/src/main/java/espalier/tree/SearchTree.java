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

    // Whole numbers of a thought. The children are a ring: the last one's next is the first.
    private static final int PARENT = 0;
    private static final int LAST_CHILD = 1;
    private static final int NEXT = 2;
    private static final int OWN_VISITS = 3;
    private static final int VISITS = 4;
    private static final int STATE = 5;

    // Numbers of a thought.
    private static final int PRIOR = 0;
    private static final int RAW_VALUE = 1;
    private static final int OWN_SUM = 2;
    private static final int SUM = 3;

    // Parts of the state: eight marks, two bits of origin, six of what is in flight, sixteen of
    // level.
    private static final int EXPANDED = 1;
    private static final int PINNED = 2;
    private static final int PRUNED = 4;
    private static final int SPENT = 8;
    private static final int DRY = 16;
    private static final int TERMINAL = 32;
    private static final int ILLEGAL = 64;
    private static final int ENDS = 128;
    private static final int ORIGIN_AT = 8;
    private static final int ORIGIN_BITS = 3;
    private static final int IN_FLIGHT_AT = 10;
    private static final int MOST_IN_FLIGHT = 63;
    private static final int LEVEL_AT = 16;
    private static final int MOST_LEVELS = 0xffff;
    private static final Origin[] ORIGINS = Origin.values();

    private final Problem problem;
    private final double discount;
    private final References<Thought> thoughts = new References<>();
    private final References<Verdict> verdicts = new References<>();
    private final Ints whole = new Ints(STATE + 1);
    private final Doubles figures = new Doubles(SUM + 1);
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
    /// @throws IllegalArgumentException where the chain would have more than 65,535 thoughts
    public int add(int parentId, Thought thought, Verdict verdict, double prior, Origin origin) {
        if (level(parentId) == MOST_LEVELS) {
            throw new IllegalArgumentException(
                    "A chain can have %,d thoughts at most. Maybe a loop repeats itself."
                            .formatted(MOST_LEVELS));
        }
        int id = append(parentId, thought, verdict, prior, origin);
        int last = whole.get(parentId, LAST_CHILD);
        if (last == ThoughtId.NONE) {
            whole.set(id, NEXT, id);
        } else {
            whole.set(id, NEXT, whole.get(last, NEXT));
            whole.set(last, NEXT, id);
        }
        whole.set(parentId, LAST_CHILD, id);
        int level = level(parentId) + 1;
        whole.set(id, STATE, state(id) | level << LEVEL_AT);
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
        figures.set(id, RAW_VALUE, value);
    }

    /// Keeps what the step to `id` itself earned.
    public void reward(int id, double reward) {
        var column = rewards.orElseGet(() -> new Doubles(1));
        for (int at = 0; at < size; at += Pages.SIZE) {
            column.reach(at);
        }
        column.set(id, 0, reward);
        rewards = Optional.of(column);
        recompute(parent(id));
    }

    /// Enters one value at the end of `path`, which begins at the root and may go over links, and
    /// computes its ancestors anew.
    public void backUp(List<Integer> path, double value) {
        int id = path.getLast();
        whole.set(id, OWN_VISITS, whole.get(id, OWN_VISITS) + 1);
        figures.set(id, OWN_SUM, figures.get(id, OWN_SUM) + value);
        if (!links.none()) {
            links.pass(path);
        }
        recompute(id);
    }

    /// Notes that a simulation is on its way along `path`.
    public void enter(List<Integer> path) {
        for (int id : path) {
            setInFlight(id, Math.min(inFlight(id) + 1, MOST_IN_FLIGHT));
        }
    }

    /// Notes that a simulation that went along `path` is over.
    public void leave(List<Integer> path) {
        for (int id : path) {
            setInFlight(id, Math.max(inFlight(id) - 1, 0));
        }
    }

    private void setInFlight(int id, int count) {
        int others = state(id) & ~(MOST_IN_FLIGHT << IN_FLIGHT_AT);
        whole.set(id, STATE, others | count << IN_FLIGHT_AT);
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

    private int state(int id) {
        return whole.get(id, STATE);
    }

    private void mark(int id, int mark) {
        whole.set(id, STATE, state(id) | mark);
    }

    private void unmark(int id, int mark) {
        whole.set(id, STATE, state(id) & ~mark);
    }

    private boolean marked(int id, int mark) {
        return (state(id) & mark) != 0;
    }

    /// Computes a thought and all above it, over links too.
    private void recompute(int id) {
        if (links.none()) {
            // What stays as it was makes no difference above.
            int at = id;
            while (at != ThoughtId.NONE && compute(at)) {
                at = whole.get(at, PARENT);
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

    /// Computes one thought from its children; returns whether that has changed it.
    private boolean compute(int at) {
        int n = whole.get(at, OWN_VISITS);
        double w = figures.get(at, OWN_SUM);
        boolean open = false;
        int last = whole.get(at, LAST_CHILD);
        if (last != ThoughtId.NONE) {
            int c = last;
            do {
                c = whole.get(c, NEXT);
                int m = state(c);
                if ((m & PRUNED) == 0) {
                    int edge = edgeVisits(c);
                    n += edge;
                    w += edge * reward(c) + discount * edgeSum(c);
                    open |= (m & (SPENT | ILLEGAL)) == 0;
                }
            } while (c != last);
        }
        boolean spent = marked(at, TERMINAL) ? n > 0 : marked(at, EXPANDED) && !open;
        boolean same =
                n == whole.get(at, VISITS)
                        && Double.doubleToRawLongBits(w)
                                == Double.doubleToRawLongBits(figures.get(at, SUM))
                        && spent == spent(at);
        whole.set(at, VISITS, n);
        figures.set(at, SUM, w);
        spend(at, spent);
        return !same;
    }

    private void computeLink(int id) {
        int twin = link(id);
        if (twin == ThoughtId.NONE) {
            compute(id);
            return;
        }
        whole.set(id, VISITS, edgeVisits(id));
        figures.set(id, SUM, edgeSum(id, twin));
        spend(id, spent(twin));
    }

    private void spend(int id, boolean spent) {
        if (spent) {
            mark(id, SPENT);
        } else {
            unmark(id, SPENT);
        }
    }

    /// A child's sum, as far as it is the edge's.
    private double edgeSum(int child) {
        return links.none() || !links.shared(child)
                ? figures.get(child, SUM)
                : edgeSum(child, child);
    }

    private double edgeSum(int id, int twin) {
        int edge = edgeVisits(id);
        return edge == whole.get(twin, VISITS)
                ? figures.get(twin, SUM)
                : edge * (figures.get(twin, SUM) / whole.get(twin, VISITS));
    }

    private int append(
            int parentId, Thought thought, Verdict verdict, double priorOfThought, Origin from) {
        int id = size++;
        if ((id & Pages.MASK) == 0) {
            reach(id);
        }
        thoughts.put(id, thought);
        verdicts.put(id, verdict);
        whole.set(id, PARENT, parentId);
        whole.set(id, LAST_CHILD, ThoughtId.NONE);
        whole.set(id, STATE, number(from) << ORIGIN_AT);
        figures.set(id, PRIOR, priorOfThought);
        figures.set(id, RAW_VALUE, Double.NaN);
        if (verdict.terminal()) {
            mark(id, TERMINAL);
        }
        if (verdict instanceof Verdict.Illegal) {
            mark(id, ILLEGAL);
        }
        if (thought.ends()) {
            mark(id, ENDS);
        }
        return id;
    }

    private void reach(int id) {
        whole.reach(id);
        figures.reach(id);
        rewards.ifPresent(column -> column.reach(id));
    }

    // Two bits a thought rather than a reference: there may be a million of them.
    @SuppressWarnings("EnumOrdinal")
    private static int number(Origin from) {
        return from.ordinal();
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
        return whole.get(id, PARENT);
    }

    @Override
    public int firstChild(int id) {
        int last = whole.get(id, LAST_CHILD);
        return last == ThoughtId.NONE ? ThoughtId.NONE : whole.get(last, NEXT);
    }

    @Override
    public int nextSibling(int id) {
        return id == ThoughtId.ROOT || whole.get(whole.get(id, PARENT), LAST_CHILD) == id
                ? ThoughtId.NONE
                : whole.get(id, NEXT);
    }

    @Override
    public int level(int id) {
        return state(id) >>> LEVEL_AT;
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
        return ORIGINS[state(id) >>> ORIGIN_AT & ORIGIN_BITS];
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
    public boolean finished(int id) {
        return marked(id, TERMINAL | ENDS);
    }

    @Override
    public boolean selectable(int id) {
        return !marked(id, PRUNED | ILLEGAL);
    }

    @Override
    public double prior(int id) {
        return figures.get(id, PRIOR);
    }

    @Override
    public double rawValue(int id) {
        return figures.get(id, RAW_VALUE);
    }

    @Override
    public double reward(int id) {
        return rewards.isPresent() ? rewards.get().get(id, 0) : 0;
    }

    @Override
    public double discount() {
        return discount;
    }

    @Override
    public int ownVisits(int id) {
        return whole.get(id, OWN_VISITS);
    }

    @Override
    public double ownSum(int id) {
        return figures.get(id, OWN_SUM);
    }

    @Override
    public int visits(int id) {
        return whole.get(id, VISITS);
    }

    @Override
    public double sum(int id) {
        return figures.get(id, SUM);
    }

    @Override
    public int inFlight(int id) {
        return state(id) >>> IN_FLIGHT_AT & MOST_IN_FLIGHT;
    }

    @Override
    public int edgeInFlight(int id) {
        int all = inFlight(id);
        if (!links.none() && all > 0) {
            for (int link : links.to(id)) {
                all -= inFlight(link);
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
            return whole.get(id, VISITS);
        }
        int twin = links.shared(id) ? id : link(id);
        if (twin == ThoughtId.NONE) {
            return whole.get(id, VISITS);
        }
        return whole.get(twin, VISITS) == 0 ? 0 : links.edge(id);
    }
}
