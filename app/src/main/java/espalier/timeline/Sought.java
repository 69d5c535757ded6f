package espalier.timeline;

import espalier.event.Goal;

/// What one goes to in a run that has happened.
public enum Sought {
    /// A breakpoint that took effect.
    BREAKPOINT,
    /// A chain that came to an end.
    ANSWER,
    /// A simulation that selected the selected thought.
    SELECTED,
    /// A simulation that went elsewhere than through the selected thought.
    ELSEWHERE;

    Goal goal(int selected) {
        return switch (this) {
            case BREAKPOINT -> new Goal.Hit();
            case ANSWER -> new Goal.Answer();
            case SELECTED -> new Goal.At(selected);
            case ELSEWHERE -> new Goal.Elsewhere(selected);
        };
    }
}
