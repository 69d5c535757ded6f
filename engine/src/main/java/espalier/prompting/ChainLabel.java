package espalier.prompting;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What a model calls a chain, when asked.
enum ChainLabel {
    SURE(1),
    LIKELY(0.5),
    IMPOSSIBLE(0);

    private static final Pattern WORD =
            Pattern.compile("\\b(sure|likely|impossible)\\b", Pattern.CASE_INSENSITIVE);

    private final double value;

    ChainLabel(double value) {
        this.value = value;
    }

    /// From 0 to 1.
    double value() {
        return value;
    }

    /// The last label in what a model wrote, since it may think before it judges.
    static Optional<ChainLabel> last(String text) {
        return WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .reduce((_, later) -> later)
                .map(word -> valueOf(word.toUpperCase(Locale.ROOT)));
    }
}
