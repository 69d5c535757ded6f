package espalier.expression;

import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

import java.util.stream.Collectors;

/// A thought at a moment, as the words of a condition see it.
record SeenThought(ReadableTree tree, int id, Moment moment) {

    /// Siblings that are better than the thought by the value that is known best, and 1; absent
    /// where the thought has no value.
    double rank() {
        double own = merit(id);
        if (Double.isNaN(own) || id == ThoughtId.ROOT) {
            return Double.NaN;
        }
        int rank = 1;
        for (int other = tree.firstChild(tree.parent(id));
                other != ThoughtId.NONE;
                other = tree.nextSibling(other)) {
            if (merit(other) > own) {
                rank++;
            }
        }
        return rank;
    }

    private double merit(int one) {
        return tree.scale().merit(tree.bestKnownValue(one));
    }

    double siblings() {
        return id == ThoughtId.ROOT ? 0 : tree.childCount(tree.parent(id)) - 1;
    }

    double parentValue() {
        return id == ThoughtId.ROOT ? Double.NaN : tree.bestKnownValue(tree.parent(id));
    }

    /// By how much the thought is worse than the one above it, for its own player.
    double valueDrop() {
        return tree.scale()
                .gain(tree.scale().seenFromAbove(parentValue()), tree.bestKnownValue(id));
    }

    double shareOfVisits() {
        return id == ThoughtId.ROOT || tree.visits(tree.parent(id)) == 0
                ? Double.NaN
                : (double) tree.edgeVisits(id) / tree.visits(tree.parent(id));
    }

    /// The probability of the least probable token.
    double weakestToken() {
        return tree.thought(id).tokens().stream()
                .mapToDouble(token -> Math.exp(token.logProbability()))
                .min()
                .orElse(Double.NaN);
    }

    String chain() {
        return tree.chain(id).lines().stream().collect(Collectors.joining("\n"));
    }
}
