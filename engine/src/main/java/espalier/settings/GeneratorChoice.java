package espalier.settings;

import java.util.Arrays;

/// How thoughts are asked for.
public enum GeneratorChoice {
    /// Plain for a model with a value output, which was trained to think so; else sampled.
    AUTOMATIC("automatic"),
    /// The model goes on from the problem and the thoughts, with no words around them.
    PLAIN("plain"),
    /// Prompted for one thought at a time, each drawn apart (Tree of Thoughts; Yao et al. 2023).
    SAMPLE("sample"),
    /// Prompted for a list of thoughts in one go (Tree of Thoughts; Yao et al. 2023).
    PROPOSE("propose");

    private final String label;

    GeneratorChoice(String label) {
        this.label = label;
    }

    /// The name on the command line and in recordings.
    public String label() {
        return label;
    }

    /// The choice of that label.
    ///
    /// @throws IllegalArgumentException with the labels that exist
    public static GeneratorChoice labelled(String label) {
        return TypedNames.find("generator", label, Arrays.asList(values()), GeneratorChoice::label);
    }
}
