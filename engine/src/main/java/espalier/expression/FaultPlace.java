package espalier.expression;

import dev.cel.common.CelSource;
import dev.cel.common.CelSourceLocation;

import java.util.Objects;

/// Finds the places in a condition's text that its parser speaks of. It counts code points; a text
/// field counts UTF-16 units.
final class FaultPlace {

    private final CelSource source;
    private final String text;

    FaultPlace(CelSource source) {
        this.source = source;
        this.text = source.getContent().toString();
    }

    int length() {
        return text.length();
    }

    /// Where a term stands.
    int ofTerm(long id) {
        return units(Objects.requireNonNullElse(source.getPositionsMap().get(id), 0));
    }

    int of(CelSourceLocation location) {
        if (location.getLine() < 1) {
            return 0;
        }
        return units(source.getLocationOffset(location).orElse(text.length()));
    }

    private int units(int codePoints) {
        int all = text.codePointCount(0, text.length());
        return text.offsetByCodePoints(0, Math.clamp(codePoints, 0, all));
    }

    /// The word, number or sign at a place; empty at the end.
    String wordAt(int position) {
        int end = position;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        if (end > position) {
            return text.substring(position, end);
        }
        return text.substring(position, Math.min(position + 1, text.length())).strip();
    }

    /// Where the name of a function stands whose opening bracket is at a place.
    int nameBefore(int bracket) {
        int start = bracket;
        while (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }
}
