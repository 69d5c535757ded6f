package espalier.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import espalier.thought.Problem;
import espalier.thought.Thought;
import espalier.thought.Verdict;
import espalier.tree.Origin;
import espalier.tree.Scale;
import espalier.tree.SearchTree;

import org.junit.jupiter.api.Test;

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
}
