package espalier.search;

import espalier.search.LevelTable.Candidate;
import espalier.search.SelectionTable.Row;
import espalier.search.SelectionTable.Standing;
import espalier.settings.ChainScore;
import espalier.settings.SearchSettings;
import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a search that compares chains by their raw values makes of the children of one thought: the
/// figure by which each is compared, and into which the search goes next, by the very rule that
/// chooses. Its rule looks at far more than siblings, so there may be none that goes next.
final class ComparedSiblings {

    private final ReadableTree tree;
    private final int parent;
    private final SearchSettings settings;
    private final SearchAlgorithm algorithm;
    private final ChainScore score;

    private ComparedSiblings(
            ReadableTree tree, int parent, SearchSettings settings, SearchAlgorithm algorithm) {
        this.tree = tree;
        this.parent = parent;
        this.settings = settings;
        this.algorithm = algorithm;
        score = algorithm instanceof ByLevel level ? level.score(settings) : ChainScore.LAST;
    }

    /// @param algorithm one that compares chains by their raw values
    static SelectionTable of(
            ReadableTree tree, int parent, SearchSettings settings, SearchAlgorithm algorithm) {
        return new ComparedSiblings(FocusedTree.on(tree, tree.focus()), parent, settings, algorithm)
                .table();
    }

    private SelectionTable table() {
        int next = next();
        var dropped = dropped();
        var rows = new ArrayList<Row>();
        for (int c = tree.firstChild(parent); c != ThoughtId.NONE; c = tree.nextSibling(c)) {
            rows.add(row(c, standing(c, next, dropped)));
        }
        return new SelectionTable(rows);
    }

    private Row row(int c, Standing standing) {
        return new Row(
                c,
                tree.rawValue(c),
                Double.NaN,
                Double.NaN,
                tree.edgeVisits(c),
                0,
                ChainScores.of(tree, c, score),
                standing);
    }

    private Standing standing(int c, int next, Set<Integer> dropped) {
        if (c == next) {
            return Standing.NEXT;
        }
        if (!tree.selectable(c) || tree.link(c) != ThoughtId.NONE) {
            return Standing.EXCLUDED;
        }
        if (dropped.contains(c)) {
            return Standing.DROPPED;
        }
        return tree.spent(c) ? Standing.SPENT : Standing.OPEN;
    }

    /// The child into which the next choice goes; [ThoughtId#NONE] where it goes past `parent`.
    private int next() {
        var path = algorithm.choose(tree, settings).path();
        for (int i = 0; i + 1 < path.size(); i++) {
            if (path.id(i) == parent) {
                return path.id(i + 1);
            }
        }
        return ThoughtId.NONE;
    }

    /// What the level of the children drops, once all that the level before it keeps is expanded.
    private Set<Integer> dropped() {
        var levels = LevelTable.of(tree, settings);
        int number = tree.level(parent) + 1;
        boolean decided =
                levels.level(number - 1).map(before -> before.open().isEmpty()).orElse(true);
        Optional<List<Candidate>> candidates =
                levels.level(number).filter(_ -> decided).map(LevelTable.Level::candidates);
        var dropped = new HashSet<Integer>();
        candidates
                .orElse(List.of())
                .forEach(one -> {
                    if (one.standing() == LevelTable.Standing.DROPPED) {
                        dropped.add(one.thought());
                    }
                });
        return dropped;
    }
}
