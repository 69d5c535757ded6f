package espalier.search;

import espalier.tree.ReadableTree;

/// A tree as text, to the last bit, for comparing two.
public final class TreePrint {

    private TreePrint() {}

    /// One line a thought.
    public static String of(ReadableTree tree) {
        var text = new StringBuilder();
        for (int id = 0; id < tree.size(); id++) {
            text.append(id)
                    .append(' ')
                    .append(tree.parent(id))
                    .append(' ')
                    .append(tree.children(id))
                    .append(' ')
                    .append(tree.thought(id))
                    .append(' ')
                    .append(tree.verdict(id))
                    .append(' ')
                    .append(tree.status(id))
                    .append(tree.origin(id))
                    .append(tree.pinned(id) ? " pinned " : " ")
                    .append(tree.spent(id) ? "spent " : "")
                    .append(tree.dry(id) ? "dry " : "")
                    .append(tree.link(id) < 0 ? "" : "link " + tree.link(id) + " ")
                    .append(tree.inFlight(id))
                    .append(' ')
                    .append(tree.edgeVisits(id))
                    .append(' ')
                    .append(Double.doubleToLongBits(tree.prior(id)))
                    .append(' ')
                    .append(Double.doubleToLongBits(tree.rawValue(id)))
                    .append(' ')
                    .append(tree.ownVisits(id))
                    .append(' ')
                    .append(Double.doubleToLongBits(tree.ownSum(id)))
                    .append(' ')
                    .append(tree.visits(id))
                    .append(' ')
                    .append(Double.doubleToLongBits(tree.sum(id)))
                    .append('\n');
        }
        return text.toString();
    }
}
