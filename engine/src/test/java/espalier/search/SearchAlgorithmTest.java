package espalier.search;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.settings.Algorithm;
import espalier.settings.Course;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SearchAlgorithmTest {

    @ParameterizedTest
    @EnumSource
    void aSearchGoesThroughTheTreeAsItsAlgorithmSays(Algorithm algorithm) {
        var search = SearchAlgorithm.of(algorithm);
        var course = algorithm.course();

        assertThat(search instanceof BackingUp).isEqualTo(course instanceof Course.Scored);
        assertThat(search instanceof ByLevel).isEqualTo(course instanceof Course.Levels);
        assertThat(search instanceof BestFirst).isEqualTo(course instanceof Course.Open);
    }
}
