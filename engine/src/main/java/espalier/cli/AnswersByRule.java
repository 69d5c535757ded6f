package espalier.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;

import espalier.diagnosis.AnswerStanding;
import espalier.diagnosis.AnswerStanding.Standing;
import espalier.search.Answer;
import espalier.search.AnswerRule;
import espalier.search.RuleAnswer;
import espalier.settings.SearchSettings;
import espalier.tree.ReadableTree;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// What each answer rule would answer, as text and as JSON.
///
/// @param answers one a rule
/// @param standing how an answer stands
record AnswersByRule(List<RuleAnswer> answers, Function<Answer, AnswerStanding> standing) {

    static AnswersByRule of(
            ReadableTree tree, SearchSettings settings, Function<Answer, AnswerStanding> standing) {
        return new AnswersByRule(AnswerRule.all(tree, settings), standing);
    }

    /// A heading, then a line for each rule: its label, the figure by which its answer won, the
    /// answer.
    String text() {
        var text = new StringBuilder("By each answer rule:");
        for (RuleAnswer by : answers) {
            text.append(System.lineSeparator())
                    .append(
                            String.format(
                                    Locale.ROOT,
                                    "  %-18s %-12s %s",
                                    by.rule().label(),
                                    figure(by),
                                    by.answer().map(this::words).orElse("no answer")));
        }
        return text.toString();
    }

    private String words(Answer answer) {
        var one = standing.apply(answer);
        return Texts.text(
                "answer." + OutcomeLine.word(one.standing()), one.text().replaceAll("\\R", " "));
    }

    private static String figure(RuleAnswer by) {
        if (by.answer().isEmpty()) {
            return "-";
        }
        String form =
                switch (by.rule()) {
                    case CHECKER, BEST_VALUE, PRM_LAST, PRM_MINIMUM, PRM_PRODUCT -> "value %.3f";
                    case MOST_VISITS -> "visits %.0f";
                    case MAJORITY -> "votes %.0f";
                    case WEIGHTED_MAJORITY -> "votes %.2f";
                };
        return String.format(Locale.ROOT, form, by.figure());
    }

    /// Adds an object for each rule: `rule`, `answer`, `thought`, `figure`, `verified` and
    /// `standing` (right, wrong or unknown); all but the first and `verified` are null where a rule
    /// has no answer.
    void writeTo(ArrayNode json) {
        for (RuleAnswer by : answers) {
            var one = json.addObject().put("rule", by.rule().label());
            by.answer()
                    .ifPresentOrElse(
                            answer -> {
                                var words = standing.apply(answer);
                                one.put("answer", words.text())
                                        .put("thought", answer.thought())
                                        .put("figure", by.figure())
                                        .put("verified", words.standing() == Standing.RIGHT)
                                        .put("standing", OutcomeLine.word(words.standing()));
                            },
                            () ->
                                    one.putNull("answer")
                                            .putNull("thought")
                                            .putNull("figure")
                                            .put("verified", false)
                                            .putNull("standing"));
        }
    }
}
