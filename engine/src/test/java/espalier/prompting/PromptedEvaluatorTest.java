package espalier.prompting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import espalier.language.CompletionRequest;
import espalier.thought.Evaluation;
import espalier.thought.SamplingSettings;
import espalier.thought.SamplingSettings.Replacement;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class PromptedEvaluatorTest {

    private static double value(ScriptedLanguageModel model, int count, long seed) {
        return new PromptedEvaluator(model, Chains.prompts(), Polling.of(count, seed))
                .evaluate(List.of(Chains.free("One.")))
                .getFirst()
                .value();
    }

    @ParameterizedTest
    @CsvSource({
        "sure, 1",
        "Likely., 0.5",
        "IMPOSSIBLE, 0",
        "'10 + 14 = 24\nsure', 1",
        "Not impossible but likely, 0.5",
        "unlikely, 0.5",
        "banana, 0.5",
        "'', 0.5"
    })
    void labelIsTheLastWordThatIsOne(String reply, double value) {
        assertThat(value(ScriptedLanguageModel.replying(reply), 3, 1)).isEqualTo(value);
    }

    @Test
    void valueIsTheMeanOfTheSamples() {
        ScriptedLanguageModel model = ScriptedLanguageModel.replying("sure", "impossible");

        assertThat(value(model, 10_000, 1)).isBetween(0.48, 0.52);
    }

    @Test
    void samplesWithoutALabelDoNotCount() {
        ScriptedLanguageModel model = ScriptedLanguageModel.replying("sure", "banana");

        assertThat(value(model, 50, 1)).isEqualTo(1);
    }

    @Test
    void modelThatSaysNothingLeavesTheChainOpen() {
        assertThat(value(ScriptedLanguageModel.replying(), 3, 1)).isEqualTo(0.5);
    }

    @Test
    void equalSeedsRepeatAndOthersDoNot() {
        ScriptedLanguageModel model = ScriptedLanguageModel.replying("sure", "impossible");

        assertThat(value(model, 101, 1)).isEqualTo(value(model, 101, 1));
        assertThat(value(model, 101, 1)).isNotEqualTo(value(model, 101, 2));
    }

    @Test
    void chainsAreAskedInOneCallWithSeedsOfTheirOwn() {
        ScriptedLanguageModel model = ScriptedLanguageModel.replying("sure");
        List<Evaluation> evaluations =
                new PromptedEvaluator(model, Chains.prompts(), Polling.of(3, 1))
                        .evaluate(List.of(Chains.free("One."), Chains.free("Two.")));

        assertThat(evaluations)
                .containsExactly(
                        new Evaluation(1, "value prompt"), new Evaluation(1, "value prompt"));
        assertThat(model.calls).hasSize(1);
        assertThat(model.requests().stream().map(CompletionRequest::pieces))
                .containsExactly(
                        Chains.prompts().value(Chains.free("One.")),
                        Chains.prompts().value(Chains.free("Two.")));
        assertThat(model.requests().stream().map(CompletionRequest::seed)).doesNotHaveDuplicates();
    }

    @Test
    void opinionsAreDrawnWithReplacement() {
        SamplingSettings sampling = new SamplingSettings(0.3, 40, Replacement.WITHOUT);

        assertThat(new Polling(3, 1, sampling).sampling())
                .isEqualTo(sampling.withReplacement(Replacement.WITH));
    }

    @Test
    void atLeastOneOpinionIsAskedFor() {
        assertThatThrownBy(() -> Polling.of(0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("count (0) must be at least 1. Maybe the field is empty.");
    }
}
