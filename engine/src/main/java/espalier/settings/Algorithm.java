package espalier.settings;

import java.util.Arrays;

/// The searches that there are. Each one's file is in the package `search`.
public enum Algorithm {
    /// Predictor and upper confidence bounds on trees, with the model's priors and values (Rosin
    /// 2011; Silver et al. 2018).
    PUCT("puct"),
    /// One chain, always the most probable thought: System 1.
    GREEDY("greedy"),
    /// N independent chains, of which the answer rule picks one (Cobbe et al. 2021).
    BEST_OF_N("best-of-n");

    private final String label;
    private final AnswerChoice ownRule;

    Algorithm(String label) {
        this(label, AnswerChoice.BEST_VALUE);
    }

    Algorithm(String label, AnswerChoice ownRule) {
        this.label = label;
        this.ownRule = ownRule;
    }

    /// The name on the command line and in recordings.
    public String label() {
        return label;
    }

    /// How the answer is picked where nothing is proved.
    public AnswerChoice ownRule() {
        return ownRule;
    }

    /// The algorithm of that label.
    ///
    /// @throws IllegalArgumentException with the labels that exist
    public static Algorithm labelled(String label) {
        return Labels.find("algorithm", label, Arrays.asList(values()), Algorithm::label);
    }
}
