package espalier.diagnosis;

import espalier.search.LevelTable;
import espalier.search.LevelTable.Level;
import espalier.settings.SearchSettings;
import espalier.tree.SearchTree;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// What each level of a recorded run would keep under other settings.
///
/// @param inForce the settings that it had
record LevelReplay(SearchTree tree, SearchSettings inForce, SearchSettings other) {

    WhatIf whatIf() {
        var findings = new ArrayList<Finding>();
        var before = LevelTable.of(tree, inForce);
        var after = LevelTable.of(tree, other);
        for (Level level : after.levels()) {
            var old = before.level(level.number());
            findings.addAll(
                    changes(level.number(), old.map(Level::kept).orElse(List.of()), level.kept()));
            var missing = new ArrayList<>(level.open());
            missing.removeAll(old.map(Level::open).orElse(List.of()));
            if (!missing.isEmpty()) {
                findings.add(
                        new Finding(
                                "what-if-level-leaves",
                                List.of(shown(missing), String.valueOf(level.number())),
                                missing));
                return new WhatIf(OptionalInt.of(missing.getFirst()), findings);
            }
        }
        if (findings.isEmpty()) {
            findings.add(new Finding("what-if-same-levels", List.of(), List.of()));
        }
        findings.add(new AnswerChange(tree, inForce).to(withoutDropped(after), other));
        return new WhatIf(OptionalInt.empty(), findings);
    }

    private List<Finding> changes(int number, List<Integer> before, List<Integer> after) {
        var findings = new ArrayList<Finding>();
        var more = new ArrayList<>(after);
        more.removeAll(before);
        var fewer = new ArrayList<>(before);
        fewer.removeAll(after);
        if (!more.isEmpty()) {
            findings.add(change(more.size() == 1 ? "keeps" : "keeps-many", number, more));
        }
        if (!fewer.isEmpty()) {
            findings.add(change(fewer.size() == 1 ? "drops" : "drops-many", number, fewer));
        }
        return findings;
    }

    private Finding change(String key, int number, List<Integer> ids) {
        return new Finding(
                "what-if-" + key,
                List.of(String.valueOf(number), shown(ids), String.valueOf(ids.size())),
                ids);
    }

    private String shown(List<Integer> ids) {
        return Words.excerpt(tree.thought(ids.getFirst()).text());
    }

    /// The tree in which what would not be kept is pruned.
    private SearchTree withoutDropped(LevelTable table) {
        var left = tree.copy();
        for (Level level : table.levels()) {
            var kept = level.kept();
            for (var candidate : level.candidates()) {
                if (!kept.contains(candidate.thought()) && !left.cut(candidate.thought())) {
                    left.steering().prune(candidate.thought());
                }
            }
        }
        return left;
    }
}
