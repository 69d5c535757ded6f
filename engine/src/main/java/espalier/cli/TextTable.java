package espalier.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Rows of words in columns as wide as their widest word: the first column to the left, the others
/// to the right.
final class TextTable {

    private final List<List<String>> rows = new ArrayList<>();

    TextTable row(String... words) {
        return row(List.of(words));
    }

    TextTable row(List<String> words) {
        rows.add(List.copyOf(words));
        return this;
    }

    /// The table, each row on a line of its own.
    String text() {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] widths =
                IntStream.range(0, columns)
                        .map(c ->
                                rows.stream()
                                        .filter(r -> c < r.size())
                                        .mapToInt(r -> r.get(c).length())
                                        .max()
                                        .orElse(0))
                        .toArray();
        return rows.stream()
                .map(row ->
                        IntStream.range(0, row.size())
                                .mapToObj(c -> padded(row.get(c), widths[c], c == 0))
                                .collect(Collectors.joining("  "))
                                .stripTrailing())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String padded(String word, int width, boolean left) {
        String blanks = " ".repeat(width - word.length());
        return left ? word + blanks : blanks + word;
    }
}
