package espalier.problem;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.Seeds;
import espalier.thought.Chain;
import espalier.thought.Verdict;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// What holds for every family, whatever is typed or said.
class FamilyLawsTest {

    static final List<Integer> SEEDS = Seeds.upTo(4000);

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
                    List.of("12 * 4 = 46.", "No, 12 * 4 = 48.", "48 + 9 = 57.", "Answer: 57."),
                    List.of("Pens: 12 + 5 = 17.", "No, Left: 12 - 5 = 7.", "Answer: 7."),
                    List.of("It is Canberra.", "Canberra."));

    @ParameterizedTest(name = "seed {0}")
    @FieldSource("SEEDS")
    void typedGarbageIsRefusedInOneWay(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        ProblemFamily family = ProblemFamilies.all().get(seed % LINES.size());
        String input =
                Garbage.mutated(
                        random, family.examples().get(random.nextInt(family.examples().size())));

        try {
            assertThat(family.parse(input).family()).isEqualTo(family.name());
            assertThat(family.parse(family.parse(input).input())).isEqualTo(family.parse(input));
        } catch (ProblemFormatException refusal) {
            assertThat(refusal).hasMessageContaining(" expects ").hasMessageContaining(" Maybe ");
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @FieldSource("SEEDS")
    void saidGarbageIsJudgedInOneWay(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        ProblemFamily family = ProblemFamilies.all().get(seed % LINES.size());
        List<String> lines = new ArrayList<>(LINES.get(seed % LINES.size()));
        lines.replaceAll(line -> random.nextInt(3) == 0 ? Garbage.mutated(random, line) : line);
        Chain chain =
                Chains.of(
                        family,
                        family.examples().getFirst(),
                        lines.subList(0, random.nextInt(lines.size() + 1)).toArray(String[]::new));

        Verdict verdict = family.checker().check(chain);

        assertThat(family.answer(chain).isPresent()).isEqualTo(verdict.terminal());
        if (verdict.terminal()) {
            assertThat(family.legalThoughts(chain)).isEmpty();
        }
        if (verdict instanceof Verdict.Illegal(String reason)) {
            assertThat(reason).endsWith(".").doesNotContain("\n");
            assertThat(family.legalThoughts(chain)).isEmpty();
            assertThat(family.solver().stream())
                    .allMatch(solver -> solver.completion(chain).isEmpty());
        }
    }
}
