package espalier.settings;

import java.util.Arrays;

/// Who values thoughts.
public enum EvaluatorChoice {
    /// The value model where one is named, else the model's value output where it has one, else its
    /// likelihood.
    AUTOMATIC("automatic"),
    /// What the model's value output says.
    VALUE_OUTPUT("value-output"),
    /// How probable the model finds the thought's tokens.
    LIKELIHOOD("likelihood"),
    /// The model is asked for sure, likely or impossible (Tree of Thoughts; Yao et al. 2023).
    VALUE_PROMPT("value-prompt"),
    /// The model votes among siblings (Tree of Thoughts; Yao et al. 2023).
    VOTE("vote"),
    /// How much rather the model says yes than no (Kadavath et al. 2022).
    SELF_EVALUATION("self-evaluation"),
    /// The value model: the lowest score of a step (Lightman et al. 2023).
    VALUE_MODEL("value-model"),
    /// The chain is continued to its end several times.
    ROLLOUTS("rollouts"),
    /// The family's checker alone.
    CHECKER("checker");

    private final String label;

    EvaluatorChoice(String label) {
        this.label = label;
    }

    /// The name on the command line and in recordings.
    public String label() {
        return label;
    }

    /// The choice of that label.
    ///
    /// @throws IllegalArgumentException with the labels that exist
    public static EvaluatorChoice labelled(String label) {
        return TypedNames.find("evaluator", label, Arrays.asList(values()), EvaluatorChoice::label);
    }
}
