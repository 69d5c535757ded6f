package espalier.prompting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import espalier.language.CompletionRequest;
import espalier.prompting.PromptedGenerator.Mode;
import espalier.thought.Chain;
import espalier.thought.GenerationRequest;
import espalier.thought.Thought;

import org.junit.jupiter.api.Test;

import java.util.List;

class PromptedGeneratorTest {

    private static final Chain CHAIN = Chains.free("One.");

    private static PromptedGenerator sampling(ScriptedLanguageModel model) {
        return new PromptedGenerator(model, Chains.prompts(), Mode.SAMPLE, StepSeparator.LINE);
    }

    private static List<Thought> sampled(ScriptedLanguageModel model, int count, long seed) {
        return sampling(model)
                .generate(List.of(new GenerationRequest(CHAIN, count, seed)), Chains.SAMPLING)
                .getFirst();
    }

    @Test
    void eachRequestIsAskedAsItIsInOneCall() {
        ScriptedLanguageModel model = ScriptedLanguageModel.replying("Two.\n");
        sampling(model)
                .generate(
                        List.of(
                                new GenerationRequest(CHAIN, 3, 8),
                                new GenerationRequest(Chains.free(), 2, 9)),
                        Chains.SAMPLING);

        assertThat(model.requests())
                .containsExactly(
                        new CompletionRequest(Chains.prompts().sample(CHAIN), 3, 8, List.of("\n")),
                        new CompletionRequest(
                                Chains.prompts().sample(Chains.free()), 2, 9, List.of("\n")));
        assertThat(model.samplings).containsExactly(Chains.SAMPLING);
    }

    @Test
    void thoughtIsWhatWasSampledUpToTheStop() {
        assertThat(sampled(ScriptedLanguageModel.replying("1. So two.\nThen"), 1, 8))
                .containsExactly(
                        new Thought(
                                "So two.",
                                ScriptedLanguageModel.tokens("1. So two.\n"),
                                -4,
                                1,
                                false));
    }

    @Test
    void spellingsOfOneThoughtAreMerged() {
        ScriptedLanguageModel model = ScriptedLanguageModel.replying("Two.\n", "- Two.\n");
        Thought thought = sampled(model, 20, 8).getFirst();

        assertThat(thought.text()).isEqualTo("Two.");
        assertThat(thought.draws()).isEqualTo(20);
        assertThat(thought.probability()).isCloseTo(Math.exp(-2) + Math.exp(-3), within(1e-12));
        assertThat(thought.tokens()).isEqualTo(ScriptedLanguageModel.tokens("Two.\n"));
    }

    @Test
    void mostProbableThoughtIsFirst() {
        ScriptedLanguageModel model = ScriptedLanguageModel.replying("Two or three.\n", "Two.\n");

        assertThat(Chains.texts(sampled(model, 20, 8))).containsExactly("Two.", "Two or three.");
    }

    @Test
    void thoughtsWithoutTextAreLeftOut() {
        assertThat(sampled(ScriptedLanguageModel.replying("Step 2:\n"), 4, 8)).isEmpty();
    }

    @Test
    void nothingDrawnIsNothingToSay() {
        assertThat(sampled(ScriptedLanguageModel.replying(), 4, 8)).isEmpty();
    }

    @Test
    void answerEndsTheChain() {
        assertThat(sampled(ScriptedLanguageModel.replying("Answer: 42\n"), 1, 8))
                .allMatch(Thought::ends);
    }

    @Test
    void endOfTheTextEndsTheChain() {
        assertThat(sampled(ScriptedLanguageModel.replying("It is 42."), 1, 8))
                .allMatch(Thought::ends);
    }

    @Test
    void equalSeedsRepeatAndOthersDoNot() {
        ScriptedLanguageModel model =
                ScriptedLanguageModel.replying("a\n", "b\n", "c\n", "d\n", "e\n", "f\n", "g\n");

        assertThat(sampled(model, 3, 1)).isEqualTo(sampled(model, 3, 1));
        assertThat(sampled(model, 3, 1)).isNotEqualTo(sampled(model, 3, 2));
    }

    @Test
    void emptyLineCanSeparateThoughts() {
        ScriptedLanguageModel model =
                ScriptedLanguageModel.replying("First this.\nThen that.\n\nEnd.");
        PromptedGenerator generator =
                new PromptedGenerator(
                        model, Chains.prompts(), Mode.SAMPLE, StepSeparator.EMPTY_LINE);

        assertThat(Chains.texts(generator.generate(one(), Chains.SAMPLING).getFirst()))
                .containsExactly("First this. Then that.");
    }

    @Test
    void stepsCanSeparateThoughts() {
        ScriptedLanguageModel model =
                ScriptedLanguageModel.replying("Step 1: Add.\nMuch.\nStep 2: End.");
        PromptedGenerator generator =
                new PromptedGenerator(model, Chains.prompts(), Mode.SAMPLE, StepSeparator.STEP);

        assertThat(Chains.texts(generator.generate(one(), Chains.SAMPLING).getFirst()))
                .containsExactly("Add. Much.");
    }

    private static List<GenerationRequest> one() {
        return List.of(new GenerationRequest(CHAIN, 1, 8));
    }

    @Test
    void tokensAndCancelAreTheModels() {
        ScriptedLanguageModel model = ScriptedLanguageModel.replying();
        sampling(model).cancel();

        assertThat(model.cancelled).isTrue();
        assertThat(sampling(model).tokens()).isEqualTo(7);
    }
}
