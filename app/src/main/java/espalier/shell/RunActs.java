package espalier.shell;

import espalier.acts.Act;
import espalier.acts.ActName;
import espalier.acts.Acts;
import espalier.notices.Notices;
import espalier.replica.RunState;
import espalier.running.RunViewModel;
import espalier.timeline.TimelineViewModel;

import org.kordamp.ikonli.feather.Feather;

import java.util.ResourceBundle;

/// The acts that run a search, step through it and stop it.
final class RunActs {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("espalier.shell.shell");

    private static final String STOPPED = TEXTS.getString("stopped.by-user");

    private final RunOnScreen screen;
    private final RunViewModel run;
    private final TimelineViewModel timeline;
    private final RunConditions conditions;
    private final Notices notices;
    private final Acts acts;

    RunActs(RunOnScreen screen, RunConditions conditions, Notices notices, Acts acts) {
        this.screen = screen;
        this.run = screen.run();
        this.timeline = screen.timeline();
        this.conditions = conditions;
        this.notices = notices;
        this.acts = acts;
    }

    void define() {
        Act runPause =
                acts.define(
                        ActName.RUN_PAUSE,
                        conditions.when(() ->
                                conditions.running()
                                        || conditions.waiting()
                                        || conditions.startable()
                                        || conditions.another()),
                        run::runOrPause);
        acts.define(
                ActName.STEP_PHASE,
                conditions.when(() -> conditions.startable() || conditions.past()),
                () -> conditions.inTime(timeline::phaseOn, run::stepPhase));
        acts.define(
                ActName.STEP_SIMULATION,
                conditions.when(() -> conditions.startable() || conditions.past()),
                () -> conditions.inTime(timeline::simulationOn, run::stepSimulation));
        acts.define(ActName.STOP, conditions.when(conditions::stoppable), this::stop);
        acts.define(ActName.RUN_AGAIN, conditions.when(() -> run.startable().get()), run::runAgain);
        screen.replica().stateProperty().subscribe(_ -> name(runPause));
        screen.replica()
                .stateProperty()
                .subscribe(state -> {
                    if (state instanceof RunState.Running) {
                        notices.dismiss(STOPPED);
                    }
                });
        run.waitingProperty().subscribe(_ -> name(runPause));
    }

    /// Ends the run, with the way to go on: Esc is pressed easily.
    private void stop() {
        boolean going = !conditions.waiting();
        run.stop();
        if (going) {
            String name =
                    "%s  %s"
                            .formatted(
                                    TEXTS.getString("stopped.go-on"), ActName.RUN_PAUSE.keyText());
            notices.offer(STOPPED, new Notices.Offer(name, run::resume));
        }
    }

    private void name(Act runPause) {
        boolean pauses = conditions.running() || conditions.waiting();
        runPause.titleProperty().set(TEXTS.getString(pauses ? "act.pause" : "act.run"));
        runPause.iconProperty().set(pauses ? Feather.PAUSE : Feather.PLAY);
    }
}
