package espalier.problem;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.thought.Problem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which lines are other spellings of one thought, family by family.
class SpellingTest {

    private static String spelling(String family, String text) {
        var problem = new Problem(family, "", "");
        return ProblemFamilies.checker().spelling(problem, text);
    }

    private static void assertSame(String family, String one, String other) {
        assertThat(spelling(family, one)).isEqualTo(spelling(family, other));
    }

    private static void assertOther(String family, String one, String other) {
        assertThat(spelling(family, one)).isNotEqualTo(spelling(family, other));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "6 - 4 = 2 (left: 2 8) | 6-4=2 (left:2 8)",
                "6 - 4 = 2 (left: 2 8) | 6 - 4 = 2 (left: 8 2)",
                "6 + 4 = 10 (left: 8 10) | 4 + 6 = 10 (left: 10 8)",
                "6 * 4 = 24 (left: 8 24) | 4 × 6 = 24 (left: 8 24).",
                "6 - 4 = 2.0 (left: 2 8) | 6 − 4 = (2) (left: 2 8)",
                "5 / 2 = 2.5 (left: 2.5) | 5 / 2 = 5/2 (left: 5/2)",
                "six  minus four | six minus four"
            })
    void stepsOfOneGameAreOne(String one, String other) {
        assertSame("game24", one, other);
        assertSame("countdown", one, other);
    }

    @ParameterizedTest(name = "{0} is not {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "6 - 4 = 2 (left: 2 8) | 4 - 6 = -2 (left: -2 8)",
                "6 - 4 = 2 (left: 2 8) | 4 - 6 = 2 (left: 2 8)",
                "6 / 4 = 2 (left: 2 8) | 4 / 6 = 2 (left: 2 8)",
                "6 - 4 = 2 (left: 2 8) | 6 - 4 = 3 (left: 2 8)",
                "6 - 4 = 2 (left: 2 8) | 6 - 4 = 2 (left: 2 8 8)",
                "6 + 4 = 10 (left: 8 10) | 6 * 4 = 10 (left: 8 10)",
                "6 - 4 = 2 (left: 2 8) | ' 6 - 4 = 2 (left: 2 8)'"
            })
    void otherStepsOfAGameAreOthers(String one, String other) {
        assertOther("game24", one, other);
    }

    @Test
    void thoughtOfSeveralStepsIsSpeltStepByStep() {
        assertSame(
                "game24",
                "6 + 4 = 10 (left: 8 10)\n\n8+10=18 (left: 18)",
                "4 + 6 = 10 (left: 10 8)\n10 + 8 = 18 (left: 18)");
        assertOther(
                "game24",
                "6 + 4 = 10 (left: 8 10)\n8 + 10 = 18 (left: 18)",
                "8 + 10 = 18 (left: 18)\n6 + 4 = 10 (left: 8 10)");
    }

    @Test
    void calculationsAreSpeltByTheirNumbersAndSigns() {
        assertSame("calculation", "47 * 36 = 1410+282.", "47×36 = 1410 + 282.");
        assertSame("calculation", "No, 12*4 = 48.", "No, 12 * 4 = 048.");
        assertSame("calculation", "Answer: 48.", "Answer: 048.");
        assertOther("calculation", "12 * 4 = 48.", "No, 12 * 4 = 48.");
        assertOther("calculation", "No, 12 * 4 = 48.", " No, 12 * 4 = 48.");
        assertOther("calculation", "12 * 4 = 48.", "12 *  4 = 48.");
        assertOther("calculation", "40 + 8 = 48.", "48 = 40 + 8.");
    }

    @Test
    void wordProblemsLinesAreSpeltByLabelNumbersAndSigns() {
        assertSame("words", "Boxes: 3 * 12 = 36.", "Boxes: 12*3=36.0.");
        assertSame("words", "No, Left: 12 - 5 = 7.", "No, Left: 12 − 5 = 7.");
        assertSame("words", "Answer: 36.", "Answer: 036.");
        assertOther("words", "Boxes: 3 * 12 = 36.", "Pens: 3 * 12 = 36.");
        assertOther("words", "Left: 12 - 5 = 7.", "Left: 5 - 12 = 7.");
        assertOther("words", "Left: 12 - 5 = 7.", "No, Left: 12 - 5 = 7.");
        assertOther("words", "1.5 + 2 = 3.5.", "15 + 2 = 3.5.");
    }

    @Test
    void linesAboutAnOrderHaveOneSpelling() {
        assertThat(spelling("ordering", "Order: Ann Cleo.")).isEqualTo("Order: Ann Cleo.");
        assertOther("ordering", "Order: Ann Cleo.", "Order:  Ann Cleo.");
        assertOther("ordering", "Not first: Ann Bob.", "Not first: Bob Ann.");
        assertSame("ordering", "Ann is  first", "Ann is first ");
    }

    @Test
    void freeTextIsSpeltWithoutItsBlanks() {
        assertSame("free", " It is\u00a0 Canberra.\n", "It is Canberra.");
        assertOther("free", "It is Canberra.", "it is Canberra.");
    }

    @Test
    void hugeTextsAreSpeltToo() {
        String digits = "9".repeat(1_000_000);
        for (ProblemFamily family : ProblemFamilies.all()) {
            assertThat(spelling(family.name(), digits)).isEqualTo(digits);
            assertThat(spelling(family.name(), "No, ".repeat(100_000))).startsWith("No, No, ");
        }
    }
}
