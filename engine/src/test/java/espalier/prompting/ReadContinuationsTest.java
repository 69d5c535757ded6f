package espalier.prompting;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.language.Reading;
import espalier.prompting.PromptedGenerator.Mode;
import espalier.thought.Chain;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// How probable a generator's model finds the last thought of a chain.
class ReadContinuationsTest {

    private final List<String> read = new ArrayList<>();
    private final ScriptedLanguageModel model =
            ScriptedLanguageModel.reading(text -> {
                read.add(text);
                return new Reading(-text.length(), 3, OptionalDouble.empty());
            });
    private final List<Chain> chains = List.of(Chains.free("One."), Chains.free("One.", "Two."));

    @Test
    void plainGeneratorReadsTheLinesAlone() {
        assertThat(new PlainGenerator(model).logProbabilities(chains))
                .containsExactly(OptionalDouble.of(-10), OptionalDouble.of(-15));
        assertThat(read).containsExactly("Why?\nOne.\n", "Why?\nOne.\nTwo.\n");
    }

    @Test
    void promptedGeneratorReadsThePromptByWhichThoughtsAreSampled() {
        new PromptedGenerator(model, Chains.prompts(), Mode.SAMPLE, StepSeparator.LINE)
                .logProbabilities(chains);

        assertThat(read)
                .containsExactlyElementsOf(
                        chains.stream()
                                .map(c -> ScriptedLanguageModel.text(Chains.prompts().sample(c)))
                                .toList());
    }
}
