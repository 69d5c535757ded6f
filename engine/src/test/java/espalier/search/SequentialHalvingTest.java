package espalier.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

class SequentialHalvingTest {

    /// The published rule, word for word: as long as simulations are left, max(1, floor(n /
    /// (ceil(log2 m) k))) rounds over the k candidates that are left; then half of them, at least
    /// 2.
    private static List<Integer> published(int candidates, int simulations) {
        var sequence = new ArrayList<Integer>();
        int log2 = (int) Math.ceil(Math.log(candidates) / Math.log(2) - 1e-9);
        var visits = new int[candidates];
        int left = candidates;
        while (sequence.size() < simulations) {
            int extra = Math.max(1, simulations / (log2 * left));
            for (int round = 0; round < extra; round++) {
                for (int i = 0; i < left; i++) {
                    sequence.add(visits[i]);
                }
                Arrays.setAll(visits, i -> visits[i] + 1);
            }
            left = Math.max(2, left / 2);
        }
        return sequence.subList(0, simulations);
    }

    private static List<Integer> ours(int candidates, int simulations) {
        return IntStream.range(0, simulations)
                .mapToObj(i -> SequentialHalving.visits(candidates, simulations, i))
                .toList();
    }

    @ParameterizedTest(name = "{0} simulations")
    @ValueSource(ints = {1, 2, 7, 16, 50, 200, 1000})
    void scheduleIsThePublishedOne(int simulations) {
        for (int candidates = 2; candidates <= 64; candidates++) {
            assertThat(ours(candidates, simulations))
                    .as("%d candidates", candidates)
                    .isEqualTo(published(candidates, simulations));
        }
    }

    /// 16 simulations of 8: 3 phases; 16 / (3 x 8) < 1 gives one round of eight, 16 / (3 x 4) = 1
    /// one of four, 16 / (3 x 2) = 2 two of two.
    @Test
    void eightCandidatesOfSixteenSimulations() {
        assertThat(ours(8, 16)).containsExactly(0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 3, 3);
    }

    @Test
    void onlyCandidateIsVisitedEveryTime() {
        assertThat(ours(1, 4)).containsExactly(0, 1, 2, 3);
    }

    @Test
    void beyondTheBudgetTheLastTwoGoOnInTurn() {
        assertThat(IntStream.range(4, 10).map(i -> SequentialHalving.visits(2, 4, i)))
                .containsExactly(2, 2, 3, 3, 4, 4);
    }
}
