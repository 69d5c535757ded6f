package espalier.replica;

import espalier.event.RunTally;
import espalier.event.SearchEvent;
import espalier.event.TreeUpdate;
import espalier.settings.SearchSettings;
import espalier.thought.Problem;
import espalier.tree.ReadableTree;
import espalier.tree.SearchTree;

import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.List;
import java.util.Optional;

/// The tree of the run on the screen, and what has been heard of that run. Lives on the JavaFX
/// thread.
///
/// Events change it at once; those who show it listen to [#revisionProperty], which moves once a
/// pulse at most. Ids only ever grow within one run, so new thoughts are those from the last seen
/// size on; a new run is told by [#runProperty].
public final class TreeReplica {

    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper run = new ReadOnlyLongWrapper();
    private final ReadOnlyObjectWrapper<RunState> state =
            new ReadOnlyObjectWrapper<>(new RunState.Ready());
    private SearchTree tree;
    private RunTally tally = new RunTally();
    private Opinions opinions = new Opinions();
    private SearchSettings settings;
    private List<Integer> selectedPath = List.of();
    private Optional<SearchEvent> latest = Optional.empty();

    /// A replica of a run that has not begun.
    public TreeReplica(Problem problem, SearchSettings settings) {
        this.tree = new SearchTree(problem);
        this.settings = settings;
    }

    /// Forgets the run and begins another; listeners hear of it at once.
    public void begin(Problem problem, SearchSettings settingsAtStart) {
        tree = new SearchTree(problem);
        tally = new RunTally();
        opinions = new Opinions();
        settings = settingsAtStart;
        selectedPath = List.of();
        latest = Optional.empty();
        state.set(new RunState.Ready());
        run.set(run.get() + 1);
        publish();
    }

    /// Takes in one event; [#publish] tells the listeners.
    public void apply(SearchEvent event) {
        TreeUpdate.apply(event, tree);
        tally.count(event);
        latest = Optional.of(event);
        switch (event) {
            case SearchEvent.Selected(var path) -> selectedPath = path;
            case SearchEvent.BackedUp _, SearchEvent.Completed _, SearchEvent.GivenUp _ ->
                    selectedPath = List.of();
            case SearchEvent.SettingsChanged(var changed) -> settings = changed;
            case SearchEvent.Running _ -> state.set(new RunState.Running());
            case SearchEvent.Paused _ -> state.set(new RunState.Paused());
            case SearchEvent.Stopped(var reason) -> state.set(new RunState.Stopped(reason));
            case SearchEvent.Failed(var message) -> state.set(new RunState.Failed(message));
            case SearchEvent.Evaluated evaluated -> opinions.hear(evaluated);
            case SearchEvent.Expanded _,
                    SearchEvent.RolledOut _,
                    SearchEvent.Linked _,
                    SearchEvent.Unlinked _,
                    SearchEvent.Pruned _,
                    SearchEvent.Restored _,
                    SearchEvent.Pinned _,
                    SearchEvent.Unpinned _ -> {}
        }
    }

    /// Shows a recorded run in place of this one; listeners hear of it at once.
    public void show(RebuiltRun rebuilt) {
        tree = rebuilt.tree;
        tally = rebuilt.tally;
        opinions = rebuilt.opinions;
        settings = rebuilt.settings;
        selectedPath = List.of();
        latest = Optional.empty();
        state.set(new RunState.Replayed());
        run.set(run.get() + 1);
        publish();
    }

    /// Tells the listeners that something changed since the last call.
    public void publish() {
        revision.set(revision.get() + 1);
    }

    /// The tree; another object after [#begin].
    public ReadableTree tree() {
        return tree;
    }

    /// What the run has used up.
    public RunTally tally() {
        return tally;
    }

    /// What the evaluators said.
    public Opinions opinions() {
        return opinions;
    }

    /// The settings in force.
    public SearchSettings settings() {
        return settings;
    }

    /// The ids that the simulation in progress went through, from the root; empty between
    /// simulations.
    public List<Integer> selectedPath() {
        return selectedPath;
    }

    /// The event heard last.
    public Optional<SearchEvent> latest() {
        return latest;
    }

    /// Moves whenever there is something new to show.
    public ReadOnlyLongProperty revisionProperty() {
        return revision.getReadOnlyProperty();
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
