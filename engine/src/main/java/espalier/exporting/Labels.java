package espalier.exporting;

import espalier.tree.ReadableTree;

import java.util.Locale;

/// What is written at a thought in a drawing.
final class Labels {

    private static final int LONGEST = 120;

    private Labels() {}

    /// A thought's text on one line, without control characters, shortened where it is long.
    static String text(ReadableTree tree, int id) {
        String line = tree.thought(id).text().replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        if (line.codePointCount(0, line.length()) <= LONGEST) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }

    /// Its value, such as `0.750`; `0.750 V` where an evaluator's opinion is all that is known, and
    /// empty where nothing is.
    static String value(ReadableTree tree, int id) {
        double value = tree.bestKnownValue(id);
        String figure = Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.3f", value);
        return tree.onlyOpined(id) ? figure + " V" : figure;
    }

    /// Its value and visits, such as `0.750 · 3`; empty where it has neither.
    static String figures(ReadableTree tree, int id) {
        String worth = value(tree, id);
        return tree.visits(id) == 0 ? worth : worth + " · " + tree.visits(id);
    }
}
