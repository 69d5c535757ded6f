package espalier.prompting;

import java.util.EnumSet;
import java.util.Set;

/// What a model is prompted for; each purpose has its own files.
public enum PromptPurpose {
    /// To write the next thought, and nothing else.
    SAMPLE("sample"),
    /// To list possible next thoughts, a line each.
    PROPOSE("propose"),
    /// To say whether a chain is sure, likely or impossible to end right.
    VALUE("value"),
    /// To say which of several next thoughts is best.
    VOTE("vote"),
    /// To say yes or no to a chain.
    CONFIRM("confirm");

    private final String label;

    PromptPurpose(String label) {
        this.label = label;
    }

    /// The word for it in files' names.
    public String label() {
        return label;
    }

    /// The name of the file that holds a family's prompt for this, such as `game24-propose.txt`.
    public String fileName(String family) {
        return "%s-%s.txt".formatted(family, label);
    }

    /// What such a prompt must hold.
    Set<Placeholder> required() {
        return this == VOTE
                ? EnumSet.of(Placeholder.PROBLEM, Placeholder.CHOICES)
                : EnumSet.of(Placeholder.PROBLEM, Placeholder.CHAIN);
    }

    /// What such a prompt may hold.
    Set<Placeholder> allowed() {
        return switch (this) {
            case SAMPLE, VALUE, CONFIRM -> required();
            case PROPOSE -> EnumSet.of(Placeholder.PROBLEM, Placeholder.CHAIN, Placeholder.COUNT);
            case VOTE -> EnumSet.allOf(Placeholder.class);
        };
    }
}
