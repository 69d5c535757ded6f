package espalier.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import espalier.diagnosis.Interval;
import espalier.experiment.FirstThoughts.Sample;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

class SeparationTest {

    private static FirstThoughts problem(int place, Sample... samples) {
        return new FirstThoughts(place, List.of(samples), Optional.empty());
    }

    private static List<FirstThoughts> problems(int count, Sample... samples) {
        var all = new ArrayList<FirstThoughts>();
        for (int i = 0; i < count; i++) {
            all.add(problem(i, samples));
        }
        return all;
    }

    @Test
    void valuesThatOrderEveryPairHaveAreaOne() {
        var all = problems(100, new Sample(0.9, true, 1), new Sample(0.1, false, 1));

        assertThat(Separation.of(all))
                .isEqualTo(
                        new Separation(
                                100, 100, Optional.of(1.0), Optional.of(new Interval(1, 1))));
    }

    @Test
    void equalValuesHaveAreaOneHalf() {
        var all = problems(100, new Sample(0.5, true, 1), new Sample(0.5, false, 1));

        assertThat(Separation.of(all).area()).hasValue(0.5);
    }

    @Test
    void fewerThanAHundredOfTheRarerClassHaveNoArea() {
        var all = problems(99, new Sample(0.9, true, 1), new Sample(0.1, false, 4));

        assertThat(Separation.of(all))
                .isEqualTo(new Separation(99, 396, Optional.empty(), Optional.empty()));
    }

    @Test
    void areaIsTheShareOfOrderedPairsAtSeed3() {
        var random = new SplittableRandom(3);
        var all = new ArrayList<FirstThoughts>();
        var good = new ArrayList<Double>();
        var others = new ArrayList<Double>();
        for (int p = 0; p < 40; p++) {
            var samples = new ArrayList<Sample>();
            for (int i = 0; i < 10; i++) {
                boolean right = random.nextInt(3) == 0;
                double value = random.nextInt(right ? 2 : 0, right ? 10 : 8) / 10.0;
                int draws = 1 + random.nextInt(2);
                samples.add(new Sample(value, right, draws));
                for (int d = 0; d < draws; d++) {
                    (right ? good : others).add(value);
                }
            }
            all.add(problem(p, samples.toArray(Sample[]::new)));
        }
        double won = 0;
        for (double g : good) {
            for (double o : others) {
                won += g > o ? 1 : g == o ? 0.5 : 0;
            }
        }

        var separation = Separation.of(all);

        double expected = won / (good.size() * (double) others.size());
        assertThat(separation.area().orElseThrow()).isEqualTo(expected, within(1e-12));
        var interval = separation.interval().orElseThrow();
        assertThat(interval.low()).isBetween(expected - 0.12, expected - 0.01);
        assertThat(interval.high()).isBetween(expected + 0.01, expected + 0.12);
    }
}
