package espalier.problem;

import java.util.List;
import java.util.OptionalInt;

/// The words for places in an order: `first` to `sixth`, and `last`.
final class Ordinals {

    /// The words as a pattern's alternatives.
    static final String PATTERN = "(first|second|third|fourth|fifth|sixth|last)";

    private static final List<String> WORDS =
            List.of("first", "second", "third", "fourth", "fifth", "sixth");

    private Ordinals() {}

    /// The word for a place counted from 0.
    static String word(int place) {
        return WORDS.get(place);
    }

    /// The place, counted from 0, that a word means among `people`; empty where they are too few.
    static OptionalInt index(String word, int people) {
        int place = word.equals("last") ? people - 1 : WORDS.indexOf(word);
        return place >= 0 && place < people ? OptionalInt.of(place) : OptionalInt.empty();
    }
}
