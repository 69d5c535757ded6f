package espalier.shell;

import espalier.acts.Act;
import espalier.acts.ActName;
import espalier.acts.Acts;
import espalier.notices.Notices;
import espalier.replica.RunState;
import espalier.replica.TreeReplica;
import espalier.running.RunViewModel;
import espalier.session.Command;
import espalier.session.Restriction;
import espalier.thought.Verdict;
import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;

import org.kordamp.ikonli.feather.Feather;

import java.util.Collection;
import java.util.List;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/// The acts on the run and on the selected thought.
final class RunActs {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("espalier.shell.shell");

    private static final String STOPPED = TEXTS.getString("stopped.by-user");

    private final ShellModels models;
    private final TreeReplica replica;
    private final RunViewModel run;
    private final Acts acts;

    private RunActs(ShellModels models, Acts acts) {
        this.models = models;
        this.replica = models.replica();
        this.run = models.run();
        this.acts = acts;
    }

    /// Defines them, with what asks the user for a line of text.
    static void define(ShellModels models, Acts acts, AskBar ask) {
        var runActs = new RunActs(models, acts);
        runActs.defineRun();
        runActs.defineSteering();
        new TimeActs(models, acts, runActs::when).define();
        new SteeringActs(models, acts, ask, runActs).define();
        new DebuggerActs(models, acts, ask, runActs).define();
    }

    private void defineRun() {
        Act runPause =
                acts.define(
                        ActName.RUN_PAUSE,
                        when(() -> running() || waiting() || startable()),
                        run::runOrPause);
        acts.define(
                ActName.STEP_PHASE,
                when(() -> startable() || past()),
                () -> inTime(models.timeline()::phaseOn, run::stepPhase));
        acts.define(
                ActName.STEP_SIMULATION,
                when(() -> startable() || past()),
                () -> inTime(models.timeline()::simulationOn, run::stepSimulation));
        acts.define(ActName.STOP, when(this::stoppable), this::stop);
        acts.define(ActName.RUN_AGAIN, when(() -> run.startable().get()), run::runAgain);
        replica.stateProperty().subscribe(_ -> name(runPause));
        replica.stateProperty()
                .subscribe(state -> {
                    if (state instanceof RunState.Running) {
                        models.notices().dismiss(STOPPED);
                    }
                });
        run.waitingProperty().subscribe(_ -> name(runPause));
    }

    /// Ends the run, with the way to go on: Esc is pressed easily.
    private void stop() {
        boolean going = !waiting();
        run.stop();
        if (going) {
            String name =
                    "%s  %s"
                            .formatted(
                                    TEXTS.getString("stopped.go-on"), ActName.RUN_PAUSE.keyText());
            models.notices().offer(STOPPED, new Notices.Offer(name, run::runOrPause));
        }
    }

    /// Steps in the past where that is looked at, and else in the run.
    void inTime(Runnable inThePast, Runnable now) {
        (past() ? inThePast : now).run();
    }

    boolean past() {
        return models.timeline().inThePast();
    }

    private void name(Act runPause) {
        boolean pauses = running() || waiting();
        runPause.titleProperty().set(TEXTS.getString(pauses ? "act.pause" : "act.run"));
        runPause.iconProperty().set(pauses ? Feather.PAUSE : Feather.PLAY);
    }

    private void defineSteering() {
        Act pin = acts.define(ActName.PIN, when(() -> steerable(RunActs::belowRoot)), this::pin);
        Act prune =
                acts.define(ActName.PRUNE, when(() -> steerable(RunActs::belowRoot)), this::prune);
        Act expand =
                acts.define(ActName.EXPAND, when(() -> steerable(this::expandable)), this::expand);
        acts.define(
                ActName.RESTORE_ALL,
                when(() -> steerable() && !limiting().isEmpty()),
                this::liftAll);
        Runnable name =
                () -> {
                    var below = targets(RunActs::belowRoot);
                    boolean isPinned = !below.isEmpty() && below.stream().allMatch(tree()::pinned);
                    boolean isPruned = !below.isEmpty() && below.stream().allMatch(tree()::pruned);
                    pin.titleProperty().set(title(isPinned ? "act.unpin" : "act.pin", below));
                    prune.titleProperty().set(title(isPruned ? "act.restore" : "act.prune", below));
                    prune.iconProperty().set(isPruned ? Feather.ROTATE_CCW : Feather.SCISSORS);
                    expand.titleProperty().set(TEXTS.getString("act.expand").formatted(thoughts()));
                };
        replica.glanceProperty().subscribe((_, _) -> name.run());
        models.view().selectedProperty().subscribe((_, _) -> name.run());
        models.view().chosen().subscribe(name);
        models.panel().settings().settingsProperty().subscribe((_, _) -> name.run());
        name.run();
    }

    private static String title(String key, List<Integer> thoughts) {
        return thoughts.size() <= 1
                ? TEXTS.getString(key)
                : TEXTS.getString(key + ".many").formatted(thoughts.size());
    }

    /// Pins what is not pinned; where all are, takes the pins back.
    private void pin() {
        var open = targets(id -> belowRoot(id) && !tree().pinned(id));
        if (open.isEmpty()) {
            steer(targets(RunActs::belowRoot), Command.Unpin::new);
        } else {
            steer(open, Command.Pin::new);
        }
    }

    /// Prunes what is not pruned; where all are, restores them.
    private void prune() {
        var open = targets(id -> belowRoot(id) && !tree().cut(id));
        if (open.isEmpty()) {
            steer(targets(RunActs::belowRoot), Command.Restore::new);
        } else {
            steer(open, Command.Prune::new);
        }
    }

    private void expand() {
        steer(targets(this::expandable), id -> new Command.Expand(id, thoughts()));
    }

    /// What an act is for: all chosen thoughts, or else the selected one, as far as it goes for
    /// them.
    private List<Integer> targets(IntPredicate fit) {
        Collection<Integer> chosen = models.view().chosen();
        return (chosen.isEmpty() ? List.of(selected()) : chosen)
                .stream().filter(id -> id < tree().size() && fit.test(id)).sorted().toList();
    }

    /// Does one thing to several thoughts as one act.
    private void steer(List<Integer> thoughts, IntFunction<Command> act) {
        var commands = thoughts.stream().map(act::apply).toList();
        if (commands.size() == 1) {
            run.steer(commands.getFirst());
        } else if (!commands.isEmpty()) {
            run.steer(new Command.Together(commands));
        }
    }

    BooleanBinding when(Callable<Boolean> condition) {
        return Bindings.createBooleanBinding(
                condition,
                new Observable[] {
                    replica.stateProperty(),
                    replica.glanceProperty(),
                    models.view().selectedProperty(),
                    models.view().chosen(),
                    models.outcome().outcomeProperty(),
                    run.startable(),
                    run.waitingProperty(),
                    replica.momentProperty(),
                    models.timeline().momentProperty(),
                    models.timeline().endProperty(),
                    models.recordings().openedProperty()
                });
    }

    private boolean running() {
        return replica.stateProperty().get() instanceof RunState.Running;
    }

    private boolean replayed() {
        return replica.stateProperty().get() instanceof RunState.Replayed;
    }

    private boolean waiting() {
        return run.waitingProperty().get().isPresent();
    }

    boolean startable() {
        return run.startable().get() && !replayed() && !waiting();
    }

    private boolean stoppable() {
        return running() || waiting() || replica.stateProperty().get() instanceof RunState.Paused;
    }

    boolean steerable() {
        return startable() && !past() && selected() < tree().size();
    }

    private static boolean belowRoot(int id) {
        return id != ThoughtId.ROOT;
    }

    boolean belowRoot() {
        return selected() != ThoughtId.ROOT;
    }

    private boolean steerable(IntPredicate fit) {
        return steerable() && !targets(fit).isEmpty();
    }

    private boolean expandable(int id) {
        return !tree().finished(id)
                && !tree().hidden(id)
                && !(tree().verdict(id) instanceof Verdict.Illegal);
    }

    private void liftAll() {
        run.steer(new Command.Together(limiting().stream().map(Restriction::wayOut).toList()));
    }

    private List<Restriction> limiting() {
        return models.outcome().outcomeProperty().get().limiting();
    }

    private ReadableTree tree() {
        return replica.tree();
    }

    private int selected() {
        return models.view().selected();
    }

    private int thoughts() {
        return models.panel().settings().settingsProperty().get().expansion().thoughts();
    }
}
