package espalier.problem;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/// Arithmetic written a second time, as plainly as possible, for the tests to compare with: a
/// fraction is a numerator and a denominator in any terms.
final class Arithmetic {

    private final String text;
    private int position;

    private Arithmetic(String text) {
        this.text = text.replace(" ", "");
    }

    record Fraction(BigInteger numerator, BigInteger denominator) {

        static Fraction of(long integer) {
            return new Fraction(BigInteger.valueOf(integer), BigInteger.ONE);
        }

        boolean undefined() {
            return denominator.signum() == 0;
        }

        boolean same(long integer) {
            return !undefined()
                    && numerator.equals(denominator.multiply(BigInteger.valueOf(integer)));
        }

        Fraction join(char sign, Fraction other) {
            BigInteger across = numerator.multiply(other.denominator);
            BigInteger back = other.numerator.multiply(denominator);
            BigInteger below = denominator.multiply(other.denominator);
            return switch (sign) {
                case '+' -> new Fraction(across.add(back), below);
                case '-' -> new Fraction(across.subtract(back), below);
                case '*' -> new Fraction(numerator.multiply(other.numerator), below);
                default -> new Fraction(across, back);
            };
        }
    }

    /// What an expression such as `(13 - 9) * (10 - 4)` comes to.
    static Fraction value(String expression) {
        Arithmetic reader = new Arithmetic(expression);
        Fraction value = reader.sum();
        if (reader.position != reader.text.length()) {
            throw new IllegalArgumentException(expression);
        }
        return value;
    }

    /// Whether some order of steps leaves `target` alone; tries them all.
    static boolean solvable(List<Fraction> numbers, long target) {
        if (numbers.size() == 1) {
            return numbers.getFirst().same(target);
        }
        for (int i = 0; i < numbers.size(); i++) {
            for (int j = 0; j < numbers.size(); j++) {
                for (char sign : i == j ? new char[0] : "+-*/".toCharArray()) {
                    Fraction joined = numbers.get(i).join(sign, numbers.get(j));
                    List<Fraction> rest = new ArrayList<>(numbers);
                    rest.remove(Math.max(i, j));
                    rest.remove(Math.min(i, j));
                    rest.add(joined);
                    if (!joined.undefined() && solvable(rest, target)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private Fraction sum() {
        Fraction value = product();
        while (next('+') || next('-')) {
            char sign = text.charAt(position++);
            value = value.join(sign, product());
        }
        return value;
    }

    private Fraction product() {
        Fraction value = atom();
        while (next('*') || next('/')) {
            char sign = text.charAt(position++);
            value = value.join(sign, atom());
        }
        return value;
    }

    private Fraction atom() {
        if (next('(')) {
            position++;
            Fraction value = sum();
            position++;
            return value;
        }
        int start = position;
        while (position < text.length() && Character.isDigit(text.charAt(position))) {
            position++;
        }
        return Fraction.of(Long.parseLong(text.substring(start, position)));
    }

    private boolean next(char sign) {
        return position < text.length() && text.charAt(position) == sign;
    }
}
