package espalier.template;

/// Characters as Python classes them.
final class Characters {

    private static final int NEXT_LINE = 0x85;

    private Characters() {}

    static boolean space(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || character == NEXT_LINE;
    }

    /// Whether a name may contain it.
    static boolean word(int character) {
        return Character.isLetterOrDigit(character) || character == '_';
    }

    /// Where the space that begins at an index ends.
    static int afterSpace(String text, int index) {
        int end = index;
        while (end < text.length() && space(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /// The text without space at its end.
    static String withoutSpaceAfter(String text) {
        int end = text.length();
        while (end > 0 && space(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end);
    }
}
