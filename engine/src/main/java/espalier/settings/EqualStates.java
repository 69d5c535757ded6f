package espalier.settings;

import java.util.Arrays;

/// What a search does with thoughts of one level that a problem family calls equal, such as two
/// with the same numbers left.
public enum EqualStates {
    /// Each has its own thoughts and statistics.
    TREE("tree"),
    /// One is expanded for all of them, and they share its statistics (as in the graph search of
    /// KataGo; Czech, Korus and Kersting 2021).
    GRAPH("graph");

    private final String label;

    EqualStates(String label) {
        this.label = label;
    }

    /// The name on the command line and in recordings.
    public String label() {
        return label;
    }

    /// The choice of that label.
    ///
    /// @throws IllegalArgumentException with the labels that exist
    public static EqualStates labelled(String label) {
        return TypedNames.find("equal-states", label, Arrays.asList(values()), EqualStates::label);
    }
}
