package espalier.shell;

import espalier.acts.Act;
import espalier.acts.ActName;
import espalier.acts.Acts;
import espalier.replica.RunState;
import espalier.replica.TreeReplica;
import espalier.runpanel.RunViewModel;
import espalier.session.Command;
import espalier.session.Restriction;
import espalier.thought.Verdict;
import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;

/// The acts on the run and on the selected thought.
final class RunActs {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("espalier.shell.shell");

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
        acts.define(ActName.STOP, when(this::stoppable), run::stop);
        acts.define(ActName.RUN_AGAIN, when(() -> run.startable().get()), run::runAgain);
        replica.stateProperty().subscribe(_ -> name(runPause));
        run.waitingProperty().subscribe(_ -> name(runPause));
    }

    /// Steps in the past where that is looked at, and else in the run.
    private void inTime(Runnable inThePast, Runnable now) {
        (past() ? inThePast : now).run();
    }

    private boolean past() {
        return models.timeline().inThePast();
    }

    private void name(Act runPause) {
        boolean pauses = running() || waiting();
        runPause.titleProperty().set(TEXTS.getString(pauses ? "act.pause" : "act.run"));
        runPause.iconProperty().set(pauses ? Feather.PAUSE : Feather.PLAY);
    }

    private void defineSteering() {
        Act pin = acts.define(ActName.PIN, when(() -> steerable() && belowRoot()), this::pin);
        Act prune = acts.define(ActName.PRUNE, when(() -> steerable() && belowRoot()), this::prune);
        Act expand = acts.define(ActName.EXPAND, when(this::expandable), this::expand);
        acts.define(
                ActName.RESTORE_ALL,
                when(() -> steerable() && !limiting().isEmpty()),
                this::liftAll);
        Runnable name =
                () -> {
                    int id = selected();
                    boolean known = id < tree().size();
                    boolean isPinned = known && tree().pinned(id);
                    boolean isPruned = known && tree().pruned(id);
                    pin.titleProperty().set(TEXTS.getString(isPinned ? "act.unpin" : "act.pin"));
                    prune.titleProperty()
                            .set(TEXTS.getString(isPruned ? "act.restore" : "act.prune"));
                    prune.iconProperty().set(isPruned ? Feather.ROTATE_CCW : Feather.SCISSORS);
                    expand.titleProperty().set(TEXTS.getString("act.expand").formatted(thoughts()));
                };
        replica.glanceProperty().subscribe((_, _) -> name.run());
        models.view().selectedProperty().subscribe((_, _) -> name.run());
        models.panel().settings().settingsProperty().subscribe((_, _) -> name.run());
        name.run();
    }

    private void pin() {
        int id = selected();
        run.steer(tree().pinned(id) ? new Command.Unpin(id) : new Command.Pin(id));
    }

    private void prune() {
        int id = selected();
        run.steer(tree().pruned(id) ? new Command.Restore(id) : new Command.Prune(id));
    }

    private void expand() {
        run.steer(new Command.Expand(selected(), thoughts()));
    }

    BooleanBinding when(Callable<Boolean> condition) {
        return Bindings.createBooleanBinding(
                condition,
                new Observable[] {
                    replica.stateProperty(),
                    replica.glanceProperty(),
                    models.view().selectedProperty(),
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

    boolean belowRoot() {
        return selected() != ThoughtId.ROOT;
    }

    private boolean expandable() {
        return steerable()
                && !tree().finished(selected())
                && !tree().hidden(selected())
                && !(tree().verdict(selected()) instanceof Verdict.Illegal);
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
