package espalier.search;

import espalier.settings.AnswerChoice;
import espalier.settings.Answering;
import espalier.settings.Answering.Checking;
import espalier.settings.SearchSettings;
import espalier.thought.Verdict;
import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/// Picks the answer from a tree. Pure: the same tree and rule give the same answer. Pruned branches
/// never answer, nor do wrong steps.
public final class AnswerRule {

    /// More than any raw value.
    private static final double PROVED = 2;

    private AnswerRule() {}

    /// The rule in force: without the checker nothing can be proved, so the best value answers.
    public static AnswerChoice inForce(Answering answering) {
        return answering.checker() == Checking.OFF && answering.rule() == AnswerChoice.CHECKER
                ? AnswerChoice.BEST_VALUE
                : answering.rule();
    }

    /// The answer by the settings' rule, where there is one.
    public static Optional<Answer> pick(ReadableTree tree, SearchSettings settings) {
        return pick(tree, inForce(settings.answering()));
    }

    /// The answer by `rule`, where there is one.
    public static Optional<Answer> pick(ReadableTree tree, AnswerChoice rule) {
        int end =
                switch (rule) {
                    case CHECKER -> best(tree, id -> proof(tree, id));
                    case BEST_VALUE -> best(tree, id -> worth(tree, id));
                    case BEST_MINIMUM -> best(tree, id -> leastWorth(tree, id));
                    case MOST_VISITS -> mostVisited(tree);
                    case MAJORITY -> majority(tree);
                };
        return end == ThoughtId.NONE ? Optional.empty() : Optional.of(answer(tree, end));
    }

    private static Answer answer(ReadableTree tree, int id) {
        return switch (tree.verdict(id)) {
            case Verdict.Solved(var text) -> new Answer(id, text, Answer.Proof.VERIFIED);
            case Verdict.Unproved(var text) -> new Answer(id, text, Answer.Proof.UNVERIFIED);
            case Verdict.Legal _, Verdict.Illegal _, Verdict.Unsolved _, Verdict.Unchecked _ ->
                    new Answer(id, tree.thought(id).text(), Answer.Proof.UNVERIFIED);
        };
    }

    /// The first finished thought with the highest figure, NaN left out.
    private static int best(ReadableTree tree, IntToDoubleFunction figure) {
        int best = ThoughtId.NONE;
        double most = Double.NEGATIVE_INFINITY;
        for (int id = 1; id < tree.size(); id++) {
            if (answers(tree, id)) {
                double f = figure.applyAsDouble(id);
                if (f > most) {
                    most = f;
                    best = id;
                }
            }
        }
        return best;
    }

    private static boolean answers(ReadableTree tree, int id) {
        return tree.finished(id) && tree.reachable(id);
    }

    /// A proved end before all others; ends that nobody can prove by their raw values.
    private static double proof(ReadableTree tree, int id) {
        return switch (tree.verdict(id)) {
            case Verdict.Solved _ -> PROVED;
            case Verdict.Unproved _ -> tree.rawValue(id);
            case Verdict.Legal _, Verdict.Illegal _, Verdict.Unsolved _, Verdict.Unchecked _ ->
                    Double.NaN;
        };
    }

    /// What a thought is worth by itself: the checker's word where it gave one, else the raw value.
    static double worth(ReadableTree tree, int id) {
        return switch (tree.verdict(id)) {
            case Verdict.Solved _ -> 1;
            case Verdict.Unsolved _, Verdict.Illegal _ -> 0;
            case Verdict.Legal _, Verdict.Unproved _, Verdict.Unchecked _ -> tree.rawValue(id);
        };
    }

    private static double leastWorth(ReadableTree tree, int id) {
        double least = worth(tree, id);
        for (int at = tree.parent(id); at > ThoughtId.ROOT; at = tree.parent(at)) {
            least = Math.min(least, worth(tree, at));
        }
        return least;
    }

    private static int mostVisited(ReadableTree tree) {
        int at = ThoughtId.ROOT;
        while (at != ThoughtId.NONE && !tree.finished(at)) {
            int best = ThoughtId.NONE;
            for (int c = tree.firstChild(at); c != ThoughtId.NONE; c = tree.nextSibling(c)) {
                if (tree.selectable(c)
                        && tree.edgeVisits(c)
                                > (best == ThoughtId.NONE ? 0 : tree.edgeVisits(best))) {
                    best = c;
                }
            }
            int twin = best == ThoughtId.NONE ? ThoughtId.NONE : tree.link(best);
            at = twin == ThoughtId.NONE ? best : twin;
        }
        return at;
    }

    private static int majority(ReadableTree tree) {
        Map<String, Integer> votes = new LinkedHashMap<>();
        Map<String, Integer> first = new LinkedHashMap<>();
        for (int id = 1; id < tree.size(); id++) {
            if (answers(tree, id)) {
                String text = answer(tree, id).text();
                votes.merge(text, tree.thought(id).draws(), Integer::sum);
                first.putIfAbsent(text, id);
            }
        }
        return votes.entrySet().stream()
                .reduce((a, b) -> b.getValue() > a.getValue() ? b : a)
                .map(winner -> first.getOrDefault(winner.getKey(), ThoughtId.NONE))
                .orElse(ThoughtId.NONE);
    }
}
