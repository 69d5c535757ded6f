package espalier.settings;

/// What each algorithm is told for itself; an algorithm reads its own record only.
///
/// @param puct PUCT's
/// @param uct UCT's
/// @param gumbel the Gumbel search's
/// @param widening PUCT's and UCT's, on asking for more thoughts
/// @param chains best-of-n's and self-consistency's
/// @param breadthFirst the breadth-first search's
/// @param depthFirst the depth-first search's
/// @param beam the beam search's
/// @param diverse the diverse verifier tree search's
/// @param rebase the reward-balanced search's
public record AlgorithmSettings(
        PuctSettings puct,
        UctSettings uct,
        GumbelSettings gumbel,
        WideningSettings widening,
        ChainSettings chains,
        BreadthFirstSettings breadthFirst,
        DepthFirstSettings depthFirst,
        BeamSettings beam,
        DiverseSettings diverse,
        RebaseSettings rebase) {

    /// Tuned on development problems with the built-in model.
    public static final AlgorithmSettings DEFAULT =
            new AlgorithmSettings(
                    new PuctSettings(
                            0.2,
                            0,
                            ValueTransform.NONE,
                            FirstPlayUrgency.RAW_VALUE,
                            0,
                            0.3,
                            Rollouts.OFF),
                    new UctSettings(0.2, FirstPlayUrgency.RAW_VALUE, Rollouts.ON),
                    new GumbelSettings(8, 0, 50, 0.1, ValueTransform.MIN_MAX),
                    new WideningSettings(0, 0.5),
                    new ChainSettings(16),
                    new BreadthFirstSettings(8),
                    new DepthFirstSettings(0.2),
                    new BeamSettings(8, ChainScore.LAST),
                    new DiverseSettings(8, ChainScore.LAST),
                    new RebaseSettings(24, 0.2));

    /// These settings with another one of its kind.
    public AlgorithmSettings with(PuctSettings other) {
        return new AlgorithmSettings(
                other,
                uct,
                gumbel,
                widening,
                chains,
                breadthFirst,
                depthFirst,
                beam,
                diverse,
                rebase);
    }

    /// These settings with another one of its kind.
    public AlgorithmSettings with(UctSettings other) {
        return new AlgorithmSettings(
                puct,
                other,
                gumbel,
                widening,
                chains,
                breadthFirst,
                depthFirst,
                beam,
                diverse,
                rebase);
    }

    /// These settings with another one of its kind.
    public AlgorithmSettings with(GumbelSettings other) {
        return new AlgorithmSettings(
                puct,
                uct,
                other,
                widening,
                chains,
                breadthFirst,
                depthFirst,
                beam,
                diverse,
                rebase);
    }

    /// These settings with another one of its kind.
    public AlgorithmSettings with(WideningSettings other) {
        return new AlgorithmSettings(
                puct, uct, gumbel, other, chains, breadthFirst, depthFirst, beam, diverse, rebase);
    }

    /// These settings with another one of its kind.
    public AlgorithmSettings with(ChainSettings other) {
        return new AlgorithmSettings(
                puct,
                uct,
                gumbel,
                widening,
                other,
                breadthFirst,
                depthFirst,
                beam,
                diverse,
                rebase);
    }

    /// These settings with another one of its kind.
    public AlgorithmSettings with(BreadthFirstSettings other) {
        return new AlgorithmSettings(
                puct, uct, gumbel, widening, chains, other, depthFirst, beam, diverse, rebase);
    }

    /// These settings with another one of its kind.
    public AlgorithmSettings with(DepthFirstSettings other) {
        return new AlgorithmSettings(
                puct, uct, gumbel, widening, chains, breadthFirst, other, beam, diverse, rebase);
    }

    /// These settings with another one of its kind.
    public AlgorithmSettings with(BeamSettings other) {
        return new AlgorithmSettings(
                puct,
                uct,
                gumbel,
                widening,
                chains,
                breadthFirst,
                depthFirst,
                other,
                diverse,
                rebase);
    }

    /// These settings with another one of its kind.
    public AlgorithmSettings with(DiverseSettings other) {
        return new AlgorithmSettings(
                puct, uct, gumbel, widening, chains, breadthFirst, depthFirst, beam, other, rebase);
    }

    /// These settings with another one of its kind.
    public AlgorithmSettings with(RebaseSettings other) {
        return new AlgorithmSettings(
                puct,
                uct,
                gumbel,
                widening,
                chains,
                breadthFirst,
                depthFirst,
                beam,
                diverse,
                other);
    }
}
