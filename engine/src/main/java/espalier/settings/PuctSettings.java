package espalier.settings;

/// How PUCT weighs what it knows against what it has not tried; the score stands in `search.Puct`.
///
/// @param exploration c, at least 0
/// @param explorationBase from which on c grows with the parent's visits N, by ln((N + base + 1) /
///   base); 0: it does not
/// @param transform the scale on which values are compared
/// @param firstPlayUrgency the value assumed for an unvisited thought
/// @param noiseShare how much of the priors of the first thoughts is Dirichlet noise, from 0 to 1
/// @param noiseConcentration the noise's alpha: low puts it on few thoughts
/// @param rollouts whether a simulation plays a line to its end
public record PuctSettings(
        double exploration,
        double explorationBase,
        ValueTransform transform,
        FirstPlayUrgency firstPlayUrgency,
        double noiseShare,
        double noiseConcentration,
        Rollouts rollouts) {

    public PuctSettings {
        Ranges.check("exploration", exploration, 0, 100);
        Ranges.check("exploration-base", explorationBase, 0, 1e9);
        Ranges.check("noise-share", noiseShare, 0, 1);
        Ranges.check("noise-concentration", noiseConcentration, 0.01, 100);
    }

    /// c, with what it has grown by.
    ///
    /// @param visits the parent's, its own included
    public double explorationAt(int visits) {
        return exploration
                + (explorationBase > 0
                        ? Math.log((visits + explorationBase + 1) / explorationBase)
                        : 0);
    }

    /// The same with another `exploration`.
    public PuctSettings withExploration(double other) {
        return new PuctSettings(
                other,
                explorationBase,
                transform,
                firstPlayUrgency,
                noiseShare,
                noiseConcentration,
                rollouts);
    }

    /// The same with another `explorationBase`.
    public PuctSettings withExplorationBase(double other) {
        return new PuctSettings(
                exploration,
                other,
                transform,
                firstPlayUrgency,
                noiseShare,
                noiseConcentration,
                rollouts);
    }

    /// The same with another `transform`.
    public PuctSettings withTransform(ValueTransform other) {
        return new PuctSettings(
                exploration,
                explorationBase,
                other,
                firstPlayUrgency,
                noiseShare,
                noiseConcentration,
                rollouts);
    }

    /// The same with another `firstPlayUrgency`.
    public PuctSettings withFirstPlayUrgency(FirstPlayUrgency other) {
        return new PuctSettings(
                exploration,
                explorationBase,
                transform,
                other,
                noiseShare,
                noiseConcentration,
                rollouts);
    }

    /// The same with another `noiseShare`.
    public PuctSettings withNoiseShare(double other) {
        return new PuctSettings(
                exploration,
                explorationBase,
                transform,
                firstPlayUrgency,
                other,
                noiseConcentration,
                rollouts);
    }

    /// The same with another `noiseConcentration`.
    public PuctSettings withNoiseConcentration(double other) {
        return new PuctSettings(
                exploration,
                explorationBase,
                transform,
                firstPlayUrgency,
                noiseShare,
                other,
                rollouts);
    }

    /// The same with another `rollouts`.
    public PuctSettings withRollouts(Rollouts other) {
        return new PuctSettings(
                exploration,
                explorationBase,
                transform,
                firstPlayUrgency,
                noiseShare,
                noiseConcentration,
                other);
    }
}
