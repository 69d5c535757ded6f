package espalier.prompting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import espalier.language.CompletionRequest;
import espalier.thought.Chain;
import espalier.thought.Evaluation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class VoteEvaluatorTest {

    private static final List<Chain> SIBLINGS =
            List.of(Chains.free("x", "a"), Chains.free("x", "b"), Chains.free("x", "c"));

    private static List<Double> values(ScriptedLanguageModel model, List<Chain> chains) {
        return new VoteEvaluator(model, Chains.prompts(), Polling.of(100, 1))
                .evaluate(chains).stream().map(Evaluation::value).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "Choice 2.", "The best is 2, not 3", "17? No: 2", "Best: 2\n1"})
    void voteIsTheFirstNumberThatIsAChoice(String reply) {
        assertThat(values(ScriptedLanguageModel.replying(reply), SIBLINGS))
                .containsExactly(0.0, 1.0, 0.0);
    }

    @Test
    void valuesAreTheSharesOfTheVotes() {
        List<Double> values = values(ScriptedLanguageModel.replying("1", "3"), SIBLINGS);

        assertThat(values.get(0)).isBetween(0.3, 0.7);
        assertThat(values.get(1)).isZero();
        assertThat(values.get(0) + values.get(2)).isCloseTo(1, within(1e-12));
    }

    @Test
    void repliesWithoutAChoiceDoNotCount() {
        assertThat(values(ScriptedLanguageModel.replying("1", "none", "4", "1.5e9"), SIBLINGS))
                .containsExactly(1.0, 0.0, 0.0);
    }

    @Test
    void sharesAreEqualWhereNoVoteCounts() {
        assertThat(values(ScriptedLanguageModel.replying("none"), SIBLINGS)).containsOnly(1.0 / 3);
        assertThat(values(ScriptedLanguageModel.replying(), SIBLINGS)).containsOnly(1.0 / 3);
    }

    @Test
    void whoHasNoRivalIsNotPutToTheVote() {
        ScriptedLanguageModel model = ScriptedLanguageModel.replying("1");

        assertThat(values(model, List.of(Chains.free(), Chains.free("x", "a"))))
                .containsExactly(0.5, 0.5);
        assertThat(model.calls).isEmpty();
    }

    @Test
    void siblingsVoteTogetherWhereverTheyStand() {
        ScriptedLanguageModel model = ScriptedLanguageModel.replying("2");
        List<Chain> chains =
                List.of(
                        Chains.free("y", "d"),
                        Chains.free("x", "a"),
                        Chains.free("y", "e"),
                        Chains.free(),
                        Chains.free("x", "b"));

        assertThat(values(model, chains)).containsExactly(0.0, 0.0, 1.0, 0.5, 1.0);
        assertThat(model.requests().stream().map(CompletionRequest::pieces))
                .containsExactly(
                        Chains.prompts().vote(Chains.free("y"), List.of("d", "e")),
                        Chains.prompts().vote(Chains.free("x"), List.of("a", "b")));
    }

    @Test
    void sourceIsNamed() {
        assertThat(
                        new VoteEvaluator(
                                        ScriptedLanguageModel.replying("1"),
                                        Chains.prompts(),
                                        Polling.of(3, 1))
                                .evaluate(SIBLINGS)
                                .getFirst())
                .isEqualTo(new Evaluation(1, "vote"));
    }
}
