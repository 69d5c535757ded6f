package espalier.problem;

import espalier.problem.Sum.Term;
import espalier.thought.Chain;
import espalier.thought.Problem;
import espalier.thought.ProblemSolver;
import espalier.thought.ThoughtChecker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Long calculation: work out sums and products in small steps, mending what goes wrong.
///
/// The true equations are too many to list, so there is no blind search.
final class LongCalculation implements ProblemFamily {

    private static final int LONGEST = 400;
    private static final int MOST_TERMS = 4;
    private static final int LARGEST_NUMBER = 9999;
    private static final int LARGEST_VALUE = 999_999;
    private static final Pattern STATEMENT = Pattern.compile("(?:Work out )?(.*?)\\.?");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    @Override
    public String name() {
        return "calculation";
    }

    @Override
    public String title() {
        return "Long calculation";
    }

    @Override
    public List<String> examples() {
        return List.of(
                "12 * 4 + 9",
                "47 * 36 + 215",
                "308 * 7 - 99",
                "64 * 25 - 38 * 19",
                "93 * 87 + 437 - 66 * 91");
    }

    @Override
    public Problem parse(String input) {
        Sum sum = sum(input);
        return new Problem(name(), sum.toString(), "Work out %s.".formatted(sum));
    }

    /// The sum that a problem's statement names, or a person typed.
    ///
    /// @throws ProblemFormatException where there is none, or it is too long or too large
    static Sum sum(String text) {
        if (text.length() > LONGEST) {
            throw failure("%d characters came. Maybe shorten it.".formatted(text.length()));
        }
        String tidy = BLANKS.matcher(text).replaceAll(" ").strip();
        Matcher statement = STATEMENT.matcher(tidy);
        Sum sum =
                (statement.matches() ? Sum.parse(statement.group(1)) : Optional.<Sum>empty())
                        .orElseThrow(() ->
                                failure(
                                        tidy.isEmpty()
                                                ? "nothing came. Maybe try the example."
                                                : "\"%s\" is none. Maybe a sign is missing, or a number is too long."
                                                        .formatted(Excerpt.of(tidy))));
        if (sum.terms().size() > MOST_TERMS) {
            throw failure(
                    "\"%s\" has %d. Maybe leave some out."
                            .formatted(Excerpt.of(tidy), sum.terms().size()));
        }
        for (Term term : sum.terms()) {
            for (long number : term.factors()) {
                if (number < 1 || number > LARGEST_NUMBER) {
                    throw failure(
                            "%d is not from 1 to %d. Maybe a digit or a blank is wrong."
                                    .formatted(number, LARGEST_NUMBER));
                }
            }
        }
        if (sum.value() < 1 || sum.value() > LARGEST_VALUE) {
            throw failure(
                    "\"%s\" comes to %d. Maybe make a number %s."
                            .formatted(sum, sum.value(), sum.value() < 1 ? "larger" : "smaller"));
        }
        return sum;
    }

    private static ProblemFormatException failure(String found) {
        return new ProblemFormatException(
                "Long calculation expects 1 to 4 terms joined by + and -, each a whole number from"
                    + " 1 to 9999 or a product of two, that come to 1 to 999999, such as \"47 * 36"
                    + " + 215\"; "
                        + found);
    }

    @Override
    public ThoughtChecker checker() {
        return new LineChecker(
                CalculationRules::read,
                line -> CalculationLine.parse(line).map(CalculationLine::toString),
                CalculationRules::unreadable);
    }

    @Override
    public Optional<ProblemSolver> solver() {
        return Optional.of(new CalculationSolver());
    }

    @Override
    public Optional<ProblemSource> source() {
        return Optional.of(
                new ProblemSource(
                        this, "terms", new ProblemSource.Sizes(2, 2, 3), LongCalculation::drawn));
    }

    /// A product, then products and numbers, added and taken away; all with a positive value.
    private static String drawn(int size, SplittableRandom random) {
        while (true) {
            List<Term> terms = new ArrayList<>(List.of(product(true, random)));
            while (terms.size() < size) {
                boolean added = random.nextBoolean();
                terms.add(
                        random.nextBoolean()
                                ? product(added, random)
                                : new Term(added, List.of(random.nextLong(10, 1000))));
            }
            Sum sum = new Sum(terms);
            if (sum.value() > 0) {
                return sum.toString();
            }
        }
    }

    /// Two digits by two, or three by one.
    private static Term product(boolean added, SplittableRandom random) {
        return new Term(
                added,
                random.nextBoolean()
                        ? List.of(random.nextLong(11, 100), random.nextLong(11, 100))
                        : List.of(random.nextLong(101, 1000), random.nextLong(2, 10)));
    }

    @Override
    public Optional<String> answer(Chain chain) {
        return CalculationRules.read(chain)
                .state()
                .flatMap(CalculationState::answer)
                .map(String::valueOf);
    }

    @Override
    public Optional<String> namedAnswer(Chain chain) {
        return ChainReading.lastLine(chain)
                .flatMap(CalculationLine::parse)
                .flatMap(line ->
                        line instanceof CalculationLine.Answered(long number)
                                ? Optional.of(String.valueOf(number))
                                : Optional.empty());
    }

    @Override
    public Optional<String> rightAnswer(Problem problem) {
        return Optional.of(String.valueOf(sum(problem.statement()).value()));
    }

    @Override
    public List<String> legalThoughts(Chain chain) {
        return List.of();
    }
}
