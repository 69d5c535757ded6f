package espalier.onnx;

import static espalier.onnx.BuiltInModel.WITH;
import static espalier.onnx.BuiltInModel.WITHOUT;
import static espalier.onnx.BuiltInModel.draw;
import static espalier.onnx.BuiltInModel.game;
import static espalier.onnx.BuiltInModel.then;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import espalier.language.Workload;
import espalier.prompting.PlainGenerator;
import espalier.prompting.ValueOutputEvaluator;
import espalier.thought.CacheUse;
import espalier.thought.Chain;
import espalier.thought.Evaluation;
import espalier.thought.SamplingSettings;
import espalier.thought.Thought;
import espalier.thought.TokenProbability;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;

class PrefixCacheTest {

    @ParameterizedTest(name = "bound of {0} bytes, seed 3")
    @ValueSource(longs = {0, 100_000, 1_000_000})
    void whatIsDroppedFromTheCacheChangesNoThoughtAndNoValue(long bound) {
        try (OnnxLanguageModel roomy = BuiltInModel.open();
                OnnxLanguageModel tight = BuiltInModel.open(bound)) {
            for (SamplingSettings sampling : List.of(WITH, WITHOUT)) {
                List<Chain> chains = BuiltInModel.randomTree(roomy, 30, 3, sampling);
                assertThat(BuiltInModel.randomTree(tight, 30, 3, sampling)).isEqualTo(chains);
                List<Evaluation> values = ValueOutputEvaluator.plain(roomy).evaluate(chains);
                assertThat(ValueOutputEvaluator.plain(tight).evaluate(chains)).isEqualTo(values);
                assertThat(tight.workload().cachedBytes()).isLessThanOrEqualTo(bound);
            }
            assertThat(roomy.workload().recomputedTokens()).isZero();
            assertThat(tight.workload().recomputedTokens()).isPositive();
        }
    }

    @Test
    void aCachedTokenTakesLittleMoreThanItsKeyValues() {
        try (OnnxLanguageModel model = BuiltInModel.open()) {
            BuiltInModel.randomTree(model, 40, 1, WITHOUT);
            Workload workload = model.workload();
            long least = 2 * 6 * 6 * 32 * Float.BYTES;
            assertThat((double) workload.cachedBytes() / workload.cachedTokens())
                    .isBetween((double) least, 1.1 * least);
        }
    }

    @Test
    void evaluatingWhatWasJustGeneratedCostsNoToken() {
        try (OnnxLanguageModel model = BuiltInModel.open()) {
            Chain chain = game("4 9 10 13");
            List<Chain> children =
                    draw(model, chain, 8, 1, WITHOUT).stream().map(t -> then(chain, t)).toList();
            long before = model.workload().tokens();
            assertThat(ValueOutputEvaluator.plain(model).evaluate(children))
                    .hasSameSizeAs(children);
            assertThat(model.workload().tokens()).isEqualTo(before);
        }
    }

    @Test
    void aThoughtThatIsWrittenIsValuedLikeTheSameThoughtSampled() {
        try (OnnxLanguageModel model = BuiltInModel.open()) {
            Chain chain = game("4 9 10 13");
            for (Thought thought : draw(model, chain, 8, 1, WITHOUT)) {
                List<Evaluation> both =
                        ValueOutputEvaluator.plain(model)
                                .evaluate(
                                        List.of(then(chain, thought), then(chain, thought.text())));
                assertThat(both.get(1).value()).isCloseTo(both.get(0).value(), within(1e-4));
                assertThat(both.get(1).source()).isEqualTo("value head");
            }
        }
    }

    @Test
    void aThoughtOfAnotherModelIsReadByItsText() {
        try (OnnxLanguageModel model = BuiltInModel.open()) {
            Chain chain = game("4 9 10 13");
            String text = "13 - 9 = 4 (left: 4 4 10)";
            Thought foreign =
                    new Thought(
                            text, List.of(new TokenProbability(5, text + "\n", -1)), -1, 1, false);
            List<Evaluation> both =
                    ValueOutputEvaluator.plain(model)
                            .evaluate(List.of(then(chain, foreign), then(chain, text)));
            assertThat(both.get(0)).isEqualTo(both.get(1));
        }
    }

    @Test
    void aPinnedChainStaysWhileOthersAreDropped() {
        try (OnnxLanguageModel model = BuiltInModel.open(1_000_000)) {
            var generator = new PlainGenerator(model);
            Chain chain = game("4 9 10 13");
            Chain child = then(chain, draw(model, chain, 8, 1, WITHOUT).getFirst());
            ValueOutputEvaluator.plain(model).evaluate(List.of(child, child));
            CacheUse pinned = generator.cacheUse(child).orElseThrow();
            assertThat(pinned.bytes()).isPositive();
            assertThat(pinned.hits()).isPositive();
            generator.keep(List.of(child));
            BuiltInModel.randomTree(model, 30, 3, WITHOUT);

            assertThat(generator.cacheUse(child)).contains(pinned);
            assertThat(model.workload().cachedBytes()).isLessThanOrEqualTo(1_000_000);

            generator.keep(List.of());
            BuiltInModel.randomTree(model, 30, 4, WITHOUT);
            assertThat(generator.cacheUse(child).orElseThrow().bytes()).isZero();
            ValueOutputEvaluator.plain(model).evaluate(List.of(child));
            CacheUse again = generator.cacheUse(child).orElseThrow();
            assertThat(again.recomputed()).isEqualTo(pinned.recomputed() + 1);
            assertThat(again.hits()).isEqualTo(pinned.hits());
            assertThat(again.tokens()).isEqualTo(child.thoughts().getFirst().tokens().size());
        }
    }

    @Test
    void pinnedChainsThatTakeMoreThanHalfOfTheBoundAreDroppedToo() {
        try (OnnxLanguageModel model = BuiltInModel.open(1_000_000);
                OnnxLanguageModel free = BuiltInModel.open(1_000_000)) {
            var generator = new PlainGenerator(model);
            List<Chain> chains = BuiltInModel.randomTree(model, 20, 5, WITHOUT);
            generator.keep(chains);
            assertThat(BuiltInModel.randomTree(model, 30, 6, WITHOUT))
                    .isEqualTo(BuiltInModel.randomTree(free, 30, 6, WITHOUT));
            assertThat(model.workload().cachedBytes()).isBetween(1L, 1_000_000L);
            assertThat(chains)
                    .anyMatch(chain -> generator.cacheUse(chain).orElseThrow().bytes() == 0);
        }
    }

    @Test
    void pinnedChainsTakeHalfOfTheBoundAndLeaveTheRest() {
        try (OnnxLanguageModel model = BuiltInModel.open(1_000_000)) {
            var generator = new PlainGenerator(model);
            List<Chain> chains = BuiltInModel.randomTree(model, 20, 5, WITHOUT);
            generator.keep(chains);
            BuiltInModel.randomTree(model, 40, 6, WITHOUT);
            long kept =
                    chains.stream()
                            .flatMap(chain -> prefixes(chain).stream())
                            .distinct()
                            .mapToLong(chain -> generator.cacheUse(chain).orElseThrow().bytes())
                            .sum();
            assertThat(kept).isBetween(1L, 500_000L);
        }
    }

    private static List<Chain> prefixes(Chain chain) {
        List<Chain> prefixes = new ArrayList<>();
        Chain prefix = new Chain(chain.problem(), List.of());
        for (Thought thought : chain.thoughts()) {
            prefix = prefix.then(thought);
            prefixes.add(prefix);
        }
        return prefixes;
    }
}
