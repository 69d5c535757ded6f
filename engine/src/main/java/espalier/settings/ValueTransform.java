package espalier.settings;

import java.util.Arrays;

/// The scale on which selection compares values.
public enum ValueTransform {
    /// Values as they are.
    NONE("none"),
    /// 0 for the lowest among the parent and its visited children, 1 for the highest (Schrittwieser
    /// et al. 2020).
    MIN_MAX("min-max");

    private final String label;

    ValueTransform(String label) {
        this.label = label;
    }

    /// The name on the command line and in recordings.
    public String label() {
        return label;
    }

    /// The choice of that label.
    ///
    /// @throws IllegalArgumentException with the labels that exist
    public static ValueTransform labelled(String label) {
        return TypedNames.find(
                "value-transform", label, Arrays.asList(values()), ValueTransform::label);
    }
}
