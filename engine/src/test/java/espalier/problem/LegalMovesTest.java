package espalier.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import espalier.thought.Chain;
import espalier.thought.GenerationException;
import espalier.thought.GenerationRequest;
import espalier.thought.SamplingSettings;
import espalier.thought.Thought;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

class LegalMovesTest {

    private final ProblemFamily family = new Countdown();
    private final LegalMoves generator = new LegalMoves();
    private final Chain chain = Chains.of(family, "2 3 6 = 24");

    private List<Thought> draw(Chain from, int count, long seed) {
        return generator
                .generate(
                        List.of(new GenerationRequest(from, count, seed)),
                        new SamplingSettings(1, 64, SamplingSettings.Replacement.WITHOUT))
                .getFirst();
    }

    @Test
    void drawsDifferentLegalThoughtsOfEqualProbability() {
        List<Thought> drawn = draw(chain, 5, 1);

        assertThat(drawn).hasSize(5).doesNotHaveDuplicates();
        assertThat(family.legalThoughts(chain))
                .hasSize(11)
                .containsAll(drawn.stream().map(Thought::text).toList());
        assertThat(drawn).extracting(Thought::logProbability).containsOnly(-Math.log(11));
        assertThat(drawn).noneMatch(Thought::ends);
    }

    @Test
    void moreThanThereIsGivesAll() {
        assertThat(draw(chain, 100, 1))
                .extracting(Thought::text)
                .containsExactlyInAnyOrderElementsOf(family.legalThoughts(chain));
    }

    @Test
    void lastThoughtEndsAndNothingFollowsIt() {
        Chain last = Chains.then(chain, List.of("6 / 3 = 2 (left: 2 2)"));

        assertThat(draw(last, 9, 1)).isNotEmpty().allMatch(Thought::ends);
        assertThat(draw(Chains.then(last, List.of("2 + 2 = 4 (left: 4)")), 9, 1)).isEmpty();
    }

    @Test
    void equalRequestsGetEqualThoughtsAndSeedsMatter() {
        assertThat(draw(chain, 5, 7)).isEqualTo(draw(chain, 5, 7)).isNotEqualTo(draw(chain, 5, 8));
    }

    @Test
    void requestsAreAnsweredInOrder() {
        Chain last = Chains.then(chain, List.of("6 / 3 = 2 (left: 2 2)"));

        assertThat(
                        generator.generate(
                                List.of(
                                        new GenerationRequest(chain, 3, 1),
                                        new GenerationRequest(last, 3, 2)),
                                new SamplingSettings(1, 64, SamplingSettings.Replacement.WITHOUT)))
                .containsExactly(draw(chain, 3, 1), draw(last, 3, 2));
        assertThat(generator.tokens()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    calculation | 47 * 36                | Long calculation
                    words       | Has Tom 3 or 4 apples? | Word problem
                    free        | Why?                   | Free text
                    """)
    void familiesWithoutAListOfLegalThoughtsAreRefused(String name, String input, String title) {
        Chain problem = Chains.of(ProblemFamilies.named(name), input);

        for (Chain from : List.of(problem, Chains.then(problem, List.of("1 = 1.")))) {
            assertThatThrownBy(() -> draw(from, 5, 1))
                    .isInstanceOf(GenerationException.class)
                    .hasMessage(
                            "Blind search needs a family whose legal thoughts can be listed, and"
                                    + " those of \"%s\" cannot. Maybe choose a model.",
                            title);
        }
    }

    @Test
    void everyThoughtIsDrawnAboutEquallyOftenOverSeeds0To10999() {
        Map<String, Integer> counts = new HashMap<>();
        for (int seed = 0; seed < 11_000; seed++) {
            counts.merge(draw(chain, 1, seed).getFirst().text(), 1, Integer::sum);
        }

        assertThat(counts).hasSize(11);
        assertThat(counts.values()).allMatch(count -> count > 850 && count < 1150);
    }
}
