package espalier.problem;

import java.util.List;
import java.util.stream.IntStream;

/// Seeds for laws; a tenth of them unless `-Despalier.thorough=true`.
final class Seeds {

    private Seeds() {}

    static List<Integer> upTo(int count) {
        int seeds = Boolean.getBoolean("espalier.thorough") ? count : count / 10;
        return IntStream.range(0, seeds).boxed().toList();
    }
}
