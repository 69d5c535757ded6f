package espalier.diagnosis;

import espalier.diagnosis.Threshold.Side;

import java.util.Optional;
import java.util.function.DoublePredicate;

/// Finds the figure at which a rule decides otherwise, by asking the rule itself.
final class Bisection {

    /// More halvings than there are between any two figures that matter.
    private static final int MOST = 80;

    private Bisection() {}

    /// Where a rule turns between the figure in force and another, which is assumed to lie on one
    /// side of one turn; empty where it decides alike at both.
    ///
    /// @param inForce where the rule does not hold
    /// @param other where it may hold
    static Optional<Threshold> between(double inForce, double other, DoublePredicate holds) {
        if (inForce == other || holds.test(inForce) || !holds.test(other)) {
            return Optional.empty();
        }
        double not = inForce;
        double yes = other;
        for (int i = 0; i < MOST; i++) {
            double middle = not + (yes - not) / 2;
            if (middle == not || middle == yes) {
                break;
            }
            if (holds.test(middle)) {
                yes = middle;
            } else {
                not = middle;
            }
        }
        return Optional.of(new Threshold(other > inForce ? Side.ABOVE : Side.BELOW, not));
    }
}
