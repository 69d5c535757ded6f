package espalier.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AlgorithmTest {

    @ParameterizedTest
    @EnumSource
    void aTurnedDialIsReadAsItWasTurnedAndTurnsNothingElse(Algorithm algorithm) {
        var settings = SearchSettings.DEFAULT.with(algorithm);

        algorithm
                .width()
                .ifPresent(width -> {
                    int now = width.in(settings);
                    assertThat(width.in(width.turned(settings, now + 1))).isEqualTo(now + 1);
                    assertThat(width.turned(width.turned(settings, now + 1), now))
                            .isEqualTo(settings);
                });
        algorithm
                .exploration()
                .ifPresent(c -> {
                    double now = c.in(settings);
                    assertThat(c.in(c.turned(settings, now + 0.5))).isEqualTo(now + 0.5);
                    assertThat(c.turned(c.turned(settings, now + 0.5), now)).isEqualTo(settings);
                });
    }

    @ParameterizedTest
    @EnumSource
    void whatBacksValuesUpOrTakesAnyOpenThoughtLeavesNothingBehind(Algorithm algorithm) {
        boolean staysOpen = algorithm.backsUp() || algorithm == Algorithm.BEST_FIRST;

        assertThat(algorithm.drops()).isEqualTo(!staysOpen);
    }

    @ParameterizedTest
    @EnumSource
    void aLevelOfTheBestHasAWidth(Algorithm algorithm) {
        if (algorithm.keepsBest()) {
            assertThat(algorithm.width()).isPresent();
        }
    }
}
