package espalier.settings;

/// How UCT weighs what it knows against what it has not tried; the score stands in `search.Uct`.
///
/// @param exploration c, at least 0
/// @param firstPlayUrgency the value assumed for an unvisited thought
/// @param rollouts whether a simulation plays a line to its end
public record UctSettings(
        double exploration, FirstPlayUrgency firstPlayUrgency, Rollouts rollouts) {

    public UctSettings {
        Ranges.check("uct-exploration", exploration, 0, 100);
    }

    /// The same with another `exploration`.
    public UctSettings withExploration(double other) {
        return new UctSettings(other, firstPlayUrgency, rollouts);
    }

    /// The same with another `firstPlayUrgency`.
    public UctSettings withFirstPlayUrgency(FirstPlayUrgency other) {
        return new UctSettings(exploration, other, rollouts);
    }

    /// The same with another `rollouts`.
    public UctSettings withRollouts(Rollouts other) {
        return new UctSettings(exploration, firstPlayUrgency, other);
    }
}
