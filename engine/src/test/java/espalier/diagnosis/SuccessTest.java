package espalier.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.problem.ProblemFamilies;
import espalier.settings.Budget;
import espalier.settings.SearchSettings;
import espalier.settings.StatedSettings;
import espalier.thought.Thought;
import espalier.tree.Origin;
import espalier.tree.SearchTree;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Why a run was solved, at the bounds of what is said of it.
class SuccessTest {

    private static final String LEADING = "13 - 9 = 4 (left: 4 4 10)";
    private static final String SECOND = "10 - 4 = 6 (left: 4 6)";
    private static final String END = "4 * 6 = 24 (left: 24)";
    private static final String LOST = "4 + 9 = 13 (left: 10 13 13)";
    private static final String LOST_TOO = "9 + 13 = 22 (left: 4 10 22)";

    private final SearchTree tree =
            new SearchTree(ProblemFamilies.named("game24").parse("4 9 10 13"));

    private int add(int parent, String text, double prior, double value, Origin origin) {
        var thought = Thought.written(text);
        var verdict = ProblemFamilies.checker().check(tree.chain(parent).then(thought));
        int id = tree.add(parent, thought, verdict, prior, origin);
        tree.evaluate(id, value);
        tree.markExpanded(parent);
        return id;
    }

    private int add(int parent, String text, double prior, double value) {
        return add(parent, text, prior, value, Origin.SEARCH);
    }

    /// The right chain; returns its first thought.
    private int solved(double prior, Origin first) {
        int leading = add(0, LEADING, prior, 0.5, first);
        add(add(leading, SECOND, 0.9, 0.9), END, 0.9, 0.9);
        return leading;
    }

    private List<Finding> said(int expansions, int budget) {
        var facts =
                new RunFacts(
                        StatedSettings.all(
                                SearchSettings.DEFAULT.with(Budget.ofExpansions(budget))),
                        Optional.empty(),
                        Optional.empty(),
                        expansions,
                        Optional.of("VERIFIED_ANSWER"),
                        OptionalLong.empty());
        return RunDiagnosis.of(facts, tree).findings();
    }

    private List<String> keys() {
        return said(7, 100).stream().map(Finding::key).toList();
    }

    private Finding said(String key) {
        return said(7, 100).stream().filter(f -> f.key().equals(key)).findFirst().orElseThrow();
    }

    @Test
    void stepThatTheUserWroteIsNotHeldAgainstTheModel() {
        solved(0.01, Origin.WRITTEN);
        add(0, LOST, 0.4, 0.1);
        assertThat(keys()).contains("solved-by-the-likely").doesNotContain("solved-decided");
    }

    @Test
    void stepThatIsAsProbableAsAnotherIsTheLikelyOne() {
        add(0, LOST, 0.4, 0.1);
        solved(0.4, Origin.SEARCH);
        assertThat(said("solved-by-the-likely").evidence()).containsExactly(2, 3, 4);
    }

    @Test
    void stepThatCameBeforeAnotherOfItsProbabilityIsTheLikelyOne() {
        solved(0.4, Origin.SEARCH);
        add(0, LOST, 0.4, 0.1);
        assertThat(said("solved-by-the-likely").evidence()).containsExactly(1, 2, 3);
    }

    @Test
    void thoughtThatWasAloneInBeingValuedIsNotTheHighest() {
        solved(0.1, Origin.SEARCH);
        add(0, LOST, 0.4, Double.NaN);
        assertThat(keys()).contains("solved-decided").doesNotContain("solved-by-value");
    }

    @Test
    void onlyWhatCouldBeChosenAndWasValuedIsCounted() {
        solved(0.1, Origin.SEARCH);
        add(0, LOST, 0.4, 0.1);
        add(0, LOST_TOO, 0.2, Double.NaN);
        int pruned = add(0, "10 - 9 = 1 (left: 1 4 13)", 0.1, 0.8);
        tree.steering().prune(pruned);
        assertThat(said("solved-by-value").words()).startsWith("0.5", "2", "0");
    }

    @Test
    void levelWithMostThoughtsIsTheOneThatWasNarrow() {
        int leading = solved(0.4, Origin.SEARCH);
        add(0, LOST, 0.1, 0.1);
        add(0, LOST_TOO, 0.1, 0.1);
        add(0, "4 + 9 = 14 (left: 10 13 14)", 0.1, 0.1);
        for (String wrong : List.of("a", "b", "c", "d")) {
            add(leading, wrong, 0.01, 0.1);
        }
        assertThat(said("solved-narrowly").words()).containsExactly("2", "5");
    }

    @Test
    void budgetIsNearlySpentFromFourFifthsOn() {
        solved(0.4, Origin.SEARCH);
        assertThat(said(8, 10)).extracting(Finding::key).contains("solved-late");
        assertThat(said(7, 10)).extracting(Finding::key).doesNotContain("solved-late");
        assertThat(said(8, 0)).extracting(Finding::key).doesNotContain("solved-late");
    }
}
