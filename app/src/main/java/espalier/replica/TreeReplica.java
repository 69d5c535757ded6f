package espalier.replica;

import espalier.diagnosis.RunFacts;
import espalier.event.RunTally;
import espalier.event.SearchEvent;
import espalier.recording.InForce;
import espalier.recording.LogFacts;
import espalier.settings.AnswerChoice;
import espalier.settings.SearchSettings;
import espalier.settings.StatedSettings;
import espalier.thought.Problem;
import espalier.tree.ReadableTree;
import espalier.tree.SearchTree;

import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/// The tree of the run on the screen, and what has been heard of that run. Lives on the JavaFX
/// thread.
///
/// Events change it at once; those who draw it listen to [#revisionProperty], which moves once a
/// pulse at most, those who write it out to [#glanceProperty], which is calmer. Ids only ever grow
/// within one run, so new thoughts are those from the last seen size on; a new run, or another
/// moment of this one, is told by [#runProperty].
public final class TreeReplica {

    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper glance = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper run = new ReadOnlyLongWrapper();
    private final ReadOnlyObjectWrapper<RunState> state =
            new ReadOnlyObjectWrapper<>(new RunState.Ready());
    private final ReadOnlyObjectWrapper<Optional<Integer>> moment =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private HeardRun now;
    private HeardRun heard;
    private Film film;
    private final Stands stands = new Stands();
    private long story;
    private Optional<SearchEvent> phase = Optional.empty();
    private long phases;

    /// A replica of a run that has not begun.
    public TreeReplica(Problem problem, SearchSettings settings) {
        var anew = RebuiltRun.anew(problem, settings);
        now = anew.heard;
        heard = now;
        film = anew.film;
    }

    /// Forgets the run and begins another; listeners hear of it at once.
    public void begin(Problem problem, SearchSettings settingsAtStart) {
        begin(RebuiltRun.anew(problem, settingsAtStart));
    }

    /// Forgets the run and shows one that has just been put together in its place; listeners hear
    /// of it at once.
    public void begin(RebuiltRun anew) {
        replace(anew.heard, anew.film);
        state.set(new RunState.Ready());
        run.set(run.get() + 1);
        publish();
    }

    private void replace(HeardRun another, Film filmed) {
        if (film != filmed) {
            film.close();
        }
        now = another;
        heard = another;
        film = filmed;
        phase = Optional.empty();
        story++;
        moment.set(Optional.empty());
    }

    /// Takes in one event; [#publish] tells the listeners. While the user looks at the past, it is
    /// taken in out of sight.
    public void apply(SearchEvent event) {
        now.hear(event);
        if (DonePhase.told(event)) {
            phase = Optional.of(event);
            phases++;
        }
        switch (event) {
            case SearchEvent.Running _ -> state.set(new RunState.Running());
            case SearchEvent.Paused _ -> state.set(new RunState.Paused());
            case SearchEvent.Stopped(var word) -> state.set(new RunState.Stopped(word));
            case SearchEvent.Failed(var message) -> state.set(new RunState.Failed(message));
            case SearchEvent.Selected _,
                    SearchEvent.BackedUp _,
                    SearchEvent.Completed _,
                    SearchEvent.GivenUp _,
                    SearchEvent.Expanded _,
                    SearchEvent.Evaluated _,
                    SearchEvent.Rewarded _,
                    SearchEvent.Stated _,
                    SearchEvent.SettingsChanged _,
                    SearchEvent.RolledOut _,
                    SearchEvent.Linked _,
                    SearchEvent.Unlinked _,
                    SearchEvent.Marked _,
                    SearchEvent.Steered _,
                    SearchEvent.Told _ -> {}
        }
    }

    /// Shows a recorded run in place of this one; listeners hear of it at once.
    public void show(RebuiltRun rebuilt) {
        replace(rebuilt.heard, rebuilt.film);
        state.set(new RunState.Replayed());
        run.set(run.get() + 1);
        publish();
    }

    /// Shows this run as it was at a moment, which [#film] has put together; listeners hear of it
    /// at once.
    ///
    /// @throws IllegalArgumentException where it is of another run
    public void lookAt(RebuiltRun past) {
        if (past.film != film) {
            throw new IllegalArgumentException("The moment must be one of the run on the screen.");
        }
        look(past.heard, Optional.of(past.heard.hearsay.events));
    }

    /// Shows this run as it is now; listeners hear of it at once.
    public void backToNow() {
        look(now, Optional.empty());
    }

    private void look(HeardRun at, Optional<Integer> when) {
        if (heard != at) {
            heard = at;
            moment.set(when);
            run.set(run.get() + 1);
            publish();
        }
    }

    /// The run on the screen, to be gone through in time; another object after [#begin].
    public Film film() {
        return film;
    }

    /// The moment of the past that is shown; empty where that is now.
    public ReadOnlyObjectProperty<Optional<Integer>> momentProperty() {
        return moment.getReadOnlyProperty();
    }

    /// How many events have been heard, also while the user looks at the past.
    public int events() {
        return now.hearsay.events;
    }

    /// The thought itself, or the first above it, that is one of the run's first so many.
    public int within(int thoughts, int thought) {
        int at = thought;
        while (at >= thoughts) {
            at = now.tree.parent(at);
        }
        return at;
    }

    /// Another number for another run, the same one at all its moments: while it stays, an id is
    /// the same thought.
    public long story() {
        return story;
    }

    /// Picks the answer by another rule from now on, whether or not the search has heard of it; the
    /// tree stays as it is, so this goes for a recording too. Listeners hear of it at once.
    public void answerBy(AnswerChoice rule) {
        if (heard.hearsay.stated.assumed().answering().rule() != rule) {
            answerBy(rule, now.hearsay);
            if (heard != now) {
                answerBy(rule, heard.hearsay);
            }
            publish();
        }
    }

    private static void answerBy(AnswerChoice rule, Hearsay hearsay) {
        var settings = hearsay.stated.assumed();
        hearsay.stated =
                new StatedSettings(
                        settings.with(settings.answering().withRule(rule)), hearsay.stated.names());
        hearsay.changes++;
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

    /// The problem of the run on the screen.
    public Problem problem() {
        return heard.tree.problem();
    }

    /// The tree as it stands, for another thread; takes little time, however large it is.
    public SearchTree copy() {
        return heard.tree.copy();
    }

    /// Why the run stopped, in the word of its program; empty while it goes on, and for a recording
    /// that breaks off.
    public Optional<String> stop() {
        return heard.stop;
    }

    /// What the run has used up.
    public RunTally tally() {
        return heard.hearsay.tally;
    }

    /// What the evaluators said.
    public Opinions opinions() {
        return heard.hearsay.opinions;
    }

    /// How often something came that an answer may depend on; it only grows within one run.
    public long changes() {
        return heard.hearsay.changes;
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
    public PlayedLines rollouts() {
        return heard.hearsay.rollouts;
    }

    /// What was drawn again after each thought.
    public Samples samples() {
        return now.samples;
    }

    /// What the model said of the worth of thoughts.
    public Trials trials() {
        return now.trials;
    }

    /// Which breakpoints have taken effect; another object after [#begin].
    public BreakpointHits hits() {
        return now.hits;
    }

    /// Why what the user asked for last was not possible; empty where it always was.
    public String refusal() {
        return now.refusal;
    }

    /// How often the user asked this run for something that was not possible.
    public int refusals() {
        return now.refusals;
    }

    /// Why the run is not written down any more; empty where it is.
    public Optional<String> unrecorded() {
        return now.unrecorded;
    }

    /// The phase that was done last.
    public DonePhase phase() {
        return phase.map(event -> DonePhase.of(event, phases)).orElse(DonePhase.NONE);
    }

    /// Whether any two thoughts of this run have been linked.
    public boolean linked() {
        return heard.hearsay.links;
    }

    /// The settings in force; of another program's run those that its log does not state are
    /// assumed, see [#stated].
    public SearchSettings settings() {
        return heard.hearsay.stated.assumed();
    }

    /// The settings in force, as far as they are known: what may be told.
    public StatedSettings stated() {
        return heard.hearsay.stated;
    }

    /// What another program's log states of the run; empty for a run of ours.
    public Optional<LogFacts> log() {
        return heard.hearsay.log;
    }

    /// What a diagnosis needs to know of the run beside its tree.
    public RunFacts facts() {
        return new RunFacts(
                stated(),
                log(),
                heard.hearsay.checker,
                tally().expansions(),
                stop(),
                log().isPresent() ? OptionalLong.empty() : OptionalLong.of(tally().tokens()));
    }

    /// Where the search stood when it chose among the children of a thought: before the selection
    /// that is shown as long as its simulation is under way, else where it stands now.
    public Stand stand(int parent) {
        return stands.at(heard, film.index().events().over(now.tree), parent);
    }

    /// The settings in force, with what had happened before they were: to be worked out on another
    /// thread, as it can take as long as [Film#at].
    public Supplier<InForce> inForce() {
        var filmed = film.index().events().over(now.tree.copy());
        int events = heard.hearsay.events;
        var settings = settings();
        return () -> {
            var then = filmed.inForceAt(events);
            return new InForce(settings, then.first(), then.before());
        };
    }

    /// The ids that the simulation in progress went through, from the root; empty between
    /// simulations.
    public List<Integer> selectedPath() {
        return heard.hearsay.selectedPath;
    }

    /// The thought that the search selected last.
    public int workingAt() {
        return heard.hearsay.workingAt;
    }

    /// The event heard last.
    public Optional<SearchEvent> latest() {
        return heard.hearsay.latest;
    }

    /// Moves whenever there is something new to draw, once a pulse at most.
    public ReadOnlyLongProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /// Moves whenever there is something new to read, as often as a person can take it in.
    public ReadOnlyLongProperty glanceProperty() {
        return glance.getReadOnlyProperty();
    }

    /// Moves when another run takes the place of this one, or another moment of it.
    public ReadOnlyLongProperty runProperty() {
        return run.getReadOnlyProperty();
    }

    /// What the search is doing.
    public ReadOnlyObjectProperty<RunState> stateProperty() {
        return state.getReadOnlyProperty();
    }
}
