package espalier.session;

/// A moment at which a search is to stop, or to say so: when something happens to a thought of
/// which a condition holds. Immutable; the session keeps the counts.
///
/// @param name as the user knows it, unlike any other's
/// @param on what has to happen
/// @param condition of the thought and the moment (see [espalier.expression.Vocabulary]); empty
///   where any thought will do
/// @param hits at which hit it takes effect, from 1; those before are only counted
/// @param effect what it does
/// @param life whether it stays
/// @param state whether it is looked at
public record Breakpoint(
        String name,
        Trigger on,
        String condition,
        int hits,
        Effect effect,
        Life life,
        State state) {

    /// What a breakpoint does.
    public enum Effect {
        /// The search waits at the next phase boundary.
        STOP,
        /// The hit is told, and the search goes on.
        LOG
    }

    /// Whether a breakpoint stays when it has taken effect.
    public enum Life {
        /// It takes effect again and again.
        KEPT,
        /// It takes effect once.
        ONCE
    }

    /// Whether a breakpoint is looked at.
    public enum State {
        /// It is looked at.
        ENABLED,
        /// It waits to be enabled.
        DISABLED
    }

    /// What can happen to a thought.
    public enum Trigger {
        /// It is selected.
        SELECTED,
        /// A simulation goes down to it or through it.
        PASSED,
        /// The generator has been asked for its children.
        EXPANDED,
        /// It is new.
        CREATED,
        /// An evaluator has spoken of it.
        EVALUATED,
        /// A value went up through it; for each thought once when the condition comes to hold.
        BACKED_UP,
        /// A simulation that ended at it is over.
        SIMULATED,
        /// A rollout or the user has spoken of it besides the evaluator.
        SECOND_OPINION,
        /// Its chain has come to an end with it.
        ANSWERED,
        /// It has become the end of the best line.
        BEST_LINE
    }

    public Breakpoint {
        if (hits < 1) {
            throw new IllegalArgumentException(
                    "The hit at which a breakpoint takes effect (%d) must be at least 1."
                            .formatted(hits));
        }
    }

    /// A breakpoint that stops the search at each hit.
    public static Breakpoint stop(String name, Trigger on, String condition) {
        return new Breakpoint(name, on, condition, 1, Effect.STOP, Life.KEPT, State.ENABLED);
    }

    /// The same, taking effect from another hit on.
    public Breakpoint fromHit(int other) {
        return new Breakpoint(name, on, condition, other, effect, life, state);
    }

    /// The same with another effect.
    public Breakpoint with(Effect other) {
        return new Breakpoint(name, on, condition, hits, other, life, state);
    }

    /// The same with another life.
    public Breakpoint with(Life other) {
        return new Breakpoint(name, on, condition, hits, effect, other, state);
    }

    /// The same, enabled or not.
    public Breakpoint with(State other) {
        return new Breakpoint(name, on, condition, hits, effect, life, other);
    }
}
