package espalier.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ValueColoursTest {

    @Test
    void coloursGrowLighterEvenlyWithTheValue() {
        var colours = ValueColours.between(0, 1);

        for (int i = 1; i < ValueColours.STEPS; i++) {
            double step =
                    ValueColours.lightness(colours[i]) - ValueColours.lightness(colours[i - 1]);
            assertThat(step).isBetween(0.002, 0.025);
        }
    }

    @Test
    void colourOfNoValueIsNoneOfTheOthers() {
        assertThat(ValueColours.index(Double.NaN)).isEqualTo(ValueColours.NONE);
        assertThat(ValueColours.index(0)).isZero();
        assertThat(ValueColours.index(1)).isEqualTo(ValueColours.STEPS - 1);
        assertThat(ValueColours.index(1.5)).isEqualTo(ValueColours.STEPS - 1);
    }

    @Test
    void mixedColourIsBetweenItsParts() {
        var colours = new Colours(Palette.LIGHT);
        var half = ValueColours.mix(colours.text, colours.background, 0.5);

        assertThat(ValueColours.lightness(half))
                .isCloseTo(
                        (ValueColours.lightness(colours.text)
                                        + ValueColours.lightness(colours.background))
                                / 2,
                        within(0.01));
    }
}
