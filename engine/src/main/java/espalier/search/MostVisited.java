package espalier.search;

import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

import java.util.Optional;

/// The chain that goes into the most visited child as long as there is one (the robust child;
/// Chaslot et al. 2008); no answer where it does not come to an end.
record MostVisited() implements AnswerPicker {

    @Override
    public Optional<Winner> winner(FinishedChains chains) {
        var tree = chains.tree();
        int at = ThoughtId.ROOT;
        while (at != ThoughtId.NONE && !tree.finished(at)) {
            int child = mostVisitedChild(tree, at);
            at = child == ThoughtId.NONE ? child : tree.goesOnAt(child);
        }
        return chains.ends().contains(at)
                ? Optional.of(new Winner(at, tree.visits(at)))
                : Optional.empty();
    }

    private static int mostVisitedChild(ReadableTree tree, int parent) {
        int best = ThoughtId.NONE;
        int most = 0;
        for (int c = tree.firstChild(parent); c != ThoughtId.NONE; c = tree.nextSibling(c)) {
            if (tree.selectable(c) && tree.edgeVisits(c) > most) {
                most = tree.edgeVisits(c);
                best = c;
            }
        }
        return best;
    }
}
