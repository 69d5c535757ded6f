package espalier.running;

import espalier.feed.EventFeed;
import espalier.recording.RecordingHeader;
import espalier.recording.RunIdentity;
import espalier.recording.RunIdentity.Part;
import espalier.replica.RunState;
import espalier.replica.TreeReplica;
import espalier.running.RunLife.Live;
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

import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/// The run on the screen and the commands to it.
///
/// While the panel names another run than the one on the screen (see [RunIdentity]), nothing of the
/// panel goes to that one, and the next run is another. Else settings go to the run in progress as
/// they change; those with which no search can run do not, and nothing starts with them. The answer
/// rule acts at once, also on a recording. A run that is asked for while the model is still being
/// opened starts when it is ready.
public final class RunViewModel {

    private final ProblemViewModel problem;
    private final SettingsViewModel settings;
    private final TreeReplica replica;
    private final UserView view;
    private final Succession succession;
    private final Starts starts;
    private final OtherRun other;
    private final ReadOnlyLongWrapper others = new ReadOnlyLongWrapper();
    private RunKeeper keeper;
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
        var model = panel.model();
        this.settings = panel.settings();
        this.replica = replica;
        this.view = view;
        keeper = new RunKeeper.Careless(notices);
        other = new OtherRun(panel);
        succession =
                new Succession(
                        replica,
                        feeds,
                        work,
                        notices,
                        sentence -> keeper.inMemory(sentence),
                        this::introduce);
        this.told = settings.settingsProperty().get();
        starts = new Starts(panel, replica, view, sessions, succession, notices);
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
        model.stateProperty()
                .subscribe((_, _) -> {
                    starts.beginWhatWaits();
                    compare();
                });
        replica.stateProperty()
                .subscribe((_, state) -> {
                    other.seeAs(state);
                    compare();
                });
        preview();
    }

    /// Says from now on who sees to it that no run is lost.
    public void keptBy(RunKeeper whom) {
        keeper = whom;
    }

    /// A recording is on the screen from now on, and the panel names its problem and settings.
    public void see(RunIdentity recorded) {
        other.see(recorded);
        compare();
    }

    /// Another program's run is on the screen from now on, and the panel names its problem.
    public void seeForeign(Problem foreign) {
        other.seeForeign(foreign);
        compare();
    }

    /// In what the run that the panel names is another than the one on the screen.
    public ReadOnlyObjectProperty<Set<Part>> differencesProperty() {
        return other.differencesProperty();
    }

    /// Has the panel name the run on the screen again, as far as it can.
    public void nameAgain() {
        other.nameAgain(running());
    }

    /// How often another run has taken the place of one, because the panel named another.
    public ReadOnlyLongProperty othersProperty() {
        return others.getReadOnlyProperty();
    }

    /// Whether the run on the screen would be lost if it left it.
    public boolean inMemoryAlone() {
        return running().filter(live -> live.session().recording().isEmpty()).isPresent()
                && replica.events() > 0;
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

    /// Has the run on the screen run on, whatever the panel names.
    public void resume() {
        if (succession.life() instanceof Live) {
            send(new Command.Run());
        } else {
            runOrPause();
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
    /// @param goal out of a branch of the tree on the screen, to a thought of it, or to an answer
    public void goTo(Command goal) {
        if (succession.life() instanceof Live && !(goal instanceof Command.RunToAnswer)) {
            send(goal);
        } else {
            go(goal);
        }
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
        return starts.startable();
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

    /// How the run can go on in another file; empty where no run is there. [#moved] follows it.
    ///
    /// @param program the version of the program that writes it
    public Optional<Move> move(String program) {
        return running()
                .map(live ->
                        new Move(live.session(), live.header().writtenBy(program), replica.film()));
    }

    /// Hears that the run is in another file now.
    public void moved() {
        succession.lookForFile();
    }

    /// What the recording of the run begins with, or would; empty where no run is there.
    public Optional<RecordingHeader> header() {
        return running().map(Live::header);
    }

    private void go(Command command) {
        if (starts.refused()) {
            return;
        }
        boolean runs = replica.stateProperty().get() instanceof RunState.Running;
        if (succession.life() instanceof Live && (runs || !other.differs())) {
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

    private void start(Command first) {
        if (starts.possible()) {
            keeper.leave(() -> {
                if (other.differs()) {
                    others.set(others.get() + 1);
                }
                starts.ask(first);
            });
        }
    }

    /// Goes on with a recorded run, with the panel's model and settings.
    ///
    /// @param begun hears the file of the run that goes on
    public void goOn(Onward onward, Consumer<Path> begun) {
        starts.goOn(onward, begun);
    }

    private void introduce(Live run) {
        told = run.settings();
        tell(settings.settingsProperty().get());
        run.session().send(new Command.Watch(breakpoints));
        run.session().send(new Command.Pace(pause));
    }

    /// Shows the problem alone as long as nothing has been run, and where a problem of another
    /// family takes the place of one that rests.
    private void preview() {
        compare();
        var named = problem.problemProperty().get();
        if (named.isEmpty() || succession.beginning()) {
            return;
        }
        boolean empty =
                running().isEmpty()
                        && !(replica.stateProperty().get() instanceof RunState.Replayed);
        boolean cleared = other.goesToAnotherFamily(named.get()) && !empty && cleared(named.get());
        if (cleared) {
            others.set(others.get() + 1);
            succession.release();
        }
        if (empty || cleared) {
            view.clear();
            replica.begin(named.get(), settings.settingsProperty().get());
        }
        compare();
    }

    private boolean cleared(Problem named) {
        return !named.family().equals(replica.problem().family())
                && !(replica.stateProperty().get() instanceof RunState.Running)
                && succession.life().first().isEmpty()
                && !inMemoryAlone();
    }

    /// Hands changed settings on, unless they are another run's; while the user looks at the past
    /// they wait, since they may be meant for another branch.
    private void tell(SearchSettings changed) {
        compare();
        if (running().isEmpty()) {
            preview();
        } else if (other.differs()) {
            return;
        } else if (replica.momentProperty().get().isEmpty()
                && !changed.equals(told)
                && changed.objection().isEmpty()) {
            told = changed;
            send(new Command.Change(changed));
        }
        replica.answerBy(changed.answering().rule());
    }

    /// Looks whether the panel names the run on the screen; where it does so again, that one hears
    /// what has changed meanwhile.
    private void compare() {
        boolean differed = other.differs();
        other.look(running());
        if (differed && !other.differs() && running().isPresent()) {
            tell(settings.settingsProperty().get());
        }
    }
}
