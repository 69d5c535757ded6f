package espalier.prompting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import espalier.language.Reading;
import espalier.thought.Evaluation;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

class SelfEvaluatorTest {

    private static double value(ToDoubleFunction<String> logProbability) {
        ScriptedLanguageModel model =
                ScriptedLanguageModel.reading(text ->
                        new Reading(logProbability.applyAsDouble(text), 1, OptionalDouble.empty()));
        return new SelfEvaluator(model, Chains.prompts())
                .evaluate(List.of(Chains.free("One.")))
                .getFirst()
                .value();
    }

    private static double byReply(String text, double yes, double yesCapital, double no) {
        if (text.endsWith("\nyes")) {
            return Math.log(yes);
        }
        return Math.log(text.endsWith("\nYes") ? yesCapital : no);
    }

    @Test
    void valueIsTheShareOfYes() {
        assertThat(value(text -> byReply(text, 0.2, 0.1, 0.05))).isCloseTo(0.75, within(1e-12));
    }

    @Test
    void tinyProbabilitiesStillCompare() {
        assertThat(value(text -> text.endsWith("es") ? -2000 : -2001))
                .isCloseTo(1 / (1 + Math.exp(-1)), within(1e-12));
    }

    @Test
    void impossibleRepliesAreNoOpinion() {
        assertThat(value(_ -> Double.NEGATIVE_INFINITY)).isNaN();
        assertThat(value(_ -> Double.NaN)).isNaN();
    }

    @Test
    void impossibleNoMakesYesCertain() {
        assertThat(value(text -> byReply(text, 0.2, 0, 0))).isEqualTo(1);
    }

    @Test
    void eachChainIsReadWithEachReply() {
        ScriptedLanguageModel model =
                ScriptedLanguageModel.reading(text ->
                        new Reading(
                                text.contains("Good.") == text.endsWith("es") ? 0 : -50,
                                1,
                                OptionalDouble.empty()));
        List<Evaluation> evaluations =
                new SelfEvaluator(model, Chains.prompts())
                        .evaluate(List.of(Chains.free("Good."), Chains.free("Bad.")));

        assertThat(evaluations.get(0).value()).isGreaterThan(0.99);
        assertThat(evaluations.get(1).value()).isLessThan(0.01);
        assertThat(evaluations.get(1).source()).isEqualTo("self-evaluation");
    }
}
