package espalier.search;

import espalier.settings.FirstPlayUrgency;
import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

/// What simulations have found out about a thought. Those in flight count as lost until they are
/// back (virtual loss; Chaslot, Winands and van den Herik 2008), so that a batch spreads; with a
/// batch of one there are none.
final class Played {

    /// More than any value: the urgency of what is to be visited before all else.
    static final double FIRST = Double.MAX_VALUE;

    private Played() {}

    /// The simulations that went from the parent into this child, n; those in flight included.
    static int visits(ReadableTree tree, int child) {
        return tree.edgeVisits(child) + tree.edgeInFlight(child);
    }

    /// Whether Q is known: for a link, whether anything has visited its twin.
    static boolean valued(ReadableTree tree, int child) {
        return visits(tree, child) > 0 || valuedByTwin(tree, child);
    }

    /// Q as the parent sees it, the reward of the step included; only where it is known.
    static double value(ReadableTree tree, int child) {
        int inFlight = tree.inFlight(child);
        double value =
                inFlight > 0
                        ? lost(tree, child, inFlight)
                        : tree.visits(child) > 0 ? tree.value(child) : tree.value(tree.link(child));
        return tree.reward(child) + tree.scale().discount() * value;
    }

    private static double lost(ReadableTree tree, int child, int inFlight) {
        int visits = tree.visits(child);
        return visits == 0 ? 0 : tree.sum(child) / (visits + inFlight);
    }

    private static boolean valuedByTwin(ReadableTree tree, int child) {
        int twin = tree.link(child);
        return twin != ThoughtId.NONE && tree.visits(twin) > 0;
    }

    /// What is assumed for Q where it is not known.
    static double urgency(ReadableTree tree, int child, FirstPlayUrgency urgency) {
        return switch (urgency) {
            case ZERO -> 0;
            case FIRST -> FIRST;
            case PARENT -> valueOfParent(tree, child);
            case RAW_VALUE ->
                    Double.isNaN(tree.rawValue(child))
                            ? valueOfParent(tree, child)
                            : tree.reward(child) + tree.scale().discount() * tree.rawValue(child);
        };
    }

    private static double valueOfParent(ReadableTree tree, int child) {
        double value = tree.bestKnownValue(tree.parent(child));
        return Double.isNaN(value) ? 0 : value;
    }
}
