package espalier.search;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.settings.Answering;
import espalier.settings.Answering.Checking;
import espalier.settings.SearchSettings;
import espalier.thought.Chain;
import espalier.thought.GenerationRequest;
import espalier.thought.Problem;
import espalier.thought.SamplingSettings;
import espalier.thought.Thought;
import espalier.thought.ThoughtGenerator;
import espalier.thought.Verdict;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

class RolloutPlayerTest {

    private static final Problem PROBLEM = new Problem("scripted", "1", "Solve 1.");

    private final ScriptedModel model = new ScriptedModel();
    private SearchSettings settings = SearchSettings.DEFAULT;

    private List<RolloutPlayer.Rollout> played(ThoughtGenerator generator, int lines, int visits) {
        return new RolloutPlayer(new SearchRoles(generator, model, model), settings)
                .play(
                        IntStream.range(0, lines).mapToObj(RolloutPlayerTest::chain).toList(),
                        IntStream.range(0, lines).boxed().toList(),
                        IntStream.range(0, lines).mapToObj(_ -> visits).toList());
    }

    private static Chain chain(int id) {
        return new Chain(PROBLEM, List.of(Thought.written("start " + id)));
    }

    private static Chain chain(int id, RolloutPlayer.Rollout played) {
        var thoughts = new ArrayList<>(chain(id).thoughts());
        played.lines().forEach(line -> thoughts.add(Thought.written(line)));
        return new Chain(PROBLEM, thoughts);
    }

    @Test
    void lineGoesOnUntilTheCheckerEndsItAndIsWorthTheCheckersWord() {
        var all = played(model, 200, 0);
        int solved = 0;
        for (int id = 0; id < all.size(); id++) {
            var lines = all.get(id);
            var verdict = model.check(chain(id, lines));
            boolean right = verdict instanceof Verdict.Solved;
            assertThat(
                            right
                                    || verdict instanceof Verdict.Unsolved
                                    || verdict instanceof Verdict.Illegal)
                    .isTrue();
            assertThat(lines.value()).isEqualTo(right ? 1 : 0);
            solved += right ? 1 : 0;
        }

        assertThat(solved).isBetween(1, 199);
    }

    @Test
    void linesPlayedTogetherAreThoseOfEachAlone() {
        assertThat(played(model, 5, 0).subList(0, 2)).isEqualTo(played(model, 2, 0));
    }

    @Test
    void furtherVisitPlaysAnotherLine() {
        assertThat(played(model, 1, 1)).isNotEqualTo(played(model, 1, 0));
    }

    @Test
    void deadEndIsWorthNothing() {
        assertThat(played(generator(List.of()), 1, 0))
                .containsExactly(new RolloutPlayer.Rollout(List.of(), 0));
    }

    @Test
    void lineThatTheModelEndsIsWorthItsEvaluation() {
        settings = settings.with(unchecked());
        var end = new Thought("end", List.of(), -1, 1, true);
        var whole = new Chain(PROBLEM, List.of(Thought.written("start 0"), end));

        assertThat(played(generator(List.of(end)), 1, 0))
                .containsExactly(
                        new RolloutPlayer.Rollout(
                                List.of("end"), model.evaluate(List.of(whole)).getFirst().value()));
    }

    @Test
    void lineWithoutEndIsGivenUpAfter64Thoughts() {
        settings = settings.with(unchecked());

        assertThat(played(generator(List.of(Thought.written("on"))), 1, 0).getFirst().lines())
                .hasSize(64);
    }

    private Answering unchecked() {
        return settings.answering().withChecker(Checking.OFF);
    }

    private static ThoughtGenerator generator(List<Thought> thoughts) {
        return new ThoughtGenerator() {
            @Override
            public List<List<Thought>> generate(
                    List<GenerationRequest> requests, SamplingSettings sampling) {
                return requests.stream().map(_ -> thoughts).toList();
            }

            @Override
            public long tokens() {
                return 0;
            }
        };
    }
}
