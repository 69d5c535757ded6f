package espalier.diagnosis;

import espalier.search.SelectionTable.Row;
import espalier.settings.Course.Formula;
import espalier.settings.SearchSettings;
import espalier.tree.ReadableTree;

import java.util.ArrayList;
import java.util.List;

/// What is said of scored siblings.
///
/// @param formula how the scores are made up
record ScoreSentences(ReadableTree tree, SearchSettings settings, Formula formula) {

    /// Of a thought that no search goes into.
    Finding cannot(Row own) {
        return finding("choice-cannot", List.of(shown(own)), own);
    }

    /// Of a thought beside the only one that the search goes on below.
    Finding beside(Row own) {
        return finding("choice-only-here", List.of(shown(own)), own);
    }

    /// Of a thought below which nothing is left to be found.
    Finding settled(Row own, Row next) {
        return finding("choice-settled", List.of(shown(own), shown(next)), own, next);
    }

    /// Of a thought without rivals.
    Finding alone(Row own) {
        return finding("choice-alone", List.of(shown(own)), own);
    }

    /// Who goes next, before whom, and by which figures.
    List<Finding> standing(Row next, Row rival) {
        var findings = new ArrayList<Finding>();
        if (next.first()) {
            findings.add(finding("choice-first", List.of(shown(next)), next));
            return findings;
        }
        if (rival.waiting()) {
            findings.add(finding("choice-waits", List.of(shown(next), shown(rival)), next, rival));
            return findings;
        }
        String key = next.score() < rival.score() ? "choice-pinned" : leads(next, rival);
        findings.add(
                finding(
                        key,
                        List.of(
                                shown(next),
                                Words.figure(next.score()),
                                shown(rival),
                                Words.figure(rival.score())),
                        next,
                        rival));
        for (Row row : List.of(next, rival)) {
            findings.add(formula(row));
            if (!Double.isNaN(row.noise())) {
                findings.add(noise(row));
            }
        }
        return findings;
    }

    /// Scores that are written alike would make a lead of nothing.
    private static String leads(Row next, Row rival) {
        boolean alike = Words.figure(next.score()).equals(Words.figure(rival.score()));
        if (!alike) {
            return "choice-leads";
        }
        return next.score() == rival.score() ? "choice-equals" : "choice-hair";
    }

    private Finding noise(Row row) {
        var words = List.of(shown(row), Words.figure(row.noise()));
        return switch (formula) {
            case PUCT ->
                    finding(
                            "noise-in-prior",
                            List.of(
                                    words.getFirst(),
                                    words.getLast(),
                                    Words.figure(settings.algorithms().puct().noiseShare())),
                            row);
            case UCT, SUM -> finding("noise-in-score", words, row);
        };
    }

    /// The formula of a score, with its figures.
    Finding formula(Row row) {
        int parent = tree.parent(row.thought());
        int all = tree.visits(parent) + tree.inFlight(parent);
        int own = row.visits() + tree.edgeInFlight(row.thought());
        String key =
                switch (formula) {
                    case PUCT -> "formula-puct";
                    case UCT -> "formula-uct";
                    case SUM -> "formula-sum";
                };
        return finding(
                key,
                List.of(
                        shown(row),
                        Words.figure(row.score()),
                        Words.figure(row.value()),
                        Words.figure(constant(all)),
                        Words.figure(row.prior()),
                        String.valueOf(all),
                        String.valueOf(formula == Formula.UCT ? Math.max(1, own) : own),
                        Words.figure(row.bonus())),
                row);
    }

    /// c, with what it has grown by; 0 where there is none.
    private double constant(int visits) {
        return switch (formula) {
            case PUCT -> settings.algorithms().puct().explorationAt(visits);
            case UCT -> settings.algorithms().uct().exploration();
            case SUM -> 0;
        };
    }

    /// What would change the choice.
    ///
    /// @param after who is chosen after the visits that would
    List<Finding> flips(Flips flips, Row next, Row rival, int after) {
        var findings = new ArrayList<Finding>();
        flips.exploration()
                .ifPresent(c ->
                        findings.add(
                                finding(
                                        c.above() ? "flip-above" : "flip-below",
                                        List.of(shown(rival), Words.figure(c.at())),
                                        rival)));
        flips.visits()
                .ifPresent(more ->
                        findings.add(
                                new Finding(
                                        more == 1 ? "flip-visit" : "flip-visits",
                                        List.of(
                                                shown(next),
                                                String.valueOf(more),
                                                Words.excerpt(tree.thought(after).text())),
                                        List.of(after))));
        flips.value()
                .ifPresent(value ->
                        findings.add(
                                finding(
                                        value.above() ? "flip-value" : "flip-value-below",
                                        List.of(
                                                shown(rival),
                                                Words.figure(value.at()),
                                                Words.figure(tree.bestKnownValue(rival.thought()))),
                                        rival)));
        if (findings.isEmpty()) {
            findings.add(finding("flip-nothing", List.of(shown(rival)), rival));
        }
        return findings;
    }

    private String shown(Row row) {
        return Words.excerpt(tree.thought(row.thought()).text());
    }

    private static Finding finding(String key, List<String> words, Row... rows) {
        return new Finding(key, words, List.of(rows).stream().map(Row::thought).toList());
    }
}
