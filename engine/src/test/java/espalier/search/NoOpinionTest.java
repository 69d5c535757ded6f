package espalier.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import espalier.diagnosis.TreeAudit;
import espalier.event.SearchEvent;
import espalier.settings.ChainScore;
import espalier.settings.SearchSettings;
import espalier.thought.Chain;
import espalier.thought.Evaluation;
import espalier.thought.Problem;
import espalier.thought.ThoughtEvaluator;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Thoughts that no evaluator has an opinion of.
class NoOpinionTest {

    private final ScriptedModel model = new ScriptedModel();
    private final List<SearchEvent> events = new ArrayList<>();

    /// A search whose evaluator has an opinion of some chains only.
    private Search search(Predicate<Chain> known) {
        ThoughtEvaluator evaluator =
                chains ->
                        chains.stream()
                                .map(chain ->
                                        known.test(chain)
                                                ? model.evaluate(List.of(chain)).getFirst()
                                                : Evaluation.none("scripted"))
                                .toList();
        return new Search(
                new Problem("scripted", "1", "Solve 1."),
                SearchSettings.DEFAULT,
                new SearchRoles(model, evaluator, model),
                (_, event) -> events.add(event));
    }

    private static void simulations(Search search, int count) {
        for (int i = 0; i < 4 * count; i++) {
            search.step();
        }
    }

    private List<SearchEvent.BackedUp> backedUp() {
        return events.stream()
                .filter(SearchEvent.BackedUp.class::isInstance)
                .map(SearchEvent.BackedUp.class::cast)
                .toList();
    }

    @Test
    void thoughtWithoutAnOpinionHasNoRawValue() {
        var search = search(chain -> chain.thoughts().isEmpty());
        simulations(search, 1);

        assertThat(search.tree().rawValue(0)).isNotNaN();
        assertThat(search.tree().childCount(0)).isPositive();
        assertThat(search.tree().rawValue(1)).isNaN();
    }

    @Test
    void simulationBacksUpTheMeanOfTheNewChildrenWhereItsOwnThoughtHasNoOpinion() {
        var search = search(chain -> !chain.thoughts().isEmpty());
        simulations(search, 1);
        double mean =
                search.tree().children(0).stream()
                        .mapToDouble(search.tree()::rawValue)
                        .average()
                        .orElseThrow();

        assertThat(backedUp().getFirst().value()).isCloseTo(mean, within(1e-12));
    }

    @Test
    void simulationBacksUpTheMiddleOfTheScaleAndThenTheParentsValueWhereNobodyHasAnOpinion() {
        var search = search(_ -> false);
        simulations(search, 6);

        assertThat(backedUp())
                .hasSizeGreaterThan(3)
                .allSatisfy(event -> assertThat(event.value()).isEqualTo(0.5));
        assertThat(TreeAudit.of(search.tree())).isEmpty();
    }

    @Test
    void levelRanksWhatHasNoOpinionLast() {
        var search = search(chain -> chain.lines().hashCode() % 2 == 0);
        simulations(search, 3);
        var tree = search.tree();
        var ranked =
                tree.children(0).stream().sorted(ChainScores.best(tree, ChainScore.LAST)).toList();
        var known = ranked.stream().filter(id -> !Double.isNaN(tree.rawValue(id))).toList();

        assertThat(known).hasSizeBetween(1, ranked.size() - 1);
        assertThat(ranked.subList(0, known.size())).isEqualTo(known);
    }
}
