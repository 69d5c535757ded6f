package espalier.recording;

import espalier.tree.ReadableTree;

import java.util.Arrays;

/// All that a tree says of its thoughts, in numbers, so that two trees can be compared bit by bit.
public final class TreeBits {

    private TreeBits() {}

    /// One number for each fact of each thought, and what stands for the texts.
    public static long[] of(ReadableTree tree) {
        return of(tree, tree.size());
    }

    /// Of the first `size` thoughts alone.
    public static long[] of(ReadableTree tree, int size) {
        long[] bits = new long[size * FACTS];
        for (int id = 0; id < size; id++) {
            long[] facts = {
                tree.parent(id),
                tree.firstChild(id) < size ? tree.firstChild(id) : -1,
                tree.nextSibling(id) < size ? tree.nextSibling(id) : -1,
                tree.level(id),
                tree.origin(id).hashCode(),
                tree.expanded(id) ? 1 : 0,
                tree.dry(id) ? 1 : 0,
                tree.spent(id) ? 1 : 0,
                tree.pinned(id) ? 1 : 0,
                tree.pruned(id) ? 1 : 0,
                Double.doubleToRawLongBits(tree.prior(id)),
                Double.doubleToRawLongBits(tree.rawValue(id)),
                tree.ownVisits(id),
                Double.doubleToRawLongBits(tree.ownSum(id)),
                tree.visits(id),
                Double.doubleToRawLongBits(tree.sum(id)),
                Double.doubleToRawLongBits(tree.value(id)),
                tree.inFlight(id),
                tree.link(id),
                tree.edgeVisits(id),
                tree.thought(id).hashCode(),
                tree.verdict(id).hashCode(),
            };
            System.arraycopy(facts, 0, bits, id * FACTS, FACTS);
        }
        return bits;
    }

    private static final int FACTS = 22;

    /// One number that differs where the bits do, with all but certainty.
    public static long print(ReadableTree tree) {
        return Arrays.hashCode(of(tree)) * 31L + tree.pinnedThoughts().hashCode();
    }
}
