package espalier.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.search.SelectionTable;
import espalier.search.SelectionTable.Standing;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.OptionalDouble;

class ChoiceTextTest {

    @Test
    void leaderAndWhatWouldFlipTheChoiceAreNamed() {
        var rows =
                List.of(
                        row(1, "10 - 6 = 4 (left: 4 4 5)", 0.7, 0.1, Standing.NEXT),
                        row(2, "4 + 5 = 9 (left: 6 9 10)", 0.4, 0.2, Standing.OPEN));
        assertThat(ChoiceText.of(rows, 2, OptionalDouble.of(0.2)))
                .isEqualTo(
                        "\u201c10 - 6 = 4\u201d leads \u201c4 + 5 = 9\u201d by 0.20. The choice"
                                + " would flip with c above 0.60, or with a value above 0.60.");
    }

    @Test
    void leaderOfTheBonusFlipsWithASmallerConstant() {
        var rows =
                List.of(row(1, "a", 0.2, 0.5, Standing.NEXT), row(2, "b", 0.4, 0.1, Standing.OPEN));
        assertThat(ChoiceText.of(rows, 1, OptionalDouble.of(0.4))).contains("with c below 0.20");
    }

    @Test
    void pinThatHasNotHadItsShareIsTheReason() {
        var rows =
                List.of(row(1, "a", 0.9, 0.1, Standing.OPEN), row(2, "b", 0.1, 0.1, Standing.NEXT));
        assertThat(ChoiceText.of(rows, 2, OptionalDouble.of(0.2))).contains("because its pin");
    }

    @Test
    void settledSiblingIsNoRivalAndSaysSo() {
        var rows =
                List.of(
                        row(1, "a", 0.9, 0.1, Standing.SPENT),
                        row(2, "b", 0.1, 0.1, Standing.NEXT),
                        row(3, "c", 0.0, 0.1, Standing.OPEN));
        assertThat(ChoiceText.of(rows, 2, OptionalDouble.of(0.2))).contains("leads \u201cc\u201d");
        assertThat(ChoiceText.of(rows, 1, OptionalDouble.of(0.2)))
                .startsWith("\u201ca\u201d is settled");
    }

    @Test
    void onlyOneThatCanBeChosenNeedsNoComparison() {
        var rows =
                List.of(
                        row(1, "a", 0.9, 0.1, Standing.NEXT),
                        row(2, "b", 0.9, 0, Standing.EXCLUDED));
        assertThat(ChoiceText.of(rows, 1, OptionalDouble.of(0.2)))
                .isEqualTo("\u201ca\u201d is the only one that can be chosen.");
    }

    @Test
    void unvisitedThoughtThatGoesBeforeAllOthersSaysSo() {
        var rows =
                List.of(
                        row(1, "a", 0.9, 0.1, Standing.OPEN),
                        row(2, "b", Double.MAX_VALUE, 0.1, Standing.NEXT));
        assertThat(ChoiceText.of(rows, 1, OptionalDouble.of(0.2)))
                .isEqualTo("\u201cb\u201d goes first because nothing has visited it yet.");
    }

    @Test
    void thoughtThatIsNotDueInThisRoundSaysSo() {
        var rows =
                List.of(
                        row(1, "a", 0.9, -0.5, Standing.NEXT),
                        row(2, "b", 1.9, -1e9 - 0.5, Standing.OPEN));
        assertThat(ChoiceText.of(rows, 2, OptionalDouble.empty()))
                .isEqualTo(
                        "Sequential halving has \u201ca\u201d go first now; \u201cb\u201d waits.");
    }

    private static SelectionRow row(
            int id, String text, double value, double bonus, Standing standing) {
        return new SelectionRow(
                text,
                new SelectionTable.Row(
                        id, value, 0.5, Double.NaN, 1, bonus, value + bonus, standing),
                1.25);
    }
}
