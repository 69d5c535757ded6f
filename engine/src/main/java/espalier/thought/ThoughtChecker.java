package espalier.thought;

/// Proves a thought right or wrong. Pure and quick.
public interface ThoughtChecker {

    /// The verdict on the last thought of `chain`; the whole chain is looked at, so a step after an
    /// illegal one is illegal. A chain without thoughts is legal.
    Verdict check(Chain chain);
}
