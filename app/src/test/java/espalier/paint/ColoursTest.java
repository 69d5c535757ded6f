package espalier.paint;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.paint.Color;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;

/// Contrast ratios as WCAG 2.2 defines them: 4.5 for letters is AA, 7 is AAA, 3 is for signs.
class ColoursTest {

    @ParameterizedTest
    @EnumSource(Palette.class)
    void lettersCanBeRead(Palette palette) {
        var colours = new Colours(palette);
        double least = palette.contrasts() ? 7 : 4.5;

        assertThat(contrast(colours.text, colours.background)).isGreaterThan(7);
        assertThat(contrast(colours.muted, colours.background)).isGreaterThan(least);
        assertThat(contrast(colours.muted, colours.card)).isGreaterThan(least);
        for (int i = 0; i <= ValueColours.STEPS; i++) {
            assertThat(contrast(colours.onValue[i], colours.value[i])).isGreaterThan(4);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Palette.class,
            names = {"LIGHT_CONTRAST", "DARK_CONTRAST"})
    void nothingIsFaintInHighContrast(Palette palette) {
        var colours = new Colours(palette);
        var letters = List.of(colours.faintText, colours.best, colours.accent, colours.solved);
        var signs = List.of(colours.edge, colours.faintEdge, colours.border, colours.wrong);

        assertThat(letters).allMatch(c -> contrast(c, colours.background) > 5.5);
        assertThat(signs).allMatch(c -> contrast(c, colours.background) > 3);
    }

    private static double contrast(Color a, Color b) {
        double x = luminance(a);
        double y = luminance(b);
        return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
    }

    private static double luminance(Color c) {
        return 0.2126 * linear(c.getRed())
                + 0.7152 * linear(c.getGreen())
                + 0.0722 * linear(c.getBlue());
    }

    private static double linear(double c) {
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
