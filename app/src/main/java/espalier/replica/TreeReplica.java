package espalier.replica;

import espalier.event.RunTally;
import espalier.event.SearchEvent;
import espalier.event.StopReason;
import espalier.settings.AnswerChoice;
import espalier.settings.SearchSettings;
import espalier.thought.Problem;
import espalier.tree.ReadableTree;
import espalier.tree.SearchTree;
import espalier.tree.ThoughtId;

import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.List;
import java.util.Optional;

/// The tree of the run on the screen, and what has been heard of that run. Lives on the JavaFX
/// thread.
///
/// Events change it at once; those who draw it listen to [#revisionProperty], which moves once a
/// pulse at most, those who write it out to [#glanceProperty], which is calmer. Ids only ever grow
/// within one run, so new thoughts are those from the last seen size on; a new run is told by
/// [#runProperty].
public final class TreeReplica {

    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper glance = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper run = new ReadOnlyLongWrapper();
    private final ReadOnlyObjectWrapper<RunState> state =
            new ReadOnlyObjectWrapper<>(new RunState.Ready());
    private HeardRun heard;
    private List<Integer> selectedPath = List.of();
    private int workingAt = ThoughtId.ROOT;
    private Optional<SearchEvent> latest = Optional.empty();
    private Optional<SearchEvent> phase = Optional.empty();
    private long phases;

    /// A replica of a run that has not begun.
    public TreeReplica(Problem problem, SearchSettings settings) {
        heard = new HeardRun(problem, settings);
    }

    /// Forgets the run and begins another; listeners hear of it at once.
    public void begin(Problem problem, SearchSettings settingsAtStart) {
        heard = new HeardRun(problem, settingsAtStart);
        selectedPath = List.of();
        workingAt = ThoughtId.ROOT;
        latest = Optional.empty();
        phase = Optional.empty();
        state.set(new RunState.Ready());
        run.set(run.get() + 1);
        publish();
    }

    /// Takes in one event; [#publish] tells the listeners.
    public void apply(SearchEvent event) {
        heard.hear(event);
        latest = Optional.of(event);
        if (DonePhase.told(event)) {
            phase = latest;
            phases++;
        }
        switch (event) {
            case SearchEvent.Selected(var path) -> {
                selectedPath = path;
                workingAt = path.getLast();
            }
            case SearchEvent.BackedUp _, SearchEvent.Completed _, SearchEvent.GivenUp _ ->
                    selectedPath = List.of();
            case SearchEvent.Running _ -> state.set(new RunState.Running());
            case SearchEvent.Paused _ -> state.set(new RunState.Paused());
            case SearchEvent.Stopped(var reason) -> state.set(new RunState.Stopped(reason));
            case SearchEvent.Failed(var message) -> state.set(new RunState.Failed(message));
            case SearchEvent.Expanded _,
                    SearchEvent.Evaluated _,
                    SearchEvent.SettingsChanged _,
                    SearchEvent.RolledOut _,
                    SearchEvent.Linked _,
                    SearchEvent.Unlinked _,
                    SearchEvent.Pruned _,
                    SearchEvent.Restored _,
                    SearchEvent.Pinned _,
                    SearchEvent.Unpinned _,
                    SearchEvent.Steered _,
                    SearchEvent.Told _ -> {}
        }
    }

    /// Shows a recorded run in place of this one; listeners hear of it at once.
    public void show(RebuiltRun rebuilt) {
        heard = rebuilt.heard;
        selectedPath = List.of();
        workingAt = ThoughtId.ROOT;
        latest = Optional.empty();
        phase = Optional.empty();
        state.set(new RunState.Replayed());
        run.set(run.get() + 1);
        publish();
    }

    /// Picks the answer by another rule from now on, whether or not the search has heard of it; the
    /// tree stays as it is, so this goes for a recording too. Listeners hear of it at once.
    public void answerBy(AnswerChoice rule) {
        var settings = heard.settings;
        if (settings.answering().rule() != rule) {
            heard.settings = settings.with(settings.answering().withRule(rule));
            heard.changes++;
            publish();
        }
    }

    /// Tells all listeners that something changed since the last call.
    public void publish() {
        publishToPainters();
        glance.set(glance.get() + 1);
    }

    /// Tells those who draw that something changed; those who show words and figures hear of it
    /// with the next [#publish].
    public void publishToPainters() {
        revision.set(revision.get() + 1);
    }

    /// The tree; another object after [#begin].
    public ReadableTree tree() {
        return heard.tree;
    }

    /// The tree as it stands, for another thread; takes time in proportion to its size.
    public SearchTree copy() {
        return heard.tree.copy();
    }

    /// Why the run stopped; empty while it goes on, and for a recording that breaks off.
    public Optional<StopReason> stop() {
        return heard.stop;
    }

    /// What the run has used up.
    public RunTally tally() {
        return heard.tally;
    }

    /// What the evaluators said.
    public Opinions opinions() {
        return heard.opinions;
    }

    /// How often something came that an answer may depend on; it only grows within one run.
    public long changes() {
        return heard.changes;
    }

    /// Which thoughts have equal states.
    public EqualThoughts equalThoughts() {
        return heard.equals;
    }

    /// The pins and the solutions; another object after [#begin].
    public Landmarks landmarks() {
        return heard.landmarks;
    }

    /// The lines that were played beside the tree.
    public Rollouts rollouts() {
        return heard.rollouts;
    }

    /// What was drawn again after each thought.
    public Samples samples() {
        return heard.samples;
    }

    /// Which breakpoints have taken effect; another object after [#begin].
    public BreakpointHits hits() {
        return heard.hits;
    }

    /// Why what the user asked for last was not possible; empty where it always was.
    public String refusal() {
        return heard.refusal;
    }

    /// How often the user asked this run for something that was not possible.
    public int refusals() {
        return heard.refusals;
    }

    /// The phase that was done last.
    public DonePhase phase() {
        return phase.map(event -> DonePhase.of(event, phases)).orElse(DonePhase.NONE);
    }

    /// Whether any two thoughts of this run have been linked.
    public boolean linked() {
        return heard.links;
    }

    /// The settings in force.
    public SearchSettings settings() {
        return heard.settings;
    }

    /// The ids that the simulation in progress went through, from the root; empty between
    /// simulations.
    public List<Integer> selectedPath() {
        return selectedPath;
    }

    /// The thought that the search selected last.
    public int workingAt() {
        return workingAt;
    }

    /// The event heard last.
    public Optional<SearchEvent> latest() {
        return latest;
    }

    /// Moves whenever there is something new to draw, once a pulse at most.
    public ReadOnlyLongProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /// Moves whenever there is something new to read, as often as a person can take it in.
    public ReadOnlyLongProperty glanceProperty() {
        return glance.getReadOnlyProperty();
    }

    /// Moves when another run takes the place of this one.
    public ReadOnlyLongProperty runProperty() {
        return run.getReadOnlyProperty();
    }

    /// What the search is doing.
    public ReadOnlyObjectProperty<RunState> stateProperty() {
        return state.getReadOnlyProperty();
    }
}
