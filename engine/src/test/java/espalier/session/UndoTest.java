package espalier.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import espalier.event.SearchEvent;
import espalier.event.UserAct;
import espalier.search.RefusalException;
import espalier.search.ScriptedModel;
import espalier.search.Search;
import espalier.settings.Budget;
import espalier.settings.SearchSettings;
import espalier.thought.Problem;
import espalier.tree.ReadableTree;
import espalier.tree.ThoughtStatus;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Each act of the user, taken back and done again, on a small tree that a search has begun.
class UndoTest {

    private final List<SearchEvent> events = new ArrayList<>();
    private final Search search =
            new Search(
                    new Problem("scripted", "1", "Solve 1."),
                    SearchSettings.DEFAULT.with(Budget.ofExpansions(200)).withSeed(3),
                    ScriptedModel.roles(),
                    (_, event) -> events.add(event));
    private final ReadableTree tree = search.tree();
    private final UndoableActs steering = new UndoableActs(search);
    private final int thought;

    UndoTest() {
        while (search.tally().simulations() < 5) {
            assertThat(search.step()).as("a reason to stop").isEmpty();
        }
        thought = tree.children(0).stream().filter(id -> !tree.finished(id)).findFirst().get();
        events.clear();
    }

    /// What the tree says of what the acts are about.
    private String state() {
        return "%s %s %s %s %s %s"
                .formatted(
                        tree.status(thought),
                        tree.pinned(thought),
                        tree.judgement(thought),
                        tree.focus(),
                        tree.childCount(thought) - withdrawn(thought),
                        tree.childCount(0) - withdrawn(0));
    }

    private int withdrawn(int parent) {
        return (int) tree.children(parent).stream().filter(tree::withdrawn).count();
    }

    /// Has the tree be such that the act can be done, and does it.
    private void act(UserAct act) {
        switch (act) {
            case PRUNE -> steering.prune(thought);
            case RESTORE -> {
                search.acts().prune(thought);
                steering.restore(thought);
            }
            case PIN -> steering.pin(thought);
            case UNPIN -> {
                search.acts().pin(thought);
                steering.unpin(thought);
            }
            case EXPAND -> steering.expand(thought, 2);
            case ONLY_HERE -> steering.onlyHere(thought);
            case WRITE -> steering.write(thought, "my own");
            case EDIT -> steering.edit(thought, "my own");
            case JUDGE -> steering.judge(thought, 0.25);
            case UNJUDGE -> {
                search.acts().judge(thought, 0.25);
                steering.unjudge(thought);
            }
            case PLAY_OUT -> steering.playOut(thought);
            case EQUALISE -> {
                var even = new EvenVisits(search, thought);
                int first = tree.size();
                while (tree.size() < first + 4) {
                    assertThat(search.step()).as("a reason to stop").isEmpty();
                }
                even.finish(steering);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void actIsTakenBackAndDoneAgainByName(UserAct act) {
        act(act);
        String after = state();
        var done = steering.acts().undoable();
        assertThat(done).extracting(DoneActs.Named::act).containsExactly(act);
        assertThat(done.getFirst().thoughts()).isEqualTo(1);
        events.clear();

        steering.undo(1);
        String before = state();
        assertThat(steering.acts()).isEqualTo(new DoneActs(List.of(), done));
        assertThat(events.getFirst())
                .isEqualTo(
                        new SearchEvent.Undone(
                                act,
                                done.getFirst().thought(),
                                act.bringsThoughts() ? events.size() - 1 : 0));
        events.clear();
        steering.redo(1);
        assertThat(events.getFirst())
                .isEqualTo(new SearchEvent.Redone(act, done.getFirst().thought()));
        assertThat(events).hasSizeGreaterThan(1);
        assertThat(state()).isEqualTo(after);
        assertThat(steering.acts()).isEqualTo(new DoneActs(done, List.of()));
        steering.undo(1);
        assertThat(state()).isEqualTo(before);
        if (act != UserAct.EQUALISE) {
            assertThat(before).isNotEqualTo(after);
        }
    }

    @Test
    void judgementInPlaceOfAnotherGoesBackToThatOne() {
        steering.judge(thought, 0.25);
        steering.judge(thought, 0.75);
        steering.undo(1);
        assertThat(tree.judgement(thought)).isEqualTo(0.25);
        steering.undo(1);
        assertThat(tree.judgement(thought)).isNaN();
        steering.redo(2);
        assertThat(tree.judgement(thought)).isEqualTo(0.75);
        steering.unjudge(thought);
        steering.undo(1);
        assertThat(tree.judgement(thought)).isEqualTo(0.75);
    }

    @Test
    void focusGoesBackToWhereItWas() {
        int child = tree.firstChild(0);
        steering.onlyHere(thought);
        steering.onlyHere(child == thought ? tree.nextSibling(child) : child);
        steering.undo(1);
        assertThat(tree.focus()).isEqualTo(thought);
        steering.undo(1);
        assertThat(tree.focus()).isZero();
    }

    @Test
    void actThatChangesNothingIsNothingToTakeBack() {
        steering.restore(thought);
        steering.unpin(thought);
        steering.unjudge(thought);
        steering.onlyHere(0);
        assertThat(steering.depth()).isZero();
        steering.prune(thought);
        steering.prune(thought);
        steering.pin(thought);
        steering.pin(thought);
        steering.judge(thought, 1);
        steering.judge(thought, 1);
        assertThat(steering.depth()).isEqualTo(3);
        assertThat(events).hasSize(3);
    }

    @Test
    void moreThanWasDoneCannotBeTakenBackNorDoneAgain() {
        steering.prune(thought);
        steering.pin(thought);
        steering.undo(9);
        assertThat(steering.acts().redoable())
                .extracting(DoneActs.Named::act)
                .containsExactly(UserAct.PIN, UserAct.PRUNE);
        steering.redo(9);
        assertThat(steering.acts().undoable())
                .extracting(DoneActs.Named::act)
                .containsExactly(UserAct.PRUNE, UserAct.PIN);
        assertThat(tree.pinned(thought)).isTrue();
        assertThat(tree.pruned(thought)).isTrue();
    }

    @Test
    void oneActIsDoneAgainAtATimeAndNoneAfterANewOne() {
        steering.prune(thought);
        steering.pin(thought);
        steering.undo(2);
        steering.redo(1);
        assertThat(tree.pruned(thought)).isTrue();
        assertThat(tree.pinned(thought)).isFalse();
        steering.judge(thought, 1);
        steering.redo(1);
        assertThat(tree.pinned(thought)).isFalse();
        assertThat(steering.acts().redoable()).isEmpty();
    }

    @Test
    void lineThatWasPlayedOutLeavesWithItsFirstThought() {
        int first = tree.size();
        steering.playOut(thought);
        assertThat(tree.size()).isGreaterThan(first + 1);
        events.clear();
        steering.undo(1);
        assertThat(events)
                .containsExactly(
                        new SearchEvent.Undone(UserAct.PLAY_OUT, thought, 1),
                        new SearchEvent.Pruned(first));
    }

    @Test
    void actsThatAreJoinedAreOneWithTheNameOfWhatBroughtThoughts() {
        steering.pin(thought);
        int depth = steering.depth();
        steering.prune(thought);
        steering.restore(thought);
        steering.write(thought, "mine");
        steering.join(depth);

        assertThat(steering.acts().undoable())
                .containsExactly(
                        new DoneActs.Named(UserAct.PIN, thought, 1),
                        new DoneActs.Named(UserAct.WRITE, thought, 3));
        int written = tree.size() - 1;
        events.clear();
        steering.undo(1);
        assertThat(events)
                .containsExactly(
                        new SearchEvent.Undone(UserAct.WRITE, thought, 3),
                        new SearchEvent.Pruned(written),
                        new SearchEvent.Pruned(thought),
                        new SearchEvent.Restored(thought));
        events.clear();
        steering.redo(1);
        assertThat(events)
                .containsExactly(
                        new SearchEvent.Redone(UserAct.WRITE, thought),
                        new SearchEvent.Pruned(thought),
                        new SearchEvent.Restored(thought),
                        new SearchEvent.Restored(written));
    }

    @Test
    void oneActIsNotJoinedWithWhatWasDoneBefore() {
        steering.pin(thought);
        int depth = steering.depth();
        steering.prune(thought);
        steering.join(depth);
        assertThat(steering.acts().undoable()).hasSize(2);
        steering.join(steering.depth());
        assertThat(steering.acts().undoable()).hasSize(2);
    }

    @Test
    void actsOfSeveralThoughtsHaveTheNameOfTheFirst() {
        int other = tree.children(0).stream().filter(id -> id != thought).findFirst().get();
        steering.pin(other);
        steering.pin(thought);
        steering.join(0);
        assertThat(steering.acts().undoable())
                .containsExactly(new DoneActs.Named(UserAct.PIN, other, 2));
    }

    @Test
    void thoughtThatIsWrittenAgainAfterItsUndoComesBackItself() {
        steering.write(thought, "mine");
        int written = tree.size() - 1;
        steering.undo(1);
        assertThat(tree.status(written)).isEqualTo(ThoughtStatus.UNDONE);
        assertThatThrownBy(() -> steering.restore(written))
                .isInstanceOf(RefusalException.class)
                .hasMessageContaining("nothing to restore");
        steering.write(thought, " mine ");

        assertThat(tree.size()).isEqualTo(written + 1);
        assertThat(tree.withdrawn(written)).isFalse();
        assertThat(steering.acts().undoable())
                .containsExactly(new DoneActs.Named(UserAct.WRITE, thought, 1));
    }

    @Test
    void thoughtThatIsWrittenAgainAfterItWasPrunedIsRestored() {
        steering.write(thought, "mine");
        int written = tree.size() - 1;
        steering.prune(written);
        steering.edit(written, "mine");

        assertThat(tree.pruned(written)).isFalse();
        assertThat(steering.acts().undoable())
                .last()
                .isEqualTo(new DoneActs.Named(UserAct.RESTORE, written, 1));
        steering.undo(1);
        assertThat(tree.pruned(written)).isTrue();
        assertThat(tree.undone(written)).isFalse();
    }

    @Test
    void whatCannotBeDoneIsRefusedAndTheTreeStaysAsItWas() {
        String before = state();
        assertThatThrownBy(() -> steering.expand(thought, 0))
                .hasMessageContaining("(0) must be at least 1");
        assertThatThrownBy(() -> steering.resample(thought, 0))
                .hasMessageContaining("(0) must be at least 1");
        assertThatThrownBy(() -> steering.continueFrom(thought, 0))
                .hasMessageContaining("(0) must be at least 1");
        assertThatThrownBy(() -> steering.edit(0, "mine"))
                .hasMessageContaining("problem can't be edited");
        assertThatThrownBy(() -> steering.edit(999, "mine")).hasMessageContaining("Thought 999");
        assertThatThrownBy(() -> steering.judge(999, 1)).hasMessageContaining("Thought 999");
        assertThatThrownBy(() -> steering.unjudge(999)).hasMessageContaining("Thought 999");
        assertThatThrownBy(() -> steering.restore(-1)).hasMessageContaining("Thought -1");
        assertThatThrownBy(() -> steering.restore(tree.size()))
                .hasMessageContaining("Thought " + tree.size());
        assertThatThrownBy(() -> steering.restore(999)).hasMessageContaining("Thought 999");
        assertThatThrownBy(() -> steering.write(0, tree.thought(thought).text()))
                .hasMessageContaining("already, number " + thought);
        assertThat(events).isEmpty();
        assertThat(state()).isEqualTo(before);
        assertThat(steering.acts()).isEqualTo(DoneActs.NONE);
    }

    @Test
    void evidenceBesideTheTreeIsNothingToTakeBack() {
        steering.resample(thought, 1);
        steering.continueFrom(thought, 1);
        steering.expand(thought, 1);

        assertThat(events.get(0)).isInstanceOf(SearchEvent.Resampled.class);
        assertThat(events.get(1)).isInstanceOf(SearchEvent.Continued.class);
        assertThat(steering.acts().undoable())
                .extracting(DoneActs.Named::act)
                .containsExactly(UserAct.EXPAND);
    }

    @Test
    void problemHasNoSiblingsToBeMadeEven() {
        assertThatThrownBy(() -> new EvenVisits(search, 0))
                .hasMessageContaining("problem has no siblings");
        assertThatThrownBy(() -> new EvenVisits(search, 999)).hasMessageContaining("Thought 999");
    }

    @Test
    void siblingBelowWhichNothingIsLeftIsNotWaitedFor() {
        var siblings = tree.children(0).stream().filter(tree::selectable).toList();
        int most = siblings.stream().mapToInt(tree::visits).max().orElseThrow();
        long behind = siblings.stream().filter(id -> tree.visits(id) < most).count();
        var even = new EvenVisits(search, thought);

        assertThat(behind).isPositive();
        for (int i = 0; i < behind; i++) {
            assertThat(even.goOn()).isTrue();
        }
        assertThat(even.goOn()).as("each was tried once, and got no visit").isFalse();
    }

    @Test
    void nextSimulationGoesThroughTheSiblingThatIsBehind() {
        int behind = search.acts().behind(thought, Set.of()).orElseThrow();
        assertThat(new EvenVisits(search, thought).goOn()).isTrue();
        search.step();
        assertThat(((SearchEvent.Selected) events.getFirst()).path()).contains(behind);
    }

    @Test
    void siblingsThatHaveNothingLeftAreLeftOut() {
        var even = new EvenVisits(search, thought);
        int tried = 0;
        while (even.goOn()) {
            even.nothingLeft();
            tried++;
        }
        assertThat(tried).isPositive().isLessThan(tree.childCount(0));
    }

    @Test
    void whatIsLaidDownIsListedWithWhatLiftsIt() {
        int other = tree.children(0).stream().filter(id -> id != thought).findFirst().get();
        assertThat(Restriction.of(tree)).isEmpty();
        steering.judge(thought, 0.5);
        steering.pin(thought);
        steering.prune(other);
        steering.onlyHere(thought);

        assertThat(Restriction.of(tree))
                .containsExactly(
                        new Restriction(
                                Restriction.Kind.ONLY_HERE, thought, new Command.OnlyHere(0)),
                        new Restriction(Restriction.Kind.PRUNED, other, new Command.Restore(other)),
                        new Restriction(
                                Restriction.Kind.PINNED, thought, new Command.Unpin(thought)),
                        new Restriction(
                                Restriction.Kind.JUDGED, thought, new Command.Unjudge(thought)));
    }
}
