package espalier.experiment;

import java.util.List;

/// The budgets that an experiment compares.
///
/// @param measure what is counted
/// @param values rising, each at least 1
public record Budgets(Measure measure, List<Integer> values) {

    /// The largest budget.
    private static final int MOST = 1_000_000;

    /// What a budget counts.
    public enum Measure {
        /// Thoughts given to the generator.
        EXPANSIONS("expansions"),
        /// Select, expand, evaluate, back up; for best-of-N the chains that are drawn.
        SIMULATIONS("simulations");

        private final String label;

        Measure(String label) {
            this.label = label;
        }

        /// The name on the command line and in files.
        public String label() {
            return label;
        }
    }

    public Budgets {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("budgets must name at least one, such as 1,3,10.");
        }
        int before = 0;
        for (int value : values) {
            if (value < 1 || value > MOST) {
                throw new IllegalArgumentException(
                        "budgets (%d) must each be from 1 to %d.".formatted(value, MOST));
            }
            if (value <= before) {
                throw new IllegalArgumentException(
                        "budgets must rise, but %d comes after %d.".formatted(value, before));
            }
            before = value;
        }
    }

    /// The largest of them.
    int largest() {
        return values.getLast();
    }
}
