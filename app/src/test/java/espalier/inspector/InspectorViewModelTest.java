package espalier.inspector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import espalier.event.Proposal;
import espalier.event.SearchEvent;
import espalier.replica.PlayedLines.Rollout;
import espalier.replica.TreeReplica;
import espalier.scripted.DirectWork;
import espalier.scripted.Trees;
import espalier.selection.UserView;
import espalier.settings.Algorithm;
import espalier.settings.SearchSettings;
import espalier.settings.SettingCatalog;
import espalier.thought.CacheUse;
import espalier.thought.Thought;
import espalier.thought.Verdict;
import espalier.tree.Origin;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.EnumSet;
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

    @ParameterizedTest
    @EnumSource(Algorithm.class)
    void everyAlgorithmSaysHowItChooses(Algorithm algorithm) {
        replica.apply(new SearchEvent.SettingsChanged(SearchSettings.DEFAULT.with(algorithm)));
        replica.publish();
        assertThat(inspector.choiceTextProperty().get()).isNotEmpty();
        assertThat(inspector.siblings().isEmpty())
                .isEqualTo(
                        EnumSet.of(
                                        Algorithm.GREEDY,
                                        Algorithm.BEST_OF_N,
                                        Algorithm.SELF_CONSISTENCY)
                                .contains(algorithm));
    }

    @Test
    void levelShowsWhatItComparesWhereTheSearchGoesNextAndWhatItDropped() {
        replica.apply(
                new SearchEvent.SettingsChanged(
                        SettingCatalog.named("beam-width")
                                .write(SearchSettings.DEFAULT.with(Algorithm.BEAM), "1")));
        replica.publish();
        view.select(2);

        assertThat(inspector.siblings().getFirst().next()).isTrue();
        assertThat(inspector.siblings()).filteredOn(SelectionRow::next).hasSize(1);
        int next = inspector.siblings().getFirst().id();
        var rest = inspector.siblings().stream().filter(SelectionRow::dropped).toList();
        assertThat(rest).isNotEmpty();
        view.select(rest.getFirst().id());
        assertThat(inspector.choiceTextProperty().get())
                .startsWith("The search goes on through “")
                .contains("is dropped: its level keeps others.", "The beam compares all chains");
        view.select(next);
        assertThat(inspector.choiceTextProperty().get()).doesNotContain("is dropped");
    }

    @Test
    void columnsAreNamedAfterWhatTheAlgorithmAddsUp() {
        replica.apply(
                new SearchEvent.SettingsChanged(SearchSettings.DEFAULT.with(Algorithm.GUMBEL)));
        replica.publish();
        assertThat(inspector.scoreFormProperty().get()).isEqualTo(ScoreForm.GUMBEL_FIRST);
        replica.apply(
                new SearchEvent.Expanded(
                        1,
                        Origin.SEARCH,
                        10,
                        List.of(
                                new Proposal(
                                        4,
                                        Thought.written("4 + 4 = 8"),
                                        0.5,
                                        new Verdict.Legal("5 8")))));
        view.select(4);
        assertThat(inspector.scoreFormProperty().get()).isEqualTo(ScoreForm.GUMBEL_BELOW);
        assertThat(inspector.siblings()).extracting(SelectionRow::most).containsExactly(0.0);
    }

    @Test
    void thoughtsOfEqualStateAreNamedAndLedTo() {
        replica.apply(expansion(1, "4 4 = 8 (left: 5 8)", "5 8"));
        replica.apply(expansion(2, "other way (left: 5 8)", "5 8"));
        replica.apply(new SearchEvent.Linked(5, 4));
        view.select(5);
        var text = inspector.equalStatesProperty().get();
        assertThat(text.sentence()).isEqualTo("Same state as 1 other thought:");
        assertThat(text.others()).extracting(EqualStateText.Other::id).containsExactly(4);
        assertThat(text.twin()).map(EqualStateText.Other::text).contains("4 4 = 8");
        inspector.select(text.others().getFirst().id());
        assertThat(inspector.equalStatesProperty().get().twin()).isEmpty();
        assertThat(inspector.equalStatesProperty().get().others())
                .extracting(EqualStateText.Other::id)
                .containsExactly(5);
        view.select(1);
        assertThat(inspector.equalStatesProperty().get()).isEqualTo(EqualStateText.NONE);
    }

    @Test
    void linesThatWerePlayedFromTheSelectedThoughtAreShown() {
        replica.apply(new SearchEvent.RolledOut(1, List.of("4 + 4 = 8", "8 + 5 = 13"), 0, 12));
        replica.publish();
        assertThat(inspector.rollouts()).isEmpty();
        view.select(1);
        assertThat(inspector.rollouts())
                .containsExactly(new Rollout(List.of("4 + 4 = 8", "8 + 5 = 13"), 0));
    }

    private SearchEvent expansion(int parent, String text, String state) {
        var proposal =
                new Proposal(
                        replica.tree().size(),
                        Thought.written(text),
                        0.5,
                        new Verdict.Legal(state));
        return new SearchEvent.Expanded(parent, Origin.SEARCH, 10, List.of(proposal));
    }
}
