package espalier.compare;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.event.Proposal;
import espalier.event.SearchEvent;
import espalier.replica.TreeReplica;
import espalier.scripted.DirectWork;
import espalier.scripted.Trees;
import espalier.selection.UserView;
import espalier.settings.SearchSettings;
import espalier.thought.Problem;
import espalier.thought.Thought;
import espalier.thought.Verdict;
import espalier.tree.Origin;

import org.junit.jupiter.api.Test;

import java.util.List;

class CalibrationViewModelTest {

    private final UserView view = new UserView();

    private CalibrationViewModel of(TreeReplica replica) {
        return new CalibrationViewModel(replica, view, DirectWork.work());
    }

    @Test
    void valuesAreHeldAgainstTheSolverLevelByLevel() {
        var model = of(Trees.visited());
        model.refresh();

        var report = model.reportProperty().get().orElseThrow();
        assertThat(report.whole().thoughts()).isEqualTo(2);
        assertThat(report.levels()).containsOnlyKeys(1);
        assertThat(model.noteProperty().get()).isEmpty();
    }

    @Test
    void hiddenOracleIsHeldAgainstNothing() {
        var model = of(Trees.visited());
        model.refresh();
        view.oracleHiddenProperty().set(true);

        assertThat(model.reportProperty().get()).isEmpty();
        assertThat(model.noteProperty().get()).startsWith("The oracle is hidden");
        model.refresh();
        assertThat(model.reportProperty().get()).isEmpty();

        view.oracleHiddenProperty().set(false);
        assertThat(model.noteProperty().get()).startsWith("The oracle is shown again");
        model.refresh();
        assertThat(model.reportProperty().get()).isPresent();
    }

    @Test
    void mistakeIsGoneTo() {
        var model = of(Trees.visited());
        model.select(2);
        model.select(99);

        assertThat(view.selected()).isEqualTo(2);
    }

    @Test
    void familyWithoutASolverSaysSoInASentence() {
        var replica = new TreeReplica(new Problem("free", "Why?", "Why?"), SearchSettings.DEFAULT);
        replica.apply(
                new SearchEvent.Expanded(
                        0,
                        Origin.SEARCH,
                        1,
                        List.of(
                                new Proposal(
                                        1, Thought.written("So."), 1, new Verdict.Unchecked()))));
        replica.apply(new SearchEvent.Evaluated("x", List.of(new SearchEvent.Opinion(1, 0.5))));
        var model = of(replica);
        model.refresh();

        assertThat(model.reportProperty().get()).isEmpty();
        assertThat(model.noteProperty().get()).startsWith("Nobody can say how good");
    }

    @Test
    void anotherRunForgetsWhatWasSaidOfTheOneBefore() {
        var replica = Trees.visited();
        var model = of(replica);
        model.refresh();
        replica.begin(Trees.PROBLEM, SearchSettings.DEFAULT);

        assertThat(model.reportProperty().get()).isEmpty();
        assertThat(model.noteProperty().get()).startsWith("Another run");
    }
}
