package espalier.problem;

/// Foreign text cut to a length that fits a message.
final class Excerpt {

    private static final int LONGEST = 60;

    private Excerpt() {}

    /// `text` as one line of at most 60 characters.
    static String of(String text) {
        String line = text.replaceAll("[\\s\\p{C}]+", " ").strip();
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
