package espalier.scene;

import espalier.lettering.CardSize;
import espalier.replica.TreeReplica;

import java.util.HashMap;
import java.util.Map;

/// How high the card of each thought is, in pixels at zoom 1: estimated until the card is seen, so
/// that a tree of a million is laid out without measuring a million texts.
final class CardHeights {

    private final TreeReplica replica;
    private final Map<Integer, Double> seen = new HashMap<>();

    CardHeights(TreeReplica replica) {
        this.replica = replica;
    }

    double of(int id) {
        Double exact = seen.get(id);
        return exact == null ? CardSize.estimate(replica.tree().thought(id).text()) : exact;
    }

    /// The card has been seen; says whether it is otherwise than estimated.
    boolean see(int id, double height) {
        boolean news = !seen.containsKey(id) && of(id) != height;
        seen.put(id, height);
        return news;
    }

    /// Another tree is there.
    void forget() {
        seen.clear();
    }
}
