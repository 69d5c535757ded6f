package espalier.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import espalier.Seeds;
import espalier.event.SearchEvent;
import espalier.event.TreeUpdate;
import espalier.event.UserAct;
import espalier.expression.ConditionScope;
import espalier.expression.ThoughtCondition;
import espalier.recording.TreeBits;
import espalier.search.Phase;
import espalier.search.RefusalException;
import espalier.search.ScriptedModel;
import espalier.search.Search;
import espalier.settings.Algorithm;
import espalier.settings.AnswerChoice;
import espalier.settings.Answering;
import espalier.settings.Answering.AtVerified;
import espalier.settings.Answering.Checking;
import espalier.settings.Budget;
import espalier.settings.SearchSettings;
import espalier.thought.Problem;
import espalier.tree.SearchTree;
import espalier.tree.ThoughtStatus;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// What an undo takes out of the tree is undone, and nothing else is; what the user prunes is
/// pruned.
class UndoneLawTest {

    private static final int SEEDS = Seeds.count(1000);
    private static final Problem PROBLEM = new Problem("scripted", "1", "Solve 1.");

    private final ThoughtCondition.Reader reader =
            new ThoughtCondition.Reader(ConditionScope.THOUGHT);
    private final List<SearchEvent> events = new ArrayList<>();
    private final Search search =
            new Search(
                    PROBLEM,
                    SearchSettings.DEFAULT
                            .with(Algorithm.PUCT)
                            .with(Budget.ofExpansions(200))
                            .with(
                                    new Answering(
                                            Checking.ON, AnswerChoice.CHECKER, AtVerified.GO_ON)),
                    ScriptedModel.roles(),
                    (_, event) -> events.add(event));
    private final UndoableActs steering = new UndoableActs(search);

    /// What is known from outside the tree: the thoughts pruned by hand before and after an act,
    /// and those that it brought.
    private record Done(Set<Integer> before, Set<Integer> after, Set<Integer> brought) {}

    private Set<Integer> pruned = new TreeSet<>();
    private final Set<Integer> undone = new TreeSet<>();

    static IntStream seeds() {
        return IntStream.range(0, SEEDS);
    }

    private void simulate(int simulations) {
        int target = search.tally().simulations() + simulations;
        while (search.tally().simulations() < target && search.step().isEmpty()) {
            // One phase more.
        }
        while (search.next() != Phase.SELECT) {
            search.step();
        }
    }

    private void act(SplittableRandom random) {
        int size = search.tree().size();
        int thought = random.nextInt(size);
        switch (random.nextInt(7)) {
            case 0, 1 -> {
                steering.prune(thought);
                if (search.tree().pruned(thought)) {
                    pruned.add(thought);
                }
            }
            case 2 -> {
                steering.restore(thought);
                pruned.remove(thought);
            }
            case 3 -> steering.expand(thought, 1 + random.nextInt(3));
            case 4 -> steering.write(thought, "mine " + size);
            case 5 -> steering.playOut(thought);
            default -> equalise(thought);
        }
    }

    private void equalise(int thought) {
        var even = new EvenVisits(search, thought);
        while (even.goOn()) {
            while (search.step().isEmpty() && search.next() != Phase.SELECT) {
                // One phase more.
            }
        }
        even.finish(steering);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noSentenceNoCountAndNoConditionCallsAnUndoneThoughtPruned(int seed) {
        var random = new SplittableRandom(seed);
        simulate(8);
        Deque<Done> undo = new ArrayDeque<>();
        Deque<Done> redo = new ArrayDeque<>();
        for (int i = 0; i < 40; i++) {
            int choice = random.nextInt(5);
            if (choice < 3) {
                var before = new TreeSet<>(pruned);
                int depth = steering.depth();
                int size = search.tree().size();
                try {
                    act(random);
                } catch (RefusalException e) {
                    assertThat(e).hasMessageContaining(" ");
                }
                if (steering.depth() > depth) {
                    var brought = new TreeSet<Integer>();
                    IntStream.range(size, search.tree().size()).forEach(brought::add);
                    undo.push(new Done(before, new TreeSet<>(pruned), brought));
                    redo.clear();
                }
            } else if (choice == 3 && !undo.isEmpty()) {
                var done = undo.pop();
                steering.undo(1);
                pruned = new TreeSet<>(done.before());
                undone.addAll(done.brought());
                redo.push(done);
            } else if (choice == 4 && !redo.isEmpty()) {
                var done = redo.pop();
                steering.redo(1);
                pruned = new TreeSet<>(done.after());
                undone.removeAll(done.brought());
                undo.push(done);
            }
            agree();
        }
        var rebuilt = new SearchTree(PROBLEM);
        events.forEach(event -> TreeUpdate.apply(event, rebuilt));
        assertThat(TreeBits.of(rebuilt)).isEqualTo(TreeBits.of(search.tree()));
        assertThat(rebuilt.prunedThoughts()).isEqualTo(search.tree().prunedThoughts());
    }

    private void agree() {
        var tree = search.tree();
        var saysPruned = reader.read("pruned");
        var saysUndone = reader.read("undone");
        var counted = new ArrayList<Integer>();
        for (int id = 0; id < tree.size(); id++) {
            boolean gone = false;
            boolean cut = false;
            for (int at = id; at >= 0; at = tree.parent(at)) {
                gone |= undone.contains(at);
                cut |= pruned.contains(at);
            }
            assertThat(tree.status(id) == ThoughtStatus.UNDONE).as("undone %d", id).isEqualTo(gone);
            assertThat(tree.status(id) == ThoughtStatus.PRUNED)
                    .as("pruned %d", id)
                    .isEqualTo(cut && !gone);
            assertThat(saysUndone.holds(tree, id)).isEqualTo(gone);
            assertThat(saysPruned.holds(tree, id)).isEqualTo(cut && !gone);
            if (pruned.contains(id) && !gone) {
                counted.add(id);
            }
        }
        assertThat(
                        Restriction.of(tree).stream()
                                .filter(r -> r.kind() == Restriction.Kind.PRUNED)
                                .map(Restriction::thought))
                .containsExactlyElementsOf(counted);
    }

    @Test
    void pruneByHandRightAfterAnUndoIsAPrune() {
        simulate(4);
        steering.expand(1, 2);
        steering.expand(1, 2);
        int first = search.tree().size() - 4;
        steering.undo(1);
        steering.prune(first + 1);

        assertThat(search.tree().status(first + 3)).isEqualTo(ThoughtStatus.UNDONE);
        assertThat(search.tree().status(first + 1)).isEqualTo(ThoughtStatus.PRUNED);
    }

    @Test
    void inAnOlderRecordingWhichDoesNotSayHowManyEventsFollowPrunesOfWhatWasBroughtAreTakenBack() {
        simulate(4);
        steering.expand(1, 2);
        int last = search.tree().size() - 1;
        var tree = new SearchTree(PROBLEM);
        events.forEach(event -> TreeUpdate.apply(event, tree));
        TreeUpdate.apply(new SearchEvent.Undone(UserAct.EXPAND, 1), tree);
        TreeUpdate.apply(new SearchEvent.Pruned(last), tree);
        TreeUpdate.apply(new SearchEvent.Pruned(last - 1), tree);
        TreeUpdate.apply(new SearchEvent.Pruned(2), tree);

        assertThat(tree.status(last)).isEqualTo(ThoughtStatus.UNDONE);
        assertThat(tree.status(last - 1)).isEqualTo(ThoughtStatus.UNDONE);
        assertThat(tree.status(2)).isEqualTo(ThoughtStatus.PRUNED);
        assertThat(tree.prunedThoughts()).containsExactly(2);
    }

    @Test
    void undoOfARestoreIsAPrune() {
        simulate(4);
        steering.prune(1);
        steering.restore(1);
        steering.undo(1);

        assertThat(search.tree().status(1)).isEqualTo(ThoughtStatus.PRUNED);
    }

    @Test
    void undoneThoughtCannotBeRestoredByHandButByRedo() {
        simulate(4);
        steering.write(0, "mine");
        int mine = search.tree().size() - 1;
        steering.undo(1);
        assertThatThrownBy(() -> steering.restore(mine))
                .isInstanceOf(RefusalException.class)
                .hasMessageContaining("redo");
        assertThat(search.tree().status(mine)).isEqualTo(ThoughtStatus.UNDONE);
        steering.redo(1);

        assertThat(search.tree().status(mine)).isNotEqualTo(ThoughtStatus.UNDONE);
    }
}
