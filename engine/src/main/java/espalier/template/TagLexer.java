package espalier.template;

import espalier.template.Token.Kind;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// Cuts the inside of one tag into tokens.
final class TagLexer {

    private static final List<String> LONG_OPERATORS = List.of("//", "**", "==", "!=", ">=", "<=");

    private final String source;
    private final LineCount lines;
    private final List<Token> tokens;
    private final Deque<Character> brackets = new ArrayDeque<>();
    private int position;

    TagLexer(String source, int position, LineCount lines, List<Token> tokens) {
        this.source = source;
        this.position = position;
        this.lines = lines;
        this.tokens = tokens;
    }

    /// Reads on to where the closing, or its sign, may stand; inside brackets none can.
    int upToClosing(String closing) {
        while (true) {
            position = Characters.afterSpace(source, position);
            if (position >= source.length()) {
                throw new Fault("the tag has no end. Maybe a '%s' is missing.".formatted(closing));
            }
            char first = source.charAt(position);
            boolean sign = first == '-' || first == '+';
            if (brackets.isEmpty() && source.startsWith(closing, sign ? position + 1 : position)) {
                return position;
            }
            word(first);
        }
    }

    private void word(char first) {
        if (first == '"' || first == '\'') {
            string(first);
        } else if (first >= '0' && first <= '9') {
            number();
        } else if (Characters.word(source.codePointAt(position))) {
            int end = position;
            while (end < source.length() && Characters.word(source.codePointAt(end))) {
                end += Character.charCount(source.codePointAt(end));
            }
            add(Kind.NAME, end);
        } else {
            operator();
        }
    }

    /// Reads one operator.
    void operator() {
        for (String operator : LONG_OPERATORS) {
            if (source.startsWith(operator, position)) {
                add(Kind.OPERATOR, position + 2);
                return;
            }
        }
        char character = source.charAt(position);
        switch (character) {
            case '(' -> brackets.push(')');
            case '[' -> brackets.push(']');
            case '{' -> brackets.push('}');
            case ')', ']', '}' -> close(character);
            default -> {
                if ("+-/*%~=.:|,;<>".indexOf(character) < 0) {
                    throw new Fault(
                            "the character '%s' means nothing here. Maybe it belongs into a string."
                                    .formatted(Character.toString(source.codePointAt(position))));
                }
            }
        }
        add(Kind.OPERATOR, position + 1);
    }

    private void close(char bracket) {
        Character expected = brackets.poll();
        if (expected == null) {
            throw new Fault("'%s' closes nothing. Maybe it is one too many.".formatted(bracket));
        }
        if (expected != bracket) {
            throw new Fault(
                    "'%s' stands where '%s' was expected. Maybe a bracket is missing."
                            .formatted(bracket, expected));
        }
    }

    private void number() {
        int end = Digits.afterRadixNumber(source, position);
        if (end >= 0) {
            add(Kind.WHOLE, end);
            return;
        }
        int whole = Digits.after(source, position);
        // After a dot a number is an index: items.0.1
        boolean index = position > 0 && source.charAt(position - 1) == '.';
        int real = index ? whole : Digits.afterFraction(source, whole);
        add(real > whole ? Kind.REAL : Kind.WHOLE, real);
    }

    private void string(char quote) {
        int end = position + 1;
        while (end < source.length() && source.charAt(end) != quote) {
            end += source.charAt(end) == '\\' ? 2 : 1;
        }
        if (end >= source.length()) {
            throw new Fault("the string has no end. Maybe a %s is missing.".formatted(quote));
        }
        String text = StringEscapes.read(source.substring(position + 1, end));
        tokens.add(new Token(Kind.STRING, text, lines.at(position)));
        position = end + 1;
    }

    private void add(Kind kind, int end) {
        tokens.add(new Token(kind, source.substring(position, end), lines.at(position)));
        position = end;
    }
}
