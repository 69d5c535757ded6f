package espalier.diagnosis;

import espalier.problem.ProblemFamilies;
import espalier.search.Answer;
import espalier.search.AnswerRule;
import espalier.thought.Chain;
import espalier.thought.Problem;
import espalier.thought.Verdict;
import espalier.tree.ReadableTree;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What a run answers, held against what was asked.
///
/// @param thought the id of the thought that ends the answer's chain
/// @param text the answer
/// @param standing whether it is right
/// @param wanted what a right chain answers, where that is known and may be told
public record AnswerStanding(int thought, String text, Standing standing, Optional<String> wanted) {

    /// Whether an answer is right.
    public enum Standing {
        /// A checker, or the log, says that it is right.
        RIGHT,
        /// A checker, or the log, says that it is wrong.
        WRONG,
        /// A line of its chain is wrong, and the answer that the last line names is right all the
        /// same, or nobody knows it.
        FAULTY,
        /// Nobody has checked it, or can.
        UNKNOWN
    }

    /// How the answer stands that the rule in force picks; empty where there is none.
    public static Optional<AnswerStanding> of(RunFacts facts, ReadableTree tree, Oracle oracle) {
        return AnswerRule.pick(tree, facts.settings().assumed())
                .map(answer -> of(facts, tree, answer, oracle));
    }

    /// How an answer of a run stands, by the word of whoever judges its answers: another program's
    /// log, a checker of the user's own, else the family's checker, which is asked here where the
    /// search did not.
    public static AnswerStanding of(
            RunFacts facts, ReadableTree tree, Answer answer, Oracle oracle) {
        if (facts.log().isPresent()) {
            return new AnswerStanding(
                    answer.thought(),
                    answer.text(),
                    standing(tree.verdict(answer.thought())),
                    wanted(tree.problem(), oracle));
        }
        return facts.checker().isPresent()
                ? of(tree, answer, _ -> new Verdict.Unchecked(), Oracle.HIDDEN)
                : of(tree, answer, oracle);
    }

    /// How an answer of a tree stands by the family's checker.
    public static AnswerStanding of(ReadableTree tree, Answer answer, Oracle oracle) {
        return of(tree, answer, ProblemFamilies.checker()::check, oracle);
    }

    /// How an answer of a tree stands. One that the search did not check is checked here.
    ///
    /// @param checker whose word the search would have taken
    public static AnswerStanding of(
            ReadableTree tree, Answer answer, Function<Chain, Verdict> checker, Oracle oracle) {
        var family = ProblemFamilies.of(tree.problem());
        var chain = tree.chain(answer.thought());
        var verdict = tree.verdict(answer.thought());
        var named = family.namedAnswer(chain);
        var standing =
                standing(verdict instanceof Verdict.Unchecked ? checker.apply(chain) : verdict);
        boolean another =
                named.isEmpty()
                        || family.rightAnswer(tree.problem())
                                .filter(right -> !right.equals(named.get()))
                                .isPresent();
        return new AnswerStanding(
                answer.thought(),
                family.answer(chain).or(() -> named).orElse(answer.text()),
                standing == Standing.FAULTY && another ? Standing.WRONG : standing,
                wanted(tree.problem(), oracle));
    }

    /// What a right chain answers, where that is known and may be told: what the problem itself
    /// asks for always may.
    public static Optional<String> wanted(Problem problem, Oracle oracle) {
        var family = ProblemFamilies.of(problem);
        return family.wanted(problem)
                .filter(_ -> oracle == Oracle.SHOWN || family.target(problem).isPresent());
    }

    /// A problem as it was typed; as it is asked where that would tell an answer that is kept back.
    public static String asked(Problem problem, Oracle oracle) {
        boolean tells =
                wanted(problem, oracle).isEmpty() && wanted(problem, Oracle.SHOWN).isPresent();
        return tells ? problem.statement() : problem.input();
    }

    private static Standing standing(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Solved _ -> Standing.RIGHT;
            case Verdict.Unsolved _ -> Standing.WRONG;
            case Verdict.Illegal _ -> Standing.FAULTY;
            case Verdict.Legal _, Verdict.Unproved _, Verdict.Unchecked _ -> Standing.UNKNOWN;
        };
    }

    /// Whether something is wrong with the answer, or with its chain.
    public boolean mistaken() {
        return switch (standing) {
            case WRONG, FAULTY -> true;
            case RIGHT, UNKNOWN -> false;
        };
    }

    /// The same in a sentence.
    public Finding finding() {
        String shown = Words.excerpt(text);
        var evidence = List.of(thought);
        return switch (standing) {
            case RIGHT -> new Finding("answer-right", List.of(shown), evidence);
            case FAULTY -> new Finding("answer-faulty", List.of(shown), evidence);
            case UNKNOWN -> new Finding("answer-unknown", List.of(shown), evidence);
            case WRONG ->
                    wanted.map(what -> new Finding("answer-wrong", List.of(shown, what), evidence))
                            .orElseGet(() ->
                                    new Finding("answer-wrong-plain", List.of(shown), evidence));
        };
    }
}
