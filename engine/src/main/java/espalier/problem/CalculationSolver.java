package espalier.problem;

import espalier.problem.Sum.Term;
import espalier.thought.Chain;
import espalier.thought.ProblemSolver;
import espalier.thought.Verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Works a calculation out by the digits: a product is broken down into products by one digit and
/// its zeros, those are worked out and added up, and so are the terms in the end. What a chain says
/// already is not said again.
final class CalculationSolver implements ProblemSolver {

    @Override
    public Optional<List<String>> completion(Chain chain) {
        CalculationRules rules = CalculationRules.of(chain);
        ChainReading<CalculationState> reading = ChainReading.of(chain, rules);
        return switch (reading.verdict()) {
            case Verdict.Solved _ -> Optional.of(List.of());
            case Verdict.Legal _ ->
                    reading.state().map(state -> missing(state, lines(rules.problem())));
            case Verdict.Illegal _, Verdict.Unsolved _, Verdict.Unproved _, Verdict.Unchecked _ ->
                    Optional.empty();
        };
    }

    private static List<String> missing(CalculationState state, List<String> lines) {
        return lines.stream().filter(line -> !state.equations().contains(line)).toList();
    }

    private static List<String> lines(Sum problem) {
        List<String> lines = new ArrayList<>();
        List<Term> results = new ArrayList<>();
        for (Term term : problem.terms()) {
            if (term.factors().size() == 2) {
                multiply(term.factors().getFirst(), term.factors().getLast(), lines);
            }
            results.add(new Term(term.added(), List.of(term.size())));
        }
        addUp(results, lines);
        lines.add("Answer: %d.".formatted(problem.value()));
        return List.copyOf(lines.stream().distinct().toList());
    }

    /// Adds the lines that work a product out.
    private static void multiply(long first, long second, List<String> lines) {
        List<Term> parts = new ArrayList<>();
        if (nonZeroDigits(second) > 1 && (first >= 10 || second >= 100)) {
            digits(second).forEach(digit -> parts.add(Term.of(first, digit)));
        } else if (nonZeroDigits(first) > 1 && first >= 100) {
            digits(first).forEach(digit -> parts.add(Term.of(digit, second)));
        } else {
            lines.add("%s = %d.".formatted(Term.of(first, second), first * second));
            return;
        }
        lines.add("%s = %s.".formatted(Term.of(first, second), new Sum(parts)));
        for (Term part : parts) {
            multiply(part.factors().getFirst(), part.factors().getLast(), lines);
        }
        addUp(parts.stream().map(part -> Term.of(part.size())).toList(), lines);
    }

    /// Adds the lines that add numbers up from left to right; a number that is more than there is
    /// waits for the next one that is added.
    private static void addUp(List<Term> numbers, List<String> lines) {
        List<Term> rest = new ArrayList<>(numbers);
        long sum = rest.removeFirst().size();
        while (!rest.isEmpty()) {
            Term next = rest.getFirst();
            for (Term term : rest) {
                if (term.added() || term.size() <= sum) {
                    next = term;
                    break;
                }
            }
            rest.remove(next);
            Sum step = new Sum(List.of(Term.of(sum), next));
            sum = step.value();
            lines.add("%s = %d.".formatted(step, sum));
        }
    }

    /// The parts of a number, one a digit that is not 0: 215 gives 200, 10 and 5.
    private static List<Long> digits(long number) {
        List<Long> digits = new ArrayList<>();
        long unit = 1;
        for (long left = number; left > 0; left /= 10) {
            if (left % 10 > 0) {
                digits.addFirst(left % 10 * unit);
            }
            unit *= 10;
        }
        return digits;
    }

    private static int nonZeroDigits(long number) {
        return digits(number).size();
    }
}
