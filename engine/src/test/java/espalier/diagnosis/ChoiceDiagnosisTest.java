package espalier.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import espalier.diagnosis.Threshold.Side;
import espalier.search.SelectionTable;
import espalier.search.SelectionTable.Standing;
import espalier.settings.Algorithm;
import espalier.settings.BreadthFirstSettings;
import espalier.settings.SearchSettings;
import espalier.thought.Problem;
import espalier.thought.Thought;
import espalier.thought.Verdict;
import espalier.tree.Origin;
import espalier.tree.SearchTree;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

class ChoiceDiagnosisTest {

    private final SearchTree tree = new SearchTree(new Problem("f", "1", "Solve 1."));

    private int add(int parent, double prior, double value) {
        int id =
                tree.add(
                        parent,
                        Thought.written("t" + tree.size()),
                        new Verdict.Legal("s"),
                        prior,
                        Origin.SEARCH);
        tree.evaluate(id, value);
        return id;
    }

    private void visit(int id, double value) {
        tree.backUp(tree.path(id), value);
    }

    /// Two first thoughts of priors 0.6 and 0.2, visited twice with 0.4 and once with `second`.
    private void visitedThoughts(double second) {
        add(0, 0.6, 0.4);
        add(0, 0.2, second);
        tree.markExpanded(0);
        visit(0, 0.5);
        visit(1, 0.4);
        visit(1, 0.4);
        visit(2, second);
    }

    private static SearchSettings puct(double exploration) {
        var settings = SearchSettings.DEFAULT;
        return settings.with(settings.algorithms().puct().withExploration(exploration));
    }

    private static SearchSettings uct(double exploration) {
        var all = SearchSettings.DEFAULT.algorithms();
        return SearchSettings.DEFAULT
                .with(all.with(all.uct().withExploration(exploration)))
                .with(Algorithm.UCT);
    }

    private static SearchSettings breadthFirst(int width) {
        var settings = SearchSettings.DEFAULT.with(Algorithm.BREADTH_FIRST);
        return settings.with(settings.algorithms().with(new BreadthFirstSettings(width)));
    }

    private int chosen(SearchTree of, SearchSettings settings) {
        return SelectionTable.of(of, 0, settings).rows().stream()
                .filter(row -> row.standing() == Standing.NEXT)
                .findFirst()
                .orElseThrow()
                .thought();
    }

    @Test
    void noiseIsNamedWithItsShareOfThePrior() {
        visitedThoughts(0.3);
        var settings = puct(1);
        var noisy =
                settings.with(
                        settings.algorithms()
                                .puct()
                                .withNoiseShare(0.25)
                                .withNoiseConcentration(1));
        var row = SelectionTable.of(tree, 0, noisy).rows().get(1);

        var sentences = ChoiceDiagnosis.of(tree, 2, noisy).findings();

        assertThat(sentences)
                .filteredOn(one -> one.key().equals("noise-in-prior"))
                .hasSize(2)
                .anySatisfy(one ->
                        assertThat(one.sentence(Locale.ENGLISH))
                                .contains("Chance drew " + Words.figure(row.noise()))
                                .contains("a share of 0.25"));
        assertThat(ChoiceDiagnosis.of(tree, 2, settings).findings())
                .noneMatch(one -> one.key().startsWith("noise"));
    }

    @Test
    void valueAndVisitsThatWouldFlipPuctAreThoseOfItsFormula() {
        visitedThoughts(0.3);
        // 1: 0.4 + 0.75 x 2 / 3 = 0.9     2: 0.3 + 0.25 x 2 / 2 = 0.55
        // After 5: 0.4 + 0.75 x 3 / 8 = 0.681 and 0.3 + 0.25 x 3 / 2 = 0.675; after 6: 0.663, 0.695
        var flips = ChoiceDiagnosis.of(tree, 2, puct(1)).flips();

        assertThat(flips.value().orElseThrow().side()).isEqualTo(Side.ABOVE);
        assertThat(flips.value().orElseThrow().at()).isCloseTo(0.65, within(1e-9));
        assertThat(flips.visits()).hasValue(6);
        assertThat(flips.exploration()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0.2, 1, ABOVE", "1, 2, BELOW"})
    void explorationThatWouldFlipPuctLiesWhereTheScoresCross(
            double exploration, int thought, Side side) {
        visitedThoughts(0.6);
        // 0.4 + 0.5 c = 0.6 + 0.25 c at c = 0.8
        var flip =
                ChoiceDiagnosis.of(tree, thought, puct(exploration))
                        .flips()
                        .exploration()
                        .orElseThrow();

        assertThat(flip.side()).isEqualTo(side);
        assertThat(flip.at()).isCloseTo(0.8, within(1e-9));
    }

    @Test
    void thoughtThatGoesNextIsComparedWithTheSecond() {
        visitedThoughts(0.6);

        assertThat(ChoiceDiagnosis.of(tree, 1, puct(1)).flips())
                .isEqualTo(ChoiceDiagnosis.of(tree, 2, puct(1)).flips());
        assertThat(ChoiceDiagnosis.of(tree, 1, puct(1)).findings())
                .extracting(finding -> finding.sentence(Locale.ENGLISH))
                .startsWith(
                        "\"t1\" goes next with a score of 0.9, before \"t2\" with 0.85.",
                        "\"t1\": Q + c P √N / (1 + n) = 0.4 + 1 · 0.75 · √4 / (1 + 2) = 0.9")
                .contains(
                        "\"t2\" would be chosen with an exploration constant c below 0.8.",
                        "After one more visit of \"t1\" that finds what it is worth now, \"t2\""
                                + " would be chosen.");
    }

    @Test
    void explorationThatWouldFlipUctLiesWhereTheScoresCross() {
        visitedThoughts(0.3);
        // 0.4 + c sqrt(ln 4 / 2) = 0.3 + c sqrt(ln 4 / 1) at c = 0.1 / (1.17741 - 0.83255)
        var flip = ChoiceDiagnosis.of(tree, 2, uct(0.2)).flips().exploration().orElseThrow();

        assertThat(flip.side()).isEqualTo(Side.ABOVE);
        assertThat(flip.at()).isCloseTo(0.1 / (1.1774100 - 0.8325546), within(1e-5));
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "4", "5", "6", "7", "8", "9", "10"})
    void everyFlipIsOneByTheRuleItself(long seed) {
        var random = new SplittableRandom(seed);
        for (int i = 0; i < 6; i++) {
            add(0, random.nextDouble(0.05, 0.5), random.nextDouble());
        }
        tree.markExpanded(0);
        visit(0, 0.5);
        for (int i = 0; i < 30; i++) {
            visit(random.nextInt(1, 7), random.nextDouble());
        }
        for (var settings : List.of(puct(0.4), uct(0.4))) {
            for (int id = 1; id <= 6; id++) {
                checkAgainstTheRule(id, settings);
            }
        }
    }

    private void checkAgainstTheRule(int id, SearchSettings settings) {
        int next = chosen(tree, settings);
        var flips = ChoiceDiagnosis.of(tree, id, settings).flips();
        flips.exploration()
                .ifPresent(c -> {
                    double step = c.side() == Side.ABOVE ? 1e-7 : -1e-7;
                    int rival = id == next ? chosen(tree, with(settings, c.at() + step)) : id;
                    assertThat(chosen(tree, with(settings, c.at() + step))).isEqualTo(rival);
                    assertThat(chosen(tree, with(settings, c.at() - step))).isNotEqualTo(rival);
                });
        flips.value()
                .filter(_ -> id != next)
                .ifPresent(value -> {
                    var supposed = tree.copy();
                    supposed.steering().judge(id, value.at() + 1e-7);
                    assertThat(chosen(supposed, settings)).isEqualTo(id);
                    supposed.steering().judge(id, value.at() - 1e-7);
                    assertThat(chosen(supposed, settings)).isNotEqualTo(id);
                });
        var supposed = tree.copy();
        for (int i = 1; i < flips.visits().orElseThrow(); i++) {
            supposed.backUp(supposed.path(next), tree.value(next));
            assertThat(chosen(supposed, settings)).isEqualTo(next);
        }
        supposed.backUp(supposed.path(next), tree.value(next));
        assertThat(chosen(supposed, settings)).isNotEqualTo(next);
    }

    private static SearchSettings with(SearchSettings settings, double c) {
        return settings.algorithm() == Algorithm.PUCT ? puct(c) : uct(c);
    }

    @Test
    void whatIsAskedLeavesTheTreeAsItIs() {
        visitedThoughts(0.3);

        ChoiceDiagnosis.of(tree, 2, puct(1));

        assertThat(tree.visits(0)).isEqualTo(4);
        assertThat(tree.judgedThoughts()).isEmpty();
    }

    @Test
    void prunedThoughtCannotBeChosen() {
        visitedThoughts(0.3);
        tree.steering().prune(2);

        assertThat(ChoiceDiagnosis.of(tree, 2, puct(1)).findings())
                .extracting(Finding::key)
                .containsExactly("choice-cannot");
        assertThat(ChoiceDiagnosis.of(tree, 1, puct(1)).findings())
                .extracting(Finding::key)
                .containsExactly("choice-alone");
    }

    @Test
    void levelThatDropsAThoughtWouldKeepItWiderOrHigher() {
        add(0, 0.5, 0.9);
        add(0, 0.5, 0.7);
        add(0, 0.5, 0.7);
        add(0, 0.5, 0.2);
        tree.markExpanded(0);

        var diagnosis = ChoiceDiagnosis.of(tree, 4, breadthFirst(2));

        assertThat(diagnosis.flips().width()).hasValue(new Threshold(Side.ABOVE, 4));
        // Of equal ones the first is kept, so it must be above 0.7.
        assertThat(diagnosis.flips().value().orElseThrow().at()).isCloseTo(0.7, within(1e-9));
        assertThat(diagnosis.findings())
                .extracting(finding -> finding.sentence(Locale.ENGLISH))
                .containsExactly(
                        "Level 1 drops \"t4\": with a score of 0.2 it has place 4 of 4, and the"
                                + " level keeps 2.",
                        "A width of 4 instead of 2 would have kept it.",
                        "A value above 0.7 instead of 0.2 would have kept it.");
    }

    @Test
    void levelThatKeepsAThoughtWouldDropItNarrowerOrLower() {
        add(0, 0.5, 0.9);
        add(0, 0.5, 0.7);
        add(0, 0.5, 0.2);
        tree.markExpanded(0);

        var flips = ChoiceDiagnosis.of(tree, 2, breadthFirst(2)).flips();

        assertThat(flips.width()).hasValue(new Threshold(Side.BELOW, 1));
        assertThat(flips.value().orElseThrow().side()).isEqualTo(Side.BELOW);
        assertThat(flips.value().orElseThrow().at()).isCloseTo(0.2, within(1e-9));
    }

    @Test
    void searchThatComparesNothingSaysNothing() {
        visitedThoughts(0.3);

        assertThat(
                        ChoiceDiagnosis.of(tree, 1, SearchSettings.DEFAULT.with(Algorithm.GREEDY))
                                .findings())
                .isEmpty();
    }
}
