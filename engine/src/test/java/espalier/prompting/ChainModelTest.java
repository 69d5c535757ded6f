package espalier.prompting;

import static espalier.prompting.Chains.SAMPLING;
import static espalier.prompting.Chains.free;
import static espalier.prompting.Chains.prompts;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.language.CompletionRequest;
import espalier.language.Piece;
import espalier.language.Reading;
import espalier.thought.Chain;
import espalier.thought.Evaluation;
import espalier.thought.GenerationRequest;
import espalier.thought.Thought;
import espalier.thought.ThoughtEvaluator;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.OptionalDouble;

/// What is made of chains that have grown longer than the model reads.
class ChainModelTest {

    private static final Chain SHORT = free("Because.");
    private static final Chain LONG = free("a b c", "d e f", "g h i");

    private static final List<GenerationRequest> BOTH =
            List.of(new GenerationRequest(LONG, 1, 0), new GenerationRequest(SHORT, 1, 0));

    @Test
    void chainWithoutRoomForATokenGetsNoThoughtsAndTheOthersGetTheirs() {
        var model = ScriptedLanguageModel.replying("So it is.\n");
        model.contextLength = model.tokens(ChainText.pieces(LONG));
        List<List<Thought>> thoughts = new PlainGenerator(model).generate(BOTH, SAMPLING);
        assertThat(thoughts.getFirst()).isEmpty();
        assertThat(Chains.texts(thoughts.getLast())).containsExactly("So it is.");
        assertThat(model.requests())
                .extracting(CompletionRequest::pieces)
                .containsExactly(ChainText.pieces(SHORT));
    }

    @Test
    void chainWithRoomForOneTokenIsGoneOnFrom() {
        var model = ScriptedLanguageModel.replying("So it is.\n");
        model.contextLength = model.tokens(ChainText.pieces(LONG)) + 1;
        assertThat(new PlainGenerator(model).generate(BOTH, SAMPLING))
                .allSatisfy(thoughts -> assertThat(thoughts).hasSize(1));
    }

    @Test
    void problemThatDoesNotFitIsLeftToTheModelToRefuse() {
        var model = ScriptedLanguageModel.replying("So it is.\n");
        model.contextLength = 1;
        new PlainGenerator(model).generate(List.of(new GenerationRequest(free(), 1, 0)), SAMPLING);
        assertThat(model.requests()).hasSize(1);
    }

    @Test
    void promptedGeneratorsLeaveLongChainsOutToo() {
        for (PromptedGenerator.Mode mode : PromptedGenerator.Mode.values()) {
            var model = ScriptedLanguageModel.replying("1. So it is.\n");
            model.contextLength = 1;
            var generator = new PromptedGenerator(model, prompts(), mode, StepSeparator.LINE);
            assertThat(generator.generate(BOTH, SAMPLING)).containsExactly(List.of(), List.of());
            assertThat(model.calls).isEmpty();
        }
    }

    @Test
    void readersHaveNoOpinionOfALongChainAndTheirOwnOfTheOthers() {
        var model =
                ScriptedLanguageModel.reading(_ -> new Reading(-1, 1, OptionalDouble.of(0.875)));
        model.contextLength = model.tokens(ChainText.pieces(LONG)) - 1;
        assertThat(values(ValueOutputEvaluator.plain(model))).containsExactly(Double.NaN, 0.875);
        assertThat(values(LikelihoodEvaluator.plain(model)))
                .containsExactly(Double.NaN, Math.exp(-1));
    }

    @Test
    void textAsLongAsTheModelReadsIsRead() {
        var model =
                ScriptedLanguageModel.reading(_ -> new Reading(-1, 1, OptionalDouble.of(0.875)));
        model.contextLength = model.tokens(ChainText.pieces(LONG));
        assertThat(values(ValueOutputEvaluator.plain(model))).containsExactly(0.875, 0.875);
    }

    @Test
    void questionThatIsTooLongIsNotAskedAndGivesNoOpinion() {
        var model = ScriptedLanguageModel.replying("sure");
        model.contextLength = model.tokens(prompts().value(LONG)) - 1;
        var evaluator = new PromptedEvaluator(model, prompts(), Polling.of(2, 1));
        assertThat(values(evaluator)).containsExactly(0.5, 1.0);
        assertThat(model.requests()).hasSize(1);
    }

    @Test
    void voteThatIsTooLongIsATie() {
        var model = ScriptedLanguageModel.replying("1");
        model.contextLength = 1;
        var evaluator = new VoteEvaluator(model, prompts(), Polling.of(2, 1));
        assertThat(evaluator.evaluate(List.of(free("a", "b"), free("a", "c"))))
                .extracting(Evaluation::value)
                .containsExactly(0.5, 0.5);
        assertThat(model.calls).isEmpty();
    }

    @Test
    void confirmationThatIsTooLongIsNoOpinion() {
        var model =
                ScriptedLanguageModel.reading(text ->
                        new Reading(text.endsWith("es") ? 0 : -100, 1, OptionalDouble.empty()));
        List<Piece> question = prompts().confirm(LONG);
        model.contextLength = model.tokens(question);
        assertThat(values(new SelfEvaluator(model, prompts()))).containsExactly(Double.NaN, 1.0);
    }

    private static List<Double> values(ThoughtEvaluator evaluator) {
        return evaluator.evaluate(List.of(LONG, SHORT)).stream().map(Evaluation::value).toList();
    }
}
