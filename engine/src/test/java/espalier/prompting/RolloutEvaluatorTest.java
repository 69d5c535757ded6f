package espalier.prompting;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.problem.ProblemFamilies;
import espalier.thought.Chain;
import espalier.thought.Evaluation;
import espalier.thought.GenerationRequest;
import espalier.thought.SamplingSettings;
import espalier.thought.Thought;
import espalier.thought.ThoughtChecker;
import espalier.thought.ThoughtGenerator;
import espalier.thought.Verdict;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

class RolloutEvaluatorTest {

    private static final ThoughtChecker FREE = ProblemFamilies.named("free").checker();
    private static final ThoughtChecker GAME = ProblemFamilies.named("game24").checker();
    private static final Chain TWO_LEFT =
            Chains.of("game24", "1 1 4 6", "1 * 1 = 1 (left: 1 4 6)", "1 * 4 = 4 (left: 4 6)");

    /// Puts the full stop after each line, which ends a chain here.
    private static final ThoughtChecker DOTTED =
            chain ->
                    ProblemFamilies.named("calculation")
                            .checker()
                            .check(
                                    new Chain(
                                            chain.problem(),
                                            chain.lines().stream()
                                                    .map(line -> Thought.written(line + "."))
                                                    .toList()));

    private static final Chain SLIP = Chains.of("calculation", "12 * 4 + 9", "12 * 4 = 49");

    /// Goes on by a function of the request; an empty text is nothing to say, and one that ends
    /// with a full stop ends the chain.
    private static final class ScriptedGenerator implements ThoughtGenerator {

        private final Function<GenerationRequest, String> next;
        private final List<List<GenerationRequest>> calls = new ArrayList<>();

        ScriptedGenerator(Function<GenerationRequest, String> next) {
            this.next = next;
        }

        @Override
        public List<List<Thought>> generate(
                List<GenerationRequest> requests, SamplingSettings sampling) {
            calls.add(requests);
            return requests.stream().map(next).map(ScriptedGenerator::thoughts).toList();
        }

        private static List<Thought> thoughts(String text) {
            return text.isEmpty()
                    ? List.of()
                    : List.of(new Thought(text, List.of(), -1, 1, text.endsWith(".")));
        }

        @Override
        public long tokens() {
            return 0;
        }
    }

    private static List<Double> values(
            ScriptedGenerator generator, ThoughtChecker checker, Polling polling, Chain... chains) {
        return new RolloutEvaluator(generator, checker, polling, 3)
                .evaluate(List.of(chains)).stream().map(Evaluation::value).toList();
    }

    @Test
    void valueIsTheShareThatTheCheckerFindsSolved() {
        ScriptedGenerator generator =
                new ScriptedGenerator(request ->
                        Long.bitCount(request.seed()) % 2 == 0
                                ? "4 * 6 = 24 (left: 24)"
                                : "4 + 6 = 10 (left: 10)");

        assertThat(values(generator, GAME, Polling.of(400, 1), TWO_LEFT).getFirst())
                .isBetween(0.4, 0.6);
        assertThat(generator.calls).hasSize(1);
    }

    @Test
    void chainsAreContinuedInOneCallEachLevel() {
        ScriptedGenerator generator = new ScriptedGenerator(_ -> "and so on");
        values(generator, FREE, Polling.of(2, 1), Chains.free("a"), Chains.free("b"));

        assertThat(generator.calls.stream().map(List::size)).containsExactly(4, 4, 4);
        assertThat(generator.calls.getLast().getFirst().chain().lines())
                .containsExactly("a", "and so on", "and so on");
    }

    @Test
    void drawsOfAChainHaveSeedsOfTheirOwnAtEachLevel() {
        ScriptedGenerator generator = new ScriptedGenerator(_ -> "and so on");
        values(generator, FREE, Polling.of(2, 1), Chains.free("a"), Chains.free("b"));

        assertThat(generator.calls.stream().flatMap(List::stream).map(GenerationRequest::seed))
                .doesNotHaveDuplicates();
    }

    @Test
    void equalSeedsRepeatAndOthersDoNot() {
        ScriptedGenerator generator =
                new ScriptedGenerator(request -> "n " + request.seed() % 2 + ".");

        List<Double> once = values(generator, FREE, Polling.of(99, 1), Chains.free("a"));
        assertThat(values(generator, FREE, Polling.of(99, 1), Chains.free("a"))).isEqualTo(once);
        assertThat(values(generator, FREE, Polling.of(99, 2), Chains.free("a"))).isNotEqualTo(once);
    }

    @Test
    void greedyContinuationIsMadeOnce() {
        ScriptedGenerator generator = new ScriptedGenerator(_ -> "4 * 6 = 24 (left: 24)");
        Polling greedy = new Polling(8, 1, Chains.SAMPLING.withTemperature(0));

        assertThat(values(generator, GAME, greedy, TWO_LEFT)).containsExactly(1.0);
        assertThat(generator.calls.getFirst()).hasSize(1);
    }

    @Test
    void unprovedAnswersCountByTheMajorityOfAllChains() {
        ScriptedGenerator generator =
                new ScriptedGenerator(request ->
                        request.chain().lines().getFirst().equals("odd")
                                ? "Answer: 7."
                                : "answer: 42.");

        assertThat(
                        values(
                                generator,
                                FREE,
                                Polling.of(4, 1),
                                Chains.free("a"),
                                Chains.free("odd"),
                                Chains.free("b")))
                .containsExactly(1.0, 0.0, 1.0);
    }

    @Test
    void chainsThatHaveEndedAreNotContinued() {
        ScriptedGenerator generator = new ScriptedGenerator(_ -> "no");
        Chain solved =
                Chains.of(
                        "game24",
                        "1 1 4 6",
                        "1 * 1 = 1 (left: 1 4 6)",
                        "1 * 4 = 4 (left: 4 6)",
                        "4 * 6 = 24 (left: 24)");

        assertThat(values(generator, GAME, Polling.of(4, 1), solved)).containsExactly(1.0);
        assertThat(generator.calls).isEmpty();
    }

    @Test
    void nothingMoreToSayIsWrong() {
        assertThat(values(new ScriptedGenerator(_ -> ""), GAME, Polling.of(4, 1), TWO_LEFT))
                .containsExactly(0.0);
    }

    @Test
    void noEndWithinTheLongestLengthIsWrong() {
        assertThat(
                        values(
                                new ScriptedGenerator(_ -> "and so on"),
                                FREE,
                                Polling.of(4, 1),
                                Chains.free("a")))
                .containsExactly(0.0);
    }

    @Test
    void wrongLineCanBeMendedByTheNext() {
        ScriptedGenerator generator =
                new ScriptedGenerator(request ->
                        request.chain().thoughts().size() == 1 ? "No, 12 * 4 = 48" : "Answer: 57");

        assertThat(values(generator, DOTTED, Polling.of(1, 1), SLIP)).containsExactly(1.0);
    }

    @Test
    void wrongLineThatIsPassedOverIsTheEnd() {
        ScriptedGenerator generator = new ScriptedGenerator(_ -> "49 + 9 = 58");

        assertThat(values(generator, DOTTED, Polling.of(1, 1), SLIP)).containsExactly(0.0);
        assertThat(generator.calls).hasSize(1);
    }

    @Test
    void endsAreComparedWhereTheCheckerIsOff() {
        ThoughtChecker off = _ -> new Verdict.Unchecked();

        assertThat(
                        values(
                                new ScriptedGenerator(_ -> "It is so."),
                                off,
                                Polling.of(4, 1),
                                Chains.free("a")))
                .containsExactly(1.0);
    }
}
