package espalier.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import espalier.tree.Scale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class WordValuesTest {

    private static Scale scale(int samples, String values) {
        try {
            return WordValues.scale(
                    samples,
                    List.of(new ObjectMapper().readTree("{\"values\": %s}".formatted(values))));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void valuesThatStandForWordsAreSeenByTheirRank() {
        assertThat(scale(0, "[1.0, 20.0, 0]").steps()).containsExactly(0.001, 1.0, 20.0);
        assertThat(scale(2, "[2.0, 20.001]").steps())
                .containsExactly(0.002, 1.001, 2.0, 20.001, 21.0, 40.0);
    }

    /// With two words that say sure and one that says nothing.
    @Test
    void aReplyWithoutAWordLeavesASumOfFewer() {
        assertThat(scale(3, "[40.0]").steps()).hasSize(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[0.5, 0.75]", "[7.0, 3.0]"})
    void valuesThatNoWordsAddUpToAreSeenByTheirShare(String values) {
        assertThat(scale(0, values)).isEqualTo(new Scale(0, 20, 1));
    }

    @Test
    void sumsOfManySamplesLieCloseEnough() {
        assertThat(scale(50, "[1000.0]")).isEqualTo(new Scale(0, 1000, 1));
    }
}
