package espalier.onnx;

import static espalier.onnx.BuiltInModel.game;
import static espalier.onnx.BuiltInModel.then;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OrtException;

import espalier.language.RewardModel;
import espalier.language.SteppedText;
import espalier.onnx.tiny.Head;
import espalier.onnx.tiny.Names;
import espalier.onnx.tiny.TinyModel;
import espalier.prompting.StepScorer;
import espalier.prompting.ValueOutputEvaluator;
import espalier.thought.Chain;
import espalier.thought.Evaluation;
import espalier.thought.GenerationException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

class OnnxRewardModelTest {

    static final List<TinyReward> CONVENTIONS = TinyReward.ALL;

    @TempDir private Path folder;

    @ParameterizedTest
    @FieldSource("CONVENTIONS")
    void aStepsScoreIsThatOfAPlainRunOfTheWholeText(TinyReward reward)
            throws IOException, OrtException {
        Path file = reward.writeTo(folder);
        List<SteppedText> texts = TinyReward.texts();
        try (RewardModel model = OnnxRewardModel.open(folder)) {
            List<List<Double>> scores = model.scores(texts);
            assertThat(scores).hasSameSizeAs(texts);
            for (int i = 0; i < texts.size(); i++) {
                assertThat(scores.get(i)).hasSameSizeAs(texts.get(i).steps());
                assertThat(scores.get(i)).allSatisfy(score -> assertThat(score).isBetween(0d, 1d));
                if (!texts.get(i).steps().isEmpty()) {
                    List<Double> expected = reward.expected(file, texts.get(i));
                    assertClose(scores.get(i), expected);
                }
            }
        }
    }

    @ParameterizedTest
    @FieldSource("CONVENTIONS")
    void textsOfUnequalLengthAreScoredAsEachByItself(TinyReward reward) throws IOException {
        reward.writeTo(folder);
        List<SteppedText> texts = new ArrayList<>(TinyReward.texts());
        try (RewardModel model = OnnxRewardModel.open(folder)) {
            List<List<Double>> together = model.scores(texts);
            for (int i = 0; i < texts.size(); i++) {
                List<Double> alone = model.scores(List.of(texts.get(i))).getFirst();
                assertClose(together.get(i), alone);
            }
            assertThat(model.scores(texts)).isEqualTo(together);
            Collections.reverse(texts);
            List<List<Double>> reversed = new ArrayList<>(model.scores(texts));
            Collections.reverse(reversed);
            for (int i = 0; i < reversed.size(); i++) {
                assertClose(reversed.get(i), together.get(i));
            }
        }
    }

    private static void assertClose(List<Double> scores, List<Double> expected) {
        assertThat(scores).hasSameSizeAs(expected);
        for (int i = 0; i < scores.size(); i++) {
            assertThat(scores.get(i)).isCloseTo(expected.get(i), within(1e-5));
        }
    }

    @Test
    void aScoreDependsOnNoLaterStep() throws IOException {
        TinyModel.llama().withoutCache().head(Head.STEP_CLASSES).writeTo(folder);
        try (RewardModel model = OnnxRewardModel.open(folder)) {
            List<String> steps = List.of("one", "two and a half", "three");
            List<Double> all = model.scores(List.of(new SteppedText("Go.", steps))).getFirst();
            for (int i = 1; i <= steps.size(); i++) {
                SteppedText start = new SteppedText("Go.", steps.subList(0, i));
                assertClose(model.scores(List.of(start)).getFirst(), all.subList(0, i));
            }
            assertThat(all).doesNotHaveDuplicates();
        }
    }

    @Test
    void oneNumberIsReadInEitherShapeAndUnderAnyName() throws IOException {
        TinyModel odds = TinyModel.llama().withoutCache().head(Head.STEP_ODDS);
        odds.writeTo(folder);
        List<List<Double>> scores;
        try (RewardModel model = OnnxRewardModel.open(folder)) {
            scores = model.scores(TinyReward.texts());
        }
        odds.head(Head.FLAT_STEP_ODDS).writeTo(folder);
        try (RewardModel model = OnnxRewardModel.open(folder)) {
            assertThat(model.scores(TinyReward.texts())).isEqualTo(scores);
        }
        var names = odds.names();
        odds.names(
                        new Names(
                                names.ids(),
                                names.mask(),
                                names.positions(),
                                names.pastKey(),
                                names.pastValue(),
                                names.presentKey(),
                                names.presentValue(),
                                "rewards"))
                .writeTo(folder);
        TinyReward.say(folder, Map.of("output", "rewards"));
        try (RewardModel model = OnnxRewardModel.open(folder)) {
            assertThat(model.scores(TinyReward.texts())).isEqualTo(scores);
        }
    }

    @Test
    void aValueOutputIsReadAtTheEndOfEachLine() {
        try (RewardModel rewards = OnnxRewardModel.open(BuiltInModel.folder());
                OnnxLanguageModel model = BuiltInModel.open()) {
            Chain chain = game("4 9 10 13");
            List<Double> expected = new ArrayList<>();
            for (String line : List.of("13 - 9 = 4 (left: 4 4 10)", "10 - 4 = 6 (left: 4 6)")) {
                chain = then(chain, line);
                Evaluation value =
                        ValueOutputEvaluator.plain(model).evaluate(List.of(chain)).getFirst();
                expected.add(value.value());
            }
            assertClose(StepScorer.of(rewards).scores(List.of(chain)).getFirst(), expected);
            assertThatThrownBy(() ->
                            rewards.scores(
                                    List.of(new SteppedText("Zebras?", List.of("No zebras.")))))
                    .isInstanceOf(GenerationException.class)
                    .hasMessageContaining("does not have all of \"Zebras?\"");
        }
    }

    @Test
    void aTextThatIsTooLongIsRefusedInOneSentence() throws IOException {
        TinyModel.llama().withoutCache().head(Head.STEP_CLASSES).writeTo(folder);
        try (RewardModel model = OnnxRewardModel.open(folder)) {
            var tooLong = new SteppedText("Go.", Collections.nCopies(100, "abc"));
            assertThat(model.fits(tooLong)).isFalse();
            assertThat(model.fits(new SteppedText("Go.", List.of("abc")))).isTrue();
            assertThatThrownBy(() -> model.scores(List.of(tooLong)))
                    .isInstanceOf(GenerationException.class)
                    .hasMessageContaining("the reward model reads at most 256.");
        }
    }

    @Test
    void cancelEndsTheCallThatIsUnderWayAndNoOther() throws IOException {
        TinyModel.llama().withoutCache().head(Head.STEP_CLASSES).writeTo(folder);
        try (RewardModel model = OnnxRewardModel.open(folder)) {
            model.cancel();
            var many = Collections.nCopies(5000, new SteppedText("Go.", List.of("on", "and on")));
            CompletableFuture<Throwable> failure =
                    CompletableFuture.supplyAsync(() -> catchThrowable(() -> model.scores(many)));
            while (!failure.isDone()) {
                model.cancel();
                Thread.onSpinWait();
            }
            assertThat(failure.join())
                    .isInstanceOf(GenerationException.class)
                    .hasMessageContaining("cancelled");
            assertThat(model.scores(many.subList(0, 1)).getFirst()).hasSize(2);
        }
    }

    @Test
    void saysWhichModelItIsAndWhenItIsClosed() throws IOException {
        TinyModel.llama().withoutCache().head(Head.STEP_CLASSES).writeTo(folder);
        RewardModel model = OnnxRewardModel.open(folder);
        assertThat(model.name()).isEqualTo(String.valueOf(folder.getFileName()));
        assertThat(model.hashes()).containsOnlyKeys("config.json", "model.onnx", "tokenizer.json");
        model.close();
        model.close();
        assertThatThrownBy(() -> model.scores(TinyReward.texts()))
                .isInstanceOf(GenerationException.class)
                .hasMessageContaining("closed");
    }
}
