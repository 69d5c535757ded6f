package espalier.problem;

import espalier.thought.Chain;
import espalier.thought.Problem;
import espalier.thought.ProblemSolver;
import espalier.thought.ThoughtChecker;

import java.util.List;
import java.util.Optional;

/// One kind of problem: how it is written, and what is right, solvable and possible in it.
public interface ProblemFamily {

    /// The name in files and on the command line, such as `game24`; also [Problem#family].
    String name();

    /// The name on the screen, such as `Game of 24`.
    String title();

    /// Inputs to try, each of them solvable; the first is small and quickly solved.
    List<String> examples();

    /// The problem that a person means by `input`.
    ///
    /// @throws ProblemFormatException where `input` is no problem of this family
    Problem parse(String input);

    /// The checker of this family's thoughts.
    ThoughtChecker checker();

    /// The solver of this family's problems.
    ProblemSolver solver();

    /// The answer that a completed legal chain gives, right or wrong, such as `(13 - 9) * (10 - 4)
    /// = 24`; empty for every other chain.
    Optional<String> answer(Chain chain);

    /// Every thought that a generator of this family's text form can legally write next: distinct,
    /// always in the same order, and none after a completed or an illegal chain.
    List<String> legalThoughts(Chain chain);
}
