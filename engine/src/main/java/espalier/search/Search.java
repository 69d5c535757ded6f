package espalier.search;

import espalier.event.RunTally;
import espalier.event.SearchEvent;
import espalier.event.SearchListener;
import espalier.event.StopReason;
import espalier.event.TreeUpdate;
import espalier.settings.EqualStates;
import espalier.settings.SearchSettings;
import espalier.thought.CacheUse;
import espalier.thought.Chain;
import espalier.thought.GenerationException;
import espalier.thought.Problem;
import espalier.thought.Verdict;
import espalier.tree.ReadableTree;
import espalier.tree.SearchTree;
import espalier.tree.ThoughtId;
import espalier.tree.ThoughtPath;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One search, a phase at a time. Belongs to the thread that steps it.
///
/// A phase computes first, which can fail or be cancelled; then the tree changes; then one event
/// says what happened. So the tree is whole between any two events, and a phase that threw can be
/// tried again.
public final class Search {

    private final Cast cast;
    private final SearchListener listener;
    private final SearchTree tree;
    private final RunTally tally = new RunTally();
    private final StopConditions stops = new StopConditions();
    private SearchSettings settings;
    private volatile SearchRoles roles;
    private long sequence;
    private final StateIndex states = new StateIndex();
    private Phase next = Phase.SELECT;
    private Batch batch;
    private Optional<Integer> detour = Optional.empty();
    private final EvidenceCount evidence = new EvidenceCount();
    private final UserActs acts = new UserActs(this);
    // Selections of a run that is relived whose simulations have not ended.
    private final List<ThoughtPath> underWay = new ArrayList<>();

    /// A search of the problem alone, before its first phase.
    ///
    /// @param cast who can play, under which settings
    /// @param listener hears every event, on the thread that steps
    /// @throws GenerationException where nobody can play under these settings, or no search can run
    ///   with them
    public Search(Problem problem, SearchSettings settings, Cast cast, SearchListener listener) {
        agree(settings);
        this.tree = new SearchTree(problem);
        this.settings = settings;
        this.cast = cast;
        this.roles = cast.under(settings);
        this.listener = listener;
        this.batch = new Batch(List.of(), algorithm());
    }

    /// Does one phase.
    ///
    /// @return why there is nothing more to do, where that is so; nothing was done then
    /// @throws GenerationException where the model fails; nothing has changed then
    public Optional<StopReason> step() {
        switch (next) {
            case SELECT -> {
                batch = new Batch(select(), algorithm());
                if (batch.isEmpty()) {
                    return Optional.of(StopReason.EXHAUSTED);
                }
                batch.plan(room());
                next = batch.asks() ? Phase.EXPAND : Phase.BACK_UP;
            }
            case EXPAND -> {
                batch.giveUpPruned(room()).forEach(this::publish);
                if (batch.asks()) {
                    batch.expand(inquiry()).forEach(this::publish);
                    next = Phase.EVALUATE;
                } else {
                    next = batch.isEmpty() ? Phase.SELECT : Phase.BACK_UP;
                }
            }
            case EVALUATE -> {
                batch.evaluate(inquiry()).forEach(this::publish);
                next = Phase.BACK_UP;
            }
            case BACK_UP -> {
                batch.backUp(tree, settings).forEach(this::publish);
                next = Phase.SELECT;
            }
        }
        return Optional.empty();
    }

    /// The phase that [#step] does next.
    public Phase next() {
        return next;
    }

    /// Why the search must stop, where it must; for asking between simulations.
    ///
    /// @param seconds how long the search has been running
    public Optional<StopReason> stopReason(double seconds) {
        return stops.reason(tree, tally, settings, seconds);
    }

    /// What the user does to the tree.
    public UserActs acts() {
        return acts;
    }

    /// Has the next selection go below a thought, whatever is laid down, once.
    public void selectOnceBelow(int thought) {
        detour = Optional.of(thought);
    }

    /// How often the model was asked for evidence beside the tree.
    EvidenceCount evidence() {
        return evidence;
    }

    /// Takes in an event of a run that is to go on; nobody hears of it.
    ///
    /// @throws IllegalArgumentException where it does not fit the tree so far
    public void relive(SearchEvent event) {
        if (event instanceof SearchEvent.SettingsChanged(var changed)) {
            settings = changed;
        }
        take(event);
        sequence++;
        switch (event) {
            case SearchEvent.Selected(var path) -> underWay.add(path);
            case SearchEvent.BackedUp(var path, _) -> landed(path);
            case SearchEvent.GivenUp(var path) -> landed(path);
            case SearchEvent.Completed(int thought) -> landed(tree.path(thought));
            case SearchEvent.Expanded _,
                    SearchEvent.Evaluated _,
                    SearchEvent.Rewarded _,
                    SearchEvent.Stated _,
                    SearchEvent.RolledOut _,
                    SearchEvent.Linked _,
                    SearchEvent.Unlinked _,
                    SearchEvent.Marked _,
                    SearchEvent.Steered _,
                    SearchEvent.Told _,
                    SearchEvent.SettingsChanged _,
                    SearchEvent.Turned _ -> {}
        }
    }

    private void landed(ThoughtPath path) {
        // Widening gives the path one thought more.
        if (!underWay.remove(path)) {
            underWay.removeIf(
                    one -> path.size() > 1 && one.equals(path.subList(0, path.size() - 1)));
        }
    }

    /// Goes on after what was relived: simulations that were under way are given up.
    ///
    /// @param onward what is told first; other settings among it are in force from here on
    /// @throws GenerationException where nobody can play under the settings in force then
    public void goOn(List<SearchEvent> onward) {
        for (SearchEvent event : onward) {
            if (event instanceof SearchEvent.SettingsChanged(var changed)) {
                settings = changed;
            }
        }
        agree(settings);
        roles = cast.under(settings);
        keepPinned();
        onward.forEach(this::publish);
        List.copyOf(underWay).forEach(path -> publish(new SearchEvent.GivenUp(path)));
        underWay.clear();
        standAlone();
    }

    /// Searches on with other settings.
    ///
    /// @throws GenerationException where nobody can play under them; those in force stay so then
    public void change(SearchSettings changed) {
        if (!changed.equals(settings)) {
            agree(changed);
            roles = cast.under(changed);
            keepPinned();
            settings = changed;
            publish(new SearchEvent.SettingsChanged(changed));
            standAlone();
        }
    }

    /// Has every thought stand for itself where equal states are not shared.
    private void standAlone() {
        if (!linksStates()) {
            tree.twins().linked().forEach(link -> publish(new SearchEvent.Unlinked(link)));
        }
    }

    /// Ends the call of the model or the checker in progress, if there is one. From any thread.
    public void cancelCall() {
        roles.generator().cancel();
        roles.evaluator().cancel();
        roles.checker().cancel();
    }

    /// Why the last text of a chain cannot be taken as a thought: it does not read like one, or the
    /// model cannot read it; empty where it can, as always where it is proved right. From any
    /// thread, and never waits.
    ///
    /// @param verdict on the chain
    public Optional<String> unreadable(Chain chain, Verdict verdict) {
        boolean proved =
                switch (verdict) {
                    case Verdict.Legal _,
                            Verdict.Solved _,
                            Verdict.Unsolved _,
                            Verdict.Unproved _ ->
                            true;
                    case Verdict.Illegal _, Verdict.Unchecked _ -> false;
                };
        return proved
                ? Optional.empty()
                : roles.checker()
                        .unreadable(chain.problem(), chain.thoughts().getLast().text())
                        .or(() -> roles.generator().unreadable(chain));
    }

    /// What a cache has done for the last thought of a chain of this tree. From any thread.
    public Optional<CacheUse> cacheUse(Chain chain) {
        return roles.generator().cacheUse(chain);
    }

    /// Tells the listener what is no change of the tree: running, paused, stopped, failed.
    public void announce(SearchEvent event) {
        publish(event);
    }

    /// The tree, to be read on the thread that steps.
    public ReadableTree tree() {
        return tree;
    }

    /// What the run has used up.
    public RunTally tally() {
        return tally;
    }

    /// The settings in force.
    public SearchSettings settings() {
        return settings;
    }

    /// Has a thought that is to be expanded stand for itself: its link may be out of force for now,
    /// as long as its twin is pruned.
    void unlink(int thought) {
        if (tree.twins().isLinked(thought)) {
            publish(new SearchEvent.Unlinked(thought));
        }
    }

    /// What would link a thought again as it is linked now, in force or not; empty where it is not.
    Optional<SearchEvent> link(int thought) {
        return tree.twins().isLinked(thought)
                ? Optional.of(
                        new SearchEvent.Relinked(
                                thought,
                                tree.twins().twin(thought),
                                tree.twins().linkVisits(thought)))
                : Optional.empty();
    }

    private void keepPinned() {
        roles.generator().keep(tree.pinnedThoughts().stream().map(tree::chain).toList());
    }

    private SearchAlgorithm algorithm() {
        return SearchAlgorithm.of(settings.algorithm());
    }

    private boolean linksStates() {
        return settings.expansion().equalStates() == EqualStates.GRAPH
                && settings.algorithm().linksStates();
    }

    private static void agree(SearchSettings settings) {
        settings.objection()
                .ifPresent(sentence -> {
                    throw new GenerationException(sentence);
                });
    }

    /// The choices of one batch, each in flight from when it is made.
    private List<Choice> select() {
        var chosen = new ArrayList<Choice>();
        var room = room();
        int thoughts = 0;
        var seen = FocusedTree.on(tree, detour.orElse(tree.focus()));
        detour = Optional.empty();
        while (chosen.size() < room.simulations()
                && (chosen.isEmpty() || thoughts < room.thoughts())) {
            var choice = algorithm().choose(seen, settings);
            if (choice instanceof Choice.Nothing || underWay(choice, chosen)) {
                break;
            }
            if (choice instanceof Choice.Expand
                    && linksStates()
                    && tree.link(choice.thought()) == ThoughtId.NONE) {
                int twin = states.twin(tree, choice.thought());
                if (twin != ThoughtId.NONE) {
                    publish(new SearchEvent.Linked(choice.thought(), twin));
                    continue;
                }
            }
            if (choice instanceof Choice.Expand) {
                unlink(choice.thought());
            }
            publish(new SearchEvent.Selected(choice.path()));
            chosen.add(choice);
            thoughts += choice instanceof Choice.Expand(_, int count, _) ? count : 1;
        }
        return chosen;
    }

    private Room room() {
        return new Room(tree, tally, settings);
    }

    private static boolean underWay(Choice choice, List<Choice> chosen) {
        for (Choice one : chosen) {
            if (one.thought() == choice.thought()) {
                return true;
            }
        }
        return false;
    }

    Inquiry inquiry() {
        return new Inquiry(tree, roles, settings);
    }

    private void take(SearchEvent event) {
        TreeUpdate.apply(event, tree);
        tally.count(event);
        stops.hear(event, tree, settings);
        evidence.count(event);
    }

    void publish(SearchEvent event) {
        take(event);
        listener.heard(++sequence, event);
        if (event instanceof SearchEvent.Pinned || event instanceof SearchEvent.Unpinned) {
            keepPinned();
        }
    }
}
