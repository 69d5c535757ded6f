package espalier.shell;

import espalier.recording.RunIdentity.Part;
import espalier.replica.RunState;
import espalier.tree.ThoughtId;

import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;

import java.util.concurrent.Callable;

/// When an act on the run is possible.
final class RunConditions {

    private final RunOnScreen screen;
    private final Observable[] all;

    RunConditions(RunOnScreen screen) {
        this.screen = screen;
        all =
                new Observable[] {
                    screen.replica().stateProperty(),
                    screen.replica().glanceProperty(),
                    screen.replica().momentProperty(),
                    screen.view().selectedProperty(),
                    screen.view().chosen(),
                    screen.outcome().outcomeProperty(),
                    screen.run().startable(),
                    screen.run().waitingProperty(),
                    screen.run().differencesProperty(),
                    screen.timeline().momentProperty(),
                    screen.timeline().endProperty(),
                    screen.recordings().openedProperty()
                };
    }

    /// A condition that is looked at again whenever something about the run changes.
    BooleanBinding when(Callable<Boolean> condition) {
        return Bindings.createBooleanBinding(condition, all);
    }

    /// Steps in the past where that is looked at, and else in the run.
    void inTime(Runnable inThePast, Runnable now) {
        (past() ? inThePast : now).run();
    }

    boolean past() {
        return screen.timeline().inThePast();
    }

    boolean running() {
        return state() instanceof RunState.Running;
    }

    boolean waiting() {
        return screen.run().waitingProperty().get().isPresent();
    }

    boolean startable() {
        return screen.run().startable().get()
                && !(state() instanceof RunState.Replayed)
                && !waiting();
    }

    /// Whether another run could begin than the one on the screen, which the panel names.
    boolean another() {
        return screen.run().startable().get() && differs() && !waiting();
    }

    /// Whether the panel names another run than the one on the screen.
    boolean differs() {
        return !screen.run().differencesProperty().get().isEmpty();
    }

    /// Whether the panel names the problem of the run on the screen.
    boolean sameProblem() {
        return !screen.run().differencesProperty().get().contains(Part.PROBLEM);
    }

    boolean stoppable() {
        return running() || waiting() || state() instanceof RunState.Paused;
    }

    /// Whether the user may act on the selected thought.
    boolean steerable() {
        return startable() && !past() && selected() < screen.replica().tree().size();
    }

    boolean belowRoot() {
        return selected() != ThoughtId.ROOT;
    }

    private RunState state() {
        return screen.replica().stateProperty().get();
    }

    private int selected() {
        return screen.view().selected();
    }
}
