package espalier.tree;

import espalier.thought.Problem;
import espalier.thought.Thought;
import espalier.thought.Verdict;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// The tree of thoughts: what enters at each thought, and the acts on it. What follows above is
/// computed anew within each change, so that the tree is whole between any two; see [Statistics].
public final class SearchTree implements ReadableTree {

    private final Problem problem;
    private final Columns columns;
    private final Links links;
    private final Steering steering;
    private final Statistics statistics;
    private final Statements statements;
    private final SortedSet<Integer> pinned = new TreeSet<>();
    private final SortedSet<Integer> pruned = new TreeSet<>();
    private final SortedSet<Integer> undone = new TreeSet<>();
    private UndoUnderWay undo = UndoUnderWay.NONE;
    private final IdList finished;

    /// A tree of the problem alone, with values from 0 to 1.
    public SearchTree(Problem problem) {
        this(problem, Scale.UNIT);
    }

    /// A tree of the problem alone.
    ///
    /// @param scale of its values
    public SearchTree(Problem problem, Scale scale) {
        this.problem = problem;
        columns = new Columns();
        finished = new IdList();
        links = new Links();
        steering = new Steering();
        statements = new Statements();
        statistics = new Statistics(columns, links, steering, scale);
        columns.append(
                ThoughtId.NONE,
                Thought.written(problem.statement()),
                new Verdict.Legal(problem.input()),
                1,
                Origin.SEARCH);
    }

    private SearchTree(SearchTree other) {
        problem = other.problem;
        columns = new Columns(other.columns);
        finished = other.finished.copy();
        pinned.addAll(other.pinned);
        pruned.addAll(other.pruned);
        undone.addAll(other.undone);
        undo = other.undo;
        links = other.links.copy();
        steering = other.steering.copy();
        statements = other.statements.copy();
        statistics = new Statistics(columns, links, steering, other.scale());
    }

    /// The same tree, bit for bit, to go its own way, on another thread if need be. Both share what
    /// neither changes, so it takes little time, however large the tree.
    public SearchTree copy() {
        return new SearchTree(this);
    }

    /// Adds a child of `parentId` and returns its id.
    ///
    /// @param prior from 0 to 1, not normalised over siblings; NaN where it is not known
    /// @throws IllegalArgumentException where the chain would have more than 65,535 thoughts
    public int add(int parentId, Thought thought, Verdict verdict, double prior, Origin origin) {
        if (level(parentId) == Columns.MOST_LEVELS) {
            throw new IllegalArgumentException(
                    "A chain can have %,d thoughts at most. Maybe a loop repeats itself."
                            .formatted(Columns.MOST_LEVELS));
        }
        int id = columns.append(parentId, thought, verdict, prior, origin);
        if (finished(id)) {
            finished.add(id);
        }
        return id;
    }

    /// Notes that the generator has been asked for the children of `id`, and that they are all
    /// there.
    public void markExpanded(int id) {
        unlink(id);
        columns.mark(id, Columns.EXPANDED);
        statistics.recompute(id);
    }

    /// Notes that the generator has no further children for `id` to give.
    public void markDry(int id) {
        columns.mark(id, Columns.DRY);
    }

    /// Computes `id` and its ancestors anew after children came to a thought that had been
    /// expanded.
    public void refresh(int id) {
        statistics.recompute(id);
    }

    /// Keeps an evaluator's opinion.
    public void evaluate(int id, double value) {
        columns.setRawValue(id, value);
    }

    /// Keeps what the step to `id` itself earned.
    public void reward(int id, double reward) {
        columns.setReward(id, reward);
        statistics.recompute(parent(id));
    }

    /// Keeps which thoughts of a level a search went on from, as its log states it.
    public void keep(int level, List<Integer> thoughts) {
        statements.keep(level, thoughts);
    }

    /// Keeps the figures that a log states, by thought.
    public void state(Map<Integer, StatedFigures> figures) {
        statements.state(figures);
    }

    /// Enters one value at the end of `path`, which begins at the root and may go over links, and
    /// computes its ancestors anew.
    public void backUp(ThoughtPath path, double value) {
        int id = path.end();
        columns.visit(id, value);
        if (!links.none()) {
            links.pass(path);
        }
        statistics.recompute(id);
    }

    /// Notes that a simulation is on its way along `path`.
    public void enter(ThoughtPath path) {
        for (int i = 0; i < path.size(); i++) {
            columns.enter(path.id(i));
        }
    }

    /// Notes that a simulation that went along `path` is over.
    public void leave(ThoughtPath path) {
        for (int i = 0; i < path.size(); i++) {
            columns.leave(path.id(i));
        }
    }

    /// Links a thought to another one of the same level and an equal state.
    ///
    /// @throws IllegalArgumentException where they cannot be linked; nothing has changed then
    public void link(int id, int twin) {
        requireLinkable(id, twin);
        unlink(id);
        links.add(id, ownVisits(id), twin, visits(twin));
        recomputeLinked(id, twin);
    }

    /// Links a thought as it was before its link was taken back.
    ///
    /// @param visits how many simulations came by its own edge
    /// @throws IllegalArgumentException where they cannot be linked, or fewer came to the twin;
    ///   nothing has changed then
    public void relink(int id, int twin, int visits) {
        requireLinkable(id, twin);
        int there = links.shared(twin) ? links.edge(twin) : visits(twin);
        if (visits < 0 || visits > there) {
            throw new IllegalArgumentException(
                    "The visits of a link (%d) must be from 0 to %d.".formatted(visits, there));
        }
        unlink(id);
        links.addAgain(id, visits, twin, there);
        recomputeLinked(id, twin);
    }

    private void requireLinkable(int id, int twin) {
        if (twin == id
                || level(id) != level(twin)
                || links.twin(twin) != ThoughtId.NONE
                || links.shared(id)) {
            throw new IllegalArgumentException(
                    "Thought %d can't be linked to %d, which must be another one of its level, and no link."
                            .formatted(id, twin));
        }
    }

    private void recomputeLinked(int id, int twin) {
        statistics.recompute(id);
        statistics.recompute(parent(twin));
    }

    /// The thought that one is linked to, in force or not, or [ThoughtId#NONE].
    public int twin(int id) {
        return links.twin(id);
    }

    /// How many simulations came by the own edge of a thought that is linked, in force or not.
    public int linkVisits(int id) {
        return links.edge(id);
    }

    /// Takes a link back; nothing where there is none.
    public void unlink(int id) {
        int twin = links.twin(id);
        if (twin != ThoughtId.NONE) {
            links.remove(id);
            recomputeLinked(id, twin);
        }
    }

    /// Whether another thought is linked to this one.
    public boolean shared(int id) {
        return links.shared(id);
    }

    /// Whether this thought is linked to another one, in force or not.
    public boolean isLinked(int id) {
        return links.twin(id) != ThoughtId.NONE;
    }

    /// The thoughts that are linked, in force or not, in id order.
    public List<Integer> linked() {
        return links.all();
    }

    /// Takes a thought and all below out of the search.
    public void prune(int id) {
        pruned.add(id);
        undone.remove(id);
        cutOff(id);
    }

    /// Takes a thought and all below out of the search, since the act that had brought it is
    /// undone.
    public void withdraw(int id) {
        undone.add(id);
        pruned.remove(id);
        cutOff(id);
    }

    private void cutOff(int id) {
        columns.mark(id, Columns.CUT);
        statistics.recomputeAround(id);
    }

    /// Has this very thought be there again, pruned or undone before.
    public void restore(int id) {
        columns.unmark(id, Columns.CUT);
        pruned.remove(id);
        undone.remove(id);
        statistics.recomputeAround(id);
    }

    /// What is known of the undo under way.
    public UndoUnderWay undoUnderWay() {
        return undo;
    }

    /// Keeps what is known of the undo under way.
    public void undoUnderWay(UndoUnderWay now) {
        undo = now;
    }

    /// Pins a thought.
    public void pin(int id) {
        columns.mark(id, Columns.PINNED);
        pinned.add(id);
    }

    /// Takes back a pin.
    public void unpin(int id) {
        columns.unmark(id, Columns.PINNED);
        pinned.remove(id);
    }

    /// Has the user's value, from 0 to 1, stand in place of the model's.
    public void judge(int id, double value) {
        steering.judge(id, value);
        statistics.recomputeAbove(id);
    }

    /// Lifts the user's judgement.
    public void unjudge(int id) {
        steering.lift(id);
        statistics.recomputeAbove(id);
    }

    @Override
    public List<Integer> judgedThoughts() {
        return steering.judged();
    }

    /// Has the search go on below a thought alone; below the problem means everywhere.
    public void onlyHere(int id) {
        steering.focus(id);
    }

    @Override
    public int focus() {
        return steering.focus();
    }

    @Override
    public double judgement(int id) {
        return steering.judgement(id);
    }

    @Override
    public double modelValue(int id) {
        return columns.rawValue(id);
    }

    @Override
    public double value(int id) {
        double judgement = steering.judgement(id);
        if (!Double.isNaN(judgement) && visits(id) > 0) {
            return judgement;
        }
        var stated = statements.figures(id);
        return stated.visits().isPresent() && stated.value().isEmpty()
                ? Double.NaN
                : ReadableTree.super.value(id);
    }

    @Override
    public double meanValue(int id) {
        return visits(id) == 0 ? Double.NaN : columns.sum(id) / visits(id);
    }

    @Override
    public Problem problem() {
        return problem;
    }

    @Override
    public int size() {
        return columns.size();
    }

    @Override
    public int parent(int id) {
        return columns.parent(id);
    }

    @Override
    public int firstChild(int id) {
        return columns.firstChild(id);
    }

    @Override
    public int nextSibling(int id) {
        return columns.nextSibling(id);
    }

    @Override
    public int level(int id) {
        return columns.level(id);
    }

    @Override
    public Thought thought(int id) {
        return columns.thought(id);
    }

    @Override
    public Verdict verdict(int id) {
        return columns.verdict(id);
    }

    @Override
    public Origin origin(int id) {
        return columns.origin(id);
    }

    @Override
    public boolean expanded(int id) {
        return columns.marked(id, Columns.EXPANDED);
    }

    @Override
    public boolean dry(int id) {
        return columns.marked(id, Columns.DRY);
    }

    @Override
    public boolean spent(int id) {
        return columns.marked(id, Columns.SPENT);
    }

    @Override
    public boolean pinned(int id) {
        return columns.marked(id, Columns.PINNED);
    }

    @Override
    public List<Integer> pinnedThoughts() {
        return List.copyOf(pinned);
    }

    @Override
    public List<Integer> prunedThoughts() {
        return pruned.stream().filter(id -> !withdrawn(id)).toList();
    }

    @Override
    public IntStream finishedThoughts() {
        return finished.stream();
    }

    @Override
    public boolean pruned(int id) {
        return cut(id) && !undone.contains(id);
    }

    @Override
    public boolean undone(int id) {
        return undone.contains(id);
    }

    @Override
    public boolean withdrawn(int id) {
        return !undone.isEmpty() && ReadableTree.super.withdrawn(id);
    }

    @Override
    public boolean cut(int id) {
        return columns.marked(id, Columns.CUT);
    }

    @Override
    public boolean finished(int id) {
        return columns.marked(id, Columns.TERMINAL | Columns.ENDS);
    }

    @Override
    public boolean selectable(int id) {
        return !columns.marked(id, Columns.CUT | Columns.ILLEGAL);
    }

    @Override
    public double prior(int id) {
        return columns.prior(id);
    }

    @Override
    public double rawValue(int id) {
        double judgement = steering.judgement(id);
        return Double.isNaN(judgement) ? columns.rawValue(id) : judgement;
    }

    @Override
    public double reward(int id) {
        return columns.reward(id);
    }

    @Override
    public Optional<List<Integer>> kept(int level) {
        return statements.kept(level);
    }

    @Override
    public StatedFigures stated(int id) {
        return statements.figures(id);
    }

    @Override
    public Scale scale() {
        return statistics.scale();
    }

    @Override
    public int ownVisits(int id) {
        return columns.ownVisits(id);
    }

    @Override
    public double ownSum(int id) {
        return columns.ownSum(id);
    }

    @Override
    public int visits(int id) {
        return columns.visits(id);
    }

    @Override
    public double sum(int id) {
        return statistics.sum(id);
    }

    @Override
    public int inFlight(int id) {
        return columns.inFlight(id);
    }

    @Override
    public int edgeInFlight(int id) {
        return statistics.edgeInFlight(id);
    }

    @Override
    public int link(int id) {
        return statistics.link(id);
    }

    @Override
    public int edgeVisits(int id) {
        return statistics.edgeVisits(id);
    }
}
