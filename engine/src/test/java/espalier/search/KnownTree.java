package espalier.search;

import espalier.settings.Algorithm;
import espalier.settings.EqualStates;
import espalier.settings.SearchSettings;
import espalier.thought.Problem;
import espalier.thought.Thought;
import espalier.thought.Verdict;
import espalier.tree.Origin;
import espalier.tree.Scale;
import espalier.tree.SearchTree;

import java.util.ArrayList;
import java.util.List;

/// A tree that a test builds thought by thought, and the settings under which it asks where a
/// search would go.
final class KnownTree {

    final SearchTree tree;
    SearchSettings settings;

    KnownTree(Algorithm algorithm) {
        this(algorithm, Scale.UNIT);
    }

    KnownTree(Algorithm algorithm, Scale scale) {
        tree = new SearchTree(new Problem("f", "1", "Solve 1."), scale);
        settings =
                SearchSettings.DEFAULT
                        .with(algorithm)
                        .with(
                                SearchSettings.DEFAULT
                                        .expansion()
                                        .withThoughts(8)
                                        .withRootThoughts(24)
                                        .withEqualStates(EqualStates.TREE));
    }

    int add(int parent, Thought thought, Verdict verdict) {
        return tree.add(parent, thought, verdict, thought.probability(), Origin.SEARCH);
    }

    int add(int parent, double prior, Verdict verdict) {
        var thought = new Thought("t" + tree.size(), List.of(), Math.log(prior), 1, false);
        return tree.add(parent, thought, verdict, prior, Origin.SEARCH);
    }

    /// A legal thought of that prior.
    int legal(int parent, double prior) {
        return add(parent, prior, new Verdict.Legal("s"));
    }

    /// A legal thought of that raw value.
    int valued(int parent, double value) {
        int id = legal(parent, 0.5);
        tree.evaluate(id, value);
        return id;
    }

    /// A thought that the checker saw to end its chain without solving the problem.
    int finished(int parent) {
        return add(parent, 0.5, new Verdict.Unsolved("no"));
    }

    void expanded(int... ids) {
        for (int id : ids) {
            tree.markExpanded(id);
        }
    }

    /// A simulation that ends at `id`.
    void visit(int id, double value) {
        tree.backUp(tree.path(id), value);
    }

    Choice next() {
        return SearchAlgorithm.of(settings.algorithm()).choose(tree, settings);
    }

    Choice expand(int id, int count) {
        return new Choice.Expand(tree.path(id), count, settings.expansion().sampling());
    }

    /// Expands what the search chooses, thought after thought, into nothing; gives their ids.
    List<Integer> order() {
        var order = new ArrayList<Integer>();
        while (next() instanceof Choice.Expand choice) {
            order.add(choice.thought());
            expanded(choice.thought());
        }
        return List.copyOf(order);
    }

    SelectionTable.Row row(int child) {
        return SelectionTable.of(tree, tree.parent(child), settings).rows().stream()
                .filter(row -> row.thought() == child)
                .findFirst()
                .orElseThrow();
    }
}
