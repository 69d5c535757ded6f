package espalier.tree;

import java.util.Comparator;
import java.util.TreeSet;

/// The visits and sums of a tree's thoughts, which follow from what entered at each thought itself.
///
/// Each thought holds own visits n0 and own sum w0. Over its active children c, with rewards r (0 in our
/// own problems) and a discount (1 there),
///
///     N = n0 + sum N(c)        W = w0 + sum (N(c) r(c) + discount W(c))        Q = W / N
///
/// and one routine computes N and W of all ancestors from their active children in id order, in every
/// back-up and after every act. Nothing is ever subtracted, so a prune and its restore return the
/// same bits.
///
/// A thought may be linked to another one of its level and state, its twin: while
/// the twin is not hidden, it has the twin's value, and N(c) above is the visits of the
/// edge from its parent, e; so has the twin itself. W(c) is W(twin) where e is all of N(twin), and else
/// its share e W(twin) / N(twin). As every edge leads one level down, there is no cycle.
///
/// Where the user has judged a thought, its W is N times the user's value, whatever lies below; what its
/// own children give is kept beside.
final class Statistics {

    private final Columns columns;
    private final Links links;
    private final Judgements judgements;
    private final Scale scale;

    Statistics(Columns columns, Links links, Judgements judgements, Scale scale) {
        this.columns = columns;
        this.links = links;
        this.judgements = judgements;
        this.scale = scale;
    }

    Scale scale() {
        return scale;
    }

    /// Computes a thought and all above it, over links too; nothing for [ThoughtId#NONE].
    void recompute(int id) {
        if (links.none()) {
            // What stays as it was makes no difference above.
            int at = id;
            while (at != ThoughtId.NONE && compute(at)) {
                at = columns.parent(at);
            }
        } else if (id != ThoughtId.NONE) {
            recomputeOverLinks(id);
        }
    }

    /// Computes what a prune or a restore of `id` changes.
    void recomputeAround(int id) {
        recompute(columns.parent(id));
        for (int link : links.all()) {
            if (below(links.twin(link), id)) {
                recompute(link);
            }
        }
    }

    /// Computes what another value of `id` changes.
    void recomputeAbove(int id) {
        recompute(columns.parent(id));
        for (int link : links.to(id)) {
            recompute(link);
        }
    }

    private boolean below(int id, int above) {
        int at = id;
        while (columns.level(at) > columns.level(above)) {
            at = columns.parent(at);
        }
        return at == above;
    }

    /// The lowest first, so that each is computed once.
    private void recomputeOverLinks(int id) {
        var waiting =
                new TreeSet<Integer>(
                        Comparator.<Integer>comparingInt(at -> -columns.level(at))
                                .thenComparing(Comparator.naturalOrder()));
        waiting.add(id);
        while (!waiting.isEmpty()) {
            int at = waiting.removeFirst();
            int twin = link(at);
            if (twin == ThoughtId.NONE) {
                compute(at);
            } else {
                int spent = columns.marked(twin, Columns.SPENT) ? Columns.SPENT : 0;
                columns.setComputed(at, edgeVisits(at), edgeSum(at, twin), spent);
            }
            waiting.addAll(links.to(at));
            if (at != ThoughtId.ROOT) {
                waiting.add(columns.parent(at));
            }
        }
    }

    /// Computes one thought from its children; returns whether that has changed it.
    private boolean compute(int id) {
        int n = columns.ownVisits(id);
        double w = columns.ownSum(id);
        boolean open = false;
        for (int c = columns.firstChild(id); c != ThoughtId.NONE; c = columns.nextSibling(c)) {
            if (!columns.marked(c, Columns.CUT)) {
                int edge = edgeVisits(c);
                n += edge;
                w += edge * columns.reward(c) + scale.discount() * edgeSum(c);
                open |= !columns.marked(c, Columns.SPENT | Columns.ILLEGAL);
            }
        }
        boolean spent =
                columns.marked(id, Columns.TERMINAL)
                        ? n > 0
                        : columns.marked(id, Columns.EXPANDED) && !open;
        return columns.setComputed(id, n, w, spent ? Columns.SPENT : 0);
    }

    /// The sum of a thought: the user's word on it, else what was computed.
    double sum(int id) {
        double judgement = judgements.of(id);
        return Double.isNaN(judgement) ? columns.sum(id) : columns.visits(id) * judgement;
    }

    /// A child's sum, as far as it is the edge's.
    private double edgeSum(int child) {
        return links.none() || !links.shared(child) ? sum(child) : edgeSum(child, child);
    }

    private double edgeSum(int id, int twin) {
        int edge = edgeVisits(id);
        return edge == columns.visits(twin) ? sum(twin) : edge * (sum(twin) / columns.visits(twin));
    }

    /// The visits that came by the edge from the parent.
    int edgeVisits(int id) {
        if (links.none()) {
            return columns.visits(id);
        }
        int twin = links.shared(id) ? id : link(id);
        if (twin == ThoughtId.NONE) {
            return columns.visits(id);
        }
        return columns.visits(twin) == 0 ? 0 : links.edge(id);
    }

    /// Simulations on their way along the edge from the parent.
    int edgeInFlight(int id) {
        int all = columns.inFlight(id);
        if (!links.none() && all > 0) {
            for (int link : links.to(id)) {
                all -= columns.inFlight(link);
            }
        }
        return all;
    }

    /// The thought that stands for this one, or [ThoughtId#NONE] where it is not linked, or to a
    /// hidden one.
    int link(int id) {
        int twin = links.none() ? ThoughtId.NONE : links.twin(id);
        return twin == ThoughtId.NONE || hidden(twin) ? ThoughtId.NONE : twin;
    }

    private boolean hidden(int id) {
        for (int at = id; at != ThoughtId.NONE; at = columns.parent(at)) {
            if (columns.marked(at, Columns.CUT)) {
                return true;
            }
        }
        return false;
    }
}
