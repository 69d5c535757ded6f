package espalier.running;

import espalier.assembly.Roles;
import espalier.feed.EventFeed;
import espalier.recording.RecordingHeader;
import espalier.replica.RebuiltRun;
import espalier.replica.RunState;
import espalier.replica.TreeReplica;
import espalier.running.RunLife.Live;
import espalier.running.RunLife.Models;
import espalier.running.RunLife.Waiting;
import espalier.running.Succession.Wanted;
import espalier.runpanel.ModelSource;
import espalier.runpanel.ModelState;
import espalier.runpanel.ModelViewModel;
import espalier.runpanel.ProblemViewModel;
import espalier.runpanel.RunPanelViewModel;
import espalier.runpanel.SettingsViewModel;
import espalier.selection.UserView;
import espalier.session.Breakpoint;
import espalier.session.Command;
import espalier.session.DoneActs;
import espalier.session.ModelGlance;
import espalier.settings.SearchSettings;
import espalier.thought.CacheUse;
import espalier.thought.Chain;
import espalier.thought.Problem;
import espalier.work.BackgroundWork;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Consumer;
import java.util.function.Function;

/// The run on the screen and the commands to it.
///
/// A run belongs to one problem, model and seed: where these have changed in the panel, the next
/// run starts anew. Other settings go to the run in progress as they change; those with which no
/// search can run do not, and nothing starts with them. The answer rule acts at once, also on a
/// recording. A run that is asked for while the model is still being opened starts when it is
/// ready.
public final class RunViewModel {

    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("espalier.running.running");

    private final ProblemViewModel problem;
    private final ModelViewModel model;
    private final SettingsViewModel settings;
    private final TreeReplica replica;
    private final UserView view;
    private final SessionSource sessions;
    private final Consumer<String> notices;
    private final ReadOnlyBooleanWrapper anew = new ReadOnlyBooleanWrapper();
    private final BooleanBinding startable;
    private final Succession succession;
    private List<Breakpoint> breakpoints = List.of();
    private Duration pause = Duration.ZERO;
    private SearchSettings told;

    /// @param sessions where a session for each run comes from
    /// @param feeds how a run's events come to the replica
    /// @param notices hears one sentence where a run cannot begin
    public RunViewModel(
            RunPanelViewModel panel,
            TreeReplica replica,
            UserView view,
            SessionSource sessions,
            Function<TreeReplica, EventFeed> feeds,
            BackgroundWork work,
            Consumer<String> notices) {
        this.problem = panel.problem();
        this.model = panel.model();
        this.settings = panel.settings();
        this.replica = replica;
        this.view = view;
        this.sessions = sessions;
        this.notices = notices;
        succession = new Succession(replica, feeds, work, notices, this::introduce);
        this.told = settings.settingsProperty().get();
        startable =
                Bindings.createBooleanBinding(
                        () ->
                                problem.problemProperty().get().isPresent()
                                        && !(model.stateProperty().get()
                                                instanceof ModelState.Failed),
                        problem.problemProperty(),
                        model.stateProperty());
        problem.problemProperty().subscribe((_, _) -> preview());
        settings.settingsProperty().subscribe((_, changed) -> tell(changed));
        replica.momentProperty()
                .subscribe((_, moment) -> {
                    if (moment.isEmpty() && running().isPresent() && !succession.beginning()) {
                        tell(settings.settingsProperty().get());
                    }
                });
        model.choiceProperty().subscribe((_, _) -> compare());
        model.valueModelProperty().subscribe((_, _) -> compare());
        model.verify().commandProperty().subscribe((_, _) -> compare());
        model.stateProperty().subscribe((_, _) -> startWaiting());
        preview();
    }

    /// Runs, or pauses what runs, or takes back a run that waits for its model.
    public void runOrPause() {
        if (succession.life().first().isPresent()) {
            succession.askNothing();
        } else if (replica.stateProperty().get() instanceof RunState.Running) {
            send(new Command.Pause());
        } else {
            go(new Command.Run());
        }
    }

    /// Does one phase.
    public void stepPhase() {
        go(new Command.StepPhase());
    }

    /// Goes on to the end of one simulation.
    public void stepSimulation() {
        go(new Command.StepSimulation());
    }

    /// Goes on to a goal.
    ///
    /// @param goal out of a branch, to a thought, or to an answer
    public void goTo(Command goal) {
        go(goal);
    }

    /// What can be taken back, and done again.
    public DoneActs doneActs() {
        return running().map(l -> l.session().acts()).orElse(DoneActs.NONE);
    }

    /// Ends the run.
    public void stop() {
        succession.askNothing();
        send(new Command.Stop());
    }

    /// Starts the panel's problem from its root.
    public void runAgain() {
        start(new Command.Run());
    }

    /// Has this run and those after it watch for these breakpoints and no others.
    public void watch(List<Breakpoint> watched) {
        breakpoints = List.copyOf(watched);
        send(new Command.Watch(breakpoints));
    }

    /// Has this run and those after it wait so long between two phases.
    public void pace(Duration between) {
        pause = between;
        send(new Command.Pace(pause));
    }

    /// Hands an act of the user's to the run, which begins with it where none is there.
    public void steer(Command act) {
        if (running().isPresent()) {
            send(act);
        } else if (!(replica.stateProperty().get() instanceof RunState.Replayed)) {
            start(act);
        }
    }

    /// Lets go of the run, so that something else can be shown. Its session closes in the
    /// background.
    public void release() {
        succession.release();
        compare();
    }

    /// Ends the session and waits for it. The last call; not on the JavaFX thread, but after
    /// [#silence] on it.
    public void close() {
        running().ifPresent(l -> l.session().close());
    }

    /// Hands no more events on, so that the session can end while the JavaFX thread waits.
    public void silence() {
        running().ifPresent(l -> l.feed().close());
    }

    /// Whether a run could begin: the problem can be read and the model has not failed.
    public BooleanBinding startable() {
        return startable;
    }

    /// Whether the next run starts from the root, since problem, model or seed have changed.
    public ReadOnlyBooleanProperty anewProperty() {
        return anew.getReadOnlyProperty();
    }

    /// What is done as soon as the model is ready, if anything waits for it.
    public ReadOnlyObjectProperty<Optional<Command>> waitingProperty() {
        return succession.waitingProperty();
    }

    /// What the model of the run can be asked beside it; empty where no run is there. From any
    /// thread.
    public Optional<ModelGlance> modelGlance() {
        return running().map(l -> l.session().model());
    }

    /// What its cache has done for the last thought of a chain.
    public Optional<CacheUse> cacheUse(Chain chain) {
        return modelGlance().flatMap(model -> model.cacheUse(chain));
    }

    /// The file that the run is written to, where there is one.
    public Optional<Path> recording() {
        return running().flatMap(l -> l.session().recording());
    }

    /// The file that the run on the screen was begun in, where there is one; it may since have
    /// become impossible to write.
    public ReadOnlyObjectProperty<Optional<Path>> recordingProperty() {
        return succession.recordingProperty();
    }

    /// What the recording of the run begins with, or would; empty where no run is there.
    public Optional<RecordingHeader> header() {
        return running().map(Live::header);
    }

    private void go(Command command) {
        if (refused()) {
            return;
        }
        if (succession.life() instanceof Live && !anew.get()) {
            send(command);
        } else {
            start(command);
        }
    }

    private void send(Command command) {
        succession.send(command);
    }

    private Optional<Live> running() {
        return succession.run();
    }

    /// Says why nothing can run with the panel's settings, where that is so.
    private boolean refused() {
        String objection = settings.objectionProperty().get();
        if (objection.isEmpty()) {
            return false;
        }
        notices.accept(objection);
        return true;
    }

    private void start(Command first) {
        if (startable.get() && !refused()) {
            succession.ask(first);
            startWaiting();
        }
    }

    /// Goes on with a recorded run, with the panel's model and settings.
    ///
    /// @param begun hears the file of the run that goes on
    public void goOn(Onward onward, Consumer<Path> begun) {
        if (refused() || succession.beginning()) {
            return;
        }
        switch (model.stateProperty().get()) {
            case ModelState.Opening _ -> notices.accept(TEXTS.getString("run.model-opening"));
            case ModelState.Failed _ -> notices.accept(TEXTS.getString("run.model-failed"));
            case ModelState.Ready(var opened) ->
                    roles(opened).ifPresent(roles -> relive(onward, roles, begun));
        }
    }

    private void relive(Onward onward, Roles roles, Consumer<Path> begun) {
        succession.begin(
                new Wanted(
                        () -> NextRun.onward(sessions, onward, roles, replica),
                        models(),
                        Optional.of(new Command.Run()),
                        begun));
    }

    private void begin(Problem problem, Roles roles) {
        SearchSettings atStart = settings.settingsProperty().get();
        succession.begin(
                new Wanted(
                        () -> NextRun.anew(sessions, problem, atStart, roles, this::show),
                        models(),
                        Optional.empty(),
                        _ -> {}));
    }

    private void show(RebuiltRun anew) {
        view.clear();
        replica.begin(anew);
    }

    private Models models() {
        return new Models(
                model.choiceProperty().get(),
                model.valueModelProperty().get(),
                model.verify().commandProperty().get().strip());
    }

    private void startWaiting() {
        if (!(succession.life() instanceof Waiting)) {
            return;
        }
        switch (model.stateProperty().get()) {
            case ModelState.Opening _ -> {}
            case ModelState.Failed _ -> succession.askNothing();
            case ModelState.Ready(var opened) ->
                    roles(opened)
                            .ifPresentOrElse(
                                    roles ->
                                            problem.problemProperty()
                                                    .get()
                                                    .ifPresent(p -> begin(p, roles)),
                                    succession::askNothing);
        }
    }

    /// The model with the user's own checker; empty, with a notice, where that is no command.
    private Optional<Roles> roles(ModelSource.Opened opened) {
        String wrong = model.verify().errorProperty().get();
        if (!wrong.isEmpty()) {
            notices.accept(wrong);
            return Optional.empty();
        }
        return Optional.of(model.verify().over(opened.roles()));
    }

    private void introduce(Live run) {
        told = replica.settings();
        tell(settings.settingsProperty().get());
        run.session().send(new Command.Watch(breakpoints));
        run.session().send(new Command.Pace(pause));
    }

    /// Shows the problem alone as long as nothing has been run.
    private void preview() {
        if (running().isEmpty()
                && !succession.beginning()
                && !(replica.stateProperty().get() instanceof RunState.Replayed)) {
            problem.problemProperty()
                    .get()
                    .ifPresent(p -> show(RebuiltRun.anew(p, settings.settingsProperty().get())));
        }
        compare();
    }

    /// Hands changed settings on; while the user looks at the past they wait, since they may be
    /// meant for another branch.
    private void tell(SearchSettings changed) {
        if (running().isPresent() && replica.momentProperty().get().isPresent()) {
            replica.answerBy(changed.answering().rule());
            compare();
            return;
        }
        if (running().isPresent()) {
            var inForce = changed.withSeed(told.seed());
            if (!inForce.equals(told) && inForce.objection().isEmpty()) {
                told = inForce;
                send(new Command.Change(inForce));
            }
        } else {
            preview();
        }
        replica.answerBy(changed.answering().rule());
        compare();
    }

    private void compare() {
        anew.set(running().filter(this::differs).isPresent());
    }

    private boolean differs(Live run) {
        return !problem.problemProperty().get().equals(Optional.of(run.header().problem()))
                || !models().equals(run.models())
                || settings.settingsProperty().get().seed() != told.seed();
    }
}
