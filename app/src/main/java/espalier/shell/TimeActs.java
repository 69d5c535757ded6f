package espalier.shell;

import espalier.acts.Act;
import espalier.acts.ActName;
import espalier.acts.Acts;
import espalier.notices.Notices;
import espalier.replica.RunState;
import espalier.running.Onward;
import espalier.timeline.Sought;
import espalier.timeline.TimelineViewModel;
import espalier.tree.ThoughtId;

import org.kordamp.ikonli.feather.Feather;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ResourceBundle;
import java.util.function.Consumer;

/// The acts on the run in time.
final class TimeActs {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("espalier.shell.shell");

    private final RunOnScreen screen;
    private final TimelineViewModel timeline;
    private final RunConditions conditions;
    private final Notices notices;
    private final Acts acts;

    TimeActs(RunOnScreen screen, RunConditions conditions, Notices notices, Acts acts) {
        this.screen = screen;
        this.timeline = screen.timeline();
        this.conditions = conditions;
        this.notices = notices;
        this.acts = acts;
    }

    void define() {
        acts.define(
                ActName.PHASE_BACK,
                conditions.when(() -> timeline.momentProperty().get() > 0),
                timeline::phaseBack);
        acts.define(
                ActName.SIMULATION_BACK,
                conditions.when(() -> timeline.momentProperty().get() > 0),
                timeline::simulationBack);
        defineSought(ActName.OUT_BACK, Sought.ELSEWHERE);
        defineSought(ActName.SELECTED_BACK, Sought.SELECTED);
        defineSought(ActName.ANSWER_BACK, Sought.ANSWER);
        defineSought(ActName.BREAKPOINT_BACK, Sought.BREAKPOINT);
        acts.define(
                ActName.TO_LEFT_BY_BEST_LINE,
                conditions.when(() -> screen.view().selected() != ThoughtId.ROOT),
                timeline::toLeftByBestLine);
        Act play =
                acts.define(
                        ActName.PLAY,
                        conditions.when(() -> timeline.endProperty().get() > 0),
                        timeline::playOrPause);
        timeline.playingProperty()
                .subscribe(on -> {
                    play.titleProperty().set(TEXTS.getString(on ? "act.play.pause" : "act.play"));
                    play.iconProperty().set(on ? Feather.PAUSE : Feather.FILM);
                });
        acts.define(
                ActName.TO_CREATION,
                conditions.when(() -> screen.view().selected() != ThoughtId.ROOT),
                timeline::toCreation);
        acts.define(ActName.TO_NOW, conditions.when(timeline::inThePast), timeline::toNow);
        Act on = acts.define(ActName.GO_ON, conditions.when(this::goesOn), this::goOn);
        screen.replica()
                .momentProperty()
                .subscribe(moment ->
                        on.titleProperty()
                                .set(
                                        TEXTS.getString(
                                                moment.isPresent()
                                                        ? "act.go-on.here"
                                                        : "act.go-on")));
        acts.define(
                ActName.START_WARM,
                conditions.when(() ->
                        goesOn() || (timeline.endProperty().get() > 0 && conditions.sameProblem())),
                this::startWarm);
        screen.replica().runProperty().subscribe((_, _) -> follow());
        screen.replica().stateProperty().subscribe((_, _) -> follow());
        screen.recordings().openedProperty().subscribe((_, _) -> follow());
    }

    private void defineSought(ActName name, Sought sought) {
        acts.define(
                name,
                conditions.when(() -> timeline.momentProperty().get() > 0),
                () -> timeline.backTo(sought));
    }

    private void follow() {
        timeline.showRunOf(screen.recordings().file());
    }

    private boolean goesOn() {
        boolean replayed = screen.replica().stateProperty().get() instanceof RunState.Replayed;
        return (replayed || timeline.inThePast() || conditions.differs())
                && conditions.sameProblem();
    }

    /// The same run goes on in its own file, from its end; any other branches off.
    private void goOn() {
        var replica = screen.replica();
        withFile(file -> {
            var moment = replica.momentProperty().get();
            if (moment.isPresent() || conditions.differs()) {
                int events = moment.orElse(replica.events());
                branchOff(new Onward.Fork(file, events), events);
            } else {
                screen.run().goOn(new Onward.Resume(file), _ -> {});
            }
        });
    }

    private void startWarm() {
        withFile(file -> {
            int moment = timeline.momentProperty().get();
            branchOff(new Onward.Warm(file, moment), moment);
        });
    }

    private void withFile(Consumer<Path> act) {
        screen.recordings()
                .file()
                .ifPresentOrElse(act, () -> notices.answer(TEXTS.getString("go-on.unrecorded")));
    }

    private void branchOff(Onward onward, int events) {
        screen.run()
                .goOn(
                        onward,
                        branch ->
                                timeline.branches()
                                        .left(
                                                onward.file(),
                                                events,
                                                branch,
                                                LocalDateTime.now(ZoneId.systemDefault())));
    }
}
