package espalier.lettering;

/// How large a thought's card is at zoom 1, in pixels: always as wide, and as high as its text has
/// lines.
public final class CardSize {

    public static final double WIDTH = 124;

    /// From the card's left side to its text.
    public static final double LEFT = 11;

    /// From the text to the card's right side.
    public static final double RIGHT = 7;

    /// The room for a line of text.
    public static final double TEXT_WIDTH = WIDTH - LEFT - RIGHT;

    /// What a card has above and below its text.
    private static final double AROUND = 26;

    /// How many letters a line holds, as a rule: a few remain free where words end.
    private static final double LETTERS = 16;

    private CardSize() {}

    /// The height of a card with so many lines.
    public static double height(int lines) {
        return AROUND + CardLines.PITCH * Math.clamp(lines, 1, CardLines.MOST);
    }

    /// The height of the card with these lines.
    public static double height(CardLines lines) {
        return height(lines.count());
    }

    /// About the height of a card, from nothing but its text: short texts have a line of their own
    /// for what stands in brackets or before a colon.
    public static double estimate(String text) {
        int apart = Math.max(text.indexOf(" ("), text.indexOf(": "));
        return apart > 0
                ? height(lines(apart) + lines(text.length() - apart - 2))
                : height(lines(text.length()));
    }

    private static int lines(int letters) {
        return Math.max(1, (int) Math.ceil(letters / LETTERS));
    }

    /// How many lines of text a card of this height at zoom 1 has room for.
    public static int lines(double height) {
        return lines(height, 1);
    }

    /// As [#lines(double)], with letters so many times smaller.
    public static int lines(double height, double smaller) {
        double room = (height - AROUND + 0.5) * smaller;
        return (int) Math.clamp(Math.floor(room / CardLines.PITCH), 1, 99);
    }
}
