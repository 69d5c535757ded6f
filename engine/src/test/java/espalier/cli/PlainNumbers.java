package espalier.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The numbers games once more, worked out apart from the program: states are sorted fractions, and
/// whether a target can be reached is tried out.
final class PlainNumbers {

    private static final String NUMBER = "\\(?(-?[\\d./]+)\\)?";
    private static final Pattern STEP =
            Pattern.compile(
                    "\\s*%1$s\\s*([-+*/])\\s*%1$s\\s*=\\s*%1$s\\s*\\(left:\\s*([^)]*)\\).*"
                            .formatted(NUMBER));

    private final Map<List<Fraction>, Boolean> known = new HashMap<>();
    private final Fraction target;

    PlainNumbers(Fraction target) {
        this.target = target;
    }

    record Fraction(long over, long under) implements Comparable<Fraction> {
        static Fraction of(long over, long under) {
            long common = Math.max(1, gcd(Math.abs(over), Math.abs(under)));
            long sign = under < 0 ? -1 : 1;
            return new Fraction(sign * over / common, sign * under / common);
        }

        static Fraction of(String text) {
            int slash = text.indexOf('/');
            return slash < 0
                    ? of(Long.parseLong(text), 1)
                    : of(
                            Long.parseLong(text.substring(0, slash)),
                            Long.parseLong(text.substring(slash + 1)));
        }

        private static long gcd(long a, long b) {
            return b == 0 ? a : gcd(b, a % b);
        }

        @Override
        public int compareTo(Fraction other) {
            return Long.compare(over * other.under, other.over * under);
        }
    }

    static List<Fraction> numbers(String text) {
        var numbers = new ArrayList<Fraction>();
        for (String one : text.strip().split("\\s+")) {
            numbers.add(Fraction.of(one));
        }
        return sorted(numbers);
    }

    private static List<Fraction> sorted(List<Fraction> numbers) {
        return numbers.stream().sorted(Comparator.naturalOrder()).toList();
    }

    private static Optional<Fraction> result(Fraction a, char sign, Fraction b) {
        return switch (sign) {
            case '+' ->
                    Optional.of(
                            Fraction.of(a.over * b.under + b.over * a.under, a.under * b.under));
            case '-' ->
                    Optional.of(
                            Fraction.of(a.over * b.under - b.over * a.under, a.under * b.under));
            case '*' -> Optional.of(Fraction.of(a.over * b.over, a.under * b.under));
            default ->
                    b.over == 0
                            ? Optional.empty()
                            : Optional.of(Fraction.of(a.over * b.under, a.under * b.over));
        };
    }

    /// What a written step leaves of a state; empty where it is no right step.
    static Optional<List<Fraction>> after(List<Fraction> state, String text) {
        var step = STEP.matcher(text);
        if (!step.matches()) {
            return Optional.empty();
        }
        try {
            var a = Fraction.of(step.group(1));
            var b = Fraction.of(step.group(3));
            var left = new ArrayList<>(state);
            if (!left.remove(a) || !left.remove(b)) {
                return Optional.empty();
            }
            var made = result(a, step.group(2).charAt(0), b);
            if (made.isEmpty() || !made.get().equals(Fraction.of(step.group(4)))) {
                return Optional.empty();
            }
            left.add(made.get());
            return Optional.of(sorted(left)).filter(numbers(step.group(5))::equals);
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    boolean reaches(List<Fraction> state) {
        if (state.size() == 1) {
            return state.getFirst().equals(target);
        }
        var before = known.get(state);
        if (before != null) {
            return before;
        }
        boolean reaches = false;
        for (int i = 0; i < state.size() && !reaches; i++) {
            for (int j = 0; j < state.size() && !reaches; j++) {
                reaches = i != j && joins(state, i, j);
            }
        }
        known.put(state, reaches);
        return reaches;
    }

    private boolean joins(List<Fraction> state, int i, int j) {
        var rest = new ArrayList<>(state);
        rest.remove(Math.max(i, j));
        rest.remove(Math.min(i, j));
        for (char sign : new char[] {'+', '-', '*', '/'}) {
            var made = result(state.get(i), sign, state.get(j));
            if (made.isPresent()) {
                var next = new ArrayList<>(rest);
                next.add(made.get());
                if (reaches(sorted(next))) {
                    return true;
                }
            }
        }
        return false;
    }
}
