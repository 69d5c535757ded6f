package espalier.importing;

import espalier.thought.Verdict;
import espalier.tree.Origin;
import espalier.tree.ThoughtId;

import java.util.ArrayList;
import java.util.List;

/// A tree while its log is read: thoughts in any order, each after its parent. Bounded, whatever
/// the log holds: what is beyond a bound is left out, and a notice says so.
final class Draft {

    /// The most thoughts of one run.
    static final int MOST_THOUGHTS = 500_000;

    /// The most characters of one thought.
    static final int LONGEST_TEXT = 1_000_000;

    /// The longest chain.
    static final int MOST_LEVELS = 5_000;

    /// No thought: what was to be added is beyond a bound, and so is all below.
    static final int LEFT_OUT = -2;

    private final List<Entry> entries = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();
    private int leftOut;

    /// A thought as far as it is known.
    static final class Entry {
        final int parent;
        final int level;
        final String text;
        Origin origin = Origin.SEARCH;
        Verdict verdict = new Verdict.Unchecked();
        double prior = 1;
        double rawValue = Double.NaN;
        double reward;
        boolean expanded;
        boolean ends;
        int visits;
        double value = Double.NaN;

        private Entry(int parent, int level, String text) {
            this.parent = parent;
            this.level = level;
            this.text = text;
        }
    }

    Draft() {
        entries.add(new Entry(ThoughtId.NONE, 0, ""));
    }

    /// Adds a thought and returns its number here, or [#LEFT_OUT].
    int add(int parent, String text) {
        if (parent == LEFT_OUT
                || entries.size() > MOST_THOUGHTS
                || entries.get(parent).level >= MOST_LEVELS) {
            leftOut++;
            return LEFT_OUT;
        }
        String kept = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) + "…" : text;
        entries.add(new Entry(parent, entries.get(parent).level + 1, kept));
        return entries.size() - 1;
    }

    /// Adds a thought that the log cites but does not hold.
    int addGhost(int parent, String text) {
        int id = add(parent, text);
        at(id).origin = Origin.GHOST;
        return id;
    }

    /// The thought of that number; what is set on one that was left out is lost.
    Entry at(int id) {
        return id == LEFT_OUT ? new Entry(ThoughtId.NONE, 0, "") : entries.get(id);
    }

    /// Keeps an opinion; one that is no finite number is none.
    void judge(int id, double value) {
        if (Double.isFinite(value)) {
            at(id).rawValue = value;
        }
    }

    /// Notes that a chain ends here, with its answer, which nobody proved.
    void end(int id, String answer) {
        at(id).ends = true;
        at(id).verdict = new Verdict.Unproved(answer);
    }

    /// Says what had to be passed over.
    void notice(String sentence) {
        if (notices.size() < 20) {
            notices.add(sentence);
        }
    }

    /// Every thought, the problem first.
    List<Entry> entries() {
        return List.copyOf(entries);
    }

    /// What had to be passed over.
    List<String> notices() {
        var all = new ArrayList<>(notices);
        if (leftOut > 0) {
            all.add(
                    "%,d thoughts are left out: a run is shown up to %,d thoughts and %,d levels."
                            .formatted(leftOut, MOST_THOUGHTS, MOST_LEVELS));
        }
        return all;
    }
}
