package espalier.session;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.expression.ConditionScope;
import espalier.expression.Moment;
import espalier.expression.ThoughtCondition;
import espalier.session.Breakpoint.Life;
import espalier.session.Breakpoint.Trigger;
import espalier.thought.Problem;
import espalier.thought.Thought;
import espalier.thought.Verdict;
import espalier.tree.Origin;
import espalier.tree.SearchTree;

import org.junit.jupiter.api.Test;

/// Each preset holds of the thought that it is about, and not of one that is nearly it.
class BreakpointPresetsTest {

    private final SearchTree tree = new SearchTree(new Problem("f", "1", "Solve 1."));

    private int add(int parent, String text, double prior, double raw) {
        int id =
                tree.add(
                        parent,
                        Thought.written(text),
                        new Verdict.Legal("s"),
                        prior,
                        Origin.SEARCH);
        tree.evaluate(id, raw);
        return id;
    }

    private boolean holds(Breakpoint preset, int thought) {
        return holds(preset, thought, Moment.NONE);
    }

    private boolean holds(Breakpoint preset, int thought, Moment moment) {
        return new ThoughtCondition.Reader(ConditionScope.RUN)
                .read(preset.condition())
                .holds(tree, thought, moment);
    }

    @Test
    void valueMustBeBeyondTheBound() {
        int id = add(0, "x", 0.5, 0.5);
        tree.backUp(tree.path(id), 0.5);
        assertThat(holds(BreakpointPresets.valueBelow("b", 0.6), id)).isTrue();
        assertThat(holds(BreakpointPresets.valueBelow("b", 0.5), id)).isFalse();
        assertThat(holds(BreakpointPresets.valueAbove("b", 0.4), id)).isTrue();
        assertThat(holds(BreakpointPresets.valueAbove("b", 0.5), id)).isFalse();
        assertThat(BreakpointPresets.valueAbove("b", 0.4).on()).isEqualTo(Trigger.BACKED_UP);
    }

    @Test
    void visitsAndLevelAreReachedAtTheirNumber() {
        int id = add(0, "x", 0.5, 0.5);
        tree.backUp(tree.path(id), 0.5);
        assertThat(holds(BreakpointPresets.visitsReach("b", 1), id)).isTrue();
        assertThat(holds(BreakpointPresets.visitsReach("b", 2), id)).isFalse();
        assertThat(holds(BreakpointPresets.level("b", 1), id)).isTrue();
        assertThat(holds(BreakpointPresets.level("b", 2), id)).isFalse();
        assertThat(BreakpointPresets.level("b", 2).on()).isEqualTo(Trigger.SELECTED);
    }

    @Test
    void dropIsAgainstTheThoughtAbove() {
        int above = add(0, "x", 0.5, 0.75);
        int below = add(above, "y", 0.5, 0.25);
        assertThat(holds(BreakpointPresets.valueDrops("b", 0.4), below)).isTrue();
        assertThat(holds(BreakpointPresets.valueDrops("b", 0.5), below)).isFalse();
    }

    @Test
    void wrongStepIsNoLegalOne() {
        int wrong =
                tree.add(0, Thought.written("x"), new Verdict.Illegal("no"), 0.5, Origin.SEARCH);
        assertThat(holds(BreakpointPresets.illegal("b"), wrong)).isTrue();
        assertThat(holds(BreakpointPresets.illegal("b"), add(0, "y", 0.5, 0.5))).isFalse();
    }

    @Test
    void textOfAnyKindIsFoundAsItStands() {
        int id = add(0, "say \"4\"\tor \\d", 0.5, 0.5);
        assertThat(holds(BreakpointPresets.textMatches("b", "\"\\d\""), id)).isTrue();
        assertThat(holds(BreakpointPresets.textMatches("b", "\"\\d\\d\""), id)).isFalse();
    }

    @Test
    void thoughtOfAnotherRunIsNotTakenForThisOne() {
        int id = add(0, "say \"4\"\tor \\d", 0.5, 0.5);
        assertThat(holds(BreakpointPresets.at("b", id, tree.thought(id).text()), id)).isTrue();
        assertThat(holds(BreakpointPresets.at("b", id, "say"), id)).isFalse();
        assertThat(holds(BreakpointPresets.at("b", 0, tree.thought(id).text()), id)).isFalse();
    }

    @Test
    void longTextIsKnownByItsBeginning() {
        String begin = "a".repeat(200);
        int exact = add(0, begin, 0.5, 0.5);
        int longer = add(0, begin + "b", 0.5, 0.5);
        assertThat(holds(BreakpointPresets.at("b", exact, begin), exact)).isTrue();
        assertThat(holds(BreakpointPresets.at("b", longer, begin), longer)).isFalse();
        assertThat(holds(BreakpointPresets.at("b", longer, begin + "c"), longer)).isTrue();
    }

    @Test
    void generatorAndEvaluatorDisagreeFromTheDifferenceOn() {
        int id = add(0, "x", 0.75, 0.25);
        assertThat(holds(BreakpointPresets.generatorAgainstEvaluator("b", 0.5), id)).isTrue();
        assertThat(holds(BreakpointPresets.generatorAgainstEvaluator("b", 0.51), id)).isFalse();
    }

    @Test
    void judgesDisagreeEitherWay() {
        int id = add(0, "x", 0.75, 0.5);
        var preset = BreakpointPresets.judgesDisagree("b", 0.25);
        assertThat(holds(preset, id, new Saying(Moment.NONE, 0.75))).isTrue();
        assertThat(holds(preset, id, new Saying(Moment.NONE, 0.25))).isTrue();
        assertThat(holds(preset, id, new Saying(Moment.NONE, 0.5))).isFalse();
    }

    @Test
    void presetsOfOneTimeAreOverAfterIt() {
        assertThat(BreakpointPresets.firstAnswer("b").life()).isEqualTo(Life.ONCE);
        assertThat(BreakpointPresets.budgetUsed("b", 0.5).life()).isEqualTo(Life.ONCE);
        assertThat(BreakpointPresets.bestLineChanges("b").on()).isEqualTo(Trigger.BEST_LINE);
        var half =
                new Moment() {
                    @Override
                    public double budgetUsed() {
                        return 0.5;
                    }
                };
        assertThat(holds(BreakpointPresets.budgetUsed("b", 0.5), 0, half)).isTrue();
        assertThat(holds(BreakpointPresets.budgetUsed("b", 0.6), 0, half)).isFalse();
    }
}
