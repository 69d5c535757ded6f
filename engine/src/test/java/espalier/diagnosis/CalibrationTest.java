package espalier.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import espalier.diagnosis.Calibration.Bin;
import espalier.diagnosis.ValuedThought.Truth;
import espalier.problem.ProblemFamilies;
import espalier.thought.Thought;
import espalier.thought.Verdict;
import espalier.tree.Origin;
import espalier.tree.Scale;
import espalier.tree.SearchTree;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class CalibrationTest {

    private final List<ValuedThought> thoughts = new ArrayList<>();

    private void add(double value, Truth truth) {
        int id = thoughts.size() + 1;
        thoughts.add(new ValuedThought(0, id, "t" + id, 1 + id % 2, value, truth));
    }

    @Test
    void binsHoldTheMeanValueAndTheShareThatIsRight() {
        add(0.0, Truth.WRONG);
        add(0.75, Truth.RIGHT);
        add(0.75, Truth.WRONG);
        add(1.0, Truth.RIGHT);

        var calibration = Calibration.of(thoughts);

        assertThat(calibration.bins())
                .containsExactly(
                        new Bin(0, 0.1, 1, 0, 0),
                        new Bin(0.7, 0.8, 2, 0.75, 0.5),
                        new Bin(0.9, 1, 1, 1, 1));
        assertThat(calibration.brier()).isEqualTo((0.0625 + 0.5625) / 4);
        assertThat(calibration.auc()).hasValue(0.875);
        assertThat(calibration.mistakes()).containsExactly(thoughts.get(2));
    }

    @Test
    void withoutARightThoughtThereIsNoAuc() {
        add(0.5, Truth.WRONG);

        assertThat(Calibration.of(thoughts).auc()).isEmpty();
        assertThat(Calibration.of(List.of()).bins()).isEmpty();
    }

    @Test
    void favouriteMistakesAreTheMostConfidentOnes() {
        for (double value : new double[] {0.6, 0.9, 0.7, 1.0, 0.8, 0.65, 0.2}) {
            add(value, Truth.WRONG);
        }
        add(0.05, Truth.RIGHT);

        assertThat(Calibration.of(thoughts).mistakes())
                .extracting(ValuedThought::value)
                .containsExactly(1.0, 0.05, 0.9, 0.8, 0.7);
    }

    @Test
    void levelsAreJudgedApart() {
        add(0.0, Truth.RIGHT);
        add(1.0, Truth.RIGHT);

        var levels = Calibration.byLevel(thoughts);

        assertThat(levels.get(2)).isEqualTo(Calibration.of(thoughts.subList(0, 1)));
        assertThat(levels.get(1)).isEqualTo(Calibration.of(thoughts.subList(1, 2)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aucEqualsTheShareOfPairsInOrderForSeed(long seed) {
        var random = new Random(seed);
        add(0.5, Truth.RIGHT);
        add(0.5, Truth.WRONG);
        for (int i = 0; i < 60; i++) {
            add(random.nextInt(8) / 8.0, random.nextBoolean() ? Truth.RIGHT : Truth.WRONG);
        }
        double won = 0;
        int pairs = 0;
        for (ValuedThought right : thoughts) {
            for (ValuedThought wrong : thoughts) {
                if (right.right() && !wrong.right()) {
                    pairs++;
                    won += (Math.signum(right.value() - wrong.value()) + 1) / 2;
                }
            }
        }
        assertThat(Calibration.of(thoughts).auc().orElseThrow())
                .isEqualTo(won / pairs, within(1e-12));
    }

    @Test
    void truthIsWhatTheSolverProvesAndValuesAreBroughtToOneScale() {
        var tree =
                new SearchTree(
                        ProblemFamilies.named("game24").parse("1 1 4 6"), new Scale(0, 60, 1));
        String[] lines = {
            "4 * 6 = 24 (left: 1 1 24)", "1 + 1 = 3 (left: 3 4 6)", "1 - 1 = 0 (left: 0 4 6)"
        };
        for (String line : lines) {
            tree.add(0, Thought.written(line), new Verdict.Unchecked(), 1, Origin.SEARCH);
        }
        tree.evaluate(1, 60);
        tree.evaluate(2, 15);

        var valued = ValuedThought.of(7, tree);

        assertThat(valued)
                .containsExactly(
                        new ValuedThought(7, 1, lines[0], 1, 1, Truth.RIGHT),
                        new ValuedThought(7, 2, lines[1], 1, 0.25, Truth.WRONG));
    }

    @Test
    void familyWithoutASolverCannotBeCalibrated() {
        var tree = new SearchTree(ProblemFamilies.named("free").parse("Why?"));
        int id = tree.add(0, Thought.written("x"), new Verdict.Unchecked(), 1, Origin.SEARCH);
        tree.evaluate(id, 0.5);

        assertThat(ValuedThought.of(0, tree)).isEmpty();
    }

    @Test
    void undecidedOpinionIsNoMistake() {
        add(0.5, Truth.WRONG);
        add(0.5, Truth.RIGHT);

        assertThat(Calibration.of(thoughts).mistakes()).isEmpty();
    }
}
