package espalier.prompting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import espalier.language.Reading;
import espalier.thought.Evaluation;
import espalier.thought.GenerationException;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

class ReadingEvaluatorsTest {

    private final List<String> read = new ArrayList<>();

    private ScriptedLanguageModel model(Reading reading) {
        return ScriptedLanguageModel.reading(text -> {
            read.add(text);
            return reading;
        });
    }

    @Test
    void likelihoodIsTheExponentialOfTheMeanLogProbability() {
        ScriptedLanguageModel model = model(new Reading(-6, 3, OptionalDouble.of(0.9)));

        assertThat(LikelihoodEvaluator.plain(model).evaluate(List.of(Chains.free("One."))))
                .containsExactly(new Evaluation(Math.exp(-2), "mean token probability"));
        assertThat(read).containsExactly("Why?\nOne.\n");
    }

    @Test
    void likelihoodOfTheProblemItselfIsOne() {
        ScriptedLanguageModel model = model(new Reading(-6, 3, OptionalDouble.empty()));

        assertThat(
                        LikelihoodEvaluator.prompted(model, Chains.prompts())
                                .evaluate(List.of(Chains.free())))
                .containsExactly(new Evaluation(1, "mean token probability"));
    }

    @Test
    void promptedEvaluatorsReadTheSamplingPrompt() {
        ScriptedLanguageModel model = model(new Reading(-6, 3, OptionalDouble.of(0.9)));
        LikelihoodEvaluator.prompted(model, Chains.prompts())
                .evaluate(List.of(Chains.free("One.")));
        ValueOutputEvaluator.prompted(model, Chains.prompts())
                .evaluate(List.of(Chains.free("One.")));

        String text = ScriptedLanguageModel.text(Chains.prompts().sample(Chains.free("One.")));
        assertThat(read).containsExactly(text, text);
    }

    @Test
    void valueOutputIsTakenAsItIs() {
        ScriptedLanguageModel model = model(new Reading(-6, 3, OptionalDouble.of(0.9)));

        assertThat(ValueOutputEvaluator.plain(model).evaluate(List.of(Chains.free("One."))))
                .containsExactly(new Evaluation(0.9, "value head"));
    }

    @Test
    void missingValueIsNoOpinion() {
        ScriptedLanguageModel model = model(new Reading(-6, 3, OptionalDouble.empty()));

        assertThat(ValueOutputEvaluator.plain(model).evaluate(List.of(Chains.free("One."))))
                .containsExactly(Evaluation.none("value head"));
    }

    @Test
    void modelWithoutAValueOutputIsRefused() {
        ScriptedLanguageModel model = ScriptedLanguageModel.replying();

        assertThatThrownBy(() -> ValueOutputEvaluator.plain(model))
                .isInstanceOf(GenerationException.class)
                .hasMessage(
                        "The model scripted must have a value output, but has none. Maybe choose"
                                + " another evaluator.");
    }
}
