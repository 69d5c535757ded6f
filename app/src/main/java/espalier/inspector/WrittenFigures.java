package espalier.inspector;

import espalier.tree.ReadableTree;

import java.util.regex.Pattern;

/// How figures are written.
final class WrittenFigures {

    static final String NONE = "\u2013";
    private static final String ENDLESS = "\u221e";
    private static final double LARGE = 1e9;

    private static final Pattern REMARK = Pattern.compile("\\s*\\([^()]*\\)\\s*$");
    private static final int LONGEST = 40;

    private WrittenFigures() {}

    /// Two decimals, or a dash for NaN; what stands for more than any value is endless.
    static String share(double value) {
        if (value > LARGE) {
            return ENDLESS;
        }
        return Double.isNaN(value) ? NONE : "%.2f".formatted(value);
    }

    /// A value, marked as V where that is all that is known.
    static String value(ReadableTree tree, int id) {
        String figure = share(tree.bestKnownValue(id));
        return tree.onlyOpined(id) ? figure + " V" : figure;
    }

    static String count(long value) {
        return "%,d".formatted(value);
    }

    /// A thought without the remark in brackets at its end, short enough for a sentence.
    static String brief(String text) {
        String bare = REMARK.matcher(text).replaceFirst("");
        String brief = bare.isBlank() ? text : bare;
        return brief.length() > LONGEST
                ? brief.substring(0, LONGEST - 1).strip() + "\u2026"
                : brief;
    }
}
