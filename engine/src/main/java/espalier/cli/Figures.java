package espalier.cli;

import espalier.tree.ReadableTree;

import java.util.Locale;

/// Figures of thoughts as the command line prints them.
final class Figures {

    private static final String NONE = "–";

    private Figures() {}

    /// A thought's value, such as `0.998`; `0.998 V` where an evaluator's opinion is all that is
    /// known, and a dash where nothing is.
    static String value(ReadableTree tree, int id) {
        double value = tree.bestKnownValue(id);
        if (Double.isNaN(value)) {
            return NONE;
        }
        String figure = String.format(Locale.ROOT, "%.3f", value);
        return tree.onlyOpined(id) ? figure + " V" : figure;
    }

    /// A thought's prior; a dash where it is not stated.
    static String prior(ReadableTree tree, int id) {
        double prior = tree.prior(id);
        return Double.isNaN(prior) ? NONE : String.format(Locale.ROOT, "%.3f", prior);
    }
}
