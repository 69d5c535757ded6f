package espalier.canvas;

import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;

import java.util.HashMap;
import java.util.Map;

/// The program's font in all the sizes that are drawn.
final class Typeface {

    private final String family = Font.getDefault().getFamily();
    private final Map<Integer, Lettering> plain = new HashMap<>();
    private final Map<Integer, Lettering> bold = new HashMap<>();

    /// In a size in pixels, rounded to halves.
    Lettering plain(double size) {
        return plain.computeIfAbsent(halves(size), n -> new Lettering(Font.font(family, n / 2.0)));
    }

    /// Bold, in a size in pixels, rounded to halves.
    Lettering bold(double size) {
        return bold.computeIfAbsent(
                halves(size), n -> new Lettering(Font.font(family, FontWeight.BOLD, n / 2.0)));
    }

    private static int halves(double size) {
        return (int) Math.rint(2 * size);
    }
}
