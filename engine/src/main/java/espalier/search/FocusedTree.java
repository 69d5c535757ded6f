package espalier.search;

import espalier.thought.Problem;
import espalier.thought.Thought;
import espalier.thought.Verdict;
import espalier.tree.Origin;
import espalier.tree.ReadableTree;
import espalier.tree.Scale;
import espalier.tree.StatedFigures;
import espalier.tree.ThoughtId;
import espalier.tree.ThoughtPath;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A tree as a search sees it that goes on below one thought alone: on the way there nothing else
/// can be selected, so every algorithm starts there and backs up to the problem.
final class FocusedTree implements ReadableTree {

    private final ReadableTree tree;
    private final ThoughtPath way;
    private final int focus;
    private final int level;

    private FocusedTree(ReadableTree tree, int focus) {
        this.tree = tree;
        this.focus = focus;
        this.way = tree.path(focus);
        this.level = tree.level(focus);
    }

    /// The tree, seen with its focus on one thought; the problem stands for everything.
    static ReadableTree on(ReadableTree tree, int focus) {
        return focus == ThoughtId.ROOT ? tree : new FocusedTree(tree, focus);
    }

    private boolean above(int id) {
        int at = tree.level(id);
        return at < level && way.id(at) == id;
    }

    @Override
    public boolean selectable(int id) {
        int at = tree.level(id);
        return (at > level || way.id(at) == id) && tree.selectable(id);
    }

    /// A thought on the way there has nothing left when its end has.
    @Override
    public boolean spent(int id) {
        return tree.spent(above(id) ? focus : id);
    }

    @Override
    public boolean expanded(int id) {
        return above(id) || tree.expanded(id);
    }

    /// Nothing is asked for on the way there.
    @Override
    public boolean dry(int id) {
        return above(id) || tree.dry(id);
    }

    @Override
    public boolean finished(int id) {
        return tree.finished(id);
    }

    @Override
    public int focus() {
        return focus;
    }

    @Override
    public double judgement(int id) {
        return tree.judgement(id);
    }

    @Override
    public double modelValue(int id) {
        return tree.modelValue(id);
    }

    @Override
    public double value(int id) {
        return tree.value(id);
    }

    @Override
    public double meanValue(int id) {
        return tree.meanValue(id);
    }

    @Override
    public Problem problem() {
        return tree.problem();
    }

    @Override
    public int size() {
        return tree.size();
    }

    @Override
    public int parent(int id) {
        return tree.parent(id);
    }

    @Override
    public int firstChild(int id) {
        return tree.firstChild(id);
    }

    @Override
    public int nextSibling(int id) {
        return tree.nextSibling(id);
    }

    @Override
    public int level(int id) {
        return tree.level(id);
    }

    @Override
    public Thought thought(int id) {
        return tree.thought(id);
    }

    @Override
    public Verdict verdict(int id) {
        return tree.verdict(id);
    }

    @Override
    public Origin origin(int id) {
        return tree.origin(id);
    }

    @Override
    public boolean pinned(int id) {
        return tree.pinned(id);
    }

    @Override
    public List<Integer> pinnedThoughts() {
        return tree.pinnedThoughts();
    }

    @Override
    public List<Integer> judgedThoughts() {
        return tree.judgedThoughts();
    }

    @Override
    public List<Integer> prunedThoughts() {
        return tree.prunedThoughts();
    }

    @Override
    public IntStream finishedThoughts() {
        return tree.finishedThoughts();
    }

    @Override
    public boolean pruned(int id) {
        return tree.pruned(id);
    }

    @Override
    public boolean undone(int id) {
        return tree.undone(id);
    }

    @Override
    public double prior(int id) {
        return tree.prior(id);
    }

    @Override
    public double rawValue(int id) {
        return tree.rawValue(id);
    }

    @Override
    public double reward(int id) {
        return tree.reward(id);
    }

    @Override
    public Optional<List<Integer>> kept(int level) {
        return tree.kept(level);
    }

    @Override
    public StatedFigures stated(int id) {
        return tree.stated(id);
    }

    @Override
    public Scale scale() {
        return tree.scale();
    }

    @Override
    public int inFlight(int id) {
        return tree.inFlight(id);
    }

    @Override
    public int edgeInFlight(int id) {
        return tree.edgeInFlight(id);
    }

    @Override
    public int link(int id) {
        return tree.link(id);
    }

    @Override
    public int edgeVisits(int id) {
        return tree.edgeVisits(id);
    }

    @Override
    public int ownVisits(int id) {
        return tree.ownVisits(id);
    }

    @Override
    public double ownSum(int id) {
        return tree.ownSum(id);
    }

    @Override
    public int visits(int id) {
        return tree.visits(id);
    }

    @Override
    public double sum(int id) {
        return tree.sum(id);
    }
}
