package espalier.problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Draws number problems that can be solved in whole numbers from 1 to 999, as the built-in model
/// writes them.
final class NumberSources {

    private static final int LARGEST_CARD = 13;
    private static final int SMALLEST_TARGET = 10;
    private static final int LARGEST_TARGET = 100;
    private static final List<Integer> LARGE = List.of(25, 50, 75, 100);

    private NumberSources() {}

    /// Four numbers from 1 to 13, every set of them that makes 24 as probable as any other.
    static String gameOf24(int size, SplittableRandom random) {
        while (true) {
            int[] numbers = multiset(size, random);
            if (ReachableValues.of(numbers).get(GameOf24.TARGET)) {
                return written(numbers);
            }
        }
    }

    /// Numbers of one of four styles, all styles as probable, with a target drawn evenly from those
    /// from 10 to 100 that can be reached: the range of Gandhi et al. (2024, "Stream of Search").
    static String countdown(int size, SplittableRandom random) {
        int style = random.nextInt(4);
        while (true) {
            int[] numbers = numbers(style, size, random);
            int[] targets =
                    ReachableValues.of(numbers).stream()
                            .filter(t -> t >= SMALLEST_TARGET && t <= LARGEST_TARGET)
                            .toArray();
            if (targets.length > 0) {
                return written(numbers) + " = " + targets[random.nextInt(targets.length)];
            }
        }
    }

    /// Numbers from 1 to 13, ascending, every multiset as probable as any other: different numbers
    /// from a longer range, each lowered by how many are smaller.
    private static int[] multiset(int size, SplittableRandom random) {
        int[] different =
                shuffled(IntStream.range(1, LARGEST_CARD + size).boxed().toList(), random).stream()
                        .limit(size)
                        .mapToInt(Integer::intValue)
                        .sorted()
                        .toArray();
        return IntStream.range(0, size).map(i -> different[i] - i).toArray();
    }

    private static int[] numbers(int style, int size, SplittableRandom random) {
        int[] numbers =
                switch (style) {
                    case 0 -> {
                        int large = random.nextInt(3);
                        yield IntStream.concat(
                                        shuffled(LARGE, random).stream()
                                                .limit(large)
                                                .mapToInt(Integer::intValue),
                                        random.ints(size - large, 1, 11))
                                .toArray();
                    }
                    case 1 -> random.ints(size, 1, 14).toArray();
                    case 2 -> random.ints(size, 1, 31).toArray();
                    default -> random.ints(size, 1, 101).toArray();
                };
        Arrays.sort(numbers);
        return numbers;
    }

    /// The same in random order.
    static <T> List<T> shuffled(List<T> ordered, SplittableRandom random) {
        List<T> shuffled = new ArrayList<>(ordered);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            Collections.swap(shuffled, i, random.nextInt(i + 1));
        }
        return shuffled;
    }

    private static String written(int[] numbers) {
        return Arrays.stream(numbers).mapToObj(String::valueOf).collect(Collectors.joining(" "));
    }
}
