package espalier.recording;

/// What another program's format says of its own figures, which an audit can check.
public enum Claim {
    /// A thought's visits are one of its own and all of its children's.
    ONE_OWN_VISIT,
    /// A thought with children has no visits but its children's.
    NO_OWN_VISITS,
    /// A thought's value is the mean of what was backed up through it.
    VALUE_IS_MEAN,
    /// Values lie on the stated scale.
    VALUES_IN_RANGE,
    /// Priors are from 0 to 1.
    PRIORS_IN_RANGE
}
