package espalier.problem;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.Seeds;
import espalier.thought.Chain;
import espalier.thought.Verdict;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// What holds of spellings in every family, whatever is said: two lines of one spelling get the
/// same kind of verdict and leave the same state.
class SpellingLawsTest {

    static final List<Integer> SEEDS = Seeds.upTo(20_000);

    private static final List<List<String>> LINES =
            List.of(
                    List.of("6 - 4 = 2 (left: 1 1 2)", "2 + 1 = 3 (left: 1 3)"),
                    List.of("8 * 5 = 40 (left: 3 40)", "40 - 3 = 37 (left: 37)"),
                    List.of(
                            "Not first: Cleo.",
                            "Order: Bob.",
                            "Order: Bob Ann.",
                            "Order: Bob Ann Cleo.",
                            "Answer: Bob."),
                    List.of("12 * 4 = 46.", "No, 12 * 4 = 40 + 8.", "48 + 9 = 57.", "Answer: 57."),
                    List.of("Pens: 12 + 5 = 17.", "No, Left: 12 - 5 = 7.", "Answer: 7."),
                    List.of("It is Canberra.", "Canberra."));

    private static final Map<String, Integer> SHARED = new HashMap<>();

    @ParameterizedTest(name = "seed {0}")
    @FieldSource("SEEDS")
    void linesOfOneSpellingAreOneToTheChecker(int seed) {
        var random = new SplittableRandom(seed);
        int which = seed % LINES.size();
        var family = ProblemFamilies.all().get(which);
        var lines = LINES.get(which);
        int at = random.nextInt(lines.size());
        var before =
                Chains.of(
                        family,
                        family.examples().getFirst(),
                        lines.subList(0, at).toArray(String[]::new));
        String one = respelt(random, lines.get(at));
        String other = respelt(random, lines.get(at));
        String spelling = spelling(before, one);

        assertThat(spelling(before, spelling)).isEqualTo(spelling);
        assertThat(said(before, spelling)).as(one).isEqualTo(said(before, one));
        if (spelling(before, other).equals(spelling)) {
            assertThat(said(before, other))
                    .as("%s and %s", one, other)
                    .isEqualTo(said(before, one));
            if (!one.equals(other)) {
                SHARED.merge(family.name(), 1, Integer::sum);
            }
        }
    }

    private static String spelling(Chain before, String line) {
        return ProblemFamilies.checker().spelling(before.problem(), line);
    }

    /// The kind of the verdict, and the state.
    private static List<Object> said(Chain before, String line) {
        var verdict = ProblemFamilies.checker().check(Chains.then(before, List.of(line)));
        return verdict instanceof Verdict.Legal ? List.of(verdict) : List.of(verdict.getClass());
    }

    private static String respelt(SplittableRandom random, String line) {
        String text = line;
        int changes = random.nextInt(1, 4);
        for (int i = 0; i < changes; i++) {
            text =
                    switch (random.nextInt(9)) {
                        case 0 -> text.replaceFirst(" ([-+*/]) ", "$1");
                        case 1 -> text.replace(" ", random.nextBoolean() ? "  " : "\t");
                        case 2 -> text.replace("*", "×").replace("-", "−");
                        case 3 -> text.replaceFirst("([0-9]+) ([-+*/]) ([0-9]+)", "$3 $2 $1");
                        case 4 -> text.replaceFirst("left: (\\S+) ([0-9 ]+)", "left: $2 $1");
                        case 5 -> text.replaceFirst("= ([0-9]+)", "= $1.0");
                        case 6 -> text.replaceFirst("([0-9]+)", "0$1");
                        case 7 -> random.nextBoolean() ? text + " " : " " + text;
                        default -> random.nextBoolean() ? text : Garbage.mutated(random, text);
                    };
        }
        return text;
    }

    @AfterAll
    static void someLinesOfEveryFamilyShareASpelling() {
        // A line about an order that can be read has one spelling only.
        for (String family : List.of("game24", "countdown", "calculation", "words", "free")) {
            assertThat(SHARED.getOrDefault(family, 0)).as(family).isGreaterThan(SEEDS.size() / 500);
        }
    }
}
