package espalier.problem;

import espalier.thought.Chain;
import espalier.thought.Problem;
import espalier.thought.ProblemSolver;
import espalier.thought.Thought;
import espalier.thought.ThoughtChecker;
import espalier.thought.Verdict;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// One kind of problem: how it is written, and what is right, solvable and possible in it.
public interface ProblemFamily {

    /// The name in files and on the command line, such as `game24`; also [Problem#family].
    String name();

    /// The name on the screen, such as `Game of 24`.
    String title();

    /// Inputs to try, each of them with a right answer; the first is small and quickly solved.
    List<String> examples();

    /// The problem that a person means by `input`.
    ///
    /// @throws ProblemFormatException where `input` is no problem of this family
    Problem parse(String input);

    /// Whether `problem`, which may come from another version of the program, is one that this
    /// family can take.
    default boolean takes(Problem problem) {
        try {
            checker().check(new Chain(problem, List.of()));
            return true;
        } catch (ProblemFormatException _) {
            return false;
        }
    }

    /// The checker of this family's thoughts.
    ThoughtChecker checker();

    /// The solver of this family's problems, or empty where nobody can prove a chain solvable.
    Optional<ProblemSolver> solver();

    /// Draws problems of this family, or empty where they cannot be made up by rule.
    Optional<ProblemSource> source();

    /// The answer that a completed chain without a wrong line gives, right or not, such as `(13 -
    /// 9) * (10 - 4) = 24`; empty for every other chain.
    Optional<String> answer(Chain chain);

    /// The answer that a chain's last line names, whatever the lines before it are worth; empty
    /// where it names none, as in families whose answer is the chain itself.
    default Optional<String> namedAnswer(Chain chain) {
        return Optional.empty();
    }

    /// What [#namedAnswer] gives where the answer is right; empty where no line can name it, or
    /// nobody knows it.
    default Optional<String> rightAnswer(Problem problem) {
        return Optional.empty();
    }

    /// Every thought that a generator of this family's text form can legally write next: distinct,
    /// always in the same order, and none after a completed or an illegal chain. None at all where
    /// they are too many to list: then there is no blind search.
    List<String> legalThoughts(Chain chain);

    /// What is right or wrong with the last thought of `chain`, by name.
    default Legality legality(Chain chain) {
        return switch (checker().check(chain)) {
            case Verdict.Illegal(var reason) -> new Legality.Faulty(Legality.WRONG, reason);
            case Verdict.Legal(var state) -> new Legality.Sound(state);
            case Verdict.Solved(var answer) -> new Legality.Sound(answer);
            case Verdict.Unsolved(var reason) -> new Legality.Sound(reason);
            case Verdict.Unproved(var answer) -> new Legality.Sound(answer);
            case Verdict.Unchecked _ -> new Legality.Unchecked();
        };
    }

    /// What a thought works out, in the one spelling that its spellings share: two thoughts of the
    /// same working may differ in what they say is left to do.
    default String working(Problem problem, String text) {
        return checker().spelling(problem, text);
    }

    /// How many thoughts every complete chain has, where the problem alone says so.
    default OptionalInt steps(Problem problem) {
        return OptionalInt.empty();
    }

    /// What a right chain answers: the number that the problem asks for, else the right answer.
    default Optional<String> wanted(Problem problem) {
        var target = target(problem);
        return target.isPresent()
                ? Optional.of(String.valueOf(target.getAsInt()))
                : rightAnswer(problem);
    }

    /// The number that every right chain comes to, where the problem names one.
    default OptionalInt target(Problem problem) {
        return OptionalInt.empty();
    }

    /// Whether an answer to this problem can be proved right or wrong: a chain that answers at once
    /// tells.
    default boolean proves(Problem problem) {
        var answered = new Chain(problem, List.of(Thought.written("Answer: 0.")));
        var verdict = checker().check(answered);
        return !(verdict instanceof Verdict.Unproved || verdict instanceof Verdict.Unchecked);
    }
}
