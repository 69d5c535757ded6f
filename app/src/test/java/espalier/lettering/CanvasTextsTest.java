package espalier.lettering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Locale;

class CanvasTextsTest {

    @Test
    void figuresHaveTwoDigitsAfterThePoint() {
        var texts = CanvasTexts.in(Locale.ENGLISH);

        assertThat(List.of(0.0, 0.005, 0.97, 1.0, 12.345, -0.42).stream().map(texts::figure))
                .containsExactly("0.00", "0.01", "0.97", "1.00", "12.35", "−0.42");
        assertThat(texts.figure(Double.NaN)).isEmpty();
    }

    @Test
    void textsAreInTheLanguageAskedFor() {
        assertThat(CanvasTexts.in(Locale.ENGLISH).visits(41)).isEqualTo("41 visits");
        assertThat(CanvasTexts.in(Locale.ENGLISH).visits(1)).isEqualTo("1 visit");
        assertThat(CanvasTexts.in(Locale.SIMPLIFIED_CHINESE).visits(41)).isEqualTo("41 次访问");
        assertThat(CanvasTexts.in(Locale.FRENCH).legendBest()).isEqualTo("best line");
    }
}
