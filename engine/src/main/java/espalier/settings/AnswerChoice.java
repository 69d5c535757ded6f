package espalier.settings;

import java.util.Arrays;

/// How the answer is picked from a tree. Each rule's code is in the package `search`.
public enum AnswerChoice {
    /// A chain that the checker proved right; among chains that nobody can prove right or wrong,
    /// the one with the highest value at its end; or none.
    CHECKER("checker"),
    /// The finished chain with the highest value at its end.
    BEST_VALUE("best-value"),
    /// The finished chain whose lowest raw value is the highest.
    BEST_MINIMUM("best-minimum"),
    /// The chain that goes into the most visited child as long as there is one.
    MOST_VISITS("most-visits"),
    /// The answer that most finished chains give, each counted as often as it was drawn.
    MAJORITY("majority");

    private final String label;

    AnswerChoice(String label) {
        this.label = label;
    }

    /// The name on the command line and in recordings.
    public String label() {
        return label;
    }

    /// The rule of that label.
    ///
    /// @throws IllegalArgumentException with the labels that exist
    public static AnswerChoice labelled(String label) {
        return Labels.find("answer-rule", label, Arrays.asList(values()), AnswerChoice::label);
    }
}
