package espalier.find;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.event.Proposal;
import espalier.event.SearchEvent;
import espalier.expression.ConditionFault;
import espalier.replica.TreeReplica;
import espalier.scripted.DirectWork;
import espalier.scripted.ManualPulses;
import espalier.scripted.Trees;
import espalier.selection.UserView;
import espalier.settings.SearchSettings;
import espalier.thought.Thought;
import espalier.thought.Verdict;
import espalier.tree.Origin;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

class FindViewModelTest {

    private final ManualPulses pulses = new ManualPulses();
    private final UserView view = new UserView();
    private long now;

    @Test
    void textIsFoundWhereverItStands() {
        var find = find(Trees.visited());
        find.textProperty().set("LEFT: ");
        assertThat(found()).containsExactly(1, 2);
        assertThat(find.countProperty().get()).isEqualTo("2");
    }

    @Test
    void textBetweenSlashesIsARegularExpression() {
        var find = find(Trees.visited());
        find.textProperty().set("/^4 . [45]/");
        assertThat(found()).containsExactly(2, 3);
    }

    @Test
    void conditionIsReadInItsLanguage() {
        var find = find(Trees.visited());
        find.kindProperty().set(FindKind.CONDITION);
        find.textProperty().set("value > 0.5 && depth == 1");
        assertThat(found()).containsExactly(1);
    }

    @Test
    void textThatReadsAsAConditionIsOfferedAsOne() {
        var find = find(Trees.visited());
        find.textProperty().set("value < 0.3 && depth > 2");
        assertThat(find.meansConditionProperty().get()).isTrue();
        find.textProperty().set("depth == 1");
        assertThat(found()).isEmpty();
        find.takeAsCondition();
        assertThat(found()).containsExactly(1, 2, 3);
        assertThat(find.meansConditionProperty().get()).isFalse();
    }

    @Test
    void textThatNoConditionIsIsNotOfferedAsOne() {
        var find = find(Trees.visited());
        find.textProperty().set("4 + 5 = 9");
        assertThat(find.meansConditionProperty().get()).isFalse();
        find.textProperty().set("a < of thoughts");
        assertThat(find.meansConditionProperty().get()).isFalse();
    }

    @Test
    void faultPointsAtItsPlaceInWhatWasTyped() {
        var find = find(Trees.visited());
        find.kindProperty().set(FindKind.CONDITION);
        find.textProperty().set("visits > 1 && valu < 1");
        ConditionFault fault = find.faultProperty().get().orElseThrow();
        assertThat(List.of(fault.position(), fault.length())).containsExactly(14, 4);
        assertThat(fault.sentence()).contains("valu").contains("value");
        assertThat(found()).isEmpty();

        find.kindProperty().set(FindKind.TEXT);
        find.textProperty().set("/(/");
        assertThat(find.faultProperty().get().orElseThrow().position()).isEqualTo(1);
    }

    @Test
    void thereIsOneMatchAfterAnotherAndRoundAgain() {
        var find = find(Trees.visited());
        find.textProperty().set("4");
        assertThat(found()).containsExactly(0, 1, 2, 3);
        assertThat(find.next()).isEqualTo(OptionalInt.of(1));
        assertThat(view.selected()).isEqualTo(1);
        assertThat(find.countProperty().get()).isEqualTo("2 of 4");
        assertThat(find.previous()).isEqualTo(OptionalInt.of(0));
        assertThat(find.previous()).isEqualTo(OptionalInt.of(3));
        assertThat(find.next()).isEqualTo(OptionalInt.of(0));
    }

    @Test
    void wayToAMatchIsUnfoldedAndOtherFoldsStay() {
        var replica = Trees.visited();
        grow(replica, 1, "one below", "another");
        grow(replica, 2, "elsewhere");
        view.folded().addAll(List.of(1, 2));
        var find = find(replica);
        find.textProperty().set("another");
        assertThat(find.next()).isEqualTo(OptionalInt.of(5));
        assertThat(view.folded()).containsExactly(2);
    }

    @Test
    void whatComesIsLookedThroughAsItComes() {
        var replica = Trees.visited();
        var find = find(replica);
        find.textProperty().set("another");
        assertThat(find.countProperty().get()).isEqualTo("none");
        grow(replica, 1, "one below", "another");
        replica.publish();
        pulses.beat();
        assertThat(found()).containsExactly(5);
        assertThat(find.countProperty().get()).isEqualTo("1");
    }

    @Test
    void conditionFollowsTheFiguresAsTheyChange() {
        var replica = Trees.visited();
        var find = find(replica);
        find.kindProperty().set(FindKind.CONDITION);
        find.textProperty().set("visits == 2");
        assertThat(found()).containsExactly(1);
        replica.apply(new SearchEvent.BackedUp(List.of(0, 1), 0.6));
        replica.apply(new SearchEvent.BackedUp(List.of(0, 2), 0.6));
        replica.apply(new SearchEvent.BackedUp(List.of(0, 2), 0.6));
        replica.publish();
        pulses.beat();
        assertThat(found()).containsExactly(2);
    }

    @Test
    void searchOfALargeTreeIsCutIntoSlices() {
        var replica = Trees.visited();
        var texts = IntStream.range(0, 1000).mapToObj(i -> "below " + i).toArray(String[]::new);
        grow(replica, 1, texts);
        var find =
                new FindViewModel(
                        replica,
                        view,
                        DirectWork.work(),
                        pulses,
                        () -> now += 1_000_000,
                        new FindQuery(FindKind.TEXT, "below"));
        find.openProperty().set(true);
        int first = view.matches().size();
        assertThat(first).isBetween(64, 400);
        assertThat(find.countProperty().get()).endsWith("\u2026");
        pulses.beat();
        assertThat(view.matches().size()).isBetween(first + 64, 2 * first + 64);
        for (int i = 0; i < 20; i++) {
            pulses.beat();
        }
        assertThat(find.countProperty().get()).isEqualTo("1,000");
    }

    @Test
    void nothingIsMarkedWhileTheBarIsClosed() {
        var find = find(Trees.visited());
        find.textProperty().set("4");
        find.openProperty().set(false);
        assertThat(found()).isEmpty();
        assertThat(find.query()).isEqualTo(new FindQuery(FindKind.TEXT, "4"));
        find.openProperty().set(true);
        assertThat(found()).hasSize(4);
    }

    @Test
    void anotherRunIsLookedThroughFromItsBeginning() {
        var replica = Trees.visited();
        var find = find(replica);
        find.textProperty().set("4");
        replica.begin(Trees.PROBLEM, SearchSettings.DEFAULT);
        assertThat(found()).containsExactly(0);
        assertThat(find.countProperty().get()).isEqualTo("1 of 1");
    }

    private FindViewModel find(TreeReplica replica) {
        var find =
                new FindViewModel(
                        replica, view, DirectWork.work(), pulses, () -> now, FindQuery.NOTHING);
        find.openProperty().set(true);
        return find;
    }

    private List<Integer> found() {
        return IntStream.range(0, view.matches().size()).mapToObj(view.matches()::get).toList();
    }

    private static void grow(TreeReplica replica, int parent, String... texts) {
        int first = replica.tree().size();
        var proposals =
                IntStream.range(0, texts.length)
                        .mapToObj(i ->
                                new Proposal(
                                        first + i,
                                        Thought.written(texts[i]),
                                        0.1,
                                        new Verdict.Unchecked()))
                        .toList();
        replica.apply(new SearchEvent.Expanded(parent, Origin.SEARCH, 10, proposals));
    }
}
