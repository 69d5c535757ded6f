package espalier;

import java.util.List;
import java.util.stream.IntStream;

/// Seeds for laws: a tenth of them unless `-Despalier.thorough=true`, and at most so many as
/// `-Despalier.seeds` says, where the same tests run a thousand times over.
public final class Seeds {

    private Seeds() {}

    /// The seeds from 0 of a law that is thoroughly tried with so many.
    public static List<Integer> upTo(int thorough) {
        return IntStream.range(0, count(thorough)).boxed().toList();
    }

    /// How many seeds of so many are tried.
    public static int count(int thorough) {
        int usual = Boolean.getBoolean("espalier.thorough") ? thorough : thorough / 10;
        return Math.min(usual, Integer.getInteger("espalier.seeds", usual));
    }
}
