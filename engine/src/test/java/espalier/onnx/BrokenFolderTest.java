package espalier.onnx;

import static espalier.onnx.BuiltInModel.WITHOUT;
import static espalier.onnx.BuiltInModel.draw;
import static espalier.onnx.BuiltInModel.game;
import static espalier.onnx.BuiltInModel.then;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import espalier.language.LanguageModelException;
import espalier.language.ModelCard;
import espalier.prompting.LikelihoodEvaluator;
import espalier.thought.Chain;
import espalier.thought.Evaluation;
import espalier.thought.Thought;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

class BrokenFolderTest {

    @TempDir private Path folder;

    @BeforeEach
    void copy() throws IOException {
        BuiltInModel.copyTo(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"config.json", "model.onnx"})
    void aMissingFileIsNamed(String file) throws IOException {
        Files.delete(folder.resolve(file));
        refusedFor("lacks " + file);
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> OnnxLanguageModel.open(folder.resolve("absent")))
                .isInstanceOf(LanguageModelException.class)
                .hasMessageContaining("is not a folder");
    }

    @ParameterizedTest(name = "{0} bytes")
    @ValueSource(ints = {0, 1, 1000, 5_000_000})
    void aTruncatedModelIsRefused(int bytes) throws IOException {
        Path model = folder.resolve("model.onnx");
        Files.write(model, Arrays.copyOf(Files.readAllBytes(model), bytes));
        refusedFor("model.onnx");
    }

    @Test
    void aPointerOfGitLfsIsRecognised() throws IOException {
        Files.writeString(
                folder.resolve("model.onnx"),
                "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n");
        refusedFor("git lfs pull");
    }

    @ParameterizedTest
    @ValueSource(strings = {"config.json", "tokenizer.json"})
    void jsonThatIsCutOffOrTooDeepIsRefused(String file) throws IOException {
        Files.writeString(folder.resolve(file), "{\"a\": [1, ");
        refusedFor(file);
        Files.writeString(folder.resolve(file), "{\"a\":" + "[".repeat(100_000));
        refusedFor(file);
        Files.writeString(folder.resolve(file), "[]");
        refusedFor("must hold a JSON object");
    }

    @Test
    void aTokenizerThatTheLibraryRefusesIsNamed() throws IOException {
        replace("tokenizer.json", "\"WordLevel\"", "\"NoSuchModel\"");
        refusedFor("tokenizer.json is refused by the tokenizer library");
    }

    @Test
    void aTokenizerWithMoreTokensThanTheModelIsRefused() throws IOException {
        replace("tokenizer.json", "\"<unk>\": 351", "\"<unk>\": 351, \"surplus\": 352");
        refusedFor("knows 353 tokens, but the model only 352");
    }

    @Test
    void aConfigurationOfAnotherModelIsRefused() throws IOException {
        replace(
                "config.json",
                "\"max_position_embeddings\": 256",
                "\"max_position_embeddings\": -5");
        refusedFor("max_position_embeddings (-5)");
        replace(
                "config.json",
                "\"max_position_embeddings\": -5",
                "\"max_position_embeddings\": 256");
        replace("config.json", "\"output\": \"value\"", "\"output\": \"worth\"");
        refusedFor("output worth");
    }

    @Test
    void anInputThatDoesNotFitIsNamed() throws IOException {
        Path model = folder.resolve("model.onnx");
        String bytes = Files.readString(model, StandardCharsets.ISO_8859_1);
        Files.writeString(
                model, bytes.replace("position_ids", "segment__ids"), StandardCharsets.ISO_8859_1);
        refusedFor("input segment__ids is not one that a text decoder has");
    }

    @Test
    void weightsThatAreNotNumbersAreNoticed() throws IOException {
        Path model = folder.resolve("model.onnx");
        byte[] bytes = Files.readAllBytes(model);
        ByteBuffer floats = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int middle = middleOfWeights(floats);
        for (int i = 0; i < 64; i++) {
            floats.putFloat(middle + 4 * i, Float.NaN);
        }
        Files.write(model, bytes);
        refusedFor("not finite");
    }

    /// A place in the file around which for two kilobytes there is nothing but plausible weights.
    private static int middleOfWeights(ByteBuffer floats) {
        for (int start = floats.capacity() / 2; ; start++) {
            int run = 0;
            while (run < 512) {
                float weight = Math.abs(floats.getFloat(start + 4 * run));
                if (!(weight > 1e-9 && weight < 10)) {
                    break;
                }
                run++;
            }
            if (run == 512) {
                return start + 4 * 224;
            }
        }
    }

    @Test
    void aModelWithoutAValueOutputIsValuedByItsTokens() throws IOException {
        replace("config.json", "\"value_head\"", "\"no_value_head\"");
        try (OnnxLanguageModel model = OnnxLanguageModel.open(folder)) {
            assertThat(model.card().can(ModelCard.Ability.VALUE)).isFalse();
            Chain chain = game("4 9 10 13");
            for (Thought thought : draw(model, chain, 4, 1, WITHOUT)) {
                double expected = Math.exp(thought.logProbability() / thought.tokens().size());
                for (Chain longer : List.of(then(chain, thought), then(chain, thought.text()))) {
                    Evaluation evaluation =
                            LikelihoodEvaluator.plain(model).evaluate(List.of(longer)).getFirst();
                    assertThat(evaluation.value()).isCloseTo(expected, within(1e-4));
                    assertThat(evaluation.source()).isEqualTo("mean token probability");
                }
            }
        }
    }

    private void replace(String file, String old, String with) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(old);
        Files.writeString(path, text.replace(old, with));
    }

    private void refusedFor(String reason) {
        assertThatThrownBy(() -> OnnxLanguageModel.open(folder))
                .isInstanceOf(LanguageModelException.class)
                .hasMessageContaining(reason)
                .hasMessageContaining("Maybe ")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
    }
}
