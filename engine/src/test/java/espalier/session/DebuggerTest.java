package espalier.session;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.event.SearchEvent;
import espalier.event.TreeUpdate;
import espalier.event.UserAct;
import espalier.search.ScriptedModel;
import espalier.session.Breakpoint.Effect;
import espalier.session.Breakpoint.Life;
import espalier.session.Breakpoint.State;
import espalier.session.Breakpoint.Trigger;
import espalier.settings.AnswerChoice;
import espalier.settings.Answering;
import espalier.settings.Answering.AtVerified;
import espalier.settings.Answering.Checking;
import espalier.settings.Budget;
import espalier.settings.EqualStates;
import espalier.settings.SearchSettings;
import espalier.thought.Problem;
import espalier.thought.Verdict;
import espalier.tree.SearchTree;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

@Timeout(60)
class DebuggerTest {

    private static final Problem PROBLEM = new Problem("scripted", "1", "Solve 1.");
    private static final SearchSettings SETTINGS =
            SearchSettings.DEFAULT
                    .with(
                            SearchSettings.DEFAULT
                                    .expansion()
                                    .withThoughts(8)
                                    .withRootThoughts(24)
                                    .withEqualStates(EqualStates.TREE))
                    .with(Budget.ofExpansions(100))
                    .with(new Answering(Checking.ON, AnswerChoice.CHECKER, AtVerified.GO_ON));

    private final BlockingQueue<SearchEvent> heard = new LinkedBlockingQueue<>();
    private final List<SearchEvent> all = new ArrayList<>();
    private final SearchTree tree = new SearchTree(PROBLEM);
    private final SearchSession session =
            new SearchSession(
                    PROBLEM,
                    SETTINGS,
                    ScriptedModel.roles(),
                    Optional.empty(),
                    (_, event) -> heard.add(event),
                    System::nanoTime);

    @AfterEach
    void close() {
        session.close();
    }

    /// Hears all events until the search waits, and returns those since the call before.
    private List<SearchEvent> untilItWaits() throws InterruptedException {
        var since = new ArrayList<SearchEvent>();
        while (true) {
            var event = heard.poll(20, TimeUnit.SECONDS);
            assertThat(event).as("an event within 20 seconds").isNotNull();
            if (event != null) {
                TreeUpdate.apply(event, tree);
                since.add(event);
                all.add(event);
                if (event instanceof SearchEvent.Paused || event instanceof SearchEvent.Stopped) {
                    return since;
                }
            }
        }
    }

    private List<SearchEvent> run(Breakpoint... breakpoints) throws InterruptedException {
        session.send(new Command.Watch(List.of(breakpoints)));
        session.send(new Command.Run());
        return untilItWaits();
    }

    private static List<SearchEvent.BreakpointHit> hits(List<SearchEvent> events) {
        return events.stream()
                .filter(SearchEvent.BreakpointHit.class::isInstance)
                .map(SearchEvent.BreakpointHit.class::cast)
                .toList();
    }

    @Test
    void breakpointStopsAtTheEndOfThePhaseInWhichItWasHit() throws InterruptedException {
        var events = run(BreakpointPresets.illegal("wrong step"));

        var hit = hits(events).getFirst();
        assertThat(hit.breakpoint()).isEqualTo("wrong step");
        assertThat(tree.verdict(hit.thought())).isInstanceOf(Verdict.Illegal.class);
        assertThat(events.getLast()).isEqualTo(new SearchEvent.Paused());
        assertThat(events.get(events.indexOf(hit) - 1)).isInstanceOf(SearchEvent.Expanded.class);
    }

    @Test
    void conditionOfAThoughtAndTheMomentHoldsWhereItStops() throws InterruptedException {
        var hit =
                hits(run(
                                Breakpoint.stop(
                                        "deep", Trigger.SELECTED, "level >= 2 && simulations > 5")))
                        .getFirst();

        assertThat(tree.level(hit.thought())).isGreaterThanOrEqualTo(2);
        assertThat(all.stream().filter(SearchEvent.BackedUp.class::isInstance).count())
                .isGreaterThan(5);
    }

    @Test
    void visitsReachTheirNumberOnceForEachThought() throws InterruptedException {
        var events = run(BreakpointPresets.visitsReach("much", 6).with(Effect.LOG));

        assertThat(events.getLast()).isInstanceOf(SearchEvent.Stopped.class);
        assertThat(hits(events)).hasSizeGreaterThan(1).doesNotHaveDuplicates();
        for (var hit : hits(events)) {
            assertThat(tree.visits(hit.thought())).isGreaterThanOrEqualTo(6);
        }
    }

    @Test
    void hitCountOneShotAndDisabledAreKept() throws InterruptedException {
        var third = Breakpoint.stop("third", Trigger.SIMULATED, "").fromHit(3).with(Life.ONCE);
        var never = Breakpoint.stop("never", Trigger.SELECTED, "").with(State.DISABLED);
        var events = run(third, never);
        assertThat(hits(events)).hasSize(1);
        assertThat(events.stream().filter(SearchEvent.BackedUp.class::isInstance)).hasSize(3);

        session.send(new Command.Run());
        assertThat(untilItWaits().getLast()).isInstanceOf(SearchEvent.Stopped.class);
    }

    @Test
    void breakpointAtAThoughtStopsWhereverASimulationGoesThroughIt() throws InterruptedException {
        session.send(new Command.StepSimulation());
        untilItWaits();
        int child = tree.children(0).getFirst();
        String text = tree.thought(child).text();
        run(BreakpointPresets.at("here", child, text));
        session.send(new Command.Run());
        var again = untilItWaits();

        assertThat(hits(again)).containsExactly(new SearchEvent.BreakpointHit("here", child));
        assertThat(again)
                .anySatisfy(event ->
                        assertThat(event)
                                .isInstanceOfSatisfying(
                                        SearchEvent.Selected.class,
                                        e -> {
                                            assertThat(e.path()).contains(child);
                                            assertThat(e.path().end()).isNotEqualTo(child);
                                        }));
        assertThat(hits(run(BreakpointPresets.at("elsewhere", child, text + "?")))).isEmpty();
    }

    @Test
    void breakpointThatIsWatchedForAgainKeepsItsCount() throws InterruptedException {
        var third = Breakpoint.stop("third", Trigger.SIMULATED, "").fromHit(3).with(Life.ONCE);
        session.send(new Command.Watch(List.of(third)));
        session.send(new Command.StepSimulation());
        untilItWaits();
        var events = run(third, BreakpointPresets.illegal("wrong").with(State.DISABLED));
        assertThat(events.stream().filter(SearchEvent.BackedUp.class::isInstance)).hasSize(2);

        assertThat(run(third).getLast()).isInstanceOf(SearchEvent.Stopped.class);
    }

    @Test
    void pacedSearchWaitsBetweenPhasesAndStillObeysAtOnce() throws InterruptedException {
        session.send(new Command.Pace(Duration.ofDays(1)));
        session.send(new Command.Run());
        session.send(new Command.Pin(0));
        session.send(new Command.Pause());
        assertThat(untilItWaits())
                .doesNotHaveAnyElementsOfTypes(SearchEvent.Selected.class)
                .endsWith(new SearchEvent.Paused());

        session.send(new Command.StepPhase());
        assertThat(untilItWaits()).hasAtLeastOneElementOfType(SearchEvent.Selected.class);

        session.send(new Command.Run());
        session.send(new Command.Pace(Duration.ZERO));
        assertThat(untilItWaits().getLast()).isInstanceOf(SearchEvent.Stopped.class);
    }

    @Test
    void budgetAnswersBestLineAndDisagreementHaveTheirBreakpoints() throws InterruptedException {
        var events =
                run(
                        BreakpointPresets.budgetUsed("half", 0.5),
                        BreakpointPresets.firstAnswer("answer").with(Effect.LOG),
                        BreakpointPresets.bestLineChanges("line").with(Effect.LOG),
                        BreakpointPresets.valueDrops("drop", 0.2).with(Effect.LOG),
                        BreakpointPresets.generatorAgainstEvaluator("quarrel", 0.1)
                                .with(Effect.LOG),
                        BreakpointPresets.textMatches("text", "[0-9]7").with(Effect.LOG));

        assertThat(hits(events).stream().map(SearchEvent.BreakpointHit::breakpoint).distinct())
                .containsExactlyInAnyOrder("half", "answer", "line", "drop", "quarrel", "text");
        assertThat(events.stream().filter(e -> e instanceof SearchEvent.Expanded)).hasSize(50);
    }

    @Test
    void conditionThatIsNoneIsRefusedAndTheOthersStay() throws InterruptedException {
        session.send(new Command.Watch(List.of(BreakpointPresets.illegal("wrong"))));
        session.send(
                new Command.Watch(List.of(Breakpoint.stop("x", Trigger.SELECTED, "vlue < 1"))));
        session.send(new Command.Run());
        var events = untilItWaits();

        assertThat(events.getFirst())
                .isInstanceOfSatisfying(
                        SearchEvent.Refused.class, e -> assertThat(e.message()).contains("value"));
        assertThat(hits(events)).isNotEmpty();
    }

    @Test
    void userAgainstEvaluatorIsADisagreementOfJudges() throws InterruptedException {
        session.send(new Command.StepSimulation());
        untilItWaits();
        session.send(new Command.Watch(List.of(BreakpointPresets.judgesDisagree("judges", 0.01))));
        session.send(new Command.Judge(1, tree.rawValue(1) > 0.5 ? 0 : 1));
        session.send(new Command.StepPhase());

        assertThat(hits(untilItWaits()))
                .containsExactly(new SearchEvent.BreakpointHit("judges", 1));
        session.send(new Command.Judge(99_999, 0.5));
        session.send(new Command.StepPhase());
        assertThat(untilItWaits().getFirst()).isInstanceOf(SearchEvent.Refused.class);
    }

    @Test
    void runGoesToTheNextAnswerAndThenToTheOneAfter() throws InterruptedException {
        session.send(new Command.RunToAnswer());
        var first = untilItWaits();
        session.send(new Command.RunToAnswer());
        var second = untilItWaits();

        for (var events : List.of(first, second)) {
            assertThat(events.getLast()).isEqualTo(new SearchEvent.Paused());
            assertThat(events.get(events.size() - 2))
                    .isInstanceOfSatisfying(
                            SearchEvent.Expanded.class,
                            e -> assertThat(e.proposals()).anyMatch(p -> p.verdict().terminal()));
        }
    }

    @Test
    void runGoesToAThoughtAndOutOfASubtree() throws InterruptedException {
        session.send(new Command.StepSimulation());
        untilItWaits();
        int goal = tree.children(0).getFirst();
        session.send(new Command.RunTo(goal));
        var there = untilItWaits();
        assertThat(there.get(there.size() - 2))
                .isEqualTo(new SearchEvent.Selected(List.of(0, goal)));

        session.send(new Command.StepOut(goal));
        var out = untilItWaits();
        assertThat(out.get(out.size() - 2))
                .isInstanceOfSatisfying(
                        SearchEvent.Selected.class, e -> assertThat(e.path()).doesNotContain(goal));
    }

    @Test
    void siblingsGetAsManyVisitsAsTheMostVisited() throws InterruptedException {
        run(BreakpointPresets.budgetUsed("some", 0.3));
        session.send(new Command.StepSimulation());
        untilItWaits();
        int child = tree.children(0).getFirst();
        session.send(new Command.Equalise(child));
        untilItWaits();

        var open = tree.children(0).stream().filter(tree::selectable).toList();
        int most = open.stream().mapToInt(tree::visits).max().orElseThrow();
        assertThat(open).allMatch(id -> tree.visits(id) == most || tree.spent(id));
        assertThat(session.acts().undoable()).last().matches(a -> a.act() == UserAct.EQUALISE);
    }

    @Test
    void actsOfSeveralThoughtsAreTakenBackTogetherByName() throws InterruptedException {
        session.send(new Command.StepSimulation());
        untilItWaits();
        session.send(
                new Command.Together(
                        List.of(new Command.Prune(1), new Command.Prune(2), new Command.Pin(3))));
        session.send(new Command.StepPhase());
        untilItWaits();
        assertThat(session.acts().undoable())
                .containsExactly(new DoneActs.Named(UserAct.PRUNE, 1, 3));
        session.send(new Command.Undo(1));
        session.send(new Command.StepPhase());
        var events = untilItWaits();

        assertThat(events)
                .startsWith(
                        new SearchEvent.Undone(UserAct.PRUNE, 1),
                        new SearchEvent.Unpinned(3),
                        new SearchEvent.Restored(2),
                        new SearchEvent.Restored(1));
        assertThat(session.acts().redoable()).hasSize(1);
    }
}
