package espalier.template;

/// Finds where numbers end, as Python writes them.
final class Digits {

    private static final int TEN = 10;

    private Digits() {}

    /// Where decimal digits end, single underscores among them; the index itself if there are none.
    static int after(String text, int index) {
        return after(text, index, TEN);
    }

    private static int after(String text, int index, int radix) {
        int end = index;
        while (digit(text, end, radix)
                || (end > index && at(text, end) == '_' && digit(text, end + 1, radix))) {
            end++;
        }
        return end;
    }

    /// Where a number such as `0x1f` ends, or -1 if there is none.
    static int afterRadixNumber(String text, int index) {
        int radix =
                switch (Character.toLowerCase(at(text, index + 1))) {
                    case 'b' -> 2;
                    case 'o' -> 8;
                    case 'x' -> 16;
                    default -> 0;
                };
        if (at(text, index) != '0' || radix == 0) {
            return -1;
        }
        int begin = at(text, index + 2) == '_' ? index + 3 : index + 2;
        int end = after(text, begin, radix);
        return end == begin ? -1 : end;
    }

    /// Where the fraction and the exponent after a whole number end; the index itself if there are
    /// none.
    static int afterFraction(String text, int index) {
        int fraction = index;
        if (at(text, index) == '.' && digit(text, index + 1, TEN)) {
            fraction = after(text, index + 1);
        }
        if (Character.toLowerCase(at(text, fraction)) != 'e') {
            return fraction;
        }
        char sign = at(text, fraction + 1);
        int exponent = fraction + (sign == '+' || sign == '-' ? 2 : 1);
        int end = after(text, exponent);
        return end == exponent ? fraction : end;
    }

    private static boolean digit(String text, int index, int radix) {
        char character = at(text, index);
        return character < 0x80 && Character.digit(character, radix) >= 0;
    }

    private static char at(String text, int index) {
        return index < text.length() ? text.charAt(index) : '\0';
    }
}
