package espalier.session;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.search.ScriptedModel;
import espalier.search.Search;
import espalier.settings.Budget;
import espalier.settings.SearchSettings;
import espalier.thought.Problem;

import org.junit.jupiter.api.Test;

/// What a breakpoint's condition can ask of the moment.
class MomentsTest {

    private static final Budget NONE = new Budget(0, 0, 0, 0, 0, 0, 0);

    private static Search after(int simulations, Budget budget) {
        var search =
                new Search(
                        new Problem("scripted", "1", "Solve 1."),
                        SearchSettings.DEFAULT.with(budget).withSeed(3),
                        ScriptedModel.roles(),
                        (_, _) -> {});
        while (search.tally().simulations() < simulations) {
            assertThat(search.step()).as("a reason to stop").isEmpty();
        }
        return search;
    }

    private static double used(int simulations, Budget budget) {
        return new Now(after(simulations, budget), () -> 3).budgetUsed();
    }

    @Test
    void figuresAreTheRunsOwn() {
        var search = after(4, Budget.ofExpansions(50));
        var now = new Now(search, () -> 0);

        assertThat(now.simulations()).isEqualTo(4);
        assertThat(now.expansions()).isEqualTo(search.tally().expansions()).isPositive();
        assertThat(now.spentTokens()).isEqualTo((double) search.tally().tokens()).isPositive();
    }

    @Test
    void eachLimitOfTheBudgetCountsByItsOwnShare() {
        var search = after(4, NONE.withSimulations(50));
        int thoughts = search.tree().size();
        double tokens = search.tally().tokens();

        assertThat(used(4, NONE.withExpansions(8))).isEqualTo(search.tally().expansions() / 8.0);
        assertThat(used(4, NONE.withSimulations(16))).isEqualTo(0.25);
        assertThat(used(4, NONE.withThoughts(thoughts * 2))).isEqualTo(0.5);
        assertThat(used(4, NONE.withTokens((long) (tokens * 4)))).isEqualTo(0.25);
        assertThat(used(4, NONE.withSeconds(12))).isEqualTo(0.25);
        assertThat(used(4, NONE)).isZero();
    }

    @Test
    void limitThatIsNearestToItsEndIsTheOneThatCounts() {
        assertThat(used(4, NONE.withSimulations(5).withSeconds(6))).isEqualTo(0.8);
        assertThat(used(4, NONE.withSimulations(16).withSeconds(4))).isEqualTo(0.75);
    }

    @Test
    void secondOpinionIsHeardInTheMomentAsItIs() {
        var now = new Now(after(4, NONE.withSimulations(16)), () -> 0);
        var saying = new Saying(now, 0.75);

        assertThat(now.secondValue()).isNaN();
        assertThat(saying.secondValue()).isEqualTo(0.75);
        assertThat(saying.simulations()).isEqualTo(4);
        assertThat(saying.expansions()).isEqualTo(now.expansions()).isPositive();
        assertThat(saying.spentTokens()).isEqualTo(now.spentTokens()).isPositive();
        assertThat(saying.budgetUsed()).isEqualTo(0.25);
    }
}
