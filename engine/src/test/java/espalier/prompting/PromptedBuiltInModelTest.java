package espalier.prompting;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.language.LanguageModel;
import espalier.onnx.OnnxLanguageModel;
import espalier.prompting.PromptedGenerator.Mode;
import espalier.thought.Chain;
import espalier.thought.GenerationRequest;
import espalier.thought.Thought;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The built-in model, which reads nothing but problems and thoughts, under a prompt that has
/// nothing else.
class PromptedBuiltInModelTest {

    private static final Path MODEL =
            Path.of(System.getProperty("espalier.home", "..")).resolve("samples/models/reasoner");

    @TempDir private Path folder;

    @Test
    void promptWithoutWordsGivesTheThoughtsAndReadingsOfNoPrompt() throws IOException {
        Files.writeString(folder.resolve("game24-sample.txt"), "{problem}\n{chain}");
        PromptWriter prompts = new PromptWriter(PromptLibrary.of(folder), PromptFormat.plain());
        try (LanguageModel model = OnnxLanguageModel.open(MODEL)) {
            PlainGenerator plain = new PlainGenerator(model);
            PromptedGenerator prompted =
                    new PromptedGenerator(model, prompts, Mode.SAMPLE, StepSeparator.LINE);
            Chain root = Chains.of("game24", "4 9 10 13");
            var first = List.of(new GenerationRequest(root, 8, 5));
            Thought thought = plain.generate(first, Chains.SAMPLING).getFirst().getFirst();
            Chain chain = new Chain(root.problem(), List.of(thought));
            var next = List.of(new GenerationRequest(chain, 8, 6));

            assertThat(prompted.generate(first, Chains.SAMPLING))
                    .isEqualTo(plain.generate(first, Chains.SAMPLING));
            assertThat(prompted.generate(next, Chains.SAMPLING))
                    .isEqualTo(plain.generate(next, Chains.SAMPLING));
            assertThat(prompts.sample(chain)).isEqualTo(ChainText.pieces(chain));
            assertThat(ValueOutputEvaluator.prompted(model, prompts).evaluate(List.of(chain)))
                    .isEqualTo(ValueOutputEvaluator.plain(model).evaluate(List.of(chain)));
        }
    }
}
