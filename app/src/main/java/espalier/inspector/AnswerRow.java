package espalier.inspector;

import espalier.diagnosis.AnswerStanding;
import espalier.diagnosis.AnswerStanding.Standing;
import espalier.diagnosis.Oracle;
import espalier.diagnosis.RunFacts;
import espalier.search.RuleAnswer;
import espalier.settings.AnswerChoice;
import espalier.tree.ReadableTree;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.ResourceBundle;

/// One answer rule with what it would answer now.
///
/// @param thought the id of the thought that ends the answering chain; empty without an answer
/// @param answer the answer in one line, or that there is none
/// @param figure by which the answer won, in words; empty without an answer
/// @param standing whether the answer is right
/// @param wanted what was asked for, where the problem says so
/// @param inForce whether the answer shown is picked by this rule
record AnswerRow(
        AnswerChoice rule,
        OptionalInt thought,
        String answer,
        String figure,
        Standing standing,
        Optional<String> wanted,
        boolean inForce) {

    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("espalier.inspector.inspector");

    static AnswerRow of(
            RunFacts facts, ReadableTree tree, RuleAnswer by, AnswerChoice inForce, Oracle oracle) {
        return by.answer()
                .map(answer -> AnswerStanding.of(facts, tree, answer, oracle))
                .map(answer ->
                        new AnswerRow(
                                by.rule(),
                                OptionalInt.of(answer.thought()),
                                answer.text().replaceAll("\\R", " ").strip(),
                                figure(by),
                                answer.standing(),
                                answer.wanted(),
                                by.rule() == inForce))
                .orElseGet(() -> unanswered(by.rule(), by.rule() == inForce));
    }

    static AnswerRow unanswered(AnswerChoice rule, boolean inForce) {
        String none = TEXTS.getString("answers.none");
        return new AnswerRow(
                rule, OptionalInt.empty(), none, "", Standing.UNKNOWN, Optional.empty(), inForce);
    }

    private static String figure(RuleAnswer by) {
        String key =
                switch (by.rule()) {
                    case CHECKER, BEST_VALUE, PRM_LAST, PRM_MINIMUM, PRM_PRODUCT -> "value";
                    case MOST_VISITS -> counted("visits", by.figure());
                    case MAJORITY -> counted("votes", by.figure());
                    case WEIGHTED_MAJORITY -> "weighted";
                };
        return TEXTS.getString("answer-figure." + key).formatted(by.figure());
    }

    private static String counted(String key, double count) {
        return count == 1 ? key + ".one" : key;
    }

    /// Whether the answer is proved right.
    boolean verified() {
        return standing == Standing.RIGHT;
    }

    /// The answer, and where it is wrong that it is, against what was wanted.
    String line() {
        return switch (standing) {
            case RIGHT, UNKNOWN -> answer;
            case FAULTY -> TEXTS.getString("answers.line.faulty").formatted(answer);
            case WRONG ->
                    wanted.map(what ->
                                    TEXTS.getString("answers.line.wanted").formatted(answer, what))
                            .orElseGet(() -> TEXTS.getString("answers.line").formatted(answer));
        };
    }

    String title() {
        return rule.title(Locale.getDefault());
    }

    String help() {
        return rule.help(Locale.getDefault());
    }
}
