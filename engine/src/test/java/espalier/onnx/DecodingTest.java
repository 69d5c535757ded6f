package espalier.onnx;

import static espalier.onnx.BuiltInModel.BEAM;
import static espalier.onnx.BuiltInModel.GREEDY;
import static espalier.onnx.BuiltInModel.WITH;
import static espalier.onnx.BuiltInModel.WITHOUT;
import static espalier.onnx.BuiltInModel.draw;
import static espalier.onnx.BuiltInModel.game;
import static espalier.onnx.BuiltInModel.randomGame;
import static espalier.onnx.BuiltInModel.then;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OrtException;

import espalier.thought.Chain;
import espalier.thought.GenerationRequest;
import espalier.thought.SamplingSettings;
import espalier.thought.SamplingSettings.Replacement;
import espalier.thought.Thought;
import espalier.thought.TokenProbability;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

@TestInstance(Lifecycle.PER_CLASS)
class DecodingTest {

    private OnnxLanguageModel model;
    private FullReader plain;

    @BeforeAll
    void open() throws OrtException {
        model = BuiltInModel.open();
        plain = new FullReader(BuiltInModel.folder());
    }

    @AfterAll
    void close() {
        model.close();
        plain.close();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void cachedAndBatchedDecodingEqualsReadingTheWholeChain(long seed) {
        for (Chain chain : BuiltInModel.randomTree(model, 20, seed, WITHOUT)) {
            if (chain.thoughts().isEmpty()) {
                continue;
            }
            Thought thought = chain.thoughts().getLast();
            FullReader.Answer whole = plain.read(model, chain);
            for (int i = 0; i < thought.tokens().size(); i++) {
                assertThat(thought.tokens().get(i).logProbability())
                        .isCloseTo(whole.logProbabilities().get(i), within(1e-4));
            }
            double value = model.evaluator().evaluate(List.of(chain)).getFirst().value();
            assertThat(value).isCloseTo(whole.value(), within(1e-4));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void greedyTextIsThatOfReadingTheWholeChainForEveryToken(long seed) {
        Chain chain = randomGame(new Random(seed));
        for (int level = 0; level < 2; level++) {
            List<Thought> greedy = draw(model, chain, 1, 0, GREEDY);
            if (greedy.isEmpty()) {
                break;
            }
            int[] ids =
                    greedy.getFirst().tokens().stream().mapToInt(TokenProbability::id).toArray();
            assertThat(plain.greedy(model, chain, ids.length)).containsExactly(ids);
            chain = then(chain, greedy.getFirst());
        }
    }

    @Test
    void equalRequestsGetEqualThoughtsAndOtherSeedsGetOthers() {
        Chain chain = game("4 9 10 13");
        try (OnnxLanguageModel other = BuiltInModel.open()) {
            for (SamplingSettings sampling : List.of(WITH, WITHOUT)) {
                List<Thought> thoughts = draw(model, chain, 8, 7, sampling);
                assertThat(draw(other, chain, 8, 7, sampling)).isEqualTo(thoughts);
                assertThat(draw(model, chain, 8, 8, sampling)).isNotEqualTo(thoughts);
            }
        }
    }

    @Test
    void requestsSideBySideGetWhatTheyGetAlone() {
        Random random = new Random(5);
        for (SamplingSettings sampling : List.of(WITH, WITHOUT, BEAM)) {
            List<GenerationRequest> requests = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                requests.add(new GenerationRequest(randomGame(random), 1 + i % 5, i));
            }
            List<List<Thought>> together = model.generator().generate(requests, sampling);
            for (int i = 0; i < requests.size(); i++) {
                assertThat(model.generator().generate(List.of(requests.get(i)), sampling))
                        .containsExactly(together.get(i));
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void siblingsWithoutReplacementAreDistinctAndTheMostProbableComesFirst(long seed) {
        List<Thought> thoughts = draw(model, randomGame(new Random(seed)), 12, seed, WITHOUT);
        assertThat(thoughts)
                .hasSizeGreaterThan(6)
                .extracting(Thought::text)
                .doesNotHaveDuplicates();
        assertThat(thoughts).extracting(Thought::draws).containsOnly(1);
        assertThat(thoughts)
                .extracting(Thought::logProbability)
                .isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }

    @Test
    void drawsWithReplacementAreCounted() {
        List<Thought> thoughts = draw(model, game("2 3 4 6"), 40, 1, WITH);
        assertThat(thoughts.stream().mapToInt(Thought::draws).sum()).isEqualTo(40);
        assertThat(thoughts).extracting(Thought::text).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"WITH", "WITHOUT"})
    void aThoughtIsDrawnAsOftenAsItsProbabilitySays(String replacement) {
        SamplingSettings sampling =
                new SamplingSettings(1, 0, 60, Replacement.valueOf(replacement));
        Chain chain = game("1 4 5 6");
        Thought likeliest = draw(model, chain, 4, 0, BEAM).getFirst();
        int rounds = 150;
        int drawn = 0;
        for (int seed = 0; seed < rounds; seed++) {
            if (draw(model, chain, 1, seed, sampling).getFirst().text().equals(likeliest.text())) {
                drawn++;
            }
        }
        double p = likeliest.probability();
        double deviation = Math.sqrt(p * (1 - p) / rounds);
        assertThat((double) drawn / rounds).isCloseTo(p, within(4 * deviation));
    }

    @Test
    void temperatureZeroWithoutReplacementGivesTheGreedyThoughtAndLessProbableOnes() {
        Chain chain = game("4 9 10 13");
        Thought greedy = draw(model, chain, 1, 0, GREEDY).getFirst();
        List<Thought> beam = draw(model, chain, 8, 0, BEAM);
        assertThat(beam).hasSize(8);
        assertThat(beam.getFirst().probability())
                .isGreaterThanOrEqualTo(greedy.probability() * (1 - 1e-9));
    }

    @Test
    void aThoughtThatFindsNoLineEndIsCutOnlyWhereNoOtherIsComplete() {
        SamplingSettings brief = new SamplingSettings(1, 0, 3, Replacement.WITHOUT);
        List<Thought> cut = draw(model, game("4 9 10 13"), 4, 1, brief);
        assertThat(cut).isNotEmpty().allMatch(t -> t.tokens().size() == 3);
        List<Thought> whole = draw(model, game("4 9 10 13"), 4, 1, WITHOUT);
        assertThat(whole).allMatch(t -> t.tokens().getLast().text().endsWith("\n"));
    }

    @Test
    void theTokensOfAThoughtAreItsTextAndItsProbability() {
        for (Thought thought : draw(model, game("4 9 10 13"), 8, 1, WITHOUT)) {
            StringBuilder text = new StringBuilder();
            double sum = 0;
            for (TokenProbability token : thought.tokens()) {
                text.append(token.text());
                sum += token.logProbability();
            }
            assertThat(text).hasToString(thought.text() + "\n");
            assertThat(thought.logProbability()).isCloseTo(sum, within(1e-12));
        }
    }
}
