package espalier.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.List;

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
    void figuresThatStandForWordsAreShadedByTheirRank() {
        var words = new Scale(0, 20, 1).withSteps(List.of(0.001, 1.0, 20.0));

        assertThat(List.of(0.0, 0.001, 1.0, 10.5, 20.0))
                .extracting(words::shade)
                .containsExactly(0.0, 0.0, 0.5, 0.75, 1.0);
        assertThat(words.share(1)).isEqualTo(0.05);
        assertThat(words.shaded(0.5)).isEqualTo(1);
        assertThat(words.shaded(0.75)).isEqualTo(10.5);
        assertThat(words.shaded(1)).isEqualTo(20);
        assertThat(words.shade(Double.NaN)).isNaN();
    }

    @Test
    void evenScaleIsShadedByShare() {
        assertThat(new Scale(0, 20, 1).shade(1)).isEqualTo(0.05);
        assertThat(new Scale(0, 20, 1).shaded(0.05)).isEqualTo(1);
    }

    @Test
    void whereLowerIsBetterRanksTurnRound() {
        var errors = new Scale(0, 20, 1, Scale.Better.LOWER).withSteps(List.of(0.001, 1.0, 20.0));

        assertThat(errors.shade(0.001)).isEqualTo(1);
        assertThat(errors.shade(1)).isEqualTo(0.5);
        assertThat(errors.shaded(0)).isEqualTo(20);
    }

    @Test
    void stepsThatDoNotAscendWithinTheScaleAreRefused() {
        var scale = new Scale(0, 20, 1);
        for (var steps : List.of(List.of(1.0), List.of(1.0, 1.0), List.of(0.0, 21.0))) {
            assertThatThrownBy(() -> scale.withSteps(steps)).hasMessageContaining("ascend");
        }
    }

    @Test
    void discountBeyondTwoPlayersIsRefused() {
        assertThatThrownBy(() -> new Scale(0, 1, -1.5)).hasMessageContaining("from -1 to 1");
    }

    @Test
    void shareCountsFromTheLowestValueWhereverItLies() {
        assertThat(new Scale(-10, 10, 1).share(5)).isEqualTo(0.75);
        assertThat(new Scale(10, 20, 1).share(15)).isEqualTo(0.5);
        assertThat(new Scale(10, 20, 1).share(25)).isEqualTo(1);
    }

    @Test
    void valueOfAShareIsItsInverse() {
        assertThat(new Scale(-10, 30, 1).value(0.25)).isZero();
        assertThat(new Scale(-10, 30, 1, Scale.Better.LOWER).value(0.25)).isEqualTo(20);
    }

    @Test
    void gainIsByHowMuchTheFirstIsBetter() {
        assertThat(Scale.UNIT.gain(0.75, 0.5)).isEqualTo(0.25);
        assertThat(Scale.UNIT.gain(0.5, 0.75)).isEqualTo(-0.25);
    }

    @Test
    void scaleOfOneValueOrWithoutEndIsRefused() {
        assertThatThrownBy(() -> new Scale(1, 1, 1)).hasMessageContaining("not from 1.0 to 1.0");
        assertThatThrownBy(() -> new Scale(-1e308, 1e308, 1))
                .hasMessageContaining("not from -1.0E308 to 1.0E308");
    }

    @Test
    void searchWithoutAFutureHasOnePlayer() {
        assertThat(new Scale(0, 1, 0).twoPlayers()).isFalse();
        assertThat(new Scale(0, 1, -0.5).twoPlayers()).isTrue();
    }

    @Test
    void meritIsHigherForWhatIsChosenAmongSiblings() {
        assertThat(Scale.UNIT.merit(0.25)).isEqualTo(0.25);
        assertThat(new Scale(0, 1, 1, Scale.Better.LOWER).merit(0.25)).isEqualTo(-0.25);
        assertThat(new Scale(-1, 1, -1).merit(0.25)).isEqualTo(-0.25);
        assertThat(new Scale(-1, 1, -1, Scale.Better.LOWER).merit(0.25)).isEqualTo(0.25);
    }
}
