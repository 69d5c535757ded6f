package espalier.diagnosis;

import espalier.thought.Verdict;
import espalier.tree.ReadableTree;
import espalier.tree.Scale;
import espalier.tree.ThoughtId;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// Checks that a tree is what a search with back-up by means claims: visits and values by
///
///     N = n0 + sum N(c)        W = w0 + sum (N(c) r(c) + discount W(c))
///
/// over the active children c in id order, to the last bit, with links as [espalier.tree.SearchTree] counts
/// them; no orphans; levels that fit; priors from 0 to 1; values on the tree's scale; nothing
/// entered at a wrong step; an expanded parent above every thought of the search.
///
/// A figure that another program's log does not state is held against nothing, and what is on a
/// scale of its own may be beyond it by 1e-5 a visit, as logs round their figures.
public final class TreeAudit {

    private static final double TOLERANCE = 1e-5;

    private final ReadableTree tree;
    private final List<Violation> violations = new ArrayList<>();

    /// The thoughts that their parents list as children.
    private final BitSet listed = new BitSet();

    private TreeAudit(ReadableTree tree) {
        this.tree = tree;
    }

    /// What is wrong with `tree`, in id order; empty where nothing is.
    public static List<Violation> of(ReadableTree tree) {
        var audit = new TreeAudit(tree);
        audit.list();
        for (int id = 0; id < tree.size(); id++) {
            audit.structure(id);
            audit.ranges(id);
            audit.statistics(id);
        }
        return List.copyOf(audit.violations);
    }

    /// Notes who is in its parent's list of children.
    private void list() {
        for (int id = 0; id < tree.size(); id++) {
            for (int child : tree.children(id)) {
                if (child >= 0 && child < tree.size() && tree.parent(child) == id) {
                    listed.set(child);
                }
            }
        }
    }

    private void structure(int id) {
        int parent = tree.parent(id);
        if (id == ThoughtId.ROOT) {
            expect(id, parent == ThoughtId.NONE, "audit-root-parent", parent);
            expect(
                    id,
                    tree.thought(id).text().equals(tree.problem().statement()),
                    "audit-root-text",
                    tree.problem().statement(),
                    tree.thought(id).text());
            return;
        }
        boolean below = parent >= 0 && parent < id;
        expect(id, below, "audit-parent", parent);
        if (below) {
            expect(
                    id,
                    tree.level(id) == tree.level(parent) + 1,
                    "audit-level",
                    tree.level(id),
                    tree.level(parent));
            expect(id, listed.get(id), "audit-child", parent);
        }
    }

    private void ranges(int id) {
        double prior = tree.prior(id);
        double raw = tree.rawValue(id);
        int visits = tree.ownVisits(id);
        expect(id, Double.isNaN(prior) || (prior >= 0 && prior <= 1), "audit-prior", prior);
        expect(
                id,
                Double.isNaN(raw) || onScale(raw, 1),
                "audit-raw-value",
                raw,
                Words.figure(tree.scale().lowest()),
                Words.figure(tree.scale().highest()));
        expect(
                id,
                visits >= 0 && onScale(tree.ownSum(id), visits),
                "audit-own-sum",
                tree.ownSum(id),
                visits,
                Words.figure(visits * tree.scale().lowest()),
                Words.figure(visits * tree.scale().highest()));
        expect(
                id,
                !(tree.verdict(id) instanceof Verdict.Illegal) || tree.visits(id) == 0,
                "audit-wrong-visits",
                tree.visits(id));
    }

    private boolean onScale(double sum, int visits) {
        var scale = tree.scale();
        double slack = scale.equals(Scale.UNIT) ? 0 : TOLERANCE * visits;
        return sum >= visits * scale.lowest() - slack && sum <= visits * scale.highest() + slack;
    }

    private void statistics(int id) {
        int twin = tree.link(id);
        int n = twin == ThoughtId.NONE ? tree.ownVisits(id) : tree.edgeVisits(id);
        double w = twin == ThoughtId.NONE ? tree.ownSum(id) : share(id, twin);
        if (twin == ThoughtId.NONE) {
            for (int c = tree.firstChild(id); c != ThoughtId.NONE; c = tree.nextSibling(c)) {
                if (!tree.cut(c)) {
                    n += tree.edgeVisits(c);
                    w +=
                            tree.edgeVisits(c) * tree.reward(c)
                                    + tree.scale().discount() * share(c, c);
                }
            }
        }
        if (!Double.isNaN(tree.judgement(id))) {
            w = tree.visits(id) * tree.judgement(id);
        }
        expect(id, tree.visits(id) == n, "audit-visits", tree.visits(id), n);
        expect(
                id,
                Double.doubleToLongBits(tree.sum(id)) == Double.doubleToLongBits(w),
                "audit-sum",
                tree.sum(id),
                w);
        expect(id, tree.inFlight(id) >= 0, "audit-in-flight", tree.inFlight(id));
    }

    /// What the edge to `id` has of the sum of the state at `at`: all where all visits came by it.
    private double share(int id, int at) {
        int edge = tree.edgeVisits(id);
        return edge == tree.visits(at) ? tree.sum(at) : edge * (tree.sum(at) / tree.visits(at));
    }

    private void expect(int id, boolean holds, String key, Object... figures) {
        if (!holds) {
            var words = Arrays.stream(figures).map(String::valueOf).toList();
            violations.add(new Violation(new Finding(key, words, List.of(id))));
        }
    }
}
