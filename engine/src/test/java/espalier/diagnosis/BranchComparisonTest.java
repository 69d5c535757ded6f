package espalier.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import espalier.diagnosis.BranchComparison.Step;
import espalier.thought.Problem;
import espalier.thought.Thought;
import espalier.thought.Verdict;
import espalier.tree.Origin;
import espalier.tree.SearchTree;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

class BranchComparisonTest {

    private final SearchTree tree = new SearchTree(new Problem("f", "1", "Solve 1."));

    private int add(int parent, String text, double value) {
        int id = tree.add(parent, Thought.written(text), new Verdict.Unchecked(), 1, Origin.SEARCH);
        tree.evaluate(id, value);
        return id;
    }

    private static List<String> said(BranchComparison compared) {
        return compared.findings().stream().map(f -> f.sentence(Locale.ENGLISH)).toList();
    }

    @Test
    void branchesPartAfterTheLastThoughtThatBothShare() {
        int shared = add(0, "begin", 0.5);
        int first = add(shared, "take the left way", 0.6);
        int second = add(shared, "take the right way", 0.5);
        int further = add(second, "walk on", 0.9);

        var compared = BranchComparison.of(tree, first, further);

        assertThat(compared.fork()).isEqualTo(shared);
        assertThat(compared.steps())
                .containsExactly(
                        new Step(
                                2,
                                OptionalInt.of(first),
                                OptionalInt.of(second),
                                new TextDifference("take the ", "left", "right", " way")),
                        new Step(
                                3,
                                OptionalInt.empty(),
                                OptionalInt.of(further),
                                new TextDifference("", "", "walk on", "")));
        assertThat(compared.firstValues()).containsExactly(Double.NaN, 0.5, 0.6);
        assertThat(compared.secondValues()).containsExactly(Double.NaN, 0.5, 0.5, 0.9);
        assertThat(said(compared))
                .containsExactly(
                        "They part after \"begin\": the first goes on with \"take the left way\","
                                + " the second with \"take the right way\".",
                        "Their values are furthest apart at level 2: 0.6 against 0.5.");
    }

    @Test
    void thoughtBelowAnotherIsOnTheSameChain() {
        int above = add(0, "begin", 0.5);
        int below = add(add(above, "go on", 0.5), "end", 0.5);

        assertThat(said(BranchComparison.of(tree, below, above)))
                .containsExactly(
                        "Both are on one chain; levels from \"begin\" down to \"end\": 2.");
        assertThat(said(BranchComparison.of(tree, above, above)))
                .containsExactly("Both are one and the same thought: \"begin\".");
    }

    @Test
    void thoughtThatIsNotThereIsRefusedInOneSentence() {
        assertThatThrownBy(() -> BranchComparison.of(tree, 0, 7))
                .hasMessageContaining("must be numbered from 0 to 0, not 7. Maybe");
        assertThatThrownBy(() -> BranchComparison.of(tree, -1, 0)).hasMessageContaining("not -1");
    }

    @Test
    void equalTextsDifferNowhereAndRepeatedWordsAreCountedOnce() {
        assertThat(TextDifference.of("a b", "a b").none()).isTrue();
        assertThat(TextDifference.of("a a", "a a a"))
                .isEqualTo(new TextDifference("a a", "", " a", ""));
    }

    @Test
    void valuesAreToldWhereTheyAreFurthestApartNotWhereTheyAreLargest() {
        int left = add(add(add(0, "l", 0.5), "l2", 0.9), "l3", 0.5);
        int right = add(add(add(0, "r", 0.2), "r2", 0.8), "r3", 0.2);

        assertThat(said(BranchComparison.of(tree, left, right)))
                .last()
                .isEqualTo("Their values are furthest apart at level 1: 0.5 against 0.2.");
    }

    @Test
    void largerDifferenceFurtherDownIsTheOneThatIsTold() {
        int left = add(add(0, "l", 0.5), "l2", 0.9);
        int right = add(add(0, "r", 0.4), "r2", 0.5);

        assertThat(said(BranchComparison.of(tree, left, right)))
                .last()
                .isEqualTo("Their values are furthest apart at level 2: 0.9 against 0.5.");
    }

    @Test
    void equalValuesAreNotApart() {
        int left = add(0, "l", 0.5);
        int right = add(0, "r", 0.5);

        assertThat(said(BranchComparison.of(tree, left, right))).hasSize(1);
    }

    @Test
    void firstNumberThatIsNotThereIsRefusedAndTheSecondChainMayBeTheLonger() {
        int above = add(0, "begin", 0.5);
        int below = add(above, "end", 0.5);

        assertThatThrownBy(() -> BranchComparison.of(tree, 0, 3))
                .hasMessageContaining("must be numbered from 0 to 2, not 3. Maybe");
        var compared = BranchComparison.of(tree, above, below);
        assertThat(said(compared))
                .containsExactly(
                        "Both are on one chain; levels from \"begin\" down to \"end\": 1.");
        assertThat(compared.findings().getFirst().evidence()).containsExactly(above, below);
    }
}
