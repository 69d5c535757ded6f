package espalier.diagnosis;

import espalier.search.SelectionTable;
import espalier.search.SelectionTable.Row;
import espalier.search.SelectionTable.Standing;
import espalier.settings.Course;
import espalier.settings.SearchSettings;
import espalier.settings.StatedSettings;
import espalier.tree.ReadableTree;
import espalier.tree.StatedFigures;
import espalier.tree.ThoughtId;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// How another program's search scores siblings, by the rule that its log names and the constants
/// that it states, as its tree stands at the end. What the log does not state is not made up: then
/// nothing is said but that.
///
/// @param stated what the log states of its settings
record LoggedRule(StatedSettings stated, ReadableTree tree, int thought) {

    /// What a score needs beside the tree.
    private static final Set<String> OF_UCT = Set.of("uct-exploration");

    private static final Set<String> OF_PUCT =
            Set.of("exploration", "exploration-base", "value-transform", "first-play-urgency");

    private static final Set<String> OF_GUMBEL =
            Set.of("gumbel-visit-offset", "gumbel-value-scale", "gumbel-value-transform");

    List<Finding> findings() {
        if (stated.algorithm().isEmpty()
                || !(stated.algorithm().get().course() instanceof Course.Scored scored)) {
            return said("log-silent");
        }
        var needed =
                switch (scored.formula()) {
                    case UCT -> OF_UCT;
                    case PUCT -> OF_PUCT;
                    case SUM -> OF_GUMBEL;
                };
        if (!stated.names().containsAll(needed)) {
            return said("log-no-constants");
        }
        int parent = tree.parent(thought);
        if (scored.formula() == Course.Formula.SUM && parent == ThoughtId.ROOT) {
            return said("log-drew");
        }
        var rows =
                SelectionTable.of(tree, parent, withoutNoise()).rows().stream()
                        .filter(row -> row.standing() != Standing.EXCLUDED)
                        .sorted(Comparator.comparingDouble(Row::score).reversed())
                        .toList();
        if (rows.size() == 1 && rows.getFirst().thought() == thought) {
            return said("choice-alone");
        }
        boolean told =
                rows.stream().allMatch(row -> Double.isFinite(row.score()) && valued(scored, row));
        if (rows.size() < 2 || !told || !figuresFit(parent)) {
            return said("log-no-scores");
        }
        return scored(scored, rows, parent);
    }

    private List<Finding> scored(Course.Scored scored, List<Row> rows, int parent) {
        var first = rows.getFirst();
        var own =
                rows.stream()
                        .filter(row -> row.thought() == thought)
                        .findFirst()
                        .orElse(rows.get(1));
        var rival = own.equals(first) ? rows.get(1) : own;
        var sentences = new ScoreSentences(tree, withoutNoise(), scored.formula());
        var findings = new ArrayList<Finding>();
        if (first.first()) {
            findings.add(
                    new Finding(
                            "log-unvisited",
                            List.of(name(), Words.shown(tree, first.thought())),
                            List.of(first.thought())));
            return findings;
        }
        findings.add(
                new Finding(
                        first.score() > rival.score() ? "log-leads" : "log-even",
                        List.of(
                                name(),
                                Words.shown(tree, first.thought()),
                                Words.figure(first.score()),
                                Words.shown(tree, rival.thought()),
                                Words.figure(rival.score())),
                        List.of(first.thought(), rival.thought())));
        findings.add(sentences.formula(first));
        findings.add(sentences.formula(rival));
        if (parent == ThoughtId.ROOT && stated.states("noise-share")) {
            findings.add(new Finding("log-noise", List.of(), List.of(parent)));
        }
        return findings;
    }

    /// Whether a thought's value is known: what the rule takes for one that nothing has visited,
    /// only the log can say.
    private boolean valued(Course.Scored scored, Row row) {
        return row.visits() > 0
                || scored.formula() != Course.Formula.UCT
                || stated.states("uct-first-play-urgency");
    }

    private String name() {
        return stated.algorithm().orElseThrow().label().toUpperCase(Locale.ROOT);
    }

    private List<Finding> said(String key) {
        return List.of(new Finding(key, List.of(Words.shown(tree, thought)), List.of(thought)));
    }

    /// What the log's search drew, it does not state.
    private SearchSettings withoutNoise() {
        var settings = stated.assumed();
        return settings.with(settings.algorithms().puct().withNoiseShare(0));
    }

    /// Whether the tree has the visits that the log states, of the siblings and of the thought
    /// above them.
    private boolean figuresFit(int parent) {
        return fits(parent) && tree.children(parent).stream().allMatch(this::fits);
    }

    private boolean fits(int id) {
        StatedFigures figures = tree.stated(id);
        return figures.visits().isPresent() && figures.visits().getAsInt() == tree.visits(id);
    }
}
