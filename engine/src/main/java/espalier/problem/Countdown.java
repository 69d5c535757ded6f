package espalier.problem;

import espalier.thought.Chain;
import espalier.thought.Problem;
import espalier.thought.ProblemSolver;
import espalier.thought.ThoughtChecker;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Countdown: make a target from 1 to 9999 from 2 to 8 whole numbers from 1 to 999, each used
/// exactly once; written `3 7 25 50 = 525`.
///
/// The television game lets numbers be left over and forbids fractions; here every number is used,
/// and checker and solver know fractions and negative numbers. The built-in model knows whole
/// numbers from 1 to 999 only.
final class Countdown implements ProblemFamily {

    private static final int LARGEST_TARGET = 9999;
    private static final NumberList NUMBERS =
            new NumberList(
                    "Countdown expects 2 to 8 whole numbers from 1 to 999, an equals sign and a"
                            + " target from 1 to 9999, such as \"3 7 25 50 = 525\"",
                    2,
                    8,
                    999);

    @Override
    public String name() {
        return "countdown";
    }

    @Override
    public String title() {
        return "Countdown";
    }

    @Override
    public List<String> examples() {
        return List.of(
                "3 5 8 = 29",
                "3 7 25 50 = 525",
                "2 5 6 9 75 = 431",
                "1 3 7 10 25 50 = 765",
                "3 6 25 50 75 100 = 952");
    }

    @Override
    public Problem parse(String input) {
        List<String> sides = List.of(input.split("=", -1));
        if (sides.size() != 2) {
            throw NUMBERS.failure(
                    "\"%s\" has %s. Maybe write the numbers, then \"=\", then the target."
                            .formatted(
                                    Excerpt.of(input),
                                    sides.size() == 1
                                            ? "no equals sign"
                                            : "more than one equals sign"));
        }
        List<Integer> numbers = NUMBERS.parse(sides.getFirst());
        int target = target(sides.getLast());
        return new NumberProblem(numbers, target)
                .written(name(), NumberList.tidy(sides.getFirst()) + " = " + target);
    }

    private static int target(String side) {
        List<String> words = NumberList.words(side);
        if (words.size() != 1) {
            throw NUMBERS.failure(
                    words.isEmpty()
                            ? "no target comes after \"=\". Maybe it is missing."
                            : "%d words come after \"=\". Maybe write the numbers before it."
                                    .formatted(words.size()));
        }
        return NUMBERS.whole(words.getFirst(), LARGEST_TARGET);
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
                        new ProblemSource.Sizes(3, 5, 6),
                        NumberSources::countdown));
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
