package espalier.search;

import espalier.tree.ReadableTree;

import java.util.List;
import java.util.function.IntPredicate;

/// The finished chains of a tree that may answer: none of them is pruned or goes through a wrong
/// step.
///
/// @param ends the ids of their last thoughts, rising
record FinishedChains(ReadableTree tree, List<Integer> ends) {

    FinishedChains {
        ends = List.copyOf(ends);
    }

    /// All of them.
    static FinishedChains of(ReadableTree tree) {
        return new FinishedChains(
                tree, tree.finishedThoughts().filter(tree::reachable).boxed().toList());
    }

    /// Those of them whose end is such.
    FinishedChains where(IntPredicate end) {
        return new FinishedChains(tree, ends.stream().filter(end::test).toList());
    }
}
