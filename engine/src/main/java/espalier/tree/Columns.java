package espalier.tree;

import espalier.thought.Thought;
import espalier.thought.Verdict;

import java.util.Optional;

/// What is kept of each thought, addressed by id, and nothing about what it means for others.
final class Columns {

    /// Facts of a thought that hold or do not.
    static final int EXPANDED = 1;

    static final int PINNED = 2;
    static final int CUT = 4;
    static final int SPENT = 8;
    static final int DRY = 16;
    static final int TERMINAL = 32;
    static final int ILLEGAL = 64;
    static final int ENDS = 128;

    /// The longest chain.
    static final int MOST_LEVELS = 0xffff;

    // Halves of the row's first words. The last child's next sibling is NONE.
    private static final int PARENT = 0;
    private static final int FIRST_CHILD = 1;
    private static final int NEXT_SIBLING = 2;
    private static final int OWN_VISITS = 3;
    private static final int VISITS = 4;
    private static final int STATE = 5;

    // Its further words.
    private static final int PRIOR = 3;
    private static final int RAW_VALUE = 4;
    private static final int OWN_SUM = 5;
    private static final int SUM = 6;

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
    private final Rows rows;
    private Optional<Rows> rewards = Optional.empty();
    private int size;

    Columns() {
        thoughts = new References<>();
        verdicts = new References<>();
        rows = new Rows(SUM + 1);
    }

    /// The same columns, to go their own way.
    Columns(Columns other) {
        thoughts = other.thoughts.copy();
        verdicts = other.verdicts.copy();
        rows = other.rows.copy();
        rewards = other.rewards.map(Rows::copy);
        size = other.size;
    }

    int size() {
        return size;
    }

    /// Adds the problem, or a thought as the last child of `parent`, and returns its id.
    int append(int parent, Thought thought, Verdict verdict, double prior, Origin origin) {
        int id = size++;
        if ((id & Pages.MASK) == 0) {
            rows.reach(id);
            rewards.ifPresent(column -> column.reach(id));
        }
        thoughts.put(id, thought);
        verdicts.put(id, verdict);
        rows.setWhole(id, PARENT, parent);
        rows.setWhole(id, FIRST_CHILD, ThoughtId.NONE);
        rows.setWhole(id, NEXT_SIBLING, ThoughtId.NONE);
        rows.setWhole(id, STATE, number(origin) << ORIGIN_AT);
        rows.setFigure(id, PRIOR, prior);
        rows.setFigure(id, RAW_VALUE, Double.NaN);
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
            join(id, parent);
            rows.setWhole(id, STATE, state(id) | (level(parent) + 1) << LEVEL_AT);
        }
        return id;
    }

    private void join(int id, int parent) {
        int last = lastChild(parent, id);
        if (last == ThoughtId.NONE) {
            rows.setWhole(parent, FIRST_CHILD, id);
        } else {
            rows.setWhole(last, NEXT_SIBLING, id);
        }
    }

    /// The last child before `next` arrives: most often the thought that arrived before, else at
    /// the end of the row of siblings.
    private int lastChild(int parent, int next) {
        if (next > ThoughtId.ROOT && parent(next - 1) == parent) {
            return next - 1;
        }
        int last = ThoughtId.NONE;
        for (int c = firstChild(parent); c != ThoughtId.NONE; c = nextSibling(c)) {
            last = c;
        }
        return last;
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
        return rows.whole(id, PARENT);
    }

    /// The child of the lowest id, or [ThoughtId#NONE].
    int firstChild(int id) {
        return rows.whole(id, FIRST_CHILD);
    }

    /// The sibling of the next higher id, or [ThoughtId#NONE].
    int nextSibling(int id) {
        return rows.whole(id, NEXT_SIBLING);
    }

    private int state(int id) {
        return rows.whole(id, STATE);
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
        rows.setWhole(id, STATE, state(id) | mark);
    }

    void unmark(int id, int mark) {
        rows.setWhole(id, STATE, state(id) & ~mark);
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
        rows.setWhole(id, STATE, others | count << IN_FLIGHT_AT);
    }

    double prior(int id) {
        return rows.figure(id, PRIOR);
    }

    double rawValue(int id) {
        return rows.figure(id, RAW_VALUE);
    }

    void setRawValue(int id, double value) {
        rows.setFigure(id, RAW_VALUE, value);
    }

    /// The reward of the step to a thought; 0 where there is none.
    double reward(int id) {
        return rewards.isPresent() ? rewards.get().figure(id, 0) : 0;
    }

    void setReward(int id, double reward) {
        var column = rewards.orElseGet(() -> new Rows(1));
        for (int at = 0; at < size; at += Pages.SIZE) {
            column.reach(at);
        }
        column.setFigure(id, 0, reward);
        rewards = Optional.of(column);
    }

    int ownVisits(int id) {
        return rows.whole(id, OWN_VISITS);
    }

    double ownSum(int id) {
        return rows.figure(id, OWN_SUM);
    }

    /// Adds one own visit with its value.
    void visit(int id, double value) {
        rows.setWhole(id, OWN_VISITS, ownVisits(id) + 1);
        rows.setFigure(id, OWN_SUM, ownSum(id) + value);
    }

    int visits(int id) {
        return rows.whole(id, VISITS);
    }

    double sum(int id) {
        return rows.figure(id, SUM);
    }

    /// Sets what was computed from a thought's children; returns whether anything has changed.
    boolean setComputed(int id, int visits, double sum, int spent) {
        int state = (state(id) & ~SPENT) | spent;
        boolean same =
                visits == visits(id)
                        && Double.doubleToRawLongBits(sum) == Double.doubleToRawLongBits(sum(id))
                        && state == state(id);
        rows.setWhole(id, VISITS, visits);
        rows.setFigure(id, SUM, sum);
        rows.setWhole(id, STATE, state);
        return !same;
    }
}
