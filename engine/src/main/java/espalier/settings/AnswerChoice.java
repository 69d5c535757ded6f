package espalier.settings;

import java.util.Arrays;
import java.util.Locale;

/// How the answer is picked from a tree. Each rule's code is in the package `search`.
public enum AnswerChoice {
    /// A chain that the checker proved right; where none is, the algorithm's own rule among the
    /// chains that nobody can prove right or wrong; or none.
    CHECKER("checker"),
    /// The finished chain with the highest value at its end: Q where it was visited, else the raw
    /// value.
    BEST_VALUE("best-value"),
    /// The chain that goes into the most visited child as long as there is one.
    MOST_VISITS("most-visits"),
    /// The answer that most finished chains give, each counted as often as it was drawn
    /// (self-consistency; Wang et al. 2022).
    MAJORITY("majority"),
    /// The same, each chain counted by what its end is worth (Li et al. 2023).
    WEIGHTED_MAJORITY("weighted-majority"),
    /// The finished chain with the highest raw value at its end (Snell et al. 2024).
    PRM_LAST("prm-last"),
    /// The finished chain whose lowest raw value is the highest (Lightman et al. 2023).
    PRM_MINIMUM("prm-minimum"),
    /// The finished chain with the highest product of raw values, the problem's left out (Lightman
    /// et al. 2023).
    PRM_PRODUCT("prm-product");

    /// The label of [#PRM_MINIMUM] in recordings from before the other two.
    private static final String FORMER_MINIMUM = "best-minimum";

    private final String label;

    AnswerChoice(String label) {
        this.label = label;
    }

    /// The name on the command line and in recordings.
    public String label() {
        return label;
    }

    /// Its name as a person reads it.
    public String title(Locale locale) {
        return Setting.texts(locale).getString("answer-rule." + label + ".title");
    }

    /// How it picks, in one line.
    public String help(Locale locale) {
        return Setting.texts(locale).getString("answer-rule." + label + ".help");
    }

    /// The rule of that label; also of one that older recordings have.
    ///
    /// @throws IllegalArgumentException with the labels that exist
    public static AnswerChoice labelled(String label) {
        return label.equals(FORMER_MINIMUM)
                ? PRM_MINIMUM
                : TypedNames.find(
                        "answer-rule", label, Arrays.asList(values()), AnswerChoice::label);
    }
}
