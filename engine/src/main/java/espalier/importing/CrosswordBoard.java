package espalier.importing;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// The board of a 5 by 5 crossword after words such as `h2. motor` (across, the second row) and
/// `v1. tasks` (down, the first column): the same board is the same answer, whichever words came
/// last.
final class CrosswordBoard {

    private static final int SIDE = 5;
    private static final char EMPTY = '.';
    private static final Pattern WORD = Pattern.compile("([hv])([1-5])\\. (\\S{5})");

    private final char[][] letters = new char[SIDE][SIDE];

    /// @param words as they were placed; what is no word of a crossword is passed over
    CrosswordBoard(List<String> words) {
        for (char[] row : letters) {
            Arrays.fill(row, EMPTY);
        }
        words.forEach(this::place);
    }

    private void place(String said) {
        var word = WORD.matcher(said.strip());
        if (!word.matches()) {
            return;
        }
        int line = Integer.parseInt(word.group(2)) - 1;
        boolean across = word.group(1).equals("h");
        for (int i = 0; i < SIDE; i++) {
            letters[across ? line : i][across ? i : line] = word.group(3).charAt(i);
        }
    }

    /// Its rows, with a point for each letter that is not there.
    String rows() {
        return String.join(" ", Arrays.stream(letters).map(String::new).toList());
    }
}
