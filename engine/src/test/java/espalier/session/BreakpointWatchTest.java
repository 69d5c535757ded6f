package espalier.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import espalier.event.SearchEvent;
import espalier.event.StopReason;
import espalier.expression.ConditionException;
import espalier.expression.Moment;
import espalier.search.ScriptedModel;
import espalier.search.Search;
import espalier.session.Breakpoint.Effect;
import espalier.session.Breakpoint.Life;
import espalier.session.Breakpoint.State;
import espalier.session.Breakpoint.Trigger;
import espalier.settings.Budget;
import espalier.settings.SearchSettings;
import espalier.thought.Problem;
import espalier.tree.ReadableTree;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Breakpoints hear the events of a search of which each is told as it happens.
class BreakpointWatchTest {

    private final BreakpointWatch watch = new BreakpointWatch();
    private final List<SearchEvent> heard = new ArrayList<>();
    private final Search search =
            new Search(
                    new Problem("scripted", "1", "Solve 1."),
                    SearchSettings.DEFAULT.with(Budget.ofExpansions(200)).withSeed(3),
                    ScriptedModel.roles(),
                    (_, event) -> heard.add(event));
    private final ReadableTree tree = search.tree();

    /// Goes on until the search has told so many events of a kind; returns those of it.
    private <E extends SearchEvent> List<E> until(Class<E> kind, int count) {
        var of = new ArrayList<E>();
        while (of.size() < count) {
            heard.clear();
            assertThat(search.step()).as("a reason to stop").isEmpty();
            for (SearchEvent event : heard) {
                watch.hear(event, search, Moment.NONE);
                if (kind.isInstance(event)) {
                    of.add(kind.cast(event));
                }
            }
        }
        return of;
    }

    /// Goes on until nothing is left to do, but for no longer than a thousand phases.
    private void untilItEnds() {
        for (int i = 0; i < 1000; i++) {
            heard.clear();
            if (search.step().isPresent()) {
                return;
            }
            heard.forEach(event -> watch.hear(event, search, Moment.NONE));
        }
    }

    private List<Integer> thoughts() {
        return watch.hits().stream().map(BreakpointWatch.Hit::thought).toList();
    }

    private void on(Trigger trigger) {
        watch.watch(List.of(Breakpoint.stop("b", trigger, "")));
    }

    @Test
    void selectedThoughtIsTheEndOfASimulationsPathAndPassedOnesAreAllOfIt() {
        on(Trigger.SELECTED);
        var selected = until(SearchEvent.Selected.class, 3);
        assertThat(thoughts()).isEqualTo(selected.stream().map(e -> e.path().end()).toList());
        on(Trigger.PASSED);
        selected = until(SearchEvent.Selected.class, 2);
        assertThat(thoughts())
                .isEqualTo(selected.stream().flatMap(e -> e.path().stream()).toList());
    }

    @Test
    void newThoughtsAndTheOneAboveThemAreCreatedAndExpanded() {
        on(Trigger.CREATED);
        var expanded = until(SearchEvent.Expanded.class, 2);
        assertThat(thoughts())
                .isEqualTo(
                        expanded.stream()
                                .flatMap(e -> e.proposals().stream())
                                .map(p -> p.id())
                                .toList());
        on(Trigger.EXPANDED);
        expanded = until(SearchEvent.Expanded.class, 2);
        assertThat(thoughts())
                .isEqualTo(expanded.stream().map(SearchEvent.Expanded::parent).toList());
    }

    @Test
    void answersAreTheThoughtsAtWhichAChainHasEnded() {
        on(Trigger.ANSWERED);
        untilItEnds();
        var answers = tree.finishedThoughts().boxed().toList();
        assertThat(answers).isNotEmpty();
        assertThat(thoughts()).isEqualTo(answers);
    }

    @Test
    void evaluatedThoughtsAndEndsOfSimulationsAreEachTold() {
        on(Trigger.EVALUATED);
        var evaluated = until(SearchEvent.Evaluated.class, 2);
        assertThat(thoughts())
                .isEqualTo(
                        evaluated.stream()
                                .flatMap(e -> e.opinions().stream())
                                .map(SearchEvent.Opinion::thought)
                                .toList());
        on(Trigger.SIMULATED);
        var backedUp = until(SearchEvent.BackedUp.class, 3);
        assertThat(thoughts()).isEqualTo(backedUp.stream().map(e -> e.path().end()).toList());
        watch.hear(new SearchEvent.Completed(2), search, Moment.NONE);
        assertThat(thoughts()).containsExactly(2);
    }

    @Test
    void wordOfTheUserOrARolloutIsASecondOpinion() {
        until(SearchEvent.Evaluated.class, 1);
        watch.watch(List.of(Breakpoint.stop("b", Trigger.SECOND_OPINION, "secondValue > 0.5")));
        watch.hear(new SearchEvent.Judged(1, 0.25), search, Moment.NONE);
        watch.hear(new SearchEvent.Judged(2, 0.75), search, Moment.NONE);
        watch.hear(new SearchEvent.RolledOut(1, List.of("x"), 0.75, 1), search, Moment.NONE);
        watch.hear(new SearchEvent.RolledOut(2, List.of("x"), 0.25, 1), search, Moment.NONE);
        assertThat(thoughts()).containsExactly(2, 1);
    }

    /// The condition holds of the problem at its third visit, and stays so until it is lifted.
    @Test
    void conditionOfAValueIsToldOnceUntilItHasFailedAgain() {
        watch.watch(List.of(Breakpoint.stop("b", Trigger.BACKED_UP, "level == 0 && visits >= 3")));
        until(SearchEvent.BackedUp.class, 6);
        assertThat(thoughts()).containsExactly(0);

        watch.watch(List.of(Breakpoint.stop("b", Trigger.BACKED_UP, "level == 0 && pinned")));
        var up = until(SearchEvent.BackedUp.class, 1).getFirst();
        int child = up.path().get(1);
        watch.watch(List.of(Breakpoint.stop("b", Trigger.BACKED_UP, "pinned")));
        search.acts().pin(child);
        watch.hear(up, search, Moment.NONE);
        watch.hear(up, search, Moment.NONE);
        assertThat(thoughts()).containsExactly(child);
        search.acts().unpin(child);
        watch.hear(up, search, Moment.NONE);
        search.acts().pin(child);
        watch.hear(up, search, Moment.NONE);
        assertThat(thoughts()).containsExactly(child);
    }

    @Test
    void bestLineIsToldWhereItsEndHasChangedAndNotWhereItBegins() {
        on(Trigger.BEST_LINE);
        until(SearchEvent.BackedUp.class, 1);
        assertThat(thoughts()).isEmpty();
        untilItEnds();
        var ends = thoughts();
        assertThat(ends).isNotEmpty().hasSizeLessThan(search.tally().simulations() - 1);
        for (int i = 1; i < ends.size(); i++) {
            assertThat(ends.get(i)).isNotEqualTo(ends.get(i - 1));
        }
        watch.hear(new SearchEvent.Completed(1), search, Moment.NONE);
        assertThat(thoughts()).isEmpty();
    }

    @Test
    void bestLineMayAlsoChangeWhereASimulationBringsNoValue() {
        until(SearchEvent.BackedUp.class, 5);
        on(Trigger.BEST_LINE);
        watch.hear(new SearchEvent.Completed(1), search, Moment.NONE);
        int best =
                tree.children(0).stream()
                        .max((a, b) -> Integer.compare(tree.visits(a), tree.visits(b)))
                        .orElseThrow();
        search.acts().prune(best);
        assertThat(thoughts()).isEmpty();
        watch.hear(new SearchEvent.Completed(1), search, Moment.NONE);
        assertThat(thoughts()).hasSize(1).doesNotContain(best);
    }

    @Test
    void actsAndWhatIsToldBesideTheTreeAreNothingThatHappensToAThought() {
        until(SearchEvent.BackedUp.class, 2);
        watch.watch(
                Arrays.stream(Trigger.values())
                        .map(trigger -> Breakpoint.stop(trigger.name(), trigger, ""))
                        .toList());
        for (SearchEvent event :
                List.of(
                        new SearchEvent.Rewarded(1, 1),
                        new SearchEvent.LevelKept(1, List.of(1)),
                        new SearchEvent.FiguresStated(Map.of()),
                        new SearchEvent.Linked(1, 2),
                        new SearchEvent.Unlinked(1),
                        new SearchEvent.Relinked(1, 2, 0),
                        new SearchEvent.GivenUp(List.of(0, 1)),
                        new SearchEvent.Pruned(1),
                        new SearchEvent.Restored(1),
                        new SearchEvent.Pinned(1),
                        new SearchEvent.Unpinned(1),
                        new SearchEvent.Unjudged(1),
                        new SearchEvent.OnlyHere(1),
                        new SearchEvent.BreakpointHit("b", 1),
                        new SearchEvent.Refused("no"),
                        new SearchEvent.SettingsChanged(SearchSettings.DEFAULT),
                        new SearchEvent.Running(),
                        new SearchEvent.Paused(),
                        new SearchEvent.Stopped(StopReason.USER),
                        new SearchEvent.Failed("no"))) {
            watch.hear(event, search, Moment.NONE);
            assertThat(watch.hits()).as("at %s", event).isEmpty();
        }
    }

    @Test
    void hitsBeforeTheOneThatCountsAreOnlyCounted() {
        watch.watch(List.of(Breakpoint.stop("b", Trigger.SELECTED, "").fromHit(3)));
        until(SearchEvent.Selected.class, 2);
        assertThat(watch.hits()).isEmpty();
        until(SearchEvent.Selected.class, 2);
        assertThat(watch.hits()).hasSize(2);
        assertThat(watch.hits()).as("told once").isEmpty();
    }

    @Test
    void breakpointOfOneTimeIsOverAtItsHit() {
        watch.watch(List.of(Breakpoint.stop("b", Trigger.SELECTED, "").fromHit(2).with(Life.ONCE)));
        until(SearchEvent.Selected.class, 5);
        assertThat(watch.hits()).hasSize(1);
    }

    @Test
    void countGoesOnWhereTheSameBreakpointIsWatchedForAgain() {
        var third = Breakpoint.stop("b", Trigger.SELECTED, "").fromHit(3);
        watch.watch(List.of(third));
        until(SearchEvent.Selected.class, 2);
        watch.watch(List.of(third, Breakpoint.stop("other", Trigger.CREATED, "")));
        until(SearchEvent.Selected.class, 1);
        assertThat(watch.hits()).extracting(hit -> hit.breakpoint().name()).contains("b");
    }

    @Test
    void disabledBreakpointHearsNothing() {
        watch.watch(List.of(Breakpoint.stop("b", Trigger.SELECTED, "").with(State.DISABLED)));
        until(SearchEvent.Selected.class, 2);
        assertThat(watch.hits()).isEmpty();
    }

    @Test
    void conditionThatCannotBeReadLeavesTheOthersAsTheyWere() {
        on(Trigger.SELECTED);
        var broken = List.of(Breakpoint.stop("broken", Trigger.CREATED, "value >"));
        assertThatThrownBy(() -> watch.watch(broken)).isInstanceOf(ConditionException.class);
        until(SearchEvent.Selected.class, 1);
        assertThat(watch.hits()).hasSize(1);
    }

    @Test
    void onlyAHitThatIsToStopStopsTheSearch() {
        var log = Breakpoint.stop("l", Trigger.SELECTED, "").with(Effect.LOG);
        var stop = Breakpoint.stop("s", Trigger.SELECTED, "");
        assertThat(BreakpointWatch.stop(List.of(new BreakpointWatch.Hit(log, 1)))).isFalse();
        assertThat(
                        BreakpointWatch.stop(
                                List.of(
                                        new BreakpointWatch.Hit(log, 1),
                                        new BreakpointWatch.Hit(stop, 1))))
                .isTrue();
        assertThat(BreakpointWatch.stop(List.of())).isFalse();
    }

    @Test
    void breakpointMustTakeEffectAtSomeHit() {
        var one = Breakpoint.stop("b", Trigger.SELECTED, "");
        assertThatThrownBy(() -> one.fromHit(0)).hasMessageContaining("(0) must be at least 1");
        assertThat(one.fromHit(1)).isEqualTo(one);
        assertThat(one.with(Effect.LOG).with(Life.ONCE).with(State.DISABLED).fromHit(4))
                .isEqualTo(
                        new Breakpoint(
                                "b",
                                Trigger.SELECTED,
                                "",
                                4,
                                Effect.LOG,
                                Life.ONCE,
                                State.DISABLED));
    }
}
