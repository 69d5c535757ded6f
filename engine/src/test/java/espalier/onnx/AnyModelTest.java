package espalier.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OrtException;

import espalier.language.Completion;
import espalier.language.CompletionRequest;
import espalier.language.ModelCard.Ability;
import espalier.language.Piece;
import espalier.thought.SamplingSettings;
import espalier.thought.SamplingSettings.Replacement;
import espalier.thought.TokenProbability;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Models of every shape that people have on disk decode, by cache, batch and tree, what plain
/// reading of the whole text gives.
class AnyModelTest {

    private static final SamplingSettings DRAWS = new SamplingSettings(1, 6, Replacement.WITH);
    private static final SamplingSettings GREEDY = new SamplingSettings(0, 12, Replacement.WITH);

    @TempDir private Path folder;

    private OnnxLanguageModel open(TinyVariant variant) throws IOException {
        variant.model().writeTo(folder);
        return OnnxLanguageModel.open(folder);
    }

    @ParameterizedTest(name = "{0}, seed 1")
    @FieldSource("espalier.onnx.TinyVariant#ALL")
    void treeSharedDecodingEqualsReadingTheWholeText(TinyVariant variant)
            throws IOException, OrtException {
        try (OnnxLanguageModel model = open(variant);
                FullReader plain = new FullReader(folder)) {
            for (List<Piece> text : randomTree(model, new Random(1))) {
                if (text.size() > 1) {
                    List<TokenProbability> tokens = text.getLast().tokens();
                    List<Double> whole = plain.logProbabilities(model, text, tokens.size());
                    for (int i = 0; i < tokens.size(); i++) {
                        assertThat(tokens.get(i).logProbability())
                                .isCloseTo(whole.get(i), within(2 * variant.tolerance()));
                    }
                }
            }
        }
    }

    /// Texts as a search meets them: each goes on from an earlier one; several of unequal length at
    /// once.
    private static List<List<Piece>> randomTree(OnnxLanguageModel model, Random random) {
        List<List<Piece>> texts =
                new ArrayList<>(
                        List.of(
                                List.of(Piece.written("The sky is blue")),
                                List.of(Piece.written("Two and two"))));
        for (int round = 0; round < 6; round++) {
            List<CompletionRequest> requests = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                List<Piece> text = texts.get(random.nextInt(texts.size()));
                requests.add(
                        new CompletionRequest(
                                text, 1 + random.nextInt(3), random.nextInt(), List.of()));
            }
            List<List<Completion>> answers = model.complete(requests, DRAWS);
            for (int i = 0; i < requests.size(); i++) {
                for (Completion completion : answers.get(i)) {
                    List<Piece> longer = new ArrayList<>(requests.get(i).pieces());
                    longer.add(new Piece(completion.text(), completion.tokens()));
                    texts.add(longer);
                }
            }
        }
        return texts;
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("espalier.onnx.TinyVariant#ALL")
    void greedyTextIsThatOfReadingTheWholeTextForEveryToken(TinyVariant variant)
            throws IOException, OrtException {
        if (variant.tolerance() > 0.1) {
            return; // Quantised inputs make close calls fall out otherwise.
        }
        try (OnnxLanguageModel model = open(variant);
                FullReader plain = new FullReader(folder)) {
            List<Piece> text = List.of(Piece.written("The sky is blue"));
            Completion greedy =
                    model.complete(List.of(new CompletionRequest(text, 1, 0, List.of())), GREEDY)
                            .getFirst()
                            .getFirst();
            int[] ids = greedy.tokens().stream().mapToInt(TokenProbability::id).toArray();
            assertThat(plain.greedy(model, text, ids.length)).containsExactly(ids);
        }
    }

    @ParameterizedTest(name = "{0}, seed 2")
    @FieldSource("espalier.onnx.TinyVariant#ALL")
    void aTightCacheGivesTheSameTexts(TinyVariant variant) throws IOException {
        if (variant.tolerance() > 0.1) {
            return; // Quantised figures depend on what else is read.
        }
        try (OnnxLanguageModel roomy = open(variant);
                OnnxLanguageModel tight = OnnxLanguageModel.open(folder, 20_000)) {
            assertThat(texts(randomTree(tight, new Random(2))))
                    .isEqualTo(texts(randomTree(roomy, new Random(2))));
            assertThat(tight.workload().cachedBytes()).isLessThanOrEqualTo(20_000);
        }
    }

    private static List<List<String>> texts(List<List<Piece>> tree) {
        return tree.stream().map(text -> text.stream().map(Piece::text).toList()).toList();
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("espalier.onnx.TinyVariant#ALL")
    void theCardSaysWhetherThereIsACache(TinyVariant variant) throws IOException {
        try (OnnxLanguageModel model = open(variant)) {
            assertThat(model.card().can(Ability.CACHE))
                    .isEqualTo(!TinyVariant.UNCACHED.contains(variant));
            assertThat(model.card().can(Ability.RAGGED_BATCHES))
                    .isEqualTo(!TinyVariant.COUNTING.contains(variant));
        }
    }
}
