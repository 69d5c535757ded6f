package espalier.canvas;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// A font with the widths of its letters, so that a text is measured and cut without asking JavaFX.
final class Lettering {

    private static final String DOTS = "…";
    private static final int LATIN = 256;

    final Font font;
    private final double[] latin = new double[LATIN];
    private final Map<Integer, Double> others = new HashMap<>();
    private final Text ruler = new Text();

    Lettering(Font font) {
        this.font = font;
        ruler.setFont(font);
        Arrays.fill(latin, Double.NaN);
    }

    double width(String text) {
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

    /// The text, or as much of its start as has room, and three dots.
    String fitted(String text, double room) {
        if (fitting(text, room) == text.length()) {
            return text;
        }
        int end = fitting(text, room - width(DOTS));
        return end == 0 ? "" : text.substring(0, end).stripTrailing() + DOTS;
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
        ruler.setText(Character.toString(letter));
        return ruler.getLayoutBounds().getWidth();
    }
}
