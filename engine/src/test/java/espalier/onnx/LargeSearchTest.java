package espalier.onnx;

import static espalier.thought.SamplingSettings.Replacement.WITHOUT;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.event.SearchEvent;
import espalier.problem.ProblemFamilies;
import espalier.prompting.PlainGenerator;
import espalier.prompting.ValueOutputEvaluator;
import espalier.search.Search;
import espalier.search.SearchRoles;
import espalier.settings.Answering.Checking;
import espalier.settings.Budget;
import espalier.settings.EqualStates;
import espalier.settings.Expansion;
import espalier.settings.SearchSettings;
import espalier.thought.SamplingSettings;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import java.util.ArrayList;
import java.util.List;

/// A search whose key-values do not fit into the cache by far.
@EnabledIfSystemProperty(named = "espalier.thorough", matches = "true")
class LargeSearchTest {

    private static final long BOUND = 256L << 20;
    private static final SearchSettings SETTINGS =
            SearchSettings.DEFAULT
                    .with(Budget.ofExpansions(0).withThoughts(10_000))
                    .with(SearchSettings.DEFAULT.algorithms().puct().withExploration(2))
                    .with(
                            new Expansion(
                                    32,
                                    64,
                                    1,
                                    EqualStates.TREE,
                                    0,
                                    new SamplingSettings(1, 64, WITHOUT)))
                    .with(SearchSettings.DEFAULT.answering().withChecker(Checking.OFF));

    @Test
    void tenThousandThoughtsAreTheSameWithinABoundAsWithout() {
        List<SearchEvent> bounded = events(BOUND);
        assertThat(bounded).hasSizeGreaterThan(500).isEqualTo(events(Long.MAX_VALUE));
    }

    private static List<SearchEvent> events(long bytes) {
        var family = ProblemFamilies.named("countdown");
        List<SearchEvent> heard = new ArrayList<>();
        try (OnnxLanguageModel model = BuiltInModel.open(bytes)) {
            var roles =
                    new SearchRoles(
                            new PlainGenerator(model),
                            ValueOutputEvaluator.plain(model),
                            family.checker());
            var search =
                    new Search(
                            family.parse("3 7 8 25 50 75 = 952"),
                            SETTINGS,
                            roles,
                            (_, event) -> heard.add(withoutCost(event)));
            while (search.stopReason(0).isEmpty() && search.step().isEmpty()) {
                assertThat(model.workload().cachedBytes()).isLessThanOrEqualTo(bytes);
            }
            assertThat(search.tree().size()).isGreaterThanOrEqualTo(10_000);
        }
        return heard;
    }

    /// An expansion without the tokens that it took, which do depend on the cache.
    private static SearchEvent withoutCost(SearchEvent event) {
        return event instanceof SearchEvent.Expanded(var parent, var origin, _, var proposals)
                ? new SearchEvent.Expanded(parent, origin, 0, proposals)
                : event;
    }
}
