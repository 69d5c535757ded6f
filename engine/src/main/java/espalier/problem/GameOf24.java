package espalier.problem;

import espalier.thought.Chain;
import espalier.thought.Problem;
import espalier.thought.ProblemSolver;
import espalier.thought.ThoughtChecker;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Game of 24: make 24 from four whole numbers from 1 to 100, each used exactly once.
///
/// Checker and solver are exact and know fractions and negative numbers (`3 3 8 8` is solvable);
/// the built-in model knows whole numbers from 1 to 999 only.
final class GameOf24 implements ProblemFamily {

    static final int TARGET = 24;

    private static final NumberList NUMBERS =
            new NumberList(
                    "Game of 24 expects four whole numbers from 1 to 100, such as \"4 5 6 10\"",
                    4,
                    4,
                    100);

    @Override
    public String name() {
        return "game24";
    }

    @Override
    public String title() {
        return "Game of 24";
    }

    @Override
    public List<String> examples() {
        return List.of("1 1 4 6", "4 5 6 10", "4 9 10 13", "1 2 4 7", "2 5 8 11", "3 3 8 8");
    }

    @Override
    public Problem parse(String input) {
        if (input.contains("=")) {
            throw NUMBERS.failure(
                    "\"%s\" has an equals sign. Maybe it is a Countdown problem."
                            .formatted(Excerpt.of(input)));
        }
        return new NumberProblem(NUMBERS.parse(input), TARGET)
                .written(name(), NumberList.tidy(input));
    }

    @Override
    public ThoughtChecker checker() {
        return new ArithmeticChecker();
    }

    @Override
    public Optional<ProblemSolver> solver() {
        return Optional.of(new ArithmeticSolver());
    }

    @Override
    public Optional<ProblemSource> source() {
        return Optional.of(
                new ProblemSource(
                        this,
                        "numbers",
                        new ProblemSource.Sizes(4, 4, 4),
                        NumberSources::gameOf24));
    }

    @Override
    public Optional<String> answer(Chain chain) {
        return Working.of(chain).answer();
    }

    @Override
    public List<String> legalThoughts(Chain chain) {
        return LegalSteps.after(chain);
    }

    @Override
    public Legality legality(Chain chain) {
        return Working.of(chain).legality();
    }

    @Override
    public String working(Problem problem, String text) {
        return ArithmeticLine.working(checker().spelling(problem, text));
    }

    @Override
    public OptionalInt steps(Problem problem) {
        return OptionalInt.of(NumberProblem.of(problem).numbers().size() - 1);
    }

    @Override
    public OptionalInt target(Problem problem) {
        return OptionalInt.of(NumberProblem.of(problem).target());
    }
}
