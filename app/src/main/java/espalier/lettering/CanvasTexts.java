package espalier.lettering;

import espalier.selection.NodeNumber;
import espalier.tree.ReadableTree;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.StringJoiner;

/// The words and figures on the canvas, in one language.
public final class CanvasTexts {

    private final ResourceBundle bundle;

    private CanvasTexts(Locale locale) {
        bundle =
                ResourceBundle.getBundle(
                        "espalier.lettering.lettering",
                        locale,
                        Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    /// The texts in a language, or in English where there is no translation.
    public static CanvasTexts in(Locale locale) {
        return new CanvasTexts(locale);
    }

    public String legendValue() {
        return bundle.getString("legend.value");
    }

    /// That the colours of values go by rank.
    public String legendRank() {
        return bundle.getString("legend.rank");
    }

    public String legendEdge() {
        return bundle.getString("legend.edge");
    }

    public String legendBars() {
        return bundle.getString("legend.bars");
    }

    public String legendBrush() {
        return bundle.getString("legend.brush");
    }

    /// Two figures as the range that is shown in colour, and how all are again.
    public String range(double from, double to) {
        return bundle.getString("legend.range").formatted(figure(from), figure(to));
    }

    /// The same of figures that lie so unevenly that thousandths matter.
    public String rangeByRank(double from, double to) {
        return bundle.getString("legend.range").formatted(axis(from), axis(to));
    }

    public String legendBest() {
        return bundle.getString("legend.best");
    }

    public String legendLinked() {
        return bundle.getString("legend.linked");
    }

    public String hintEmpty() {
        return bundle.getString("hint.empty");
    }

    public String minimap() {
        return bundle.getString("minimap");
    }

    /// What the icicle is, for a screen reader.
    public String icicle() {
        return bundle.getString("icicle");
    }

    /// What the icicle's widths mean, and at which level it begins.
    public String icicleCaption(boolean byVisits, int level) {
        String widths = bundle.getString(byVisits ? "icicle.visits" : "icicle.shared");
        return level == 0 ? widths : widths + format("icicle.from", Integer.toString(level));
    }

    /// What the dots are, for a screen reader.
    public String candidates() {
        return bundle.getString("candidates");
    }

    public String candidatesCaption() {
        return bundle.getString("candidates.caption");
    }

    public String axisPrior() {
        return bundle.getString("number.PRIOR");
    }

    /// A figure at an axis, to a thousandth, without needless digits.
    public String axis(double figure) {
        return new BigDecimal(Double.toString(figure))
                .setScale(3, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }

    /// Such as `41 visits`.
    public String visits(int visits) {
        return counted("visits", visits);
    }

    /// What the figure drawn with a thought is, in a word.
    public String name(NodeNumber number) {
        return bundle.getString("number." + number.name());
    }

    /// A figure from 0 to 1, or a score, with two digits after the point; empty where there is
    /// none. Written out by hand, since thousands are needed in a frame.
    public String figure(double figure) {
        if (!Double.isFinite(figure)) {
            return figure == Double.POSITIVE_INFINITY ? "∞" : "";
        }
        long hundredths = Math.round(Math.abs(figure) * 100);
        long rest = hundredths % 100;
        return (figure < 0 && hundredths > 0 ? "−" : "")
                + hundredths / 100
                + '.'
                + (rest < 10 ? "0" : "")
                + rest;
    }

    /// A count of thoughts, short: `950`, `12k`.
    public String count(int count) {
        if (count < 1_000) {
            return Integer.toString(count);
        }
        return count < 1_000_000 ? count / 1_000 + "k" : count / 1_000_000 + "M";
    }

    /// Value, visits and prior of a thought in a line.
    public String figures(ReadableTree tree, int id) {
        var figures = new StringJoiner(" · ");
        double value = tree.bestKnownValue(id);
        if (!Double.isNaN(value)) {
            String mark = tree.onlyOpined(id) ? " V" : "";
            figures.add(name(NodeNumber.VALUE) + " " + figure(value) + mark);
        }
        figures.add(visits(tree.visits(id)));
        if (!Double.isNaN(tree.prior(id))) {
            figures.add(name(NodeNumber.PRIOR) + " " + figure(tree.prior(id)));
        }
        return figures.toString();
    }

    /// The selected thought as a screen reader says it.
    public String spoken(String text, double value, int visits) {
        return Double.isNaN(value)
                ? format("spoken.unvalued", text, visits(visits))
                : format("spoken", text, figure(value), visits(visits));
    }

    private String format(String key, String... arguments) {
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(arguments);
    }

    private String counted(String key, int count) {
        String form = count == 0 ? ".none" : count == 1 ? ".one" : ".many";
        return bundle.getString(key + form).replace("{0}", Integer.toString(count));
    }
}
