package espalier.search;

import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

/// The children of one thought that may be selected, all together.
///
/// @param count how many there are
/// @param priors the sum of their priors
/// @param pinned how many of them are pinned
record Siblings(int count, double priors, int pinned) {

    static Siblings of(ReadableTree tree, int parent) {
        double priors = 0;
        int count = 0;
        int pinned = 0;
        for (int c = tree.firstChild(parent); c != ThoughtId.NONE; c = tree.nextSibling(c)) {
            if (tree.selectable(c)) {
                priors += tree.prior(c);
                count++;
                pinned += tree.pinned(c) ? 1 : 0;
            }
        }
        return new Siblings(count, priors, pinned);
    }

    /// A prior's share among them; equal shares where all priors are 0, or one is not known.
    double share(double prior) {
        return priors > 0 ? prior / priors : 1.0 / count;
    }
}
