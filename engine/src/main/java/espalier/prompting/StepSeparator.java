package espalier.prompting;

import java.util.List;

/// Where a model's thought ends.
public enum StepSeparator {
    /// At the end of its line.
    LINE,
    /// At the next empty line.
    EMPTY_LINE,
    /// Where the next line begins with `Step`.
    STEP;

    /// What ends a completion that is one thought.
    List<String> stops() {
        return switch (this) {
            case LINE -> List.of("\n");
            case EMPTY_LINE -> List.of("\n\n");
            case STEP -> List.of("\nStep", "\nstep", "\nSTEP");
        };
    }
}
