package espalier.search;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.event.Proposal;
import espalier.event.SearchEvent;
import espalier.settings.SearchSettings;
import espalier.thought.Problem;
import espalier.thought.Thought;
import espalier.thought.Verdict;
import espalier.tree.Origin;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/// What becomes of simulations that were under way when the run that is gone on with ended.
class RelivedRunTest {

    private final List<SearchEvent> told = new ArrayList<>();
    private final Search search =
            new Search(
                    new Problem("scripted", "1", "Solve 1."),
                    SearchSettings.DEFAULT,
                    ScriptedModel.roles(),
                    (_, event) -> told.add(event));

    private static SearchEvent expanded(int parent, int id) {
        return new SearchEvent.Expanded(
                parent,
                Origin.SEARCH,
                1,
                List.of(
                        new Proposal(
                                id, Thought.written("t" + id), 0.5, new Verdict.Legal("s" + id))));
    }

    private List<SearchEvent> goOnAfter(SearchEvent... events) {
        for (SearchEvent event : events) {
            search.relive(event);
        }
        search.goOn(List.of());
        return told;
    }

    @Test
    void simulationThatDidNotLandIsGivenUp() {
        assertThat(
                        goOnAfter(
                                new SearchEvent.Selected(List.of(0)),
                                expanded(0, 1),
                                new SearchEvent.BackedUp(List.of(0), 0.5),
                                new SearchEvent.Selected(List.of(0, 1))))
                .containsExactly(new SearchEvent.GivenUp(List.of(0, 1)));
    }

    @Test
    void simulationThatLandedAtTheThoughtThatWideningGaveItIsOver() {
        assertThat(
                        goOnAfter(
                                new SearchEvent.Selected(List.of(0)),
                                expanded(0, 1),
                                new SearchEvent.BackedUp(List.of(0), 0.5),
                                new SearchEvent.Selected(List.of(0)),
                                expanded(0, 2),
                                new SearchEvent.BackedUp(List.of(0, 2), 0.5)))
                .isEmpty();
    }

    @Test
    void landingElsewhereLeavesTheOthersUnderWay() {
        assertThat(
                        goOnAfter(
                                new SearchEvent.Selected(List.of(0)),
                                expanded(0, 1),
                                expanded(0, 2),
                                new SearchEvent.BackedUp(List.of(0), 0.5),
                                new SearchEvent.Selected(List.of(0, 1)),
                                new SearchEvent.Selected(List.of(0, 2)),
                                expanded(2, 3),
                                new SearchEvent.BackedUp(List.of(0, 2, 3), 0.5)))
                .containsExactly(new SearchEvent.GivenUp(List.of(0, 1)));
    }

    @Test
    void simulationWithoutBackUpIsOverWhenItIsCompleted() {
        assertThat(
                        goOnAfter(
                                new SearchEvent.Selected(List.of(0)),
                                expanded(0, 1),
                                new SearchEvent.Completed(0)))
                .isEmpty();
    }
}
