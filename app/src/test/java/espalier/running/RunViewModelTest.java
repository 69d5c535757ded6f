package espalier.running;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.feed.EventFeed;
import espalier.problem.ProblemFamilies;
import espalier.recording.RunIdentity.Part;
import espalier.replica.RunState;
import espalier.replica.TreeReplica;
import espalier.runpanel.ModelChoice;
import espalier.runpanel.ModelViewModel;
import espalier.runpanel.ProblemViewModel;
import espalier.runpanel.RunPanelViewModel;
import espalier.runpanel.SettingsViewModel;
import espalier.scripted.DirectWork;
import espalier.scripted.ManualPulses;
import espalier.scripted.ScriptedModels;
import espalier.scripted.UnrecordedSessions;
import espalier.selection.UserView;
import espalier.session.Command;
import espalier.session.SearchSession;
import espalier.settings.Algorithm;
import espalier.settings.AnswerChoice;
import espalier.settings.SearchSettings;
import espalier.work.BackgroundWork;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.BooleanSupplier;

class RunViewModelTest {

    private final ProblemViewModel problem = new ProblemViewModel("game24", "4 5 6 10");
    private final ModelViewModel model =
            new ModelViewModel(new ScriptedModels(0), DirectWork.work());
    private final SettingsViewModel settings = new SettingsViewModel(SearchSettings.DEFAULT);
    private final TreeReplica replica =
            new TreeReplica(
                    ProblemFamilies.named("game24").parse("1 1 4 6"), SearchSettings.DEFAULT);
    private final ManualPulses pulses = new ManualPulses();
    private final List<SearchSession> sessions = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();
    private final RunViewModel run =
            new RunViewModel(
                    new RunPanelViewModel(problem, model, settings),
                    replica,
                    new UserView(),
                    new UnrecordedSessions(sessions),
                    shown -> new EventFeed(shown, pulses),
                    DirectWork.work(),
                    notices::add);

    @AfterEach
    void closeSessions() {
        sessions.forEach(SearchSession::close);
    }

    @Test
    void problemIsShownBeforeAnythingRuns() {
        assertThat(replica.tree().problem().input()).isEqualTo("4 5 6 10");
        problem.inputProperty().set("4 9 10 13");
        assertThat(replica.tree().problem().input()).isEqualTo("4 9 10 13");
    }

    @Test
    void runStartsAsSoonAsTheModelIsOpen() {
        run.runOrPause();
        assertThat(sessions).isEmpty();
        assertThat(run.waitingProperty().get()).contains(new Command.Run());
        model.open();
        assertThat(sessions).hasSize(1);
        untilStopped();
        assertThat(replica.tree().size()).isGreaterThan(1);
    }

    @Test
    void secondPressTakesBackARunThatWaits() {
        run.runOrPause();
        run.runOrPause();
        model.open();
        assertThat(sessions).isEmpty();
    }

    @Test
    void nothingStartsWhileTheProblemCannotBeRead() {
        model.open();
        problem.inputProperty().set("4 5 six");
        run.runOrPause();
        assertThat(run.startable().get()).isFalse();
        assertThat(sessions).isEmpty();
    }

    @Test
    void nothingStartsWithAModelThatFailed() {
        model.choiceProperty().set(new ModelChoice.Folder(Path.of("broken")));
        run.runOrPause();
        assertThat(run.startable().get()).isFalse();
        assertThat(sessions).isEmpty();
    }

    @Test
    void oneSimulationEndsInAPause() {
        model.open();
        run.stepSimulation();
        until(() -> replica.stateProperty().get() instanceof RunState.Paused);
        assertThat(replica.tally().simulations()).isEqualTo(1);
    }

    @Test
    void anotherProblemMakesTheNextRunStartAnew() {
        model.open();
        run.stepSimulation();
        until(() -> replica.stateProperty().get() instanceof RunState.Paused);
        problem.inputProperty().set("4 9 10 13");
        assertThat(run.differencesProperty().get()).isNotEmpty();
        assertThat(replica.tree().problem().input()).isEqualTo("4 5 6 10");
        run.stepSimulation();
        assertThat(sessions).hasSize(2);
        assertThat(run.differencesProperty().get()).isEmpty();
        assertThat(replica.tree().problem().input()).isEqualTo("4 9 10 13");
    }

    @Test
    void changedSettingsGoToTheRunInProgress() {
        model.open();
        run.stepSimulation();
        until(() -> replica.stateProperty().get() instanceof RunState.Paused);
        settings.named("expansions").change("77");
        until(() -> replica.settings().budget().expansions() == 77);
        assertThat(run.differencesProperty().get()).isEmpty();
    }

    @Test
    void anotherSeedMakesTheNextRunStartAnew() {
        model.open();
        run.stepSimulation();
        settings.named("seed").change("8");
        assertThat(run.differencesProperty().get()).isNotEmpty();
    }

    @Test
    void expandingBeforeAnyRunBeginsOne() {
        model.open();
        run.steer(new Command.Expand(0, 3));
        until(() -> replica.tree().size() == 4);
        assertThat(replica.stateProperty().get()).isEqualTo(new RunState.Ready());
    }

    @Test
    void sessionThatCannotBeginGivesItsSentence() {
        var failing =
                new RunViewModel(
                        new RunPanelViewModel(problem, model, settings),
                        replica,
                        new UserView(),
                        new FullDisk(),
                        shown -> new EventFeed(shown, pulses),
                        DirectWork.work(),
                        notices::add);
        model.open();
        failing.runOrPause();
        assertThat(notices).containsExactly("The disk is full.");
    }

    @Test
    void runThatCannotBeginLeavesTheOneBeforeOnTheScreen() {
        var first = new UnrecordedSessions(sessions);
        var later =
                new RunViewModel(
                        new RunPanelViewModel(problem, model, settings),
                        replica,
                        new UserView(),
                        new FirstOnly(first),
                        shown -> new EventFeed(shown, pulses),
                        DirectWork.work(),
                        notices::add);
        model.open();
        later.stepSimulation();
        until(() -> replica.stateProperty().get() instanceof RunState.Paused);
        int thoughts = replica.tree().size();
        later.runAgain();
        assertThat(notices).containsExactly("The disk is full.");
        assertThat(replica.tree().size()).isEqualTo(thoughts);
        later.stepSimulation();
        until(() -> replica.tally().simulations() == 2);
    }

    @Test
    void nothingStartsWithSettingsThatNoSearchCanRunWith() {
        model.open();
        settings.named("algorithm").change("gumbel");
        settings.named("simulations").change("40");
        run.runOrPause();
        run.runAgain();
        run.stepPhase();
        assertThat(sessions).isEmpty();
        assertThat(notices).hasSize(3).allMatch(n -> n.startsWith("Gumbel plans"));
    }

    @Test
    void runInProgressIsNotToldOfSettingsThatNoSearchCanRunWith() {
        model.open();
        settings.named("algorithm").change("gumbel");
        run.stepSimulation();
        until(() -> replica.stateProperty().get() instanceof RunState.Paused);
        settings.named("simulations").change("40");
        run.stepSimulation();
        assertThat(notices).singleElement().asString().startsWith("Gumbel plans");
        assertThat(replica.settings().budget().simulations()).isZero();
        settings.named("simulations").change("0");
        settings.named("expansions").change("77");
        until(() -> replica.settings().budget().expansions() == 77);
        assertThat(replica.stateProperty().get()).isEqualTo(new RunState.Paused());
        assertThat(replica.tally().simulations()).isEqualTo(1);
    }

    @Test
    void anotherAlgorithmAndWhatElseThePanelSaysDoNotGoToTheRun() {
        model.open();
        run.stepSimulation();
        until(() -> replica.stateProperty().get() instanceof RunState.Paused);
        settings.named("algorithm").change("greedy");
        settings.named("expansions").change("77");
        settings.named("answer-rule").change("majority");
        assertThat(run.differencesProperty().get()).containsExactly(Part.ALGORITHM);
        run.resume();
        untilStopped();
        assertThat(replica.settings()).isEqualTo(SearchSettings.DEFAULT);
    }

    @Test
    void panelThatNamesTheRunAgainTellsItWhatHasChangedMeanwhile() {
        model.open();
        run.stepSimulation();
        until(() -> replica.stateProperty().get() instanceof RunState.Paused);
        settings.named("algorithm").change("greedy");
        settings.named("expansions").change("77");
        run.nameAgain();
        until(() -> replica.settings().budget().expansions() == 77);
        assertThat(replica.settings().algorithm()).isEqualTo(Algorithm.PUCT);
        assertThat(run.differencesProperty().get()).isEmpty();
    }

    @Test
    void nextStepWithAnotherAlgorithmIsAnotherRun() {
        model.open();
        run.stepSimulation();
        until(() -> replica.stateProperty().get() instanceof RunState.Paused);
        settings.named("algorithm").change("greedy");
        run.stepSimulation();
        assertThat(sessions).hasSize(2);
        assertThat(run.othersProperty().get()).isEqualTo(1);
        assertThat(run.differencesProperty().get()).isEmpty();
    }

    @Test
    void eachPartOfARunsIdentityMakesItAnother() {
        model.open();
        run.stepSimulation();
        until(() -> replica.stateProperty().get() instanceof RunState.Paused);
        model.choiceProperty().set(new ModelChoice.Folder(Path.of("other")));
        assertThat(run.differencesProperty().get()).containsExactly(Part.MODEL);
        model.verify().commandProperty().set("true");
        settings.named("evaluator").change("vote");
        settings.named("seed").change("8");
        problem.inputProperty().set("4 9 10 13");
        assertThat(run.differencesProperty().get())
                .containsExactlyInAnyOrder(
                        Part.PROBLEM, Part.MODEL, Part.CHECKER, Part.ROLES, Part.SEED);
    }

    @Test
    void anotherFamilyLeavesARunThatIsInMemoryAlone() {
        model.open();
        run.stepSimulation();
        until(() -> replica.stateProperty().get() instanceof RunState.Paused);
        assertThat(run.inMemoryAlone()).isTrue();
        int thoughts = replica.tree().size();
        problem.familyProperty().set(ProblemFamilies.named("countdown"));
        assertThat(replica.tree().size()).isEqualTo(thoughts);
        assertThat(run.differencesProperty().get()).containsExactly(Part.PROBLEM);
    }

    @Test
    void anotherAnswerRuleIsInForceAtOnce() {
        model.open();
        run.stepSimulation();
        until(() -> replica.stateProperty().get() instanceof RunState.Paused);
        settings.named("answer-rule").change("majority");
        assertThat(replica.settings().answering().rule()).isEqualTo(AnswerChoice.MAJORITY);
    }

    @Test
    void runThatIsLetGoOfWhileItBeginsClosesWhenItComes() {
        var held = new ArrayDeque<Runnable>();
        var later = heldBack(held);
        model.open();
        later.runOrPause();
        later.release();
        assertThat(later.waitingProperty().get()).isEmpty();
        while (!held.isEmpty()) {
            held.remove().run();
        }
        assertThat(sessions).hasSize(1);
        assertThat(later.header()).isEmpty();
        assertThat(replica.stateProperty().get()).isEqualTo(new RunState.Ready());
    }

    @Test
    void beginningThatIsCancelledLeavesNothingWaitingAndAnotherMayFollow() {
        var held = new ArrayDeque<Runnable>();
        var jobs = new BackgroundWork(held::add, Runnable::run);
        var later = later(jobs);
        model.open();
        later.stepSimulation();
        jobs.jobs().getFirst().cancel();
        assertThat(later.waitingProperty().get()).isEmpty();
        later.stepSimulation();
        while (!held.isEmpty()) {
            held.remove().run();
        }
        assertThat(sessions).hasSize(1);
        until(() -> replica.tally().simulations() == 1);
    }

    @Test
    void commandWhileARunBeginsIsWhatItDoesFirst() {
        var held = new ArrayDeque<Runnable>();
        var later = heldBack(held);
        model.open();
        later.runOrPause();
        later.stepSimulation();
        assertThat(later.waitingProperty().get()).contains(new Command.StepSimulation());
        while (!held.isEmpty()) {
            held.remove().run();
        }
        until(() -> replica.stateProperty().get() instanceof RunState.Paused);
        assertThat(replica.tally().simulations()).isEqualTo(1);
        assertThat(later.waitingProperty().get()).isEmpty();
    }

    /// A run whose work in the background is done when a test says so.
    private RunViewModel heldBack(Queue<Runnable> held) {
        return later(new BackgroundWork(held::add, Runnable::run));
    }

    private RunViewModel later(BackgroundWork work) {
        return new RunViewModel(
                new RunPanelViewModel(problem, model, settings),
                replica,
                new UserView(),
                new UnrecordedSessions(sessions),
                shown -> new EventFeed(shown, pulses),
                work,
                notices::add);
    }

    private void untilStopped() {
        until(() -> replica.stateProperty().get() instanceof RunState.Stopped);
    }

    private void until(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("time is up").isLessThan(end);
            pulses.beat();
            Thread.onSpinWait();
        }
    }
}
