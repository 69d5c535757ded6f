package espalier.template;

import espalier.template.Value.Whole;

import java.util.Optional;

/// Looks for a part in a text, or in what lies between two places of it.
///
/// @param offset where what is searched begins in the text, in code points
record TextSearch(String searched, String part, int offset, boolean fits) {

    static TextSearch of(String text, Arguments arguments) {
        Bound bound = arguments.bind("sub", "start", "end");
        Optional<Integer> start = bound.value("start").map(_ -> bound.neededWhole("start"));
        Optional<Integer> end = bound.value("end").map(_ -> bound.neededWhole("end"));
        int size = text.codePointCount(0, text.length());
        int first = start.orElse(0);
        int offset = first < 0 ? Math.max(0, first + size) : first;
        return new TextSearch(
                new Slice(start, end, Optional.empty()).of(text),
                bound.neededText("sub"),
                offset,
                offset <= size);
    }

    /// The first place, or -1.
    Value first() {
        return place(fits ? searched.indexOf(part) : -1);
    }

    /// The last place, or -1.
    Value last() {
        return place(fits ? searched.lastIndexOf(part) : -1);
    }

    Value firstOrFault() {
        return found(first());
    }

    Value lastOrFault() {
        return found(last());
    }

    private static Value found(Value place) {
        if (place.equals(Whole.of(-1))) {
            throw new Fault("a string is not in the other. Maybe 'find' was meant.");
        }
        return place;
    }

    private Value place(int index) {
        return Whole.of(index < 0 ? -1 : offset + searched.codePointCount(0, index));
    }

    /// How often the part is there, none overlapping another.
    Value count() {
        if (!fits) {
            return Whole.of(0);
        }
        if (part.isEmpty()) {
            return Whole.of(searched.codePointCount(0, searched.length()) + 1L);
        }
        long count = 0;
        int at = searched.indexOf(part);
        while (at >= 0) {
            count++;
            at = searched.indexOf(part, at + part.length());
        }
        return Whole.of(count);
    }
}
