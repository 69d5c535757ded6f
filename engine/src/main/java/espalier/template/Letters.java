package espalier.template;

import java.util.Locale;
import java.util.function.UnaryOperator;

/// Upper case, lower case and kinds of characters, as Python's strings have them.
final class Letters {

    /// What all characters of a text may be.
    enum Kind {
        ALPHANUMERIC,
        ALPHABETIC,
        ASCII,
        DECIMAL,
        DIGIT,
        NUMERIC,
        SPACE,
        /// Some are cased, and all those are lower.
        LOWER,
        /// Some are cased, and all those are upper.
        UPPER,
        /// Some are cased, and those that follow no such are upper, the others lower.
        TITLE
    }

    private static final int PIECE = 64;

    private Letters() {}

    /// Whether a text is of a kind; only ASCII holds for the empty text.
    static boolean all(String text, Kind kind) {
        boolean some =
                switch (kind) {
                    case ASCII -> true;
                    case LOWER, UPPER, TITLE -> text.codePoints().anyMatch(Letters::cased);
                    case ALPHANUMERIC, ALPHABETIC, DECIMAL, DIGIT, NUMERIC, SPACE ->
                            !text.isEmpty();
                };
        return some
                && (kind == Kind.TITLE
                        ? titled(text).equals(text)
                        : text.codePoints().allMatch(character -> is(character, kind)));
    }

    private static boolean is(int character, Kind kind) {
        return switch (kind) {
            case ALPHANUMERIC -> Character.isLetter(character) || numeric(character);
            case ALPHABETIC -> Character.isLetter(character);
            case ASCII -> character < 0x80;
            case DECIMAL -> Character.isDigit(character);
            case DIGIT -> Character.isDigit(character) || raised(character);
            case NUMERIC -> numeric(character);
            case SPACE -> Characters.space(character);
            case TITLE -> cased(character);
            case LOWER -> !Character.isUpperCase(character) && !Character.isTitleCase(character);
            case UPPER -> !Character.isLowerCase(character) && !Character.isTitleCase(character);
        };
    }

    private static boolean cased(int character) {
        return Character.isUpperCase(character)
                || Character.isLowerCase(character)
                || Character.isTitleCase(character);
    }

    private static boolean raised(int character) {
        return "¹²³".indexOf(character) >= 0
                || (character >= 0x2070 && character <= 0x2089 && numeric(character));
    }

    private static boolean numeric(int character) {
        return switch (Character.getType(character)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.OTHER_NUMBER, Character.LETTER_NUMBER ->
                    true;
            default -> false;
        };
    }

    static String lower(String text) {
        return inPieces(text, piece -> piece.toLowerCase(Locale.ROOT));
    }

    static String upper(String text) {
        return inPieces(text, piece -> piece.toUpperCase(Locale.ROOT));
    }

    /// Java's time to change case is quadratic where a character becomes several.
    private static String inPieces(String text, UnaryOperator<String> change) {
        if (text.length() <= PIECE) {
            return change.apply(text);
        }
        StringBuilder changed = new StringBuilder();
        int begin = 0;
        while (begin < text.length()) {
            int end = Math.min(begin + PIECE, text.length());
            // A word is cut only if it is very long: how a sigma is written depends on its place.
            while (end < text.length()
                    && (Character.isLowSurrogate(text.charAt(end))
                            || (end < begin + 2 * PIECE && Character.isLetter(text.charAt(end))))) {
                end++;
            }
            changed.append(change.apply(text.substring(begin, end)));
            begin = end;
        }
        return changed.toString();
    }

    static String folded(String text) {
        return lower(text.replace("ß", "ss"));
    }

    static String capitalized(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int end = text.offsetByCodePoints(0, 1);
        return headed(text.substring(0, end)) + lower(text.substring(end));
    }

    /// A word's first character where it begins a title.
    private static String headed(String character) {
        int title = Character.toTitleCase(character.codePointAt(0));
        return character.equals("ß") ? "Ss" : Character.toString(title);
    }

    /// Each run of letters with its first in upper case, the others in lower case.
    static String titled(String text) {
        StringBuilder titled = new StringBuilder();
        boolean inWord = false;
        for (int character : text.codePoints().toArray()) {
            String plain = Character.toString(character);
            titled.append(inWord ? lower(plain) : headed(plain));
            inWord = cased(character);
        }
        return titled.toString();
    }

    static String swapped(String text) {
        StringBuilder swapped = new StringBuilder();
        text.codePoints()
                .mapToObj(each ->
                        Character.isUpperCase(each)
                                ? lower(Character.toString(each))
                                : upper(Character.toString(each)))
                .forEach(swapped::append);
        return swapped.toString();
    }
}
