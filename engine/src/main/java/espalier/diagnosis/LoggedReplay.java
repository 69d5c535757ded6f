package espalier.diagnosis;

import espalier.settings.SearchSettings;
import espalier.tree.Origin;
import espalier.tree.SearchTree;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/// What another width would keep of the levels of another program's run. It starts from what the
/// log kept: a narrower level drops the least valued of that, a wider one also keeps the most
/// valued of the others. Where the log did not keep the highest values itself, that is said.
///
/// @param width the other one
/// @param other the settings that hold it
record LoggedReplay(SearchTree tree, int width, SearchSettings other) {

    WhatIf whatIf() {
        var findings = new ArrayList<Finding>();
        var left = tree.copy();
        var parents = List.of(0);
        for (int number = 1; tree.kept(number).isPresent(); number++) {
            var level = new LoggedLevel(tree, number);
            level.otherwise().ifPresent(findings::add);
            var within = parents;
            var all =
                    level.thoughts().stream()
                            .filter(id -> within.contains(tree.parent(id)) && !tree.cut(id))
                            .toList();
            var logKept =
                    tree.kept(number).orElseThrow().stream()
                            .filter(id -> within.contains(tree.parent(id)))
                            .toList();
            var kept = new ArrayList<>(logKept);
            if (kept.size() > width) {
                findings.add(narrower(level, kept));
            } else if (kept.size() < width) {
                var more = wider(level, all, kept);
                if (!more.isEmpty()) {
                    findings.add(more(level, all, kept, more));
                    kept.addAll(more);
                    var open = more.stream().filter(this::open).toList();
                    if (!open.isEmpty()) {
                        findings.add(leaves(number, open));
                        return new WhatIf(OptionalInt.of(open.getFirst()), findings);
                    }
                }
            }
            all.stream().filter(id -> !kept.contains(id)).forEach(left.steering()::prune);
            parents = List.copyOf(kept);
        }
        if (findings.stream().allMatch(one -> one.key().startsWith("log-"))) {
            findings.add(new Finding("what-if-same-levels", List.of(), List.of()));
        }
        findings.add(new AnswerChange(tree, other).picked(left));
        return new WhatIf(OptionalInt.empty(), findings);
    }

    private boolean open(int id) {
        return !tree.expanded(id) && !tree.finished(id);
    }

    /// Drops what is valued least.
    private Finding narrower(LoggedLevel level, List<Integer> kept) {
        var rising = new ArrayList<>(kept);
        rising.sort(byValue(level));
        var dropped = rising.subList(0, kept.size() - width);
        kept.removeAll(dropped);
        boolean among = kept.stream().anyMatch(id -> even(level, id, dropped.getLast()));
        return new Finding(
                among
                        ? "what-if-log-drops-among"
                        : dropped.size() == 1 ? "what-if-drops" : "what-if-drops-many",
                List.of(
                        String.valueOf(level.number()),
                        Words.shown(tree, dropped.getLast()),
                        String.valueOf(dropped.size())),
                dropped);
    }

    /// The most valued of those that were not kept.
    private List<Integer> wider(LoggedLevel level, List<Integer> all, List<Integer> kept) {
        var others = new ArrayList<>(all);
        others.removeAll(kept);
        others.removeIf(id -> !level.valued(id) || tree.origin(id) == Origin.GHOST);
        others.sort(byValue(level).reversed());
        return List.copyOf(others.subList(0, Math.min(width - kept.size(), others.size())));
    }

    private Finding more(
            LoggedLevel level, List<Integer> all, List<Integer> kept, List<Integer> more) {
        boolean among =
                all.stream()
                        .filter(id -> !kept.contains(id) && !more.contains(id))
                        .anyMatch(id -> even(level, id, more.getLast()));
        int shown = among ? more.getLast() : more.getFirst();
        return new Finding(
                among
                        ? "what-if-log-keeps-among"
                        : more.size() == 1 ? "what-if-keeps" : "what-if-keeps-many",
                List.of(
                        String.valueOf(level.number()),
                        Words.shown(tree, shown),
                        String.valueOf(more.size())),
                more);
    }

    private Finding leaves(int number, List<Integer> open) {
        return new Finding(
                "what-if-level-leaves",
                List.of(Words.shown(tree, open.getFirst()), String.valueOf(number)),
                open);
    }

    private static boolean even(LoggedLevel level, int id, int other) {
        return level.gain(id, other) == 0;
    }

    /// From the least valued to the most; those without a value first.
    private Comparator<Integer> byValue(LoggedLevel level) {
        return Comparator.comparing(level::valued)
                .thenComparing((a, b) -> level.valued(a) ? Double.compare(level.gain(a, b), 0) : 0);
    }
}
