package espalier.search;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.event.SearchEvent;
import espalier.problem.ProblemFamilies;
import espalier.settings.Algorithm;
import espalier.settings.AnswerChoice;
import espalier.settings.Answering;
import espalier.settings.Answering.AtVerified;
import espalier.settings.Answering.Checking;
import espalier.settings.Budget;
import espalier.settings.EqualStates;
import espalier.settings.SearchSettings;
import espalier.thought.Problem;
import espalier.tree.ThoughtId;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/// A search over equal states, of which 2 2 2 3 has many.
class GraphSearchTest {

    private final List<SearchEvent> events = new ArrayList<>();
    private final SearchSettings settings =
            SearchSettings.DEFAULT
                    .with(SearchSettings.DEFAULT.expansion().withEqualStates(EqualStates.GRAPH))
                    .with(Budget.ofExpansions(200))
                    .with(new Answering(Checking.ON, AnswerChoice.CHECKER, AtVerified.GO_ON));
    private Search search =
            search(ProblemFamilies.named("game24").parse("2 2 2 3"), GoldenModel.roles());

    private Search search(Problem problem, SearchRoles roles) {
        return new Search(problem, settings, roles, (_, event) -> events.add(event));
    }

    private void stepUntil(BooleanSupplier holds) {
        for (int i = 0; i < 1000 && !holds.getAsBoolean(); i++) {
            assertThat(search.step()).isEmpty();
        }
        assertThat(holds.getAsBoolean()).isTrue();
    }

    private int linkedTo(int twin) {
        return IntStream.range(0, search.tree().size())
                .filter(id -> search.tree().link(id) == twin)
                .findFirst()
                .orElse(ThoughtId.NONE);
    }

    /// The scripted model calls all thoughts of a level equal: a is expanded, b is linked to it, a
    /// is pruned, b is expanded, and c is linked to b.
    @Test
    void thoughtWhoseTwinIsPrunedIsExpandedAndBecomesATwinItself() {
        search = search(new Problem("scripted", "1", "Solve 1."), ScriptedModel.roles());
        stepUntil(() -> events.stream().anyMatch(e -> e instanceof SearchEvent.Linked));
        int a =
                events.stream()
                        .filter(e -> e instanceof SearchEvent.Linked)
                        .map(e -> ((SearchEvent.Linked) e).twin())
                        .findFirst()
                        .orElseThrow();
        int b = linkedTo(a);
        stepUntil(() -> search.next() == Phase.SELECT);
        search.acts().prune(a);
        stepUntil(() -> search.tree().expanded(b) && linkedTo(b) != ThoughtId.NONE);

        assertThat(events).contains(new SearchEvent.Unlinked(b));
    }

    @Test
    void childrenThatTheUserGivesToALinkOfAPrunedTwinCountOnceItIsBack() {
        stepUntil(() -> events.stream().anyMatch(e -> e instanceof SearchEvent.Linked));
        var link =
                (SearchEvent.Linked)
                        events.stream()
                                .filter(e -> e instanceof SearchEvent.Linked)
                                .findFirst()
                                .orElseThrow();
        search.acts().prune(link.twin());
        search.acts().expand(link.thought(), 2);
        search.acts().restore(link.twin());

        assertThat(search.tree().link(link.thought())).isEqualTo(ThoughtId.NONE);
    }

    @Test
    void simulationOverALinkEndsAsItBeganWhereTheAlgorithmChangesMeanwhile() {
        stepUntil(() ->
                search.next() == Phase.EXPAND
                        && events.getLast() instanceof SearchEvent.Selected(var path)
                        && path.size() > search.tree().level(path.getLast()) + 1);
        search.change(settings.with(Algorithm.BEAM));
        stepUntil(() -> search.next() == Phase.SELECT);

        assertThat(
                        IntStream.range(0, search.tree().size())
                                .filter(id -> search.tree().inFlight(id) > 0))
                .isEmpty();
    }
}
