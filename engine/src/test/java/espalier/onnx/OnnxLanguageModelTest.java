package espalier.onnx;

import static espalier.onnx.BuiltInModel.WITHOUT;
import static espalier.onnx.BuiltInModel.draw;
import static espalier.onnx.BuiltInModel.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import espalier.language.CompletionRequest;
import espalier.language.ModelCard;
import espalier.language.Piece;
import espalier.prompting.PlainGenerator;
import espalier.thought.Chain;
import espalier.thought.GenerationException;
import espalier.thought.GenerationRequest;
import espalier.thought.Problem;
import espalier.thought.SamplingSettings;
import espalier.thought.SamplingSettings.Replacement;
import espalier.thought.ThoughtGenerator;
import espalier.thought.Truncation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

class OnnxLanguageModelTest {

    @Test
    void saysWhatItIs() {
        try (OnnxLanguageModel model = BuiltInModel.open()) {
            assertThat(model.card().name()).isEqualTo("reasoner");
            assertThat(model.card().architecture()).isEqualTo("LlamaForCausalLM");
            assertThat(model.card().contextLength()).isEqualTo(256);
            assertThat(model.card().can(ModelCard.Ability.VALUE)).isTrue();
            assertThat(model.card().parameters()).isBetween(1_000_000L, 10_000_000L);
            assertThat(model.hashes())
                    .containsOnlyKeys("config.json", "model.onnx", "tokenizer.json")
                    .allSatisfy((file, hash) -> assertThat(hash).matches("[0-9a-f]{64}"));
        }
    }

    @Test
    void textSurvivesTheTokenizer() {
        try (OnnxLanguageModel model = BuiltInModel.open()) {
            String text = "Make 24 from 4 9 10 13.\n13 - 9 = 4 (left: 4 4 10)\n";
            assertThat(model.tokenizer().decode(model.tokenizer().encode(text))).isEqualTo(text);
        }
    }

    @Test
    void closingTwiceIsHarmlessAndAClosedModelSaysSo() {
        OnnxLanguageModel model = BuiltInModel.open();
        model.close();
        model.close();
        assertThatThrownBy(() -> draw(model, game("4 9 10 13"), 1, 0, WITHOUT))
                .isInstanceOf(GenerationException.class)
                .hasMessageContaining("closed");
    }

    @Test
    void cancelEndsTheCallThatIsUnderWayAndNoOther() {
        try (OnnxLanguageModel model = BuiltInModel.open()) {
            ThoughtGenerator generator = new PlainGenerator(model);
            generator.cancel();
            GenerationRequest endless = new GenerationRequest(game("4 9 10 13"), 2000, 0);
            CompletableFuture<Throwable> failure =
                    CompletableFuture.supplyAsync(() ->
                            catchThrowable(() -> generator.generate(List.of(endless), WITHOUT)));
            while (generator.tokens() < 100) {
                Thread.onSpinWait();
            }
            generator.cancel();
            assertThat(failure.orTimeout(20, TimeUnit.SECONDS).join())
                    .isInstanceOf(GenerationException.class)
                    .hasMessageContaining("cancelled");
            assertThat(draw(model, game("4 9 10 13"), 4, 0, WITHOUT)).isNotEmpty();
        }
    }

    @Test
    void aTextThatIsTooLongIsRefusedInOneSentence() {
        try (OnnxLanguageModel model = BuiltInModel.open()) {
            String line = "13 - 9 = 4 (left: 4 4 10)\n";
            List<Piece> tooLong = List.of(Piece.written(line.repeat(20)));
            int tokens = model.tokens(tooLong);
            var request = new CompletionRequest(tooLong, 1, 0, List.of("\n"));
            assertThatThrownBy(() -> model.complete(List.of(request), WITHOUT))
                    .isInstanceOf(GenerationException.class)
                    .hasMessageStartingWith(
                            "The text has %d tokens, but the model reads at most 256."
                                    .formatted(tokens));
        }
    }

    @Test
    void settingsOutOfRangeAreNamed() {
        try (OnnxLanguageModel model = BuiltInModel.open()) {
            Chain chain = game("4 9 10 13");
            assertThatThrownBy(() -> draw(model, chain, 0, 0, WITHOUT))
                    .hasMessageContaining("(0) must be at least 1");
            SamplingSettings cold = new SamplingSettings(-1, 60, Replacement.WITH);
            assertThatThrownBy(() -> draw(model, chain, 1, 0, cold))
                    .hasMessageContaining("temperature (-1.0)");
            SamplingSettings empty = new SamplingSettings(1, 0, Replacement.WITH);
            assertThatThrownBy(() -> draw(model, chain, 1, 0, empty))
                    .hasMessageContaining("maximumTokens (0)");
        }
    }

    static Stream<Arguments> refusedSettings() {
        return Stream.of(
                arguments(
                        WITHOUT.withTruncation(Truncation.NONE.withTopK(-1)),
                        "topK (-1) must be at least 0. Maybe leave it at its default."),
                arguments(
                        WITHOUT.withTruncation(Truncation.NONE.withTopP(1.5)),
                        "topP (1.5) must be from 0 to 1. Maybe leave it at its default."),
                arguments(
                        WITHOUT.withTruncation(Truncation.NONE.withMinimumProbability(Double.NaN)),
                        "minimumProbability (NaN) must be from 0 to 1. Maybe leave it at its"
                                + " default."),
                arguments(
                        WITHOUT.withRepetitionPenalty(0),
                        "repetitionPenalty (0.0) must be a number above 0. Maybe leave it at"
                                + " its default."));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("refusedSettings")
    void aSettingOutOfRangeIsRefusedInOneSentence(SamplingSettings sampling, String sentence) {
        try (OnnxLanguageModel model = BuiltInModel.open()) {
            assertThatThrownBy(() -> draw(model, game("4 9 10 13"), 1, 0, sampling))
                    .isInstanceOf(GenerationException.class)
                    .hasMessage(sentence);
        }
    }

    @Test
    void wordsThatTheVocabularyLacksAreNamed() {
        try (OnnxLanguageModel model = BuiltInModel.open()) {
            Chain zoo = of("Make 24 from zebras, okapis, gnus & emus.");
            assertThatThrownBy(() -> draw(model, zoo, 1, 0, WITHOUT))
                    .isInstanceOf(GenerationException.class)
                    .hasMessageContaining("does not have \"zebras\"")
                    .hasMessageContaining("and others");
        }
    }

    private static Chain of(String statement) {
        return new Chain(new Problem("free", statement, statement), List.of());
    }
}
