package espalier.diagnosis;

import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/// How thoughts and figures are written within a sentence.
final class Words {

    private static final int LONGEST = 80;

    private Words() {}

    /// A thought's text on one line, shortened where it is long.
    static String excerpt(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST - 1) + "…" : line;
    }

    /// A thought of a tree; the problem by its statement.
    static String shown(ReadableTree tree, int id) {
        return excerpt(id == ThoughtId.ROOT ? tree.problem().statement() : tree.thought(id).text());
    }

    /// A probability as people say it: whole percents, or a tenth of one where it is small.
    static String percent(double probability) {
        double percents = 100 * probability;
        if (percents < 0.05) {
            return "< 0.1 %";
        }
        return percents < 1
                ? String.format(Locale.ROOT, "%.1f %%", percents)
                : String.format(Locale.ROOT, "%.0f %%", percents);
    }

    /// A figure in four digits and four decimals at most, such as `3.002` or `0.85`.
    static String figure(double value) {
        return Double.isFinite(value)
                ? new BigDecimal(value)
                        .round(new MathContext(4))
                        .setScale(4, RoundingMode.HALF_EVEN)
                        .stripTrailingZeros()
                        .toPlainString()
                : "–";
    }
}
