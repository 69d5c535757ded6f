package espalier.problem;

import java.util.Optional;
import java.util.function.Function;

/// The spelling that all spellings of one line share.
///
/// A line that its family can read is spelt as the family spells what it reads. Of the others only
/// the blanks are tidied, and not even they where that would make the line another one to the
/// checker.
final class Spelling {

    private Spelling() {}

    /// The spelling of a line.
    ///
    /// @param reader the family's spelling of what it reads; empty where it cannot read
    static String of(String line, Function<String, Optional<String>> reader) {
        Optional<String> spelt = reader.apply(line);
        if (spelt.isPresent()) {
            return spelt.filter(s -> reader.apply(s).equals(spelt)).orElse(line);
        }
        String tidy = OrderingText.tidy(line);
        boolean same =
                reader.apply(tidy).isEmpty()
                        && ChainReading.mends(tidy) == ChainReading.mends(line);
        return same ? tidy : line;
    }
}
