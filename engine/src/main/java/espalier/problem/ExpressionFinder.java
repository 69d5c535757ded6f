package espalier.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Finds an expression over given numbers, each used exactly once, that comes to a wanted value.
///
/// An expression splits its numbers into two parts and joins a value of the one to a value of the
/// other. Of small sets of numbers all values are listed, each with one expression. For a larger
/// set the search goes from the wanted value backwards (two halves that meet: Horowitz and Sahni
/// 1974): for every split and every value `a` of its smaller part, at most six values of the larger
/// part would do, such as `wanted - a` and `wanted / a`, and each is looked up, or searched in the
/// same way.
///
/// So the search is exhaustive without a list of everything that can be reached, which for eight
/// numbers would be a thousand million values. Sets are bit masks over the ascending numbers; among
/// equal numbers only the lowest bits are used, so equal sets have equal masks.
final class ExpressionFinder {

    /// Up to this size all values of a set are listed, at most 1170 for four numbers.
    private static final int LARGEST_LISTED = 4;

    private static final int MOST_NUMBERS = 8;

    private final List<Rational> numbers;
    private final Predicate<Rational> admitted;
    private final int listed;
    private final Map<Integer, List<Split>> splits = new HashMap<>();
    private final Map<Integer, Map<Rational, Expression>> values = new HashMap<>();
    private final Set<Goal> unreachable = new HashSet<>();

    /// Two parts of a set; the smaller has no more numbers than the larger.
    private record Split(int smaller, int larger) {}

    /// A value wanted of a set.
    private record Goal(int set, Rational wanted) {}

    /// A finder over at most eight numbers.
    ///
    /// @param admitted which results an operation may have
    ExpressionFinder(Numbers numbers, Predicate<Rational> admitted) {
        this.numbers = numbers.values();
        if (this.numbers.size() > MOST_NUMBERS) {
            throw new IllegalArgumentException(
                    "numbers (%s) must be at most %d.".formatted(numbers, MOST_NUMBERS));
        }
        this.admitted = admitted;
        this.listed = Math.min(LARGEST_LISTED, this.numbers.size() / 2 + 1);
    }

    /// An expression over all the numbers that comes to `wanted`, or empty where none does.
    Optional<Expression> find(Rational wanted) {
        return find((1 << numbers.size()) - 1, wanted);
    }

    private Optional<Expression> find(int set, Rational wanted) {
        if (Integer.bitCount(set) <= listed) {
            return Optional.ofNullable(values(set).get(wanted));
        }
        if (!admitted.test(wanted)) {
            return Optional.empty();
        }
        Goal goal = new Goal(set, wanted);
        if (unreachable.contains(goal)) {
            return Optional.empty();
        }
        Optional<Expression> found = search(goal);
        if (found.isEmpty()) {
            unreachable.add(goal);
        }
        return found;
    }

    private Optional<Expression> search(Goal goal) {
        for (Split split : splits(goal.set)) {
            for (Expression part : values(split.smaller).values()) {
                Optional<Expression> found = completed(part, split.larger, goal.wanted);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /// Joins `part` to an expression over `others` so that `wanted` comes out.
    private Optional<Expression> completed(Expression part, int others, Rational wanted) {
        Rational value = part.value();
        for (Operation operation : Operation.values()) {
            Optional<Expression> second =
                    operation.secondOperand(value, wanted).flatMap(other -> find(others, other));
            if (second.isPresent()) {
                return Optional.of(new Expression.Combined(part, operation, second.get(), wanted));
            }
            if (!operation.commutative()) {
                Optional<Expression> first =
                        operation.firstOperand(value, wanted).flatMap(other -> find(others, other));
                if (first.isPresent()) {
                    return Optional.of(
                            new Expression.Combined(first.get(), operation, part, wanted));
                }
            }
        }
        return value.zero() && wanted.zero()
                ? Optional.of(new Expression.Combined(part, Operation.TIMES, sum(others), wanted))
                : Optional.empty();
    }

    /// Every admitted value of a small set, with one expression each, in the order of discovery.
    private Map<Rational, Expression> values(int set) {
        Map<Rational, Expression> known = values.get(set);
        if (known != null) {
            return known;
        }
        Map<Rational, Expression> found = new LinkedHashMap<>();
        if (Integer.bitCount(set) == 1) {
            Expression given = given(set);
            found.put(given.value(), given);
        }
        for (Split split : splits(set)) {
            for (Expression first : values(split.smaller).values()) {
                for (Expression second : values(split.larger).values()) {
                    join(first, second, found);
                }
            }
        }
        values.put(set, found);
        return found;
    }

    private void join(Expression first, Expression second, Map<Rational, Expression> found) {
        for (Operation operation : Operation.values()) {
            add(first, operation, second, found);
            if (!operation.commutative()) {
                add(second, operation, first, found);
            }
        }
    }

    private void add(
            Expression first,
            Operation operation,
            Expression second,
            Map<Rational, Expression> found) {
        operation
                .result(first.value(), second.value())
                .filter(admitted)
                .ifPresent(value ->
                        found.putIfAbsent(
                                value, new Expression.Combined(first, operation, second, value)));
    }

    /// The different ways to part a set in two, the most even, which are the quickest to search,
    /// first.
    private List<Split> splits(int set) {
        return splits.computeIfAbsent(
                set,
                whole -> {
                    List<Split> found = new ArrayList<>();
                    for (int part = (whole - 1) & whole; part > 0; part = (part - 1) & whole) {
                        int rest = lowest(whole & ~part);
                        int surplus = Integer.bitCount(part) - Integer.bitCount(rest);
                        boolean inOrder = surplus < 0 || (surplus == 0 && part <= rest);
                        if (inOrder && part == lowest(part)) {
                            found.add(new Split(part, rest));
                        }
                    }
                    found.sort(Comparator.comparingInt(split -> Integer.bitCount(split.larger)));
                    return found;
                });
    }

    /// The set of equal numbers that has the lowest bits.
    private int lowest(int set) {
        int lowest = 0;
        for (int bits = set; bits != 0; bits &= bits - 1) {
            int index = Integer.numberOfTrailingZeros(bits);
            while (index > 0
                    && numbers.get(index).equals(numbers.get(index - 1))
                    && (lowest & (1 << (index - 1))) == 0) {
                index--;
            }
            lowest |= 1 << index;
        }
        return lowest;
    }

    private Expression.Given given(int set) {
        return new Expression.Given(numbers.get(Integer.numberOfTrailingZeros(set)));
    }

    private Expression sum(int set) {
        Expression sum = given(set);
        for (int rest = set & (set - 1); rest != 0; rest &= rest - 1) {
            Expression next = given(rest);
            sum =
                    new Expression.Combined(
                            sum, Operation.PLUS, next, sum.value().plus(next.value()));
        }
        return sum;
    }
}
