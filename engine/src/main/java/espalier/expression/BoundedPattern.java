package espalier.expression;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/// A regular expression that cannot take long: RE2 matches in time proportional to the text, and
/// what would make a large automaton is refused before one is made.
final class BoundedPattern {

    private static final int LONGEST = 500;
    private static final int MOST_REPEATED = 1000;
    private static final int LARGEST_PROGRAM = 5000;
    private static final int DEEPEST = 50;

    private final Pattern pattern;

    private BoundedPattern(Pattern pattern) {
        this.pattern = pattern;
    }

    /// @param at where it stands in what the user wrote
    static BoundedPattern compile(String expression, int at) {
        if (expression.length() > LONGEST
                || repetitions(expression) > MOST_REPEATED
                || expression.chars().filter(c -> c == '(').count() > DEEPEST) {
            throw fault(expression, at, ConditionTexts.text("pattern.costly"));
        }
        try {
            var pattern = Pattern.compile(expression);
            if (pattern.programSize() > LARGEST_PROGRAM) {
                throw fault(expression, at, ConditionTexts.text("pattern.costly"));
            }
            return new BoundedPattern(pattern);
        } catch (PatternSyntaxException e) {
            throw fault(expression, at, ConditionTexts.text("pattern.wrong", e.getDescription()));
        }
    }

    boolean find(String text) {
        return pattern.matcher(text).find();
    }

    /// The product of all counts in braces: how much larger than it looks an expression may be.
    private static double repetitions(String expression) {
        double product = 1;
        for (int i = expression.indexOf('{'); i >= 0; i = expression.indexOf('{', i + 1)) {
            int count = 0;
            int most = 1;
            for (int j = i + 1; j < expression.length(); j++) {
                char c = expression.charAt(j);
                if (c >= '0' && c <= '9') {
                    count = Math.min(count * 10 + (c - '0'), MOST_REPEATED + 1);
                    most = Math.max(most, count);
                } else if (c == ',') {
                    count = 0;
                } else {
                    break;
                }
            }
            product *= most;
        }
        return product;
    }

    private static ConditionException fault(String expression, int at, String sentence) {
        return new ConditionException(new ConditionFault(at, expression.length(), sentence));
    }
}
