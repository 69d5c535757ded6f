package espalier.prompting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import espalier.language.CompletionRequest;
import espalier.prompting.PromptedGenerator.Mode;
import espalier.thought.GenerationRequest;
import espalier.thought.SamplingSettings;
import espalier.thought.Thought;

import org.junit.jupiter.api.Test;

import java.util.List;

class PromptedProposalsTest {

    private static PromptedGenerator proposing(ScriptedLanguageModel model) {
        return new PromptedGenerator(model, Chains.prompts(), Mode.PROPOSE, StepSeparator.LINE);
    }

    private static List<Thought> proposed(String list, int count, SamplingSettings sampling) {
        return proposing(ScriptedLanguageModel.replying(list))
                .generate(List.of(new GenerationRequest(Chains.free(), count, 8)), sampling)
                .getFirst();
    }

    private static List<Thought> proposed(String list, int count) {
        return proposed(list, count, Chains.SAMPLING);
    }

    @Test
    void oneCompletionIsAskedForAListOfSoMany() {
        ScriptedLanguageModel model = ScriptedLanguageModel.replying("a\n\n");
        proposing(model)
                .generate(List.of(new GenerationRequest(Chains.free(), 3, 8)), Chains.SAMPLING);

        assertThat(model.requests())
                .containsExactly(
                        new CompletionRequest(
                                Chains.prompts().propose(Chains.free(), 3), 1, 8, List.of("\n\n")));
        assertThat(model.samplings).containsExactly(Chains.SAMPLING.withMaximumTokens(150));
    }

    @Test
    void answersKeepTheOrderOfTheRequestsWhateverTheirCounts() {
        ScriptedLanguageModel model = ScriptedLanguageModel.replying("a\nb c\nd e f\n\n");
        var proposals =
                proposing(model)
                        .generate(
                                List.of(
                                        new GenerationRequest(Chains.free(), 2, 8),
                                        new GenerationRequest(Chains.free("x"), 3, 8),
                                        new GenerationRequest(Chains.free("y"), 2, 8)),
                                Chains.SAMPLING);

        assertThat(proposals.stream().map(List::size)).containsExactly(2, 3, 2);
        assertThat(model.calls).hasSize(2);
    }

    @Test
    void eachLineIsAThoughtWithTheTokensThatWroteIt() {
        assertThat(proposed("1. One.\n2. Or two.\n\nMore", 8))
                .containsExactly(
                        new Thought(
                                "One.", ScriptedLanguageModel.tokens("1. One.\n"), -3, 1, false),
                        new Thought(
                                "Or two.",
                                ScriptedLanguageModel.tokens("2. Or two.\n\n"),
                                -5,
                                1,
                                false));
    }

    @Test
    void equalProposalsAreMerged() {
        List<Thought> thoughts = proposed("1. One.\n- One.\nOne.", 8);

        assertThat(Chains.texts(thoughts)).containsExactly("One.");
        assertThat(thoughts.getFirst().draws()).isEqualTo(3);
        assertThat(thoughts.getFirst().probability())
                .isCloseTo(2 * Math.exp(-3) + Math.exp(-1), within(1e-12));
    }

    @Test
    void noMoreAreKeptThanWereAskedFor() {
        assertThat(Chains.texts(proposed("a b c\na\na b\n", 2))).containsExactly("a", "a b");
    }

    @Test
    void headingsAndEmptyLinesAreLeftOut() {
        assertThat(Chains.texts(proposed("Possible next steps:\n - \n1. One.\n2.\n", 8)))
                .containsExactly("One.");
    }

    @Test
    void lineThatWasCutOffIsLeftOut() {
        SamplingSettings brief = Chains.SAMPLING.withMaximumTokens(2);

        assertThat(Chains.texts(proposed("One.\nOr two or three.", 2, brief)))
                .containsExactly("One.");
    }

    @Test
    void onlyLineIsKeptThoughItWasCutOff() {
        SamplingSettings brief = Chains.SAMPLING.withMaximumTokens(1);

        assertThat(Chains.texts(proposed("One or two or three.", 2, brief)))
                .containsExactly("One or");
    }

    @Test
    void onlyAnAnswerEndsTheChain() {
        assertThat(proposed("One.\n2. Answer: 42", 2).stream().map(Thought::ends))
                .containsExactlyInAnyOrder(false, true);
    }

    @Test
    void emptyReplyProposesNothing() {
        assertThat(proposed("\n\n", 2)).isEmpty();
        assertThat(proposed("", 2)).isEmpty();
    }
}
