package espalier.tree;

import espalier.thought.Problem;
import espalier.thought.Thought;
import espalier.thought.Verdict;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// The tree of thoughts and what enters at each. What follows above is computed anew within each
/// change, so that the tree is whole between any two; see [Statistics]. What the user lays down is
/// the tree's [Steering], what thoughts of one state are to one another its [Twins].
public final class SearchTree implements ReadableTree {

    private final Problem problem;
    private final Columns columns;
    private final Links links;
    private final Judgements judgements;
    private final Statistics statistics;
    private final Twins twins;
    private final Steering steering;
    private final LogStatements statements;
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
        judgements = new Judgements();
        statements = new LogStatements();
        statistics = new Statistics(columns, links, judgements, scale);
        twins = new Twins(columns, links, statistics);
        steering = new Steering(columns, judgements, statistics);
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
        links = other.links.copy();
        judgements = other.judgements.copy();
        statements = other.statements.copy();
        statistics = new Statistics(columns, links, judgements, other.scale());
        twins = new Twins(columns, links, statistics);
        steering = new Steering(other.steering, columns, judgements, statistics);
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
        twins.unlink(id);
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

    /// The thoughts that stand for one another, to be read and changed.
    public Twins twins() {
        return twins;
    }

    /// What the user has laid down, to be read and changed.
    public Steering steering() {
        return steering;
    }

    @Override
    public List<Integer> judgedThoughts() {
        return judgements.thoughts();
    }

    @Override
    public int focus() {
        return steering.focus();
    }

    @Override
    public double judgement(int id) {
        return judgements.of(id);
    }

    @Override
    public double modelValue(int id) {
        return columns.rawValue(id);
    }

    @Override
    public double value(int id) {
        double judgement = judgements.of(id);
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
        return steering.pinned();
    }

    @Override
    public List<Integer> prunedThoughts() {
        return steering.pruned().stream().filter(id -> !withdrawn(id)).toList();
    }

    @Override
    public IntStream finishedThoughts() {
        return finished.stream();
    }

    @Override
    public boolean pruned(int id) {
        return cut(id) && !steering.undone(id);
    }

    @Override
    public boolean undone(int id) {
        return steering.undone(id);
    }

    @Override
    public boolean withdrawn(int id) {
        return steering.undoes() && ReadableTree.super.withdrawn(id);
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
        double judgement = judgements.of(id);
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
