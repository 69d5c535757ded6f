package espalier.cli;

import java.util.Arrays;
import java.util.List;

/// Values of options that are lists with commas between, or numbers that the command itself checks.
///
/// Each refuses what it cannot read with one sentence (an `IllegalArgumentException`).
final class ListedValues {

    private ListedValues() {}

    /// The parts of a list, of which blank text has none.
    static List<String> split(String list) {
        return list.isBlank()
                ? List.of()
                : Arrays.stream(list.split(",", -1)).map(String::strip).toList();
    }

    /// A whole number from 1 to `most`.
    ///
    /// @param name what the message calls it
    static int whole(String name, String text, int most) {
        try {
            int value = Integer.parseInt(text.strip());
            if (value >= 1 && value <= most) {
                return value;
            }
        } catch (NumberFormatException _) {
            // Said below.
        }
        throw new IllegalArgumentException(
                "%s must be a whole number from 1 to %d, not \"%s\"."
                        .formatted(name, most, text.strip()));
    }

    /// A number.
    ///
    /// @param name what the message calls it
    static double decimal(String name, String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException _) {
            throw new IllegalArgumentException(
                    "%s must be a number, not \"%s\".".formatted(name, text.strip()));
        }
    }
}
