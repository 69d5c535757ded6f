package espalier.problem;

import espalier.thought.Chain;
import espalier.thought.ProblemSolver;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Solves number problems, exactly: over fractions and negative numbers too, but where the built-in
/// model's whole numbers suffice the completion keeps to them.
final class ArithmeticSolver implements ProblemSolver {

    @Override
    public Optional<List<String>> completion(Chain chain) {
        return Working.of(chain) instanceof Working.Sound sound
                ? completion(sound.numbers(), Rational.of(sound.problem().target()))
                : Optional.empty();
    }

    private static Optional<List<String>> completion(Numbers state, Rational target) {
        Predicate<Rational> any = value -> true;
        return new ExpressionFinder(state, Rational::positiveInteger)
                .find(target)
                .or(() -> new ExpressionFinder(state, any).find(target))
                .map(expression -> {
                    List<String> lines = new ArrayList<>();
                    write(expression, state, lines);
                    return List.copyOf(lines);
                });
    }

    /// Adds the steps that compute `expression`, innermost first; gives the numbers left after
    /// them.
    private static Numbers write(Expression expression, Numbers state, List<String> lines) {
        return switch (expression) {
            case Expression.Given given -> state;
            case Expression.Combined combined -> {
                Numbers ready =
                        write(combined.second(), write(combined.first(), state, lines), lines);
                Rational first = combined.first().value();
                Rational second = combined.second().value();
                Numbers left = ready.after(first, second, combined.value());
                boolean swapped = combined.operation().commutative() && first.compareTo(second) < 0;
                lines.add(
                        ArithmeticLine.text(
                                swapped ? second : first,
                                combined.operation(),
                                swapped ? first : second,
                                combined.value(),
                                left));
                yield left;
            }
        };
    }
}
