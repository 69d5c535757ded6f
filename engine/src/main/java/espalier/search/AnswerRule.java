package espalier.search;

import espalier.settings.AnswerChoice;
import espalier.settings.Answering.Checking;
import espalier.settings.SearchSettings;
import espalier.thought.Verdict;
import espalier.tree.ReadableTree;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Picks the answer from a tree, by the rule in force or by each. Pure: the same tree and rule give
/// the same answer. Pruned branches never answer, nor do wrong steps.
public final class AnswerRule {

    private AnswerRule() {}

    /// The rule in force: without the checker nothing can be proved, so the algorithm's own rule
    /// takes its place.
    public static AnswerChoice inForce(SearchSettings settings) {
        var answering = settings.answering();
        return answering.checker() == Checking.OFF && answering.rule() == AnswerChoice.CHECKER
                ? settings.algorithm().ownRule()
                : answering.rule();
    }

    /// The answer by the rule in force, where there is one.
    public static Optional<Answer> pick(ReadableTree tree, SearchSettings settings) {
        return pick(FinishedChains.of(tree), settings);
    }

    /// The answer among these chains by the rule in force, where there is one.
    static Optional<Answer> pick(FinishedChains chains, SearchSettings settings) {
        return answer(chains, inForce(settings), settings).answer();
    }

    /// What each rule would answer, in the rules' own order, whichever is in force.
    public static List<RuleAnswer> all(ReadableTree tree, SearchSettings settings) {
        var chains = FinishedChains.of(tree);
        return Arrays.stream(AnswerChoice.values())
                .map(rule -> answer(chains, rule, settings))
                .toList();
    }

    private static RuleAnswer answer(
            FinishedChains chains, AnswerChoice rule, SearchSettings settings) {
        var winner = AnswerPicker.of(rule, settings.algorithm()).winner(chains);
        return new RuleAnswer(
                rule,
                winner.map(one -> Answer.at(chains.tree(), one.end())),
                winner.map(AnswerPicker.Winner::figure).orElse(Double.NaN));
    }

    /// What a thought is worth by itself: the checker's word where it gave one, else the raw value.
    static double worth(ReadableTree tree, int id) {
        double judgement = tree.judgement(id);
        return Double.isNaN(judgement) ? ownWorth(tree, id) : judgement;
    }

    /// The same, whatever the user has judged.
    static double ownWorth(ReadableTree tree, int id) {
        return switch (tree.verdict(id)) {
            case Verdict.Solved _ -> tree.seenFromProblem(id, tree.scale().value(1));
            case Verdict.Unsolved _, Verdict.Illegal _ ->
                    tree.seenFromProblem(id, tree.scale().value(0));
            case Verdict.Legal _, Verdict.Unproved _, Verdict.Unchecked _ -> tree.modelValue(id);
        };
    }
}
