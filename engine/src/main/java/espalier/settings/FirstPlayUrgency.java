package espalier.settings;

import java.util.Arrays;

/// The value that selection assumes for a thought that no simulation has visited.
public enum FirstPlayUrgency {
    /// Its raw value; the parent's value where no evaluator has spoken.
    RAW_VALUE("raw-value"),
    /// The parent's value (as in Leela Chess Zero, without its reduction).
    PARENT("parent"),
    /// 0, a loss (as in AlphaGo Zero).
    ZERO("zero"),
    /// More than any value: every child is visited once before any is visited twice (UCB1; Auer,
    /// Cesa-Bianchi and Fischer 2002).
    FIRST("first");

    private final String label;

    FirstPlayUrgency(String label) {
        this.label = label;
    }

    /// The name on the command line and in recordings.
    public String label() {
        return label;
    }

    /// The choice of that label.
    ///
    /// @throws IllegalArgumentException with the labels that exist
    public static FirstPlayUrgency labelled(String label) {
        return TypedNames.find(
                "first-play-urgency", label, Arrays.asList(values()), FirstPlayUrgency::label);
    }
}
