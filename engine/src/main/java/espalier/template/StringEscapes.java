package espalier.template;

/// Reads the escapes of Python's strings. Those that Python does not know stay as they are.
final class StringEscapes {

    private StringEscapes() {}

    /// The text that a string's inside means.
    static String read(String inside) {
        if (inside.indexOf('\\') < 0) {
            return inside;
        }
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < inside.length()) {
            char character = inside.charAt(at);
            at = character == '\\' ? escape(inside, at + 1, text) : plain(character, at, text);
        }
        return text.toString();
    }

    private static int plain(char character, int at, StringBuilder text) {
        text.append(character);
        return at + 1;
    }

    /// Appends what the escape at an index means; answers where it ends.
    private static int escape(String inside, int at, StringBuilder text) {
        char kind = inside.charAt(at);
        switch (kind) {
            case '\n' -> {}
            case '\\', '\'', '"' -> text.append(kind);
            case 'a' -> text.append('\u0007');
            case 'b' -> text.append('\b');
            case 'f' -> text.append('\f');
            case 'n' -> text.append('\n');
            case 'r' -> text.append('\r');
            case 't' -> text.append('\t');
            case 'v' -> text.append('\u000b');
            case 'x' -> {
                return number(inside, at + 1, 2, text);
            }
            case 'u' -> {
                return number(inside, at + 1, 4, text);
            }
            case 'U' -> {
                return number(inside, at + 1, 8, text);
            }
            case '0', '1', '2', '3', '4', '5', '6', '7' -> {
                return octal(inside, at, text);
            }
            default -> text.append('\\').append(kind);
        }
        return at + 1;
    }

    private static int number(String inside, int at, int digits, StringBuilder text) {
        int end = at + digits;
        String hexadecimal = inside.substring(at, Math.min(end, inside.length()));
        if (!hexadecimal.matches("[0-9a-fA-F]{%d}".formatted(digits))) {
            throw new Fault(
                    ("an escape in a string needs %d hexadecimal digits, not '%s'. "
                                    + "Maybe the backslash should be doubled.")
                            .formatted(digits, hexadecimal));
        }
        long codePoint = Long.parseLong(hexadecimal, 16);
        if (codePoint > Character.MAX_CODE_POINT) {
            throw new Fault(
                    "the escape '%s' in a string is no character. Maybe a digit is too many."
                            .formatted(hexadecimal));
        }
        text.appendCodePoint((int) codePoint);
        return end;
    }

    private static int octal(String inside, int at, StringBuilder text) {
        int end = at;
        int character = 0;
        while (end < inside.length()
                && end < at + 3
                && inside.charAt(end) >= '0'
                && inside.charAt(end) <= '7') {
            character = character * 8 + inside.charAt(end) - '0';
            end++;
        }
        text.append((char) character);
        return end;
    }
}
