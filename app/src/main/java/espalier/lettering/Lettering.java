package espalier.lettering;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// A font in one size with the widths of its letters, so that a text is measured and cut without
/// asking the graphics library.
public final class Lettering {

    /// How thick its letters are.
    public enum Weight {
        PLAIN,
        BOLD
    }

    private static final String DOTS = "…";
    private static final int LATIN = 256;

    private final Weight weight;
    private final double size;
    private final ToDoubleFunction<String> ruler;
    private final double[] latin = new double[LATIN];
    private final Map<Integer, Double> others = new HashMap<>();

    /// @param size in pixels
    /// @param ruler measures a letter, in pixels
    Lettering(Weight weight, double size, ToDoubleFunction<String> ruler) {
        this.weight = weight;
        this.size = size;
        this.ruler = ruler;
        Arrays.fill(latin, Double.NaN);
    }

    Weight weight() {
        return weight;
    }

    public double size() {
        return size;
    }

    public double width(String text) {
        double width = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            width += width(text.codePointAt(i));
        }
        return width;
    }

    /// How many characters of the text have room, at most all.
    int fitting(String text, double room) {
        double width = 0;
        int i = 0;
        while (i < text.length()) {
            int letter = text.codePointAt(i);
            width += width(letter);
            if (width > room) {
                return i;
            }
            i += Character.charCount(letter);
        }
        return i;
    }

    /// The text, or as many whole words of its start as have room, and three dots.
    public String fitted(String text, double room) {
        if (fitting(text, room) == text.length()) {
            return text;
        }
        int end = TextCuts.cut(text, fitting(text, room - width(DOTS)));
        return text.substring(0, end).stripTrailing() + DOTS;
    }

    private double width(int letter) {
        if (letter >= LATIN) {
            return others.computeIfAbsent(letter, this::measured);
        }
        if (Double.isNaN(latin[letter])) {
            latin[letter] = measured(letter);
        }
        return latin[letter];
    }

    private double measured(int letter) {
        return ruler.applyAsDouble(Character.toString(letter));
    }
}
