package espalier.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ScaleTest {

    @Test
    void shareIsHowGoodAValueIs() {
        var lower = new Scale(0, 10, 1, Scale.Better.LOWER);

        assertThat(new Scale(0, 10, 1).share(2)).isEqualTo(0.2);
        assertThat(lower.share(2)).isEqualTo(0.8);
        assertThat(lower.value(0.8)).isEqualTo(2);
        assertThat(lower.gain(2, 7)).isEqualTo(5);
        assertThat(lower.share(Double.NaN)).isNaN();
    }

    @Test
    void valueOfTwoPlayersIsTurnedFromLevelToLevel() {
        var game = new Scale(-1, 1, -1);

        assertThat(game.seenFromAbove(0.5)).isEqualTo(-0.5);
        assertThat(new Scale(-1, 1, 1).seenFromAbove(0.5)).isEqualTo(0.5);
    }

    @Test
    void discountBeyondTwoPlayersIsRefused() {
        assertThatThrownBy(() -> new Scale(0, 1, -1.5)).hasMessageContaining("from -1 to 1");
    }
}
