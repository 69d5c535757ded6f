package espalier.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import espalier.language.CompletionRequest;
import espalier.language.LanguageModelException;
import espalier.language.ModelCard;
import espalier.language.ModelCard.Ability;
import espalier.language.Piece;
import espalier.language.Precision;
import espalier.onnx.tiny.Head;
import espalier.onnx.tiny.TinyModel;
import espalier.thought.GenerationException;
import espalier.thought.SamplingSettings;
import espalier.thought.SamplingSettings.Replacement;
import espalier.thought.TokenProbability;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Folders as people have them on disk, and as they should not be.
class ModelFolderTest {

    private static final SamplingSettings GREEDY = new SamplingSettings(0, 4, Replacement.WITH);

    @TempDir private Path folder;

    private static ModelCard card(Path path) {
        try (OnnxLanguageModel model = OnnxLanguageModel.open(path)) {
            return model.card();
        }
    }

    private void refusedFor(String reason) {
        assertThatThrownBy(() -> OnnxLanguageModel.open(folder))
                .isInstanceOf(LanguageModelException.class)
                .hasMessageContaining(reason)
                .hasMessageContaining("Maybe ")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
    }

    @Test
    void theChoiceOfPrecisionIsOfferedAndFullPrecisionIsTaken() throws IOException {
        TinyModel tiny = TinyModel.llama();
        tiny.precision(espalier.onnx.tiny.Precision.FP16)
                .file("onnx/model_fp16.onnx")
                .writeTo(folder);
        tiny.precision(espalier.onnx.tiny.Precision.INT8)
                .file("onnx/model_quantized.onnx")
                .writeTo(folder);
        tiny.precision(espalier.onnx.tiny.Precision.INT4)
                .file("onnx/model_q4.onnx")
                .writeTo(folder);
        assertThat(card(folder).precision()).isEqualTo(Precision.INT8);
        tiny.file("onnx/model.onnx").writeTo(folder);

        assertThat(card(folder).precision()).isEqualTo(Precision.FP32);
        assertThat(card(folder).choices())
                .containsExactly(
                        "onnx/model.onnx",
                        "onnx/model_quantized.onnx",
                        "onnx/model_q4.onnx",
                        "onnx/model_fp16.onnx");
        assertThat(card(folder.resolve("onnx/model_fp16.onnx")).precision())
                .isEqualTo(Precision.FP16);
        assertThat(card(folder.resolve("onnx/model_q4.onnx")).precision()).isEqualTo(Precision.Q4);
    }

    @Test
    void theCardCountsTheWeightsWhereverTheyLie() throws IOException {
        TinyModel.llama().writeTo(folder);
        ModelCard inside = card(folder);
        TinyModel.llama().external("weights.bin").writeTo(folder);
        ModelCard external = card(folder);

        assertThat(external.parameters()).isEqualTo(inside.parameters()).isPositive();
        assertThat(external.files())
                .containsOnlyKeys("config.json", "model.onnx", "tokenizer.json", "weights.bin");
        assertThat(inside.abilities()).contains(Ability.TEXT, Ability.CHAT, Ability.CACHE);
    }

    @Test
    void weightsOutsideTheFolderAreNotRead() throws IOException {
        Path inner = Files.createDirectory(folder.resolve("inner"));
        TinyModel.llama().external("../weights.bin").writeTo(inner);
        assertThatThrownBy(() -> OnnxLanguageModel.open(inner))
                .isInstanceOf(LanguageModelException.class)
                .hasMessageContaining("lies outside the model's folder");
    }

    @Test
    void aLinkOutOfTheFolderIsNotFollowed() throws IOException {
        Path inner = Files.createDirectory(folder.resolve("inner"));
        TinyModel.llama().external("weights.bin").writeTo(inner);
        Files.move(inner.resolve("weights.bin"), folder.resolve("elsewhere.bin"));
        Files.createSymbolicLink(inner.resolve("weights.bin"), folder.resolve("elsewhere.bin"));
        assertThatThrownBy(() -> OnnxLanguageModel.open(inner))
                .isInstanceOf(LanguageModelException.class)
                .hasMessageContaining("lies outside the model's folder");
    }

    @Test
    void aHuggingFaceCacheOfLinksToBlobsIsRead() throws IOException {
        Path repository = folder.resolve("models--someone--tiny");
        Path blobs = Files.createDirectories(repository.resolve("blobs"));
        Path snapshot = Files.createDirectories(repository.resolve("snapshots/0123abcd"));
        TinyModel.llama().external("model.onnx_data").writeTo(blobs);
        for (String file :
                List.of("model.onnx", "model.onnx_data", "config.json", "tokenizer.json")) {
            Files.createSymbolicLink(snapshot.resolve(file), Path.of("../../blobs/" + file));
        }
        assertThat(card(snapshot).files()).containsKey("model.onnx_data");
        assertThat(writes(snapshot)).isEqualTo(writes(blobs));
    }

    @Test
    void missingAndShortWeightsAreNamed() throws IOException {
        TinyModel.llama().external("weights.bin").writeTo(folder);
        Path weights = folder.resolve("weights.bin");
        byte[] whole = Files.readAllBytes(weights);
        Files.write(weights, Arrays.copyOf(whole, whole.length / 2));
        refusedFor("wants at least");
        Files.delete(weights);
        refusedFor("lacks weights.bin");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "embedded | wants embeddings",
                "extra | is not one that a text decoder has",
                "poisoned | not finite",
                "classes | knows 299 tokens, but the model only 2",
            })
    void aModelThatCannotThinkIsRefused(String kind, String reason) throws IOException {
        TinyModel tiny = TinyModel.llama();
        (switch (kind) {
                    case "embedded" -> tiny.embedded();
                    case "extra" -> tiny.extraInput("segment_ids");
                    case "poisoned" -> tiny.poisoned();
                    default -> tiny.head(Head.STEP_CLASSES);
                })
                .writeTo(folder);
        refusedFor(reason);
    }

    @ParameterizedTest
    @EnumSource(names = {"LAST_POSITION", "FLAT", "KEPT_POSITIONS"})
    void logitsOfTheLastTokenAreEnough(Head head) throws IOException {
        TinyModel.llama().writeTo(folder);
        List<TokenProbability> expected = writes(folder);
        TinyModel.llama().head(head).writeTo(folder);
        assertThat(writes(folder)).isEqualTo(expected);
    }

    private static List<TokenProbability> writes(Path path) {
        try (OnnxLanguageModel model = OnnxLanguageModel.open(path)) {
            List<Piece> text = List.of(Piece.written("The sky"), Piece.written(" is blue"));
            var request = new CompletionRequest(text, 1, 0, List.of());
            return model.complete(List.of(request), GREEDY).getFirst().getFirst().tokens().stream()
                    .map(token -> new TokenProbability(token.id(), token.text(), 0))
                    .toList();
        }
    }

    @Test
    void withoutATokenizerIdsWorkAndTextIsRefused() throws IOException {
        TinyModel.llama().writeTo(folder);
        Files.delete(folder.resolve("tokenizer.json"));
        try (OnnxLanguageModel model = OnnxLanguageModel.open(folder)) {
            assertThat(model.card().can(Ability.TEXT)).isFalse();
            Piece ids =
                    new Piece(
                            "[5][6]",
                            List.of(
                                    new TokenProbability(5, "[5]", 0),
                                    new TokenProbability(6, "[6]", 0)));
            assertThat(
                            model.complete(
                                            List.of(
                                                    new CompletionRequest(
                                                            List.of(ids), 1, 0, List.of())),
                                            GREEDY)
                                    .getFirst()
                                    .getFirst()
                                    .tokens())
                    .hasSize(4);
            Piece text = Piece.written("Hello");
            assertThatThrownBy(() ->
                            model.complete(
                                    List.of(new CompletionRequest(List.of(text), 1, 0, List.of())),
                                    GREEDY))
                    .isInstanceOf(GenerationException.class)
                    .hasMessageContaining("has no tokenizer.json");
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void damagedFilesAreRefusedOrWorkAndNothingElse(long seed) throws IOException {
        Path model = TinyModel.llama().writeTo(folder);
        byte[] bytes = Files.readAllBytes(model);
        var random = new Random(seed);
        for (int i = 0; i < 40; i++) {
            bytes[random.nextInt(2000)] = (byte) random.nextInt(256);
        }
        Files.write(model, bytes);
        try {
            OnnxLanguageModel.open(folder).close();
        } catch (LanguageModelException e) {
            assertThat(e.getMessage()).doesNotContain("\n").contains("Maybe ");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ortgenai__tiny-random-gpt2-fp32 | ",
                "ortgenai__tiny-random-lfm2-fp32 | ",
                "ortgenai__dummy-decoder | loads but does not run",
                "ortgenai__synthetic-paged | paged attention",
                "ortext__added-tokens | lacks config.json",
            })
    void modelsOfOthersLoadOrAreRefused(String name, String reason) {
        Path others = Path.of(System.getProperty("espalier.home"), "../shared/models", name);
        assumeThat(others).isDirectory();
        if (reason == null) {
            assertThat(card(others).vocabularySize()).isEqualTo(1000);
        } else {
            assertThatThrownBy(() -> OnnxLanguageModel.open(others))
                    .isInstanceOf(LanguageModelException.class)
                    .hasMessageContaining(reason);
        }
    }

    /// What onnxruntime-genai's own tests expect of this model.
    @Test
    void aModelOfOthersWritesWhatItsMakersExpect() {
        Path others =
                Path.of(
                        System.getProperty("espalier.home"),
                        "../shared/models/ortgenai__tiny-random-gpt2-fp32");
        assumeThat(others).isDirectory();
        try (OnnxLanguageModel model = OnnxLanguageModel.open(others)) {
            assertThat(goOn(model, 0, 0, 0, 52)).containsOnly(204);
            assertThat(goOn(model, 0, 0, 195, 731)).containsExactly(731, 114, 114, 114);
        }
    }

    private static List<Integer> goOn(OnnxLanguageModel model, int... ids) {
        List<TokenProbability> tokens =
                Arrays.stream(ids)
                        .mapToObj(id -> new TokenProbability(id, "[" + id + "]", 0))
                        .toList();
        return model
                .complete(
                        List.of(
                                new CompletionRequest(
                                        List.of(new Piece("", tokens)), 1, 0, List.of())),
                        GREEDY)
                .getFirst()
                .getFirst()
                .tokens()
                .stream()
                .map(TokenProbability::id)
                .toList();
    }
}
