package espalier.search;

import espalier.event.Proposal;
import espalier.event.RunTally;
import espalier.event.SearchEvent;
import espalier.event.SearchEvent.Opinion;
import espalier.event.SearchListener;
import espalier.event.StopReason;
import espalier.event.TreeUpdate;
import espalier.settings.Answering.Checking;
import espalier.settings.SearchSettings;
import espalier.thought.CacheUse;
import espalier.thought.Chain;
import espalier.thought.Evaluation;
import espalier.thought.GenerationRequest;
import espalier.thought.Problem;
import espalier.thought.SamplingSettings;
import espalier.thought.Thought;
import espalier.thought.Verdict;
import espalier.tree.Origin;
import espalier.tree.ReadableTree;
import espalier.tree.SearchTree;
import espalier.tree.ThoughtId;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

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
    private final SortedSet<Integer> pinned = new TreeSet<>();
    private SearchSettings settings;
    private volatile SearchRoles roles;
    private long sequence;
    private Phase next = Phase.SELECT;
    private Choice choice = new Choice.Nothing();
    private List<Integer> fresh = List.of();

    /// A search of the problem alone, before its first phase.
    ///
    /// @param cast who can play, under which settings
    /// @param listener hears every event, on the thread that steps
    /// @throws espalier.thought.GenerationException where nobody can play under these settings
    public Search(Problem problem, SearchSettings settings, Cast cast, SearchListener listener) {
        this.tree = new SearchTree(problem);
        this.settings = settings;
        this.cast = cast;
        this.roles = cast.under(settings);
        this.listener = listener;
    }

    /// Does one phase.
    ///
    /// @return why there is nothing more to do, where that is so; nothing was done then
    /// @throws espalier.thought.GenerationException where the model fails; nothing has changed then
    public Optional<StopReason> step() {
        switch (next) {
            case SELECT -> {
                choice = SearchAlgorithm.of(settings.algorithm()).choose(tree, settings);
                switch (choice) {
                    case Choice.Expand(int thought, _, _) -> select(thought, Phase.EXPAND);
                    case Choice.Revisit(int thought) -> select(thought, Phase.BACK_UP);
                    case Choice.Nothing _ -> {
                        return Optional.of(StopReason.EXHAUSTED);
                    }
                }
            }
            case EXPAND -> {
                var expand = (Choice.Expand) choice;
                int room = settings.budget().thoughts() - tree.size();
                int count =
                        settings.budget().thoughts() == 0
                                ? expand.count()
                                : Math.clamp(room, 1, expand.count());
                fresh = expand(expand.thought(), count, expand.sampling(), Origin.SEARCH);
                next = Phase.EVALUATE;
            }
            case EVALUATE -> {
                evaluate(withUnvalued(selected(), fresh));
                next = Phase.BACK_UP;
            }
            case BACK_UP -> {
                int thought = selected();
                publish(
                        SearchAlgorithm.of(settings.algorithm()).backsUp()
                                ? new SearchEvent.BackedUp(tree.path(thought), returned(thought))
                                : new SearchEvent.Completed(thought));
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

    /// Takes note of the verified answers so far: only a further one is a reason to stop.
    public void passVerified() {
        stops.passVerified();
    }

    /// Prunes a thought; nothing where it is pruned already.
    public void prune(int thought) {
        if (known(thought) && thought != ThoughtId.ROOT && !tree.pruned(thought)) {
            publish(new SearchEvent.Pruned(thought));
        }
    }

    /// Takes a prune back; nothing where there is none.
    public void restore(int thought) {
        if (known(thought) && tree.pruned(thought)) {
            publish(new SearchEvent.Restored(thought));
        }
    }

    /// Pins a thought; nothing where it is pinned already.
    public void pin(int thought) {
        if (known(thought) && thought != ThoughtId.ROOT && !tree.pinned(thought)) {
            publish(new SearchEvent.Pinned(thought));
            pinned.add(thought);
            keepPinned();
        }
    }

    /// Takes a pin back; nothing where there is none.
    public void unpin(int thought) {
        if (known(thought) && tree.pinned(thought)) {
            publish(new SearchEvent.Unpinned(thought));
            pinned.remove(thought);
            keepPinned();
        }
    }

    /// Asks for more thoughts at one place, for the user. They enter with their priors and values;
    /// nothing is backed up.
    ///
    /// @param count how many more, at least 1; fewer come where the model has no others to give
    public void expandFor(int thought, int count) {
        if (!known(thought)) {
            return;
        }
        var added =
                expand(
                        thought,
                        tree.childCount(thought) + count,
                        settings.expansion().sampling(),
                        Origin.ASKED,
                        count);
        evaluate(withUnvalued(thought, added));
    }

    /// Searches on with other settings.
    ///
    /// @throws espalier.thought.GenerationException where nobody can play under them; those in
    ///   force stay so then
    public void change(SearchSettings changed) {
        if (!changed.equals(settings)) {
            roles = cast.under(changed);
            keepPinned();
            settings = changed;
            publish(new SearchEvent.SettingsChanged(changed));
        }
    }

    /// Ends the model call in progress, if there is one. From any thread.
    public void cancelCall() {
        roles.generator().cancel();
        roles.evaluator().cancel();
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

    private void keepPinned() {
        roles.generator().keep(pinned.stream().map(tree::chain).toList());
    }

    private boolean known(int thought) {
        return thought >= 0 && thought < tree.size();
    }

    private int selected() {
        return switch (choice) {
            case Choice.Expand(int thought, _, _) -> thought;
            case Choice.Revisit(int thought) -> thought;
            case Choice.Nothing _ -> ThoughtId.ROOT;
        };
    }

    private void select(int thought, Phase then) {
        publish(new SearchEvent.Selected(tree.path(thought)));
        next = then;
    }

    private List<Integer> expand(int parent, int count, SamplingSettings sampling, Origin origin) {
        return expand(parent, count, sampling, origin, Integer.MAX_VALUE);
    }

    private List<Integer> expand(
            int parent, int draws, SamplingSettings sampling, Origin origin, int most) {
        var chain = tree.chain(parent);
        long before = roles.generator().tokens();
        long seed = Seeds.of(settings.seed(), parent, tree.childCount(parent));
        var thoughts =
                roles.generator()
                        .generate(List.of(new GenerationRequest(chain, draws, seed)), sampling)
                        .getFirst();
        var proposals = new ArrayList<Proposal>();
        var known = new HashSet<String>();
        tree.children(parent).forEach(child -> known.add(tree.thought(child).text()));
        for (Thought thought : thoughts) {
            if (proposals.size() < most && known.add(thought.text())) {
                proposals.add(
                        new Proposal(
                                tree.size() + proposals.size(),
                                thought,
                                thought.probability(),
                                verdict(chain, thought)));
            }
        }
        publish(
                new SearchEvent.Expanded(
                        parent, origin, roles.generator().tokens() - before, proposals));
        return proposals.stream().map(Proposal::id).toList();
    }

    private Verdict verdict(Chain chain, Thought thought) {
        if (settings.answering().checker() == Checking.OFF) {
            return new Verdict.Unchecked();
        }
        var thoughts = new ArrayList<>(chain.thoughts());
        thoughts.add(thought);
        return roles.checker().check(new Chain(chain.problem(), thoughts));
    }

    private List<Integer> withUnvalued(int thought, List<Integer> others) {
        var all = new ArrayList<Integer>(others);
        if (Double.isNaN(tree.rawValue(thought))) {
            all.addFirst(thought);
        }
        return all;
    }

    private void evaluate(List<Integer> ids) {
        var evaluations =
                ids.isEmpty()
                        ? List.<Evaluation>of()
                        : roles.evaluator().evaluate(ids.stream().map(tree::chain).toList());
        var opinions = new ArrayList<Opinion>();
        for (int i = 0; i < ids.size(); i++) {
            opinions.add(new Opinion(ids.get(i), evaluations.get(i).value()));
        }
        String source = evaluations.isEmpty() ? "" : evaluations.getFirst().source();
        publish(new SearchEvent.Evaluated(source, opinions));
    }

    /// What a simulation that ends at `id` backs up: the checker's word on a finished thought, 0
    /// for a dead end, else the thought's own evaluation.
    private double returned(int id) {
        if (choice instanceof Choice.Revisit && !tree.finished(id)) {
            return 0;
        }
        return AnswerRule.worth(tree, id);
    }

    private void publish(SearchEvent event) {
        TreeUpdate.apply(event, tree);
        tally.count(event);
        stops.hear(event, tree, settings);
        listener.heard(++sequence, event);
    }
}
