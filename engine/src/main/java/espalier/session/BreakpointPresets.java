package espalier.session;

import espalier.session.Breakpoint.Life;
import espalier.session.Breakpoint.Trigger;

/// The breakpoints that are wanted most often, each a trigger and a condition that the user may
/// change.
public final class BreakpointPresets {

    private static final int LONGEST_TEXT = 200;

    private BreakpointPresets() {}

    /// A thought's value has come to be lower than `value`.
    public static Breakpoint valueBelow(String name, double value) {
        return Breakpoint.stop(name, Trigger.BACKED_UP, "value < " + value);
    }

    /// A thought's value has come to be higher than `value`.
    public static Breakpoint valueAbove(String name, double value) {
        return Breakpoint.stop(name, Trigger.BACKED_UP, "value > " + value);
    }

    /// A thought is valued lower than the one above it by more than `drop`.
    public static Breakpoint valueDrops(String name, double drop) {
        return Breakpoint.stop(name, Trigger.EVALUATED, "valueDrop > " + drop);
    }

    /// The checker finds a step wrong.
    public static Breakpoint illegal(String name) {
        return Breakpoint.stop(name, Trigger.CREATED, "illegal");
    }

    /// A regular expression finds something in a new thought.
    public static Breakpoint textMatches(String name, String expression) {
        return Breakpoint.stop(name, Trigger.CREATED, "text.matches(" + quoted(expression) + ")");
    }

    /// A thought at this distance from the problem is selected.
    public static Breakpoint level(String name, int level) {
        return Breakpoint.stop(name, Trigger.SELECTED, "level >= " + level);
    }

    /// The search goes down to one thought, or through it.
    ///
    /// @param thought its id
    /// @param text its text, so that the thought of that id in another run is not taken for it
    public static Breakpoint at(String name, int thought, String text) {
        String known = text.substring(0, Math.min(text.length(), LONGEST_TEXT));
        String words = known.equals(text) ? "text == %s" : "text.startsWith(%s)";
        return Breakpoint.stop(
                name,
                Trigger.PASSED,
                "id == %d && %s".formatted(thought, words.formatted(quoted(known))));
    }

    /// A thought has come to be visited so often.
    public static Breakpoint visitsReach(String name, int visits) {
        return Breakpoint.stop(name, Trigger.BACKED_UP, "visits >= " + visits);
    }

    /// The generator finds a thought likely and the evaluator bad: its prior is above its raw value
    /// by at least `difference`.
    public static Breakpoint generatorAgainstEvaluator(String name, double difference) {
        return Breakpoint.stop(name, Trigger.EVALUATED, "prior - rawValue >= " + difference);
    }

    /// A rollout or the user values a thought otherwise than the evaluator by at least
    /// `difference`.
    public static Breakpoint judgesDisagree(String name, double difference) {
        return Breakpoint.stop(
                name,
                Trigger.SECOND_OPINION,
                "secondValue - rawValue >= %s || rawValue - secondValue >= %s"
                        .formatted(difference, difference));
    }

    /// Another thought has become the end of the best line.
    public static Breakpoint bestLineChanges(String name) {
        return Breakpoint.stop(name, Trigger.BEST_LINE, "");
    }

    /// A chain has come to an end for the first time.
    public static Breakpoint firstAnswer(String name) {
        return Breakpoint.stop(name, Trigger.ANSWERED, "").with(Life.ONCE);
    }

    /// A share of the budget, from 0 to 1, is used up.
    public static Breakpoint budgetUsed(String name, double share) {
        return Breakpoint.stop(name, Trigger.SIMULATED, "budgetUsed >= " + share).with(Life.ONCE);
    }

    private static String quoted(String text) {
        String plain =
                text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                        .replace("\t", "\\t");
        return "\"" + plain + "\"";
    }
}
