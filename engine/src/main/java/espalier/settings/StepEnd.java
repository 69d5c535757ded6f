package espalier.settings;

import java.util.Arrays;

/// Where a sampled thought ends.
public enum StepEnd {
    /// At the end of its line.
    LINE("line"),
    /// At the next empty line.
    EMPTY_LINE("empty-line"),
    /// Where the next line begins with `Step`.
    STEP("step");

    private final String label;

    StepEnd(String label) {
        this.label = label;
    }

    /// The name on the command line and in recordings.
    public String label() {
        return label;
    }

    /// The choice of that label.
    ///
    /// @throws IllegalArgumentException with the labels that exist
    public static StepEnd labelled(String label) {
        return TypedNames.find("separator", label, Arrays.asList(values()), StepEnd::label);
    }
}
