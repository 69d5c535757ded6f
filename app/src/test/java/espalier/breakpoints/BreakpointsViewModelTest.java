package espalier.breakpoints;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.event.SearchEvent;
import espalier.replica.TreeReplica;
import espalier.scripted.Trees;
import espalier.selection.UserView;
import espalier.session.Breakpoint;
import espalier.session.Breakpoint.Effect;
import espalier.session.Breakpoint.State;
import espalier.session.Breakpoint.Trigger;
import espalier.session.BreakpointPresets;
import espalier.settings.SearchSettings;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;

class BreakpointsViewModelTest {

    private final TreeReplica replica = Trees.visited();
    private final UserView view = new UserView();
    private final BreakpointsViewModel breakpoints =
            new BreakpointsViewModel(replica, view, List.of());

    private void hear(SearchEvent... events) {
        List.of(events).forEach(replica::apply);
        replica.publish();
    }

    @Test
    void breakpointAtAThoughtMarksItAndIsClearedByTheSameAct() {
        breakpoints.toggleAt(1);
        assertThat(view.marked()).containsExactly(1);
        assertThat(breakpoints.standsAt(1)).isTrue();
        assertThat(breakpoints.breakpoints().getFirst().name())
                .isEqualTo("Thought 1: 10 - 6 = 4 (left: 4 4 5)");

        breakpoints.toggleAt(1);
        assertThat(view.marked()).isEmpty();
        assertThat(breakpoints.breakpoints()).isEmpty();
    }

    @Test
    void disabledBreakpointLeavesNoMarkAndIsStillClearedByTheSameAct() {
        breakpoints.toggleAt(1);
        breakpoints.change(0, breakpoints.breakpoints().getFirst().with(State.DISABLED));
        assertThat(view.marked()).isEmpty();

        breakpoints.toggleAt(1);
        assertThat(breakpoints.breakpoints()).isEmpty();
    }

    @Test
    void thoughtOfAnotherRunWithTheSameIdIsNotTakenForTheMarkedOne() {
        breakpoints.toggleAt(1);
        replica.begin(Trees.PROBLEM, SearchSettings.DEFAULT);
        assertThat(view.marked()).isEmpty();

        hear(Trees.expanded(1, "4 + 5 = 9 (left: 6 9 10)"));
        assertThat(view.marked()).isEmpty();
        replica.begin(Trees.PROBLEM, SearchSettings.DEFAULT);
        hear(Trees.expanded(1, "10 - 6 = 4 (left: 4 4 5)"));
        assertThat(view.marked()).containsExactly(1);
    }

    @Test
    void stopSelectsTheThoughtAndSaysWhichBreakpointUntilTheRunGoesOn() {
        breakpoints.add(Preset.ILLEGAL, "");
        hear(
                new SearchEvent.Running(),
                new SearchEvent.BreakpointHit("Wrong step", 3),
                new SearchEvent.Paused());

        assertThat(view.selected()).isEqualTo(3);
        assertThat(breakpoints.stopProperty().get())
                .contains("Stopped by “Wrong step” at thought 3: 4 + 4 = 9");
        hear(new SearchEvent.Running());
        assertThat(breakpoints.stopProperty().get()).isEmpty();
    }

    @Test
    void severalHitsOfOneEventAreAllNamedAndTheFirstIsSelected() {
        breakpoints.add(Preset.ILLEGAL, "");
        breakpoints.add(Preset.FIRST_ANSWER, "");
        hear(
                new SearchEvent.Running(),
                new SearchEvent.BreakpointHit("Wrong step", 3),
                new SearchEvent.BreakpointHit("First answer", 1),
                new SearchEvent.BreakpointHit("Wrong step", 2),
                new SearchEvent.Paused());

        assertThat(view.selected()).isEqualTo(3);
        assertThat(breakpoints.stopProperty().get())
                .contains("Stopped by “Wrong step” at thought 3: 4 + 4 = 9 · also at 1, 2");
    }

    @Test
    void oneHitNamesNoOther() {
        breakpoints.add(Preset.ILLEGAL, "");
        hear(new SearchEvent.Running(), new SearchEvent.BreakpointHit("Wrong step", 3));

        assertThat(breakpoints.stopProperty().get())
                .hasValueSatisfying(said -> assertThat(said).doesNotContain("also"));
    }

    @Test
    void mutedBreakpointsAreNotWatchedForAndKeepWhatEachIsSetTo() {
        breakpoints.add(Preset.ILLEGAL, "");
        breakpoints.toggleAt(1);
        var all = List.copyOf(breakpoints.breakpoints());

        breakpoints.mutedProperty().set(true);
        assertThat(breakpoints.watched()).isEmpty();
        assertThat(view.marked()).isEmpty();
        assertThat(breakpoints.breakpoints()).isEqualTo(all);

        breakpoints.mutedProperty().set(false);
        assertThat(breakpoints.watched()).isEqualTo(all);
        assertThat(view.marked()).containsExactly(1);
    }

    @Test
    void allCanBeDeletedTogetherAndBroughtBack() {
        breakpoints.add(Preset.ILLEGAL, "");
        breakpoints.add(Preset.LEVEL, "3");
        var all = List.copyOf(breakpoints.breakpoints());

        breakpoints.deleteAll();
        assertThat(breakpoints.breakpoints()).isEmpty();
        assertThat(breakpoints.deletedProperty().get()).isEqualTo(all);

        breakpoints.add(Preset.LEVEL, "3");
        breakpoints.bringBack();
        assertThat(breakpoints.breakpoints())
                .extracting(Breakpoint::name)
                .containsExactly("Level 3", "Wrong step");
        assertThat(breakpoints.deletedProperty().get()).isEmpty();
    }

    @Test
    void whatOnlyLogsIsWrittenALineATimeAndWhatStopsIsNot() {
        breakpoints.add(Preset.ILLEGAL, "");
        breakpoints.add(Preset.LEVEL, "3");
        breakpoints.change(0, breakpoints.breakpoints().getFirst().with(Effect.LOG));
        int before = replica.events();
        hear(
                new SearchEvent.BreakpointHit("Wrong step", 3),
                new SearchEvent.BreakpointHit("Level 3", 1),
                new SearchEvent.BreakpointHit("Wrong step", 1));

        assertThat(breakpoints.logProperty().get().lines())
                .containsExactly(
                        "event %d · Wrong step · thought 3: 4 + 4 = 9".formatted(before + 1),
                        "event %d · Wrong step · thought 1: 10 - 6 = 4 (left: 4 4 5)"
                                .formatted(before + 3));
    }

    @Test
    void breakpointThatLogsIsCountedAndLeavesTheSelectionAlone() {
        breakpoints.add(Preset.ILLEGAL, "");
        breakpoints.change(0, breakpoints.breakpoints().getFirst().with(Effect.LOG));
        hear(
                new SearchEvent.BreakpointHit("Wrong step", 3),
                new SearchEvent.BreakpointHit("Wrong step", 3));

        assertThat(view.selected()).isZero();
        assertThat(breakpoints.stopProperty().get()).isEmpty();
        var hit = breakpoints.rows().getFirst().hit().orElseThrow();
        assertThat(List.of(hit.count(), hit.thought())).containsExactly(2, 3);
        breakpoints.visit(breakpoints.rows().getFirst());
        assertThat(view.selected()).isEqualTo(3);
    }

    @Test
    void twoBreakpointsNeverHaveTheSameName() {
        breakpoints.add(Preset.LEVEL, "3");
        breakpoints.add(Preset.LEVEL, "3");
        assertThat(breakpoints.breakpoints())
                .extracting(Breakpoint::name)
                .containsExactly("Level 3", "Level 3 (2)");

        var same = BreakpointPresets.level("Level 3", 4);
        assertThat(breakpoints.fault(1, same)).isPresent();
        breakpoints.change(1, same);
        assertThat(breakpoints.breakpoints().get(1).name()).isEqualTo("Level 3 (2)");
    }

    @Test
    void conditionThatIsNoneIsNotTakenOver() {
        breakpoints.add(Preset.OWN, "value < 0.3");
        var wrong = Breakpoint.stop("value < 0.3", Trigger.CREATED, "vlue < 0.3");

        assertThat(breakpoints.fault(0, wrong))
                .hasValueSatisfying(f -> assertThat(f).contains("value"));
        breakpoints.change(0, wrong);
        assertThat(breakpoints.breakpoints().getFirst().condition()).isEqualTo("value < 0.3");
    }

    @ParameterizedTest
    @CsvSource({
        "VALUE_BELOW, '0,3'",
        "VALUE_ABOVE, 1.2",
        "VISITS_REACH, 0",
        "LEVEL, two",
        "TEXT_MATCHES, (",
        "TEXT_MATCHES, ''",
        "OWN, value <"
    })
    void presetSaysWhatIsWrongWithWhatItIsTold(Preset preset, String told) {
        assertThat(preset.fault(told)).hasValueSatisfying(f -> assertThat(f).isNotBlank());
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void everyPresetMakesABreakpointThatCanBeWatchedFor(Preset preset) {
        String told =
                preset.argument() == Preset.Argument.PATTERN ? "[0-9]+ = \"4\"" : preset.first();

        assertThat(preset.fault(told)).isEmpty();
        breakpoints.add(preset, told);
        assertThat(breakpoints.fault(0, breakpoints.breakpoints().getFirst())).isEmpty();
    }
}
