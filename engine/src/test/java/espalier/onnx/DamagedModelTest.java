package espalier.onnx;

import static espalier.onnx.BuiltInModel.GREEDY;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import espalier.language.Completion;
import espalier.language.CompletionRequest;
import espalier.language.Piece;
import espalier.onnx.tiny.TinyModel;
import espalier.thought.GenerationException;
import espalier.thought.SamplingSettings;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// A model that opens and thinks, but whose logits are no numbers from the 31st token on.
class DamagedModelTest {

    private static final List<Piece> SHORT = List.of(Piece.written("The sky"));
    private static final String SENTENCE =
            "The model's logits are not finite. Maybe its weights are damaged or its numbers too"
                    + " small for half precision.";

    private OnnxLanguageModel model;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        TinyModel.gpt2().poisonedAfter(30).writeTo(folder);
        model = OnnxLanguageModel.open(folder);
    }

    @AfterEach
    void close() {
        model.close();
    }

    private List<List<Completion>> complete(int tokens) {
        SamplingSettings sampling = GREEDY.withMaximumTokens(tokens);
        return model.complete(List.of(new CompletionRequest(SHORT, 1, 0, List.of())), sampling);
    }

    @Test
    void writingBeyondTheLimitFailsInOneSentenceAndLeavesTheRestUnharmed() {
        List<List<Completion>> before = complete(8);
        assertThatThrownBy(() -> complete(40))
                .isInstanceOf(GenerationException.class)
                .hasMessage(SENTENCE);
        assertThat(complete(8)).isEqualTo(before);
    }

    @Test
    void readingBeyondTheLimitFailsInOneSentence() {
        Piece rest = Piece.written(" is blue".repeat(8));
        assertThatThrownBy(() -> model.read(List.of(List.of(SHORT.getFirst(), rest))))
                .isInstanceOf(GenerationException.class)
                .hasMessage(SENTENCE);
        assertThat(model.read(List.of(SHORT)).getFirst().tokens()).isPositive();
    }
}
