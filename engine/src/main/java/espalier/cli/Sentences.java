package espalier.cli;

import java.util.regex.Pattern;

/// Sentences that may hold what a foreign file says.
final class Sentences {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\n\t]]");

    private Sentences() {}

    /// The sentence without what would move a terminal's cursor or change its colours.
    static String printable(String sentence) {
        return CONTROL.matcher(sentence)
                .replaceAll(found -> "\\\\u%04x".formatted((int) found.group().charAt(0)));
    }
}
