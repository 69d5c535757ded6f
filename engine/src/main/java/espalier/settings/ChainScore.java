package espalier.settings;

import java.util.Arrays;

/// How the raw values of a chain's thoughts become the score of the chain (Lightman et al. 2023).
public enum ChainScore {
    /// The last thought's.
    LAST("last"),
    /// The lowest.
    MINIMUM("minimum"),
    /// All of them multiplied.
    PRODUCT("product");

    private final String label;

    ChainScore(String label) {
        this.label = label;
    }

    /// The name on the command line and in recordings.
    public String label() {
        return label;
    }

    /// The choice of that label.
    ///
    /// @throws IllegalArgumentException with the labels that exist
    public static ChainScore labelled(String label) {
        return TypedNames.find("chain-score", label, Arrays.asList(values()), ChainScore::label);
    }
}
