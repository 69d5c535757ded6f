package espalier.prompting;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.language.RewardModel;
import espalier.language.SteppedText;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

class StepScorerTest {

    /// Scores every step by how many words it has, and remembers what it was asked.
    private static final class WordCounter implements RewardModel {

        private static final int LONGEST = 3;

        private final List<SteppedText> asked = new ArrayList<>();

        @Override
        public String name() {
            return "word counter";
        }

        @Override
        public SortedMap<String, String> hashes() {
            return Collections.unmodifiableSortedMap(new TreeMap<>());
        }

        @Override
        public boolean fits(SteppedText text) {
            return text.steps().size() <= LONGEST;
        }

        @Override
        public List<List<Double>> scores(List<SteppedText> texts) {
            asked.addAll(texts);
            return texts.stream()
                    .map(text ->
                            text.steps().stream()
                                    .map(step -> 1.0 / step.split(" ", -1).length)
                                    .toList())
                    .toList();
        }

        @Override
        public void cancel() {
            // It is never under way.
        }

        @Override
        public void close() {
            // It holds nothing.
        }
    }

    @Test
    void aChainThatHasGrownTooLongHasNoScoresAndTheOthersHaveTheirs() {
        try (var model = new WordCounter()) {
            var scores =
                    StepScorer.of(model)
                            .scores(
                                    List.of(
                                            Chains.free("a", "b", "c", "d"),
                                            Chains.free("a b", "c", "d")));
            assertThat(scores).containsExactly(List.of(), List.of(0.5, 1.0, 1.0));
        }
    }

    @Test
    void aRewardModelReadsTheStatementAndTakesEachThoughtForAStep() {
        try (var model = new WordCounter()) {
            var scores =
                    StepScorer.of(model)
                            .scores(
                                    List.of(
                                            Chains.of("game24", "4 9 10 13", "one two", "three"),
                                            Chains.free()));
            assertThat(scores).containsExactly(List.of(0.5, 1.0), List.of());
            assertThat(model.asked)
                    .containsExactly(
                            new SteppedText("Make 24 from 4 9 10 13.", List.of("one two", "three")),
                            new SteppedText("Why?", List.of()));
        }
    }
}
