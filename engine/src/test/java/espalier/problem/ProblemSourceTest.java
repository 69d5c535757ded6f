package espalier.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import espalier.Seeds;
import espalier.thought.Problem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class ProblemSourceTest {

    static final List<Integer> SEEDS = Seeds.upTo(2000);

    private static ProblemSource source(String family) {
        return ProblemSource.of(ProblemFamilies.named(family));
    }

    /// Everything that steps in whole numbers from 1 to 999 can leave alone; tries them all.
    private static Set<Integer> reachable(List<Integer> numbers) {
        if (numbers.size() == 1) {
            return Set.of(numbers.getFirst());
        }
        Set<Integer> found = new TreeSet<>();
        for (int i = 0; i < numbers.size(); i++) {
            for (int j = 0; j < numbers.size(); j++) {
                int a = numbers.get(i);
                int b = numbers.get(j);
                int[] results = {a + b, a - b, a * b, a % b == 0 ? a / b : 0};
                for (int result : i == j ? new int[0] : results) {
                    if (result >= 1 && result <= 999) {
                        List<Integer> rest = new ArrayList<>(numbers);
                        rest.subList(Math.max(i, j), Math.max(i, j) + 1).clear();
                        rest.subList(Math.min(i, j), Math.min(i, j) + 1).clear();
                        rest.add(result);
                        found.addAll(reachable(rest));
                    }
                }
            }
        }
        return found;
    }

    private static List<Integer> numbers(String text) {
        return Arrays.stream(text.strip().split(" ")).map(Integer::valueOf).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "game24, 4, 4, 4, numbers",
        "countdown, 3, 5, 6, numbers",
        "ordering, 3, 5, 6, people",
        "calculation, 2, 2, 3, terms"
    })
    void sizesAreKept(String family, int smallest, int usual, int largest, String noun) {
        ProblemSource source = source(family);

        assertThat(List.of(source.smallest(), source.usual(), source.largest()))
                .containsExactly(smallest, usual, largest);
        assertThat(source.sizeNoun()).isEqualTo(noun);
        assertThat(source.draw(7)).isEqualTo(source.draw(usual, 7));
        for (int size : new int[] {smallest - 1, largest + 1}) {
            assertThatThrownBy(() -> source.draw(size, 7))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "size (%d) must be from %d to %d %s. Maybe leave it out: %d is usual.",
                            size, smallest, largest, noun, usual);
        }
    }

    @ParameterizedTest
    @CsvSource({"words", "free"})
    void familyWithoutASourceIsRefusedInOneSentence(String family) {
        assertThatThrownBy(() -> source(family))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "problem family (%s) must be one whose problems can be drawn at random."
                                + " Maybe give a list of problems instead.",
                        family);
    }

    @ParameterizedTest
    @CsvSource({"game24", "countdown", "ordering", "calculation"})
    void equalSeedsGiveEqualProblemsAndOthersDiffer(String family) {
        List<Problem> drawn =
                IntStream.range(0, 50).mapToObj(seed -> source(family).draw(seed)).toList();

        assertThat(IntStream.range(0, 50).mapToObj(seed -> source(family).draw(seed)))
                .isEqualTo(drawn);
        assertThat(Set.copyOf(drawn)).hasSizeGreaterThan(40);
        assertThat(drawn)
                .allSatisfy(problem ->
                        assertThat(ProblemFamilies.named(family).parse(problem.input()))
                                .isEqualTo(problem));
    }

    @ParameterizedTest(name = "seed {0}")
    @FieldSource("SEEDS")
    void reachableValuesAreThoseThatStepsReach(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] numbers = random.ints(random.nextInt(1, 5), 1, 101).toArray();

        assertThat(ReachableValues.of(numbers).stream().boxed())
                .containsExactlyElementsOf(reachable(Arrays.stream(numbers).boxed().toList()));
    }

    @ParameterizedTest(name = "seed {0}")
    @FieldSource("SEEDS")
    void drawnGameMakes24InWholeNumbers(int seed) {
        List<Integer> numbers = numbers(source("game24").draw(seed).input());

        assertThat(numbers).hasSize(4).isSorted().allMatch(number -> number >= 1 && number <= 13);
        assertThat(reachable(numbers)).contains(24);
    }

    @Test
    void everySolvableGameIsDrawnAboutEquallyOftenOverSeeds0To29999() {
        Map<String, Integer> counts = new HashMap<>();
        for (int seed = 0; seed < 30_000; seed++) {
            counts.merge(source("game24").draw(seed).input(), 1, Integer::sum);
        }

        // So many of the 1820 multisets can be solved in whole numbers up to 999.
        assertThat(counts).hasSize(1346);
        double expected = 30_000.0 / counts.size();
        double chiSquared =
                counts.values().stream()
                        .mapToDouble(count -> (count - expected) * (count - expected) / expected)
                        .sum();
        // Five standard deviations above the mean of so many degrees of freedom.
        assertThat(chiSquared).isLessThan(counts.size() + 5 * Math.sqrt(2.0 * counts.size()));
        assertThat(counts.values()).allMatch(count -> count >= 4);
    }

    @ParameterizedTest(name = "seed {0}")
    @FieldSource("SEEDS")
    void drawnCountdownReachesItsTargetInWholeNumbers(int seed) {
        int size = 3 + seed % 4;
        String[] sides = source("countdown").draw(size, seed).input().split("=");
        List<Integer> numbers = numbers(sides[0]);
        int target = numbers(sides[1]).getFirst();

        assertThat(numbers).hasSize(size).isSorted();
        assertThat(target).isBetween(10, 999);
        if (size < 5) {
            assertThat(reachable(numbers)).contains(target);
        }
        assertThat(ReachableValues.of(numbers.stream().mapToInt(Integer::intValue).toArray()))
                .matches(values -> values.get(target));
    }

    @Test
    void countdownNumbersComeInFourStylesOverSeeds0To1999() {
        Map<Integer, Long> byLargest =
                IntStream.range(0, 2000)
                        .mapToObj(seed -> source("countdown").draw(seed).input().split(" =")[0])
                        .map(text -> numbers(text).getLast())
                        .collect(
                                Collectors.groupingBy(
                                        largest ->
                                                largest <= 10
                                                        ? 10
                                                        : largest <= 13
                                                                ? 13
                                                                : largest <= 30 ? 30 : 100,
                                        Collectors.counting()));

        // Five numbers up to 13 stay below 11 with 0.27, those up to 30 below 14 with 0.02; a third
        // of the games with large numbers have none.
        assertThat(byLargest.get(10)).isBetween(230L, 400L);
        assertThat(byLargest.get(13)).isBetween(280L, 470L);
        assertThat(byLargest.get(30)).isBetween(420L, 640L);
        assertThat(byLargest.get(100)).isBetween(620L, 860L);
    }
}
