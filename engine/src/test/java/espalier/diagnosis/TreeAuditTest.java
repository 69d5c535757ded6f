package espalier.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import espalier.thought.Problem;
import espalier.thought.Thought;
import espalier.thought.Verdict;
import espalier.tree.Origin;
import espalier.tree.Scale;
import espalier.tree.SearchTree;
import espalier.tree.ThoughtPath;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Locale;

class TreeAuditTest {

    private final SearchTree tree = new SearchTree(new Problem("f", "1", "Solve 1."));

    private int add(int parent, double prior, Verdict verdict) {
        return tree.add(parent, Thought.written("x"), verdict, prior, Origin.SEARCH);
    }

    private static String message(Violation violation) {
        return violation.message(Locale.ENGLISH);
    }

    @Test
    void soundTreeHasNoViolations() {
        int child = add(0, 0.5, new Verdict.Legal("s"));
        tree.backUp(tree.path(child), 0.25);

        assertThat(TreeAudit.of(tree)).isEmpty();
    }

    @Test
    void priorAboveOneIsNamedWithItsThought() {
        int child = add(0, 1.5, new Verdict.Legal("s"));

        assertThat(TreeAudit.of(tree))
                .extracting(Violation::thought, TreeAuditTest::message)
                .containsExactly(tuple(child, "The prior (1.5) must be from 0 to 1."));
    }

    @Test
    void visitsOfAWrongStepAreNamed() {
        int child = add(0, 0.5, new Verdict.Illegal("no"));
        tree.backUp(tree.path(child), 0.5);

        assertThat(TreeAudit.of(tree))
                .extracting(Violation::thought, TreeAuditTest::message)
                .containsExactly(tuple(child, "A wrong step must have no visits, not 1."));
    }

    @Test
    void valueOutOfRangeIsNamed() {
        int child = add(0, 0.5, new Verdict.Legal("s"));
        tree.evaluate(child, -0.5);
        tree.backUp(tree.path(child), 2);

        assertThat(TreeAudit.of(tree))
                .extracting(TreeAuditTest::message)
                .containsExactly(
                        "The raw value (-0.5) must be from 0 to 1.",
                        "The sum of the thought's own values (2.0) must be from 0 to 1, as its own"
                                + " visits are 1.");
    }

    @Test
    void valuesAreHeldAgainstTheTreesOwnScale() {
        var scored = new SearchTree(new Problem("f", "1", "Solve 1."), new Scale(-100, 100, 1));
        int child = scored.add(0, Thought.written("x"), new Verdict.Legal("s"), 0.5, Origin.SEARCH);
        scored.evaluate(child, -80);
        scored.backUp(scored.path(child), 90);
        assertThat(TreeAudit.of(scored)).isEmpty();

        scored.evaluate(child, 101);
        assertThat(TreeAudit.of(scored))
                .extracting(TreeAuditTest::message)
                .containsExactly("The raw value (101.0) must be from -100 to 100.");
    }

    @Test
    void priorThatNobodyStatedIsHeldAgainstNothing() {
        add(0, Double.NaN, new Verdict.Legal("s"));

        assertThat(TreeAudit.of(tree)).isEmpty();
    }

    /// What is found where the tree says something else of one thought.
    private List<String> found(String figure, int thought, Object lie) {
        return TreeAudit.of(Lying.about(tree, figure, thought, lie)).stream()
                .map(v -> v.thought() + ": " + message(v))
                .toList();
    }

    @Test
    void placesInTheTreeMustFit() {
        add(add(0, 0.5, new Verdict.Legal("s")), 0.5, new Verdict.Legal("s"));

        assertThat(found("parent", 0, 1))
                .containsExactly("0: The problem must have no parent, not 1.");
        assertThat(found("thought", 0, Thought.written("Solve 2.")))
                .containsExactly(
                        "0: The first thought must be the problem \"Solve 1.\", not \"Solve 2.\".");
        assertThat(found("parent", 2, 2))
                .containsExactly("2: The parent (2) must be an earlier thought.");
        assertThat(found("parent", 2, -1))
                .containsExactly("2: The parent (-1) must be an earlier thought.");
        assertThat(found("level", 2, 3))
                .containsExactly("2: The level (3) must be one more than the parent's (1).");
        assertThat(found("children", 1, List.of()))
                .containsExactly("2: The parent (1) does not list this child.");
        assertThat(found("children", 0, List.of(1, 2, 3, -1))).isEmpty();
        assertThat(found("parent", 2, 0))
                .containsExactly(
                        "2: The level (2) must be one more than the parent's (0).",
                        "2: The parent (0) does not list this child.");
    }

    @Test
    void boundsOfARangeAreWithinIt() {
        tree.evaluate(add(0, 0, new Verdict.Legal("s")), 0);
        int one = add(0, 1, new Verdict.Legal("s"));
        tree.evaluate(one, 1);
        tree.backUp(tree.path(one), 1);
        tree.backUp(tree.path(1), 0);

        assertThat(TreeAudit.of(tree)).isEmpty();
        assertThat(found("prior", 1, -0.5))
                .containsExactly("1: The prior (-0.5) must be from 0 to 1.");
    }

    @Test
    void visitsAndSumsMustBeTheThoughtsOwnAndItsChildrens() {
        int a = add(0, 0.5, new Verdict.Legal("s"));
        int b = add(0, 0.5, new Verdict.Legal("s"));
        tree.backUp(tree.path(0), 0.5);
        tree.backUp(tree.path(a), 0.25);
        tree.backUp(tree.path(b), 0.75);
        tree.backUp(tree.path(b), 0.5);
        tree.reward(b, 0.125);

        assertThat(TreeAudit.of(tree)).isEmpty();
        assertThat(found("visits", 0, 5))
                .containsExactly(
                        "0: The visits (5) must be the thought's own and those of its children that"
                                + " are not pruned (4).");
        assertThat(found("sum", 0, 2.5))
                .containsExactly(
                        "0: The sum of values (2.5) must be the thought's own and those of its"
                                + " children that are not pruned (2.25).");
        assertThat(found("cut", b, true))
                .extracting(sentence -> sentence.substring(0, 15))
                .containsExactly("0: The visits (", "0: The sum of v");
        assertThat(found("ownVisits", 0, -1)).hasSize(2).first().asString().contains("own values");
        tree.steering().prune(b);
        assertThat(TreeAudit.of(tree)).isEmpty();
    }

    @Test
    void discountedValuesMustAddUp() {
        var game = new SearchTree(new Problem("f", "1", "Solve 1."), new Scale(-1, 1, -1));
        int child = game.add(0, Thought.written("x"), new Verdict.Legal("s"), 0.5, Origin.SEARCH);
        game.backUp(game.path(child), 0.5);

        assertThat(game.sum(0)).isEqualTo(-0.5);
        assertThat(TreeAudit.of(game)).isEmpty();
    }

    @Test
    void judgementIsTheValueThatMustShow() {
        int child = add(0, 0.5, new Verdict.Legal("s"));
        tree.backUp(tree.path(child), 0.25);
        tree.backUp(tree.path(child), 0.25);
        tree.steering().judge(child, 1);

        assertThat(TreeAudit.of(tree)).isEmpty();
        assertThat(found("judgement", child, 0.5))
                .containsExactly(
                        "1: The sum of values (2.0) must be the thought's own and those of its"
                                + " children that are not pruned (1.0).");
    }

    /// Thoughts 3 and 4 have one state; one visit came by the edge of each.
    @Test
    void linkedThoughtsMustShareTheirSumByTheirVisits() {
        int a = add(0, 0.5, new Verdict.Legal("s"));
        int b = add(0, 0.5, new Verdict.Legal("s"));
        int twin = add(a, 0.5, new Verdict.Legal("t"));
        int link = add(b, 0.5, new Verdict.Legal("t"));
        tree.backUp(tree.path(twin), 0.5);
        tree.twins().link(link, twin);
        tree.backUp(ThoughtPath.of(0, b, link, twin), 0.25);

        assertThat(TreeAudit.of(tree)).isEmpty();
        assertThat(found("visits", link, 2)).hasSize(2).last().asString().contains("visits (2)");
        assertThat(found("sum", link, 0.5))
                .contains(
                        "4: The sum of values (0.5) must be the thought's own and those of its"
                                + " children that are not pruned (0.375).");
    }

    @Test
    void nothingCanBeUnderWayLessThanNotAtAll() {
        add(0, 0.5, new Verdict.Legal("s"));

        assertThat(found("inFlight", 1, -1))
                .containsExactly("1: The simulations that are under way (-1) must not be below 0.");
    }

    /// A log rounds each of its figures: two visits may be beyond the scale by two roundings.
    @Test
    void figuresOfALogMayBeBeyondItsScaleByTheirRounding() {
        var scored = new SearchTree(new Problem("f", "1", "Solve 1."), new Scale(10, 20, 1));
        int child = scored.add(0, Thought.written("x"), new Verdict.Legal("s"), 0.5, Origin.SEARCH);
        scored.backUp(scored.path(child), 20.000015);
        scored.backUp(scored.path(child), 20);
        assertThat(TreeAudit.of(scored)).isEmpty();
        scored.evaluate(child, 9.999995);
        assertThat(TreeAudit.of(scored)).isEmpty();
        scored.evaluate(child, 9.99998);
        assertThat(TreeAudit.of(scored)).extracting(TreeAuditTest::message).hasSize(1);
        scored.evaluate(child, 15);
        scored.backUp(scored.path(child), 20.00002);
        assertThat(TreeAudit.of(scored))
                .extracting(TreeAuditTest::message)
                .first()
                .asString()
                .endsWith("must be from 30 to 60, as its own visits are 3.");
    }

    @Test
    void valuesOfOursMustBeExact() {
        int child = add(0, 0.5, new Verdict.Legal("s"));
        tree.evaluate(child, 1.000001);

        assertThat(TreeAudit.of(tree)).hasSize(1);
    }
}
