package espalier.scene;

import espalier.layout.TidyLayout;
import espalier.replica.TreeReplica;
import espalier.selection.Matches;

import java.util.Set;

/// Sample trees, laid out.
public final class SampleArrangements {

    private SampleArrangements() {}

    /// The tree laid out from the top down, all cards of one height.
    public static Arrangement arrangement(TreeReplica replica) {
        return arrangement(replica, Set.of(), new Matches());
    }

    /// As [#arrangement(TreeReplica)], with folds and with what is looked for.
    public static Arrangement arrangement(
            TreeReplica replica, Set<Integer> folds, Matches matches) {
        var orientation = Orientation.TOP_DOWN;
        var layout =
                new TidyLayout(orientation.boxes(_ -> Detail.CARD_HEIGHT), orientation.spacing());
        var folded = new FoldedTree(replica.tree(), folds, _ -> false);
        layout.arrange(folded);
        var found = new Found(matches, folded);
        return new Arrangement(replica.tree(), replica.landmarks(), folded, found, layout);
    }
}
