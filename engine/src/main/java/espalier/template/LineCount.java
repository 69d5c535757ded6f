package espalier.template;

/// Counts the lines of a text from its beginning, for places that are asked for in order.
final class LineCount {

    private final String text;
    private int counted;
    private int line = 1;

    LineCount(String text) {
        this.text = text;
    }

    /// The line of a place, from 1; never less than was answered before.
    int at(int position) {
        while (counted < position) {
            if (text.charAt(counted) == '\n') {
                line++;
            }
            counted++;
        }
        return line;
    }
}
