package espalier.scene;

import espalier.selection.Matches;

import java.util.HashMap;
import java.util.Map;

/// The thoughts that are looked for, in a tree of which parts are folded away.
final class Found {

    private final Matches matches;
    private final FoldedTree folded;
    private final Map<Integer, Integer> counts = new HashMap<>();
    private long search = -1;
    private int counted;

    Found(Matches matches, FoldedTree folded) {
        this.matches = matches;
        this.folded = folded;
    }

    /// Takes in what has been found since. What is not yet known to the folds waits.
    void renew() {
        if (search != matches.searches()) {
            search = matches.searches();
            counts.clear();
            counted = 0;
        }
        while (counted < matches.size() && matches.get(counted) < folded.size()) {
            int id = matches.get(counted++);
            if (!folded.shown(id)) {
                counts.merge(folded.standIn(id), 1, Integer::sum);
            }
        }
    }

    /// Whether there are any.
    boolean any() {
        return matches.size() > 0;
    }

    /// Whether a thought is one.
    boolean holds(int id) {
        return matches.holds(id);
    }

    /// Whether there is one below a thought, folded away or not.
    boolean below(int id) {
        return matches.below(id);
    }

    /// How many are folded away for which a thought stands.
    int folded(int id) {
        return counts.getOrDefault(id, 0);
    }
}
