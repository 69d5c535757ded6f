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

import espalier.language.Piece;
import espalier.prompting.PlainGenerator;
import espalier.prompting.ValueOutputEvaluator;
import espalier.thought.Chain;
import espalier.thought.GenerationRequest;
import espalier.thought.SamplingSettings;
import espalier.thought.SamplingSettings.Replacement;
import espalier.thought.Thought;
import espalier.thought.TokenProbability;
import espalier.thought.TokenProbability.Alternative;
import espalier.thought.Truncation;

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
            double value =
                    ValueOutputEvaluator.plain(model).evaluate(List.of(chain)).getFirst().value();
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
            List<List<Thought>> together = new PlainGenerator(model).generate(requests, sampling);
            for (int i = 0; i < requests.size(); i++) {
                List<Thought> alone =
                        new PlainGenerator(model)
                                .generate(List.of(requests.get(i)), sampling)
                                .getFirst();
                assertThat(together.get(i))
                        .usingRecursiveComparison()
                        .ignoringFieldsMatchingRegexes(".*\\.alternatives") // They are rounded.
                        .withComparatorForType(
                                (a, b) -> Math.abs(a - b) < 1e-4 ? 0 : Double.compare(a, b),
                                Double.class)
                        .isEqualTo(alone);
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
        SamplingSettings sampling = new SamplingSettings(1, 60, Replacement.valueOf(replacement));
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

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void theFirstOfATokenAndItsAlternativesIsTheMostProbableOfAll(long seed) {
        Chain chain = randomGame(new Random(seed));
        for (Thought thought : draw(model, chain, 4, seed, WITHOUT)) {
            for (int i = 0; i < thought.tokens().size(); i++) {
                TokenProbability token = thought.tokens().get(i);
                int first =
                        token.alternatives().stream()
                                .findFirst()
                                .filter(other -> other.logProbability() > token.logProbability())
                                .map(Alternative::id)
                                .orElse(token.id());
                List<Piece> before =
                        List.of(
                                Piece.written(chain.problem().statement() + "\n"),
                                new Piece("", thought.tokens().subList(0, i)));
                assertThat(plain.greedy(model, before, 1)).containsExactly(first);
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void topKOfOneGivesTheGreedyThoughtAtAnyTemperature(long seed) {
        Chain chain = randomGame(new Random(seed));
        List<Thought> greedy = draw(model, chain, 1, seed, GREEDY);
        for (SamplingSettings sampling : List.of(WITH, WITHOUT)) {
            SamplingSettings narrow =
                    sampling.withTemperature(3).withTruncation(Truncation.NONE.withTopK(1));
            assertThat(draw(model, chain, 1, seed, narrow)).isEqualTo(greedy);
        }
    }

    @Test
    void aTokenThatTopPLeavesOutIsNeverDrawnAndFiguresStayTheModelsOwn() {
        Chain chain = game("1 4 5 6");
        for (SamplingSettings sampling : List.of(WITH, WITHOUT)) {
            SamplingSettings nucleus = sampling.withTruncation(Truncation.NONE.withTopP(0.5));
            for (Thought thought : draw(model, chain, 12, 1, nucleus)) {
                for (TokenProbability token : thought.tokens()) {
                    double ahead =
                            token.alternatives().stream()
                                    .mapToDouble(Alternative::logProbability)
                                    .filter(other -> other > token.logProbability())
                                    .map(Math::exp)
                                    .sum();
                    assertThat(ahead).isLessThan(0.501);
                }
                List<Double> whole = plain.read(model, then(chain, thought)).logProbabilities();
                for (int i = 0; i < whole.size(); i++) {
                    assertThat(thought.tokens().get(i).logProbability())
                            .isCloseTo(whole.get(i), within(1e-4));
                }
            }
        }
    }

    @Test
    void aStrongRepetitionPenaltyKeepsAGreedyThoughtFromTheProblemsNumbers() {
        Chain chain = game("4 9 10 13");
        Thought plainly = draw(model, chain, 1, 0, GREEDY).getFirst();
        SamplingSettings strict = GREEDY.withRepetitionPenalty(10).withMaximumTokens(3);
        Thought penalised = draw(model, chain, 1, 0, strict).getFirst();
        assertThat(penalised.tokens().getFirst()).isNotEqualTo(plainly.tokens().getFirst());
    }

    @Test
    void aThoughtThatFindsNoLineEndIsCutOnlyWhereNoOtherIsComplete() {
        SamplingSettings brief = new SamplingSettings(1, 3, Replacement.WITHOUT);
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
