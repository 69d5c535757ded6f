package espalier.verify;

import espalier.problem.Legality;
import espalier.problem.ProblemFamily;
import espalier.problem.ProblemSource;
import espalier.thought.Chain;
import espalier.thought.Problem;
import espalier.thought.ProblemSolver;
import espalier.thought.ThoughtChecker;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A family whose truth is the user's: its answers are checked by a checker of the user's own, and
/// its solver, which may think otherwise, is not asked.
public record VerifiedFamily(ProblemFamily family, UserChecker own) implements ProblemFamily {

    @Override
    public String name() {
        return family.name();
    }

    @Override
    public String title() {
        return family.title();
    }

    @Override
    public List<String> examples() {
        return family.examples();
    }

    @Override
    public Problem parse(String input) {
        return family.parse(input);
    }

    @Override
    public ThoughtChecker checker() {
        return own;
    }

    @Override
    public Optional<ProblemSolver> solver() {
        return Optional.empty();
    }

    @Override
    public Optional<ProblemSource> source() {
        return family.source();
    }

    @Override
    public Optional<String> answer(Chain chain) {
        return family.answer(chain);
    }

    @Override
    public List<String> legalThoughts(Chain chain) {
        return family.legalThoughts(chain);
    }

    @Override
    public Legality legality(Chain chain) {
        return family.legality(chain);
    }

    @Override
    public OptionalInt steps(Problem problem) {
        return family.steps(problem);
    }

    @Override
    public OptionalInt target(Problem problem) {
        return family.target(problem);
    }

    @Override
    public String working(Problem problem, String text) {
        return family.working(problem, text);
    }

    @Override
    public boolean proves(Problem problem) {
        return true;
    }
}
