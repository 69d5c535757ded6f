package espalier.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Terms joined by + and -, each a number or a product of two, such as `47 * 36 + 215`; its text
/// has one blank beside every sign.
///
/// @param terms at least one
record Sum(List<Term> terms) {

    // Eight products of two numbers of nine digits fit a long.
    private static final int MOST_TERMS = 8;
    private static final Pattern TERM =
            Pattern.compile("([0-9]{1,9})(?: ?[*×] ?([0-9]{1,9}))?(?: ?([-+−]) ?|$)");

    /// A number, or a product of two, that is added or taken away.
    ///
    /// @param added whether it is added
    /// @param factors one number, or two
    record Term(boolean added, List<Long> factors) {

        Term {
            factors = List.copyOf(factors);
        }

        static Term of(long number) {
            return new Term(true, List.of(number));
        }

        static Term of(long first, long second) {
            return new Term(true, List.of(first, second));
        }

        /// The value of the number or the product, whether it is added or taken away.
        long size() {
            return factors.stream().reduce(1L, (a, b) -> a * b);
        }

        @Override
        public String toString() {
            return String.join(" * ", factors.stream().map(String::valueOf).toList());
        }
    }

    Sum {
        terms = List.copyOf(terms);
    }

    /// Reads a sum, or nothing where `text` is none.
    static Optional<Sum> parse(String text) {
        List<Term> terms = new ArrayList<>();
        Matcher term = TERM.matcher(text);
        boolean added = true;
        boolean more = true;
        while (more) {
            if (terms.size() == MOST_TERMS || !term.lookingAt()) {
                return Optional.empty();
            }
            long first = Long.parseLong(term.group(1));
            terms.add(
                    new Term(
                            added,
                            term.group(2) == null
                                    ? List.of(first)
                                    : List.of(first, Long.parseLong(term.group(2)))));
            more = term.group(3) != null;
            added = "+".equals(term.group(3));
            term.region(term.end(), text.length());
        }
        return Optional.of(new Sum(terms));
    }

    /// What the sum comes to.
    long value() {
        return terms.stream().mapToLong(term -> term.added ? term.size() : -term.size()).sum();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(terms.getFirst().toString());
        for (Term term : terms.subList(1, terms.size())) {
            text.append(term.added ? " + " : " - ").append(term);
        }
        return text.toString();
    }
}
