package espalier.shell;

import espalier.acts.Act;
import espalier.acts.ActName;
import espalier.acts.Acts;
import espalier.replica.RunState;
import espalier.running.Onward;
import espalier.timeline.Sought;
import espalier.timeline.TimelineViewModel;
import espalier.tree.ThoughtId;

import javafx.beans.binding.BooleanBinding;

import org.kordamp.ikonli.feather.Feather;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;

/// The acts on the run in time.
final class TimeActs {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("espalier.shell.shell");

    private final ShellModels models;
    private final TimelineViewModel timeline;
    private final Acts acts;
    private final Function<Callable<Boolean>, BooleanBinding> when;

    TimeActs(ShellModels models, Acts acts, Function<Callable<Boolean>, BooleanBinding> when) {
        this.models = models;
        this.timeline = models.timeline();
        this.acts = acts;
        this.when = when;
    }

    void define() {
        acts.define(
                ActName.PHASE_BACK,
                when.apply(() -> timeline.momentProperty().get() > 0),
                timeline::phaseBack);
        acts.define(
                ActName.SIMULATION_BACK,
                when.apply(() -> timeline.momentProperty().get() > 0),
                timeline::simulationBack);
        defineSought(ActName.OUT_BACK, Sought.ELSEWHERE);
        defineSought(ActName.SELECTED_BACK, Sought.SELECTED);
        defineSought(ActName.ANSWER_BACK, Sought.ANSWER);
        defineSought(ActName.BREAKPOINT_BACK, Sought.BREAKPOINT);
        acts.define(
                ActName.TO_LEFT_BY_BEST_LINE,
                when.apply(() -> models.view().selected() != ThoughtId.ROOT),
                timeline::toLeftByBestLine);
        Act play =
                acts.define(
                        ActName.PLAY,
                        when.apply(() -> timeline.endProperty().get() > 0),
                        timeline::playOrPause);
        timeline.playingProperty()
                .subscribe(on -> {
                    play.titleProperty().set(TEXTS.getString(on ? "act.play.pause" : "act.play"));
                    play.iconProperty().set(on ? Feather.PAUSE : Feather.FILM);
                });
        acts.define(
                ActName.TO_CREATION,
                when.apply(() -> models.view().selected() != ThoughtId.ROOT),
                timeline::toCreation);
        acts.define(ActName.TO_NOW, when.apply(timeline::inThePast), timeline::toNow);
        Act on = acts.define(ActName.GO_ON, when.apply(this::goesOn), this::goOn);
        models.replica()
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
                when.apply(() -> goesOn() || timeline.endProperty().get() > 0),
                this::startWarm);
        models.replica().runProperty().subscribe((_, _) -> follow());
        models.replica().stateProperty().subscribe((_, _) -> follow());
        models.recordings().openedProperty().subscribe((_, _) -> follow());
    }

    private void defineSought(ActName name, Sought sought) {
        acts.define(
                name,
                when.apply(() -> timeline.momentProperty().get() > 0),
                () -> timeline.backTo(sought));
    }

    private void follow() {
        timeline.showRunOf(models.recordings().file());
    }

    private boolean goesOn() {
        boolean replayed = models.replica().stateProperty().get() instanceof RunState.Replayed;
        return replayed || timeline.inThePast();
    }

    private void goOn() {
        withFile(file ->
                models.replica()
                        .momentProperty()
                        .get()
                        .ifPresentOrElse(
                                moment -> branchOff(new Onward.Fork(file, moment), moment),
                                () -> models.run().goOn(new Onward.Resume(file), _ -> {})));
    }

    private void startWarm() {
        withFile(file -> {
            int moment = models.timeline().momentProperty().get();
            branchOff(new Onward.Warm(file, moment), moment);
        });
    }

    private void withFile(Consumer<Path> act) {
        models.recordings()
                .file()
                .ifPresentOrElse(
                        act, () -> models.notices().answer(TEXTS.getString("go-on.unrecorded")));
    }

    private void branchOff(Onward onward, int events) {
        models.run()
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
