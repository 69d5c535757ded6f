package espalier.search;

import espalier.tree.ReadableTree;

/// How a search scores the children of one thought on its way down.
interface SelectionScore {

    /// The scores of the children of `parent`, as the tree stands now.
    ///
    /// @param siblings those children, all together
    Scores among(ReadableTree tree, int parent, Siblings siblings);

    /// The scores of siblings. A score is what is known of a child plus a bonus.
    interface Scores {

        /// What is known of a child.
        double worth(int child);

        /// What is added to it for the sake of what is not known.
        double bonus(int child);

        /// The child's prior as the score takes it, normalised.
        double prior(int child);

        /// What was drawn for a child so that chance has a say; NaN where it has none.
        default double noise(int child) {
            return Double.NaN;
        }
    }
}
