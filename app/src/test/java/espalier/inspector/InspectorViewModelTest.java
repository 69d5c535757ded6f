package espalier.inspector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import espalier.event.SearchEvent;
import espalier.replica.TreeReplica;
import espalier.scripted.DirectWork;
import espalier.scripted.Trees;
import espalier.selection.UserView;
import espalier.settings.Algorithm;
import espalier.settings.SearchSettings;
import espalier.thought.CacheUse;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

class InspectorViewModelTest {

    private final TreeReplica replica = Trees.visited();
    private final UserView view = new UserView();
    private Optional<CacheUse> cacheUse = Optional.empty();
    private final InspectorViewModel inspector =
            new InspectorViewModel(replica, view, DirectWork.work(), _ -> cacheUse);

    @Test
    void chainGoesFromTheProblemToTheSelectedThought() {
        view.select(1);
        assertThat(inspector.chain())
                .extracting(ChainRow::id, ChainRow::visits)
                .containsExactly(tuple(0, 3), tuple(1, 2));
    }

    @Test
    void figuresAreTheTreesOwn() {
        view.select(1);
        assertThat(inspector.figures())
                .extracting(Figure::key, Figure::value)
                .contains(tuple("value", "0.70"), tuple("visits", "2"), tuple("raw-value", "0.80"));
    }

    @Test
    void wrongSiblingsStandLast() {
        view.select(2);
        assertThat(inspector.siblings()).extracting(SelectionRow::id).containsExactly(1, 2, 3);
        assertThat(inspector.siblings().getLast().excluded()).isTrue();
    }

    @Test
    void valuesAreNamedByTheirSource() {
        view.select(1);
        assertThat(inspector.sources())
                .extracting(Figure::name, Figure::value)
                .containsExactly(tuple("value head", "0.80"), tuple("exact solver", "solvable"));
    }

    @Test
    void whatTheCacheDidIsSaid() {
        cacheUse = Optional.of(new CacheUse(12, 3 * 1024, 7, 1));
        view.select(1);
        assertThat(inspector.sources())
                .extracting(Figure::key, Figure::value)
                .contains(
                        tuple("cached", "12 tokens, 3 KiB"),
                        tuple("hits", "7"),
                        tuple("recomputed", "1"));
        cacheUse = Optional.of(new CacheUse(9, 0, 0, 0));
        view.select(2);
        assertThat(inspector.sources())
                .extracting(Figure::key, Figure::value)
                .contains(tuple("cached", "9 tokens, dropped"));
    }

    @Test
    void newStatisticsAreShownWithoutASelection() {
        view.select(1);
        replica.apply(new SearchEvent.BackedUp(List.of(0, 1), 1));
        replica.publish();
        assertThat(inspector.chain().getLast().visits()).isEqualTo(3);
    }

    @Test
    void searchWithoutScoresSaysSo() {
        replica.apply(
                new SearchEvent.SettingsChanged(SearchSettings.DEFAULT.with(Algorithm.GREEDY)));
        replica.publish();
        assertThat(inspector.siblings()).isEmpty();
        assertThat(inspector.choiceTextProperty().get()).startsWith("Greedy takes");
    }
}
