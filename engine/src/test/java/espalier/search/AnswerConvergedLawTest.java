package espalier.search;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.Seeds;
import espalier.event.SearchEvent;
import espalier.event.StopReason;
import espalier.event.TreeUpdate;
import espalier.settings.AnswerChoice;
import espalier.settings.Answering.AtVerified;
import espalier.settings.Budget;
import espalier.settings.SearchSettings;
import espalier.thought.Problem;
import espalier.tree.SearchTree;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// A search stops where its answer has stayed the same, counted a second time from its events
/// alone, with every tree built anew.
class AnswerConvergedLawTest {

    private static final Problem PROBLEM = new Problem("scripted", "1", "Solve 1.");
    private static final int SEEDS = Seeds.count(300);
    private static int stopped;

    static IntStream seeds() {
        return IntStream.range(0, SEEDS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void searchStopsWhereAPlainCountDoes(int seed) {
        var random = new SplittableRandom(seed);
        int wanted = 3 + random.nextInt(6);
        var answering = SearchSettings.DEFAULT.answering().withStopAtVerified(AtVerified.GO_ON);
        var rules = AnswerChoice.values();
        var settings =
                SearchSettings.DEFAULT
                        .with(Budget.ofExpansions(80).withConvergedAfter(wanted))
                        .with(answering.withRule(rules[seed % rules.length]))
                        .withSeed(seed);
        var events = new ArrayList<SearchEvent>();
        var search =
                new Search(
                        PROBLEM, settings, ScriptedModel.roles(), (_, event) -> events.add(event));
        boolean going = true;
        while (going) {
            if (search.next() == Phase.SELECT) {
                var reason = search.stopReason(0);
                boolean converged = reason.equals(Optional.of(StopReason.ANSWER_CONVERGED));
                if (reason.isEmpty() || converged) {
                    assertThat(count(events, settings) >= wanted).isEqualTo(converged);
                }
                stopped += converged ? 1 : 0;
                going = reason.isEmpty();
            }
            if (going) {
                going = search.step().isEmpty();
                if (random.nextInt(40) == 0) {
                    search.acts().prune(random.nextInt(search.tree().size()));
                }
            }
        }
    }

    /// For how many simulations the answer has stayed the same.
    private static int count(List<SearchEvent> events, SearchSettings settings) {
        var tree = new SearchTree(PROBLEM);
        var answers = new ArrayList<String>();
        for (SearchEvent event : events) {
            TreeUpdate.apply(event, tree);
            if (event instanceof SearchEvent.BackedUp) {
                answers.add(
                        AnswerRule.pick(tree, settings)
                                .map(answer -> AnswerText.key(answer.text()))
                                .orElse(""));
            } else if (event instanceof SearchEvent.Pruned) {
                answers.clear();
            }
        }
        int same = 0;
        for (int i = answers.size() - 1; i > 0 && answers.get(i).equals(answers.get(i - 1)); i--) {
            same += answers.get(i).isEmpty() ? 0 : 1;
        }
        return same;
    }

    @AfterAll
    static void someSearchesStoppedSo() {
        assertThat(stopped).isGreaterThan(SEEDS / 4);
    }
}
