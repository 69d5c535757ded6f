package espalier.search;

import espalier.settings.SearchSettings;
import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A search that goes down level by level, the same for every rule of what a level keeps. All that
/// a level keeps is expanded before the next one is looked at; which that is follows from the tree
/// alone, so a thought that the user prunes makes room for another one. Pinned thoughts are kept on
/// top of what the rule keeps. Links are left to their twins.
final class Levels {

    private Levels() {}

    /// What a level keeps.
    @FunctionalInterface
    interface Keep {

        /// What is kept of the candidates.
        ///
        /// @param candidates the children of what the level before kept, those that may be
        ///   selected, in id order; never empty
        /// @param finished how many finished chains the levels before have kept
        List<Kept> of(List<Integer> candidates, int finished);
    }

    /// A thought that a level keeps.
    ///
    /// @param count how many thoughts it is expanded into
    record Kept(int thought, int count) {}

    /// One level below another.
    ///
    /// @param candidates what could be kept, in id order
    /// @param kept what is; pinned thoughts last
    record Below(List<Integer> candidates, List<Kept> kept) {}

    /// @param root how many thoughts the problem is expanded into
    static Choice choose(ReadableTree tree, SearchSettings settings, int root, Keep keep) {
        var level = List.of(new Kept(ThoughtId.ROOT, root));
        int finished = 0;
        while (!level.isEmpty()) {
            boolean waiting = false;
            for (Kept one : level) {
                if (!tree.expanded(one.thought()) && !tree.finished(one.thought())) {
                    if (tree.inFlight(one.thought()) == 0) {
                        return new Choice.Expand(
                                tree.path(one.thought()),
                                one.count(),
                                settings.expansion().sampling());
                    }
                    waiting = true;
                }
            }
            if (waiting) {
                break;
            }
            finished += finished(tree, level);
            level = below(tree, settings, level, finished, keep).kept();
        }
        return new Choice.Nothing();
    }

    /// How many chains are finished on a level.
    static int finished(ReadableTree tree, List<Kept> level) {
        return (int) level.stream().filter(one -> tree.finished(one.thought())).count();
    }

    /// What comes below a level.
    ///
    /// @param finished how many finished chains the levels down to it have kept
    static Below below(
            ReadableTree tree, SearchSettings settings, List<Kept> level, int finished, Keep keep) {
        var candidates = candidates(tree, level);
        var pinned = pinned(tree, level);
        var kept = new ArrayList<Kept>();
        if (!candidates.isEmpty()) {
            kept.addAll(keep.of(candidates, finished));
        }
        kept.forEach(one -> pinned.remove(one.thought()));
        pinned.forEach(
                id -> kept.add(new Kept(id, settings.expansion().thoughtsAt(tree.level(id)))));
        return new Below(candidates, List.copyOf(kept));
    }

    private static List<Integer> candidates(ReadableTree tree, List<Kept> level) {
        return level.stream()
                .filter(one -> !tree.finished(one.thought()))
                .flatMap(one -> tree.children(one.thought()).stream())
                .filter(id -> tree.selectable(id) && tree.link(id) == ThoughtId.NONE)
                .sorted()
                .toList();
    }

    /// The pinned thoughts of the next level that can be reached.
    private static Set<Integer> pinned(ReadableTree tree, List<Kept> level) {
        int next = tree.level(level.getFirst().thought()) + 1;
        var pinned = new LinkedHashSet<Integer>();
        for (int id : tree.pinnedThoughts()) {
            if (tree.level(id) == next && tree.reachable(id)) {
                pinned.add(tree.goesOnAt(id));
            }
        }
        return pinned;
    }
}
