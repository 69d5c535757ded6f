package espalier.running;

import espalier.assembly.Roles;
import espalier.feed.EventFeed;
import espalier.recording.RecordingHeader;
import espalier.replica.RunState;
import espalier.replica.TreeReplica;
import espalier.runpanel.ModelChoice;
import espalier.runpanel.ModelState;
import espalier.runpanel.ModelViewModel;
import espalier.runpanel.ProblemViewModel;
import espalier.runpanel.RunPanelViewModel;
import espalier.runpanel.SettingsViewModel;
import espalier.selection.UserView;
import espalier.session.Breakpoint;
import espalier.session.Command;
import espalier.session.DoneActs;
import espalier.session.SearchSession;
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
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
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
    private final Function<TreeReplica, EventFeed> feeds;
    private final BackgroundWork work;
    private final Consumer<String> notices;
    private final ReadOnlyObjectWrapper<Optional<Command>> waiting =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper anew = new ReadOnlyBooleanWrapper();
    private final BooleanBinding startable;
    private volatile Optional<Live> live = Optional.empty();
    private final ReadOnlyObjectWrapper<Optional<Path>> recording =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private List<Breakpoint> breakpoints = List.of();
    private Duration pause = Duration.ZERO;
    private SearchSettings told;
    private boolean beginning;
    private int releases;

    /// A run with what it was begun with.
    private record Live(
            RecordingHeader header,
            ModelChoice model,
            Optional<Path> valueModel,
            SearchSession session,
            EventFeed feed) {}

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
        this.feeds = feeds;
        this.work = work;
        this.notices = notices;
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
                    if (moment.isEmpty() && live.isPresent() && !beginning) {
                        tell(settings.settingsProperty().get());
                    }
                });
        model.choiceProperty().subscribe((_, _) -> compare());
        model.valueModelProperty().subscribe((_, _) -> compare());
        model.stateProperty().subscribe((_, _) -> startWaiting());
        preview();
    }

    /// Runs, or pauses what runs, or takes back a run that waits for its model.
    public void runOrPause() {
        if (waiting.get().isPresent()) {
            waiting.set(Optional.empty());
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
        return live.map(l -> l.session().acts()).orElse(DoneActs.NONE);
    }

    /// Ends the run.
    public void stop() {
        waiting.set(Optional.empty());
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
        if (live.isPresent()) {
            send(act);
        } else if (!(replica.stateProperty().get() instanceof RunState.Replayed)) {
            start(act);
        }
    }

    /// Lets go of the run, so that something else can be shown. Its session closes in the
    /// background.
    public void release() {
        releases++;
        beginning = false;
        live.ifPresent(this::discard);
        show(Optional.empty());
        waiting.set(Optional.empty());
        compare();
    }

    private void show(Optional<Live> run) {
        live = run;
        recording.set(recording());
    }

    private void discard(Live run) {
        run.feed().close();
        work.start(
                TEXTS.getString("run.closing"),
                () -> {
                    run.session().close();
                    return run;
                },
                _ -> {},
                this::failed);
    }

    /// Ends the session and waits for it. The last call; not on the JavaFX thread, but after
    /// [#silence] on it.
    public void close() {
        live.ifPresent(l -> l.session().close());
    }

    /// Hands no more events on, so that the session can end while the JavaFX thread waits.
    public void silence() {
        live.ifPresent(l -> l.feed().close());
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
        return waiting.getReadOnlyProperty();
    }

    /// What the model's cache has done for the last thought of a chain of this run; empty where
    /// there is no run, or no cache. May take a moment; from any thread.
    public Optional<CacheUse> cacheUse(Chain chain) {
        return live.flatMap(l -> l.session().cacheUse(chain));
    }

    /// The file that the run is written to, where there is one.
    public Optional<Path> recording() {
        return live.flatMap(l -> l.session().recording());
    }

    /// The file that the run on the screen was begun in, where there is one; it may since have
    /// become impossible to write.
    public ReadOnlyObjectProperty<Optional<Path>> recordingProperty() {
        return recording.getReadOnlyProperty();
    }

    /// What the recording of the run begins with, or would; empty where no run is there.
    public Optional<RecordingHeader> header() {
        return live.map(Live::header);
    }

    private void go(Command command) {
        if (refused()) {
            return;
        }
        if (live.isEmpty() || beginning || anew.get()) {
            start(command);
        } else {
            send(command);
        }
    }

    private void send(Command command) {
        live.ifPresent(l -> l.session().send(command));
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
            waiting.set(Optional.of(first));
            startWaiting();
        }
    }

    /// Goes on with a recorded run, with the panel's model and settings.
    ///
    /// @param begun hears the file of the run that goes on
    public void goOn(Onward onward, Consumer<Path> begun) {
        if (refused() || beginning) {
            return;
        }
        switch (model.stateProperty().get()) {
            case ModelState.Opening _ -> notices.accept(TEXTS.getString("run.model-opening"));
            case ModelState.Failed _ -> notices.accept(TEXTS.getString("run.model-failed"));
            case ModelState.Ready(var opened) -> relive(onward, opened.roles(), begun);
        }
    }

    private void relive(Onward onward, Roles roles, Consumer<Path> begun) {
        begin(
                () -> Beginning.onward(sessions, onward, roles, replica),
                () -> waiting.set(Optional.of(new Command.Run())),
                begun);
    }

    private void begin(Problem problem, Roles roles) {
        SearchSettings atStart = settings.settingsProperty().get();
        Runnable show =
                () -> {
                    view.clear();
                    replica.begin(problem, atStart);
                };
        begin(() -> Beginning.anew(sessions, problem, atStart, roles, show), () -> {}, _ -> {});
    }

    /// Begins a run; the one before ends only when that has come so far that it cannot fail.
    private void begin(Callable<Beginning> together, Runnable ready, Consumer<Path> begun) {
        beginning = true;
        int releasesBefore = releases;
        ModelChoice choice = model.choiceProperty().get();
        Optional<Path> valueModel = model.valueModelProperty().get();
        work.start(
                TEXTS.getString("run.beginning"),
                together,
                next -> {
                    if (releases == releasesBefore) {
                        replace(next, choice, valueModel, ready, begun);
                    } else {
                        drop(next);
                    }
                },
                this::failed);
    }

    private void replace(
            Beginning next,
            ModelChoice choice,
            Optional<Path> valueModel,
            Runnable ready,
            Consumer<Path> begun) {
        int releasesBefore = releases;
        var old = live;
        old.ifPresent(l -> l.feed().close());
        show(Optional.empty());
        next.show().run();
        told = replica.settings();
        var feed = feeds.apply(replica);
        next.tell(replica.film(), feed);
        var header = next.begun().header();
        var run = new Live(header, choice, valueModel, next.begun().session(), feed);
        work.start(
                TEXTS.getString("run.beginning"),
                () -> {
                    old.ifPresent(l -> l.session().close());
                    return run;
                },
                _ -> {
                    ready.run();
                    begun(run, releasesBefore);
                    next.begun().notice().ifPresent(notices);
                    run.session().recording().ifPresent(begun);
                },
                this::failed);
    }

    private void drop(Beginning unwanted) {
        work.start(
                TEXTS.getString("run.closing"),
                () -> {
                    unwanted.close();
                    return unwanted;
                },
                _ -> {},
                this::failed);
    }

    private void startWaiting() {
        if (waiting.get().isEmpty() || beginning || problem.problemProperty().get().isEmpty()) {
            return;
        }
        switch (model.stateProperty().get()) {
            case ModelState.Opening _ -> {}
            case ModelState.Failed _ -> waiting.set(Optional.empty());
            case ModelState.Ready(var opened) ->
                    begin(problem.problemProperty().get().orElseThrow(), opened.roles());
        }
    }

    private void begun(Live run, int releasesBefore) {
        if (releases != releasesBefore) {
            discard(run);
            return;
        }
        beginning = false;
        show(Optional.of(run));
        tell(settings.settingsProperty().get());
        send(new Command.Watch(breakpoints));
        send(new Command.Pace(pause));
        var first = waiting.get();
        waiting.set(Optional.empty());
        first.ifPresent(run.session()::send);
    }

    private void failed(Exception e) {
        beginning = false;
        waiting.set(Optional.empty());
        String message = e.getMessage();
        notices.accept(message == null ? e.toString() : message);
    }

    /// Shows the problem alone as long as nothing has been run.
    private void preview() {
        if (live.isEmpty()
                && !beginning
                && !(replica.stateProperty().get() instanceof RunState.Replayed)) {
            problem.problemProperty()
                    .get()
                    .ifPresent(p -> {
                        view.clear();
                        replica.begin(p, settings.settingsProperty().get());
                    });
        }
        compare();
    }

    /// Hands changed settings on; while the user looks at the past they wait, since they may be
    /// meant for another branch.
    private void tell(SearchSettings changed) {
        if (live.isPresent() && replica.momentProperty().get().isPresent()) {
            replica.answerBy(changed.answering().rule());
            compare();
            return;
        }
        if (live.isPresent()) {
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
        anew.set(
                live.isPresent()
                        && (!problem.problemProperty()
                                        .get()
                                        .equals(Optional.of(live.get().header().problem()))
                                || !model.choiceProperty().get().equals(live.get().model())
                                || !model.valueModelProperty().get().equals(live.get().valueModel())
                                || settings.settingsProperty().get().seed() != told.seed()));
    }
}
