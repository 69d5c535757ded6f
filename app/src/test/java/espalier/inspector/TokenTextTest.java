package espalier.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.thought.TokenProbability;
import espalier.thought.TokenProbability.Alternative;

import org.junit.jupiter.api.Test;

import java.util.List;

class TokenTextTest {

    @Test
    void alternativesStandBelowTheProbability() {
        var token =
                new TokenProbability(
                        5,
                        " 5",
                        Math.log(0.5),
                        List.of(
                                new Alternative(4, " 4", Math.log(0.12)),
                                new Alternative(0, "\n", Math.log(0.03))));

        assertThat(TokenText.of(token))
                .isEqualTo(
                        "Probability 0.500 (-0.69 nats)\n"
                                + "Instead: \u201c\u00b74\u201d 12\u00a0%,"
                                + " \u201c\u21b5\u201d 3\u00a0%");
    }

    @Test
    void tokenWithoutAlternativesHasOneLine() {
        assertThat(TokenText.of(new TokenProbability(5, " 5", 0)))
                .isEqualTo("Probability 1.000 (0.00 nats)");
    }
}
