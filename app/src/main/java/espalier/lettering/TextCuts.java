package espalier.lettering;

/// Where a text may be cut so that no number and no word is.
final class TextCuts {

    /// A word longer than this may be cut where there is no other way; a number never.
    private static final int LONG = 12;

    private static final String CLOSING = ".,'’%°_^/)]}!?:;";
    private static final String OPENING = "([{−-$€£#";

    private TextCuts() {}

    /// The last place not after `most` at which the text may end; 0 where there is none.
    static int cut(String text, int most) {
        if (most >= text.length()) {
            return text.length();
        }
        int end = most;
        while (end > 0 && !apart(text, end)) {
            end--;
        }
        return end == 0 && breakable(text, most) ? most : end;
    }

    /// Whether what is before a place and what is after it are not one word or number.
    private static boolean apart(String text, int at) {
        char before = text.charAt(at - 1);
        char after = text.charAt(at);
        if (Character.isLowSurrogate(after) || CLOSING.indexOf(after) >= 0) {
            return false;
        }
        if (OPENING.indexOf(before) >= 0 && after != ' ') {
            return before == '-' && Character.isLetter(after);
        }
        return !wordPart(before)
                || !wordPart(after)
                || Character.isIdeographic(before)
                || Character.isIdeographic(after);
    }

    private static boolean wordPart(char letter) {
        return Character.isLetterOrDigit(letter)
                || Character.isSurrogate(letter)
                || CLOSING.indexOf(letter) >= 0;
    }

    /// Whether the text begins with a long word, of which `most` is no part of a number.
    private static boolean breakable(String text, int most) {
        int end = most;
        while (end < text.length() && (end == 0 || !apart(text, end))) {
            end++;
        }
        return most > 0
                && end > LONG
                && !Character.isDigit(text.charAt(most - 1))
                && !Character.isDigit(text.charAt(most))
                && !Character.isLowSurrogate(text.charAt(most));
    }
}
