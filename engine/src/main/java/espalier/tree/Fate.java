package espalier.tree;

/// What became of a thought when its level was over, as the log of its run states it. Our own rules
/// have no say in it.
public enum Fate {
    /// No log states it: so with all runs of ours.
    UNSTATED,
    /// The search kept it, to go on from.
    KEPT,
    /// The search went on from others of its level.
    DROPPED
}
