package espalier.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import espalier.diagnosis.TreeAudit;
import espalier.event.SearchEvent;
import espalier.settings.SearchSettings;
import espalier.thought.GenerationException;
import espalier.thought.Problem;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/// A thought at which the model fails, and that the user prunes.
class GivenUpSimulationTest {

    private final ScriptedModel model = new ScriptedModel();
    private final List<SearchEvent> events = new ArrayList<>();
    private final Search search =
            new Search(
                    new Problem("scripted", "1", "Solve 1."),
                    SearchSettings.DEFAULT,
                    new SearchRoles(model, model, model),
                    (_, event) -> events.add(event));

    @Test
    void prunedThoughtIsNotExpandedAndTheSearchGoesOnElsewhere() {
        for (int phase = 0; phase < 5; phase++) {
            search.step();
        }
        var selected = ((SearchEvent.Selected) events.getLast()).path();
        int thought = selected.getLast();
        model.failNext(1);
        assertThatThrownBy(search::step).isInstanceOf(GenerationException.class);
        search.acts().prune(thought);
        search.step();

        assertThat(events.getLast()).isEqualTo(new SearchEvent.GivenUp(selected));
        assertThat(search.next()).isEqualTo(Phase.SELECT);
        assertThat(selected).allSatisfy(id -> assertThat(search.tree().inFlight(id)).isZero());
        assertThat(search.tree().expanded(thought)).isFalse();
        assertThat(TreeAudit.of(search.tree())).isEmpty();
        search.step();
        assertThat(((SearchEvent.Selected) events.getLast()).path()).doesNotContain(thought);
        assertThat(search.tally().simulations()).isEqualTo(1);
    }
}
