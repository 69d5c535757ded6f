package espalier.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.diagnosis.ValueFall.Figure;
import espalier.tree.Scale;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.OptionalInt;

class ValueFallTest {

    private static List<ValueFall> along(Sketch sketch, Integer... path) {
        return ValueFall.along(sketch.tree(), List.of(path));
    }

    @Test
    void twiceTheSpreadOfFourSiblingsIsTheNoise() {
        // Their mean is 0.5, and their standard deviation 0.02.
        var sketch =
                Sketch.free()
                        .value(0, 0.56)
                        .add(0, "a", 0.48)
                        .add(0, "b", 0.52)
                        .add(0, "c", 0.48)
                        .add(0, "d", 0.52);

        assertThat(along(sketch, 0, 2)).isEmpty();
        assertThat(along(sketch, 0, 1))
                .singleElement()
                .satisfies(fall -> assertThat(fall.noise()).isBetween(0.0399, 0.0401));
    }

    @Test
    void tenthOfTheScaleIsTheNoiseOfThreeSiblings() {
        var sketch =
                Sketch.free(new Scale(0, 60, 1)).value(0, 20).add(0, "a", 13).add(0, "b", 14.5);

        assertThat(along(sketch, 0, 2)).isEmpty();
        assertThat(along(sketch, 0, 1))
                .containsExactly(new ValueFall(1, Figure.RAW, 20, 13, 6, OptionalInt.empty()));
    }

    @Test
    void rawValueIsNotHeldAgainstAMean() {
        var sketch = Sketch.free().value(0, 0.9).add(0, "a", Double.NaN).visits(1, 2, 0.1);
        assertThat(along(sketch, 0, 1)).isEmpty();
    }

    @Test
    void judgementOfTheUserIsNoFall() {
        var sketch = Sketch.free().value(0, 0.9).add(0, "a", 0.9);
        sketch.tree().steering().judge(1, 0.1);
        assertThat(along(sketch, 0, 1)).isEmpty();
    }

    @Test
    void fallOfTwoPlayersIsOneForThePlayerWhoseThoughtItIs() {
        var twoPlayers = new Scale(-1, 1, -1);
        // 0.2 for the first player is -0.2 for the second, who then has 0.4.
        var better = Sketch.free(twoPlayers).value(0, 0.2).add(0, "a", 0.4);
        var worse = Sketch.free(twoPlayers).value(0, 0.2).add(0, "a", -0.6);
        // What is -0.5 for the first player two thoughts on is 0.5 for the second.
        var back = Sketch.free(twoPlayers).value(0, 0.2).add(0, "a", -0.6).add(1, "b", -0.5);

        assertThat(along(better, 0, 1)).isEmpty();
        assertThat(along(worse, 0, 1))
                .containsExactly(
                        new ValueFall(1, Figure.RAW, -0.2, -0.6, 0.2, OptionalInt.empty()));
        assertThat(along(back, 0, 1, 2).getFirst().recovered()).hasValue(2);
    }

    @Test
    void whereLowerIsBetterARiseIsAFall() {
        var errors = new Scale(0, 10, 1, Scale.Better.LOWER);

        assertThat(along(Sketch.free(errors).value(0, 2).add(0, "a", 7), 0, 1))
                .containsExactly(new ValueFall(1, Figure.RAW, 2, 7, 1, OptionalInt.empty()));
        assertThat(along(Sketch.free(errors).value(0, 7).add(0, "a", 2), 0, 1)).isEmpty();
    }
}
