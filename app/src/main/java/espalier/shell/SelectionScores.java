package espalier.shell;

import espalier.replica.TreeReplica;
import espalier.search.SelectionTable;
import espalier.tree.ThoughtId;

import java.util.HashMap;
import java.util.Map;

/// The selection scores of the thoughts on the screen, worked out once for each parent and moment.
final class SelectionScores {

    private final TreeReplica replica;
    private final Map<Integer, Map<Integer, Double>> byParent = new HashMap<>();

    SelectionScores(TreeReplica replica) {
        this.replica = replica;
        replica.revisionProperty().subscribe((_, _) -> byParent.clear());
    }

    /// The score among the siblings; endless where it goes before all that was visited, NaN where
    /// it cannot be selected or waits.
    double of(int thought) {
        var tree = replica.tree();
        if (thought == ThoughtId.ROOT || !tree.selectable(thought)) {
            return Double.NaN;
        }
        return byParent.computeIfAbsent(tree.parent(thought), this::scores)
                .getOrDefault(thought, Double.NaN);
    }

    private static double shown(SelectionTable.Row row) {
        if (row.first()) {
            return Double.POSITIVE_INFINITY;
        }
        return row.waiting() ? Double.NaN : row.score();
    }

    private Map<Integer, Double> scores(int parent) {
        var scores = new HashMap<Integer, Double>();
        var stood = replica.stand(parent);
        SelectionTable.of(stood.tree(), parent, stood.settings())
                .rows()
                .forEach(row -> scores.put(row.thought(), shown(row)));
        return scores;
    }
}
