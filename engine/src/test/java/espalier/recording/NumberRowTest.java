package espalier.recording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

class NumberRowTest {

    private static final int MORE = 40_000;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 16_383, 16_384, 16_385, 65_536, 70_000})
    void copyAndOriginalGoTheirOwnWaysFromAnyLength(int length) {
        var original = new NumberRow();
        IntStream.range(0, length).forEach(original::add);
        var still = original.copy();
        var copy = original.copy();
        for (int i = 0; i < MORE; i++) {
            original.add(-i);
            copy.add(i + 7);
        }

        assertThat(read(still)).isEqualTo(row(length, 0, i -> 0));
        assertThat(read(original)).isEqualTo(row(length, MORE, i -> -i));
        assertThat(read(copy)).isEqualTo(row(length, MORE, i -> i + 7));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 15, 16, 17, 500})
    void listAndItsCopyGoTheirOwnWaysFromAnyLength(int length) {
        var original = new Entries<Integer>();
        IntStream.range(0, length).forEach(original::add);
        var still = original.copy();
        var copy = original.copy();
        for (int i = 0; i < 100; i++) {
            original.add(-i);
            copy.add(i + 7);
        }

        assertThat(still).containsExactly(boxed(row(length, 0, i -> 0)));
        assertThat(original).containsExactly(boxed(row(length, 100, i -> -i)));
        assertThat(copy).containsExactly(boxed(row(length, 100, i -> i + 7)));
    }

    private static int[] read(NumberRow numbers) {
        return IntStream.range(0, numbers.size()).map(numbers::get).toArray();
    }

    private static int[] row(int length, int more, IntUnaryOperator further) {
        return IntStream.concat(IntStream.range(0, length), IntStream.range(0, more).map(further))
                .toArray();
    }

    private static Integer[] boxed(int[] numbers) {
        return IntStream.of(numbers).boxed().toArray(Integer[]::new);
    }
}
