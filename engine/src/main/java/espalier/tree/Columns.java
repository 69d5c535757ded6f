package espalier.tree;

import espalier.thought.Thought;
import espalier.thought.Verdict;

import java.util.Optional;

/// What is kept of each thought, in growing columns addressed by id, and nothing about what it
/// means for others.
final class Columns {

    /// Facts of a thought that hold or do not.
    static final int EXPANDED = 1;

    static final int PINNED = 2;
    static final int PRUNED = 4;
    static final int SPENT = 8;
    static final int DRY = 16;
    static final int TERMINAL = 32;
    static final int ILLEGAL = 64;
    static final int ENDS = 128;

    /// The longest chain.
    static final int MOST_LEVELS = 0xffff;

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
    private static final int ORIGIN_AT = 8;
    private static final int ORIGIN_BITS = 3;
    private static final int IN_FLIGHT_AT = 10;
    private static final int MOST_IN_FLIGHT = 63;
    private static final int LEVEL_AT = 16;
    private static final Origin[] ORIGINS = Origin.values();

    private final References<Thought> thoughts;
    private final References<Verdict> verdicts;
    private final Ints whole;
    private final Doubles figures;
    private Optional<Doubles> rewards = Optional.empty();
    private int size;

    Columns() {
        thoughts = new References<>();
        verdicts = new References<>();
        whole = new Ints(STATE + 1);
        figures = new Doubles(SUM + 1);
    }

    /// The same columns, to go their own way.
    Columns(Columns other) {
        thoughts = other.thoughts.copy();
        verdicts = other.verdicts.copy();
        whole = other.whole.copy();
        figures = other.figures.copy();
        rewards = other.rewards.map(Doubles::copy);
        size = other.size;
    }

    int size() {
        return size;
    }

    /// Adds the problem, or a thought as the last child of `parent`, and returns its id.
    int append(int parent, Thought thought, Verdict verdict, double prior, Origin origin) {
        int id = size++;
        if ((id & Pages.MASK) == 0) {
            whole.reach(id);
            figures.reach(id);
            rewards.ifPresent(column -> column.reach(id));
        }
        thoughts.put(id, thought);
        verdicts.put(id, verdict);
        whole.set(id, PARENT, parent);
        whole.set(id, LAST_CHILD, ThoughtId.NONE);
        whole.set(id, STATE, number(origin) << ORIGIN_AT);
        figures.set(id, PRIOR, prior);
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
        if (parent != ThoughtId.NONE) {
            closeRing(parent, id);
            whole.set(id, STATE, state(id) | (level(parent) + 1) << LEVEL_AT);
        }
        return id;
    }

    private void closeRing(int parent, int id) {
        int last = whole.get(parent, LAST_CHILD);
        if (last == ThoughtId.NONE) {
            whole.set(id, NEXT, id);
        } else {
            whole.set(id, NEXT, whole.get(last, NEXT));
            whole.set(last, NEXT, id);
        }
        whole.set(parent, LAST_CHILD, id);
    }

    // Two bits a thought rather than a reference: there may be a million of them.
    @SuppressWarnings("EnumOrdinal")
    private static int number(Origin origin) {
        return origin.ordinal();
    }

    Thought thought(int id) {
        return thoughts.get(id);
    }

    Verdict verdict(int id) {
        return verdicts.get(id);
    }

    int parent(int id) {
        return whole.get(id, PARENT);
    }

    /// The child of the highest id, or [ThoughtId#NONE].
    int lastChild(int id) {
        return whole.get(id, LAST_CHILD);
    }

    /// The sibling of the next higher id; after the last one, the first.
    int nextInRing(int id) {
        return whole.get(id, NEXT);
    }

    private int state(int id) {
        return whole.get(id, STATE);
    }

    int level(int id) {
        return state(id) >>> LEVEL_AT;
    }

    Origin origin(int id) {
        return ORIGINS[state(id) >>> ORIGIN_AT & ORIGIN_BITS];
    }

    /// Whether any of `marks` is set.
    boolean marked(int id, int marks) {
        return (state(id) & marks) != 0;
    }

    void mark(int id, int mark) {
        whole.set(id, STATE, state(id) | mark);
    }

    void unmark(int id, int mark) {
        whole.set(id, STATE, state(id) & ~mark);
    }

    int inFlight(int id) {
        return state(id) >>> IN_FLIGHT_AT & MOST_IN_FLIGHT;
    }

    /// Counts one simulation more; the count stays at its most.
    void enter(int id) {
        setInFlight(id, Math.min(inFlight(id) + 1, MOST_IN_FLIGHT));
    }

    /// Counts one simulation less, to no less than none.
    void leave(int id) {
        setInFlight(id, Math.max(inFlight(id) - 1, 0));
    }

    private void setInFlight(int id, int count) {
        int others = state(id) & ~(MOST_IN_FLIGHT << IN_FLIGHT_AT);
        whole.set(id, STATE, others | count << IN_FLIGHT_AT);
    }

    double prior(int id) {
        return figures.get(id, PRIOR);
    }

    double rawValue(int id) {
        return figures.get(id, RAW_VALUE);
    }

    void setRawValue(int id, double value) {
        figures.set(id, RAW_VALUE, value);
    }

    /// The reward of the step to a thought; 0 where there is none.
    double reward(int id) {
        return rewards.isPresent() ? rewards.get().get(id, 0) : 0;
    }

    void setReward(int id, double reward) {
        var column = rewards.orElseGet(() -> new Doubles(1));
        for (int at = 0; at < size; at += Pages.SIZE) {
            column.reach(at);
        }
        column.set(id, 0, reward);
        rewards = Optional.of(column);
    }

    int ownVisits(int id) {
        return whole.get(id, OWN_VISITS);
    }

    double ownSum(int id) {
        return figures.get(id, OWN_SUM);
    }

    /// Adds one own visit with its value.
    void visit(int id, double value) {
        whole.set(id, OWN_VISITS, ownVisits(id) + 1);
        figures.set(id, OWN_SUM, ownSum(id) + value);
    }

    int visits(int id) {
        return whole.get(id, VISITS);
    }

    double sum(int id) {
        return figures.get(id, SUM);
    }

    /// Sets what was computed from a thought's children; returns whether anything has changed.
    boolean setComputed(int id, int visits, double sum, int spent) {
        int state = (state(id) & ~SPENT) | spent;
        boolean same =
                visits == visits(id)
                        && Double.doubleToRawLongBits(sum) == Double.doubleToRawLongBits(sum(id))
                        && state == state(id);
        whole.set(id, VISITS, visits);
        figures.set(id, SUM, sum);
        whole.set(id, STATE, state);
        return !same;
    }
}
