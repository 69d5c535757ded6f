package espalier.importing;

import com.fasterxml.jackson.databind.JsonNode;

import espalier.recording.Claim;
import espalier.recording.LogFacts;
import espalier.recording.LogFacts.Truth;
import espalier.recording.ModelIdentity;
import espalier.thought.Verdict;
import espalier.tree.Origin;
import espalier.tree.ThoughtId;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

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

    private static final int LONGEST_CONSTANT = 200;

    private final List<Entry> entries = new ArrayList<>();
    private final List<LogSentence> notices = new ArrayList<>();
    private final FieldUse fields = new FieldUse();
    private final Map<Integer, List<Integer>> kept = new TreeMap<>();
    private final Map<String, String> constants = new TreeMap<>();
    private OptionalInt simulations = OptionalInt.empty();
    private Truth truth = Truth.NONE;
    private String model = "";
    private int leftOut;

    /// A thought as far as it is known.
    static final class Entry {
        final int parent;
        final int level;
        final String text;
        Origin origin = Origin.SEARCH;
        Verdict verdict = new Verdict.Unchecked();
        double prior = Double.NaN;
        double rawValue = Double.NaN;
        double reward;
        boolean expanded;
        boolean ends;
        OptionalInt statedVisits = OptionalInt.empty();
        double value = Double.NaN;

        private Entry(int parent, int level, String text) {
            this.parent = parent;
            this.level = level;
            this.text = text;
        }

        /// The stated visits; none where they are not stated.
        int visits() {
            return statedVisits.orElse(0);
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

    /// The run's fields.
    FieldUse fields() {
        return fields;
    }

    /// Notes that the log states what it kept of a level, and which thoughts in its order, beside
    /// those that it kept before. A ghost whose level nobody knows is of none.
    void keep(int level, List<Integer> thoughts) {
        var all = kept.computeIfAbsent(level, _ -> new ArrayList<>());
        thoughts.stream().filter(id -> id != LEFT_OUT && at(id).level == level).forEach(all::add);
    }

    /// The level of a thought.
    int level(int id) {
        return at(id).level;
    }

    /// Keeps a constant of the log's search as it stands there; what is no text, number or switch
    /// is none.
    void constant(String name, JsonNode value) {
        if (value.isValueNode() && !value.isNull() && value.asText().length() <= LONGEST_CONSTANT) {
            constants.put(name, value.asText());
        }
    }

    /// Keeps all constants that an object holds, by their names.
    void constants(JsonNode object) {
        object.properties().forEach(one -> constant(one.getKey(), one.getValue()));
    }

    /// Keeps how many simulations the log says that there were.
    void simulations(OptionalInt count) {
        simulations = count;
    }

    /// Keeps which model the log says that played.
    void model(String name) {
        model = name.strip();
    }

    /// The model that the log states.
    Optional<ModelIdentity> model() {
        return model.isEmpty() ? Optional.empty() : Optional.of(new ModelIdentity(model, Map.of()));
    }

    /// Notes that the log has a word on which chains are right, also where none is.
    void truthStated() {
        truth = Truth.STATED;
    }

    /// Notes that the log says that the chain that ends here is right.
    void right(int id, String answer) {
        truth = Truth.STATED;
        at(id).ends = true;
        at(id).verdict = new Verdict.Solved(answer);
    }

    /// Notes that the log says that the chain that ends here is wrong.
    void wrong(int id, String reason) {
        truth = Truth.STATED;
        at(id).ends = true;
        at(id).verdict = new Verdict.Unsolved(reason);
    }

    /// Notes that a chain ends here, with its answer, which nobody proved.
    void end(int id, String answer) {
        at(id).ends = true;
        at(id).verdict = new Verdict.Unproved(answer);
    }

    /// Says what had to be passed over.
    void notice(LogSentence sentence) {
        if (notices.size() < 20) {
            notices.add(sentence);
        }
    }

    /// Every thought, the problem first.
    List<Entry> entries() {
        return List.copyOf(entries);
    }

    /// What the log states of the run.
    LogFacts facts(String format, Set<Claim> claims) {
        return new LogFacts(format, truth, simulations, constants, claims);
    }

    /// Which thoughts were kept, by level, as far as the log states it.
    Map<Integer, List<Integer>> kept() {
        return Map.copyOf(kept);
    }

    /// What had to be passed over.
    List<LogSentence> notices() {
        var all = new ArrayList<>(notices);
        all.addAll(fields.notices());
        if (leftOut > 0) {
            all.add(
                    leftOut == 1
                            ? LogSentence.of("too-large.one", MOST_THOUGHTS, MOST_LEVELS)
                            : LogSentence.of(
                                    "too-large.many", leftOut, MOST_THOUGHTS, MOST_LEVELS));
        }
        return all;
    }
}
