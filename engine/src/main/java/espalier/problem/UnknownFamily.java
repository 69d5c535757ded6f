package espalier.problem;

import espalier.thought.Chain;
import espalier.thought.Problem;
import espalier.thought.ProblemSolver;
import espalier.thought.ThoughtChecker;
import espalier.thought.Verdict;

import java.util.List;
import java.util.Optional;

/// What stands for a family that this version does not know, or whose problem it cannot take, as in
/// a recording of another version: nothing is checked, and nobody can prove anything.
///
/// @param name as the problem names it
record UnknownFamily(String name) implements ProblemFamily {

    @Override
    public String title() {
        return name;
    }

    @Override
    public List<String> examples() {
        return List.of();
    }

    @Override
    public Problem parse(String input) {
        throw new ProblemFormatException(
                "This version does not know the family (%s). Maybe a newer one does."
                        .formatted(name));
    }

    @Override
    public ThoughtChecker checker() {
        return new ThoughtChecker() {
            @Override
            public Verdict check(Chain chain) {
                return new Verdict.Unchecked();
            }

            @Override
            public String spelling(Problem problem, String text) {
                return text.strip();
            }
        };
    }

    @Override
    public Optional<ProblemSolver> solver() {
        return Optional.empty();
    }

    @Override
    public Optional<ProblemSource> source() {
        return Optional.empty();
    }

    @Override
    public Optional<String> answer(Chain chain) {
        return Optional.empty();
    }

    @Override
    public List<String> legalThoughts(Chain chain) {
        return List.of();
    }
}
