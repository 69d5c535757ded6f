package espalier.settings;

/// How answers are proved, picked, and whether one ends the search.
///
/// @param checker whether the family's checker drops wrong steps and proves answers
/// @param rule how the answer is picked from the tree
/// @param stopAtVerified whether the first verified answer ends the search
public record Answering(Checking checker, AnswerChoice rule, AtVerified stopAtVerified) {

    /// Whether the family's checker takes part in the search.
    public enum Checking {
        ON,
        OFF
    }

    /// What the first verified answer does.
    public enum AtVerified {
        STOP,
        GO_ON
    }

    /// The same with the checker on or off.
    public Answering withChecker(Checking other) {
        return new Answering(other, rule, stopAtVerified);
    }

    /// The same with another rule.
    public Answering withRule(AnswerChoice other) {
        return new Answering(checker, other, stopAtVerified);
    }

    /// The same with another effect of a verified answer.
    public Answering withStopAtVerified(AtVerified other) {
        return new Answering(checker, rule, other);
    }
}
