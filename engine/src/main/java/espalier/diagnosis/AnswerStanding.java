package espalier.diagnosis;

import espalier.problem.ProblemFamilies;
import espalier.search.Answer;
import espalier.search.AnswerRule;
import espalier.settings.SearchSettings;
import espalier.thought.Problem;
import espalier.thought.Verdict;
import espalier.tree.ReadableTree;

import java.util.List;
import java.util.Optional;

/// What a run answers, held against what was asked.
///
/// @param thought the id of the thought that ends the answer's chain
/// @param text the answer
/// @param standing whether it is right
/// @param wanted what was asked for, where the problem says so
public record AnswerStanding(int thought, String text, Standing standing, Optional<String> wanted) {

    /// Whether an answer is right.
    public enum Standing {
        /// A checker, or the log, says that it is right.
        RIGHT,
        /// A checker, or the log, says that it is wrong.
        WRONG,
        /// Nobody has checked it, or can.
        UNKNOWN
    }

    /// The answer that the rule in force picks; empty where there is none.
    public static Optional<AnswerStanding> of(
            ReadableTree tree, SearchSettings settings, Oracle oracle) {
        return AnswerRule.pick(tree, settings).map(answer -> of(tree, answer, oracle));
    }

    /// How an answer of a tree stands. One that the search did not check is checked here.
    public static AnswerStanding of(ReadableTree tree, Answer answer, Oracle oracle) {
        var family = ProblemFamilies.of(tree.problem());
        var chain = tree.chain(answer.thought());
        var verdict = tree.verdict(answer.thought());
        boolean checked = !(verdict instanceof Verdict.Unchecked);
        return new AnswerStanding(
                answer.thought(),
                family.answer(chain).orElse(answer.text()),
                standing(checked ? verdict : family.checker().check(chain)),
                wanted(tree.problem(), oracle));
    }

    /// What a problem asks for, where it says so itself and may be told.
    public static Optional<String> wanted(Problem problem, Oracle oracle) {
        var family = ProblemFamilies.of(problem);
        return family.wanted(problem)
                .filter(_ -> oracle == Oracle.SHOWN || family.target(problem).isPresent());
    }

    private static Standing standing(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Solved _ -> Standing.RIGHT;
            case Verdict.Unsolved _, Verdict.Illegal _ -> Standing.WRONG;
            case Verdict.Legal _, Verdict.Unproved _, Verdict.Unchecked _ -> Standing.UNKNOWN;
        };
    }

    /// The same in a sentence.
    public Finding finding() {
        String shown = Words.excerpt(text);
        var evidence = List.of(thought);
        return switch (standing) {
            case RIGHT -> new Finding("answer-right", List.of(shown), evidence);
            case UNKNOWN -> new Finding("answer-unknown", List.of(shown), evidence);
            case WRONG ->
                    wanted.map(what -> new Finding("answer-wrong", List.of(shown, what), evidence))
                            .orElseGet(() ->
                                    new Finding("answer-wrong-plain", List.of(shown), evidence));
        };
    }
}
