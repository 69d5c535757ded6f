package espalier.problem;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.Seeds;
import espalier.thought.Chain;
import espalier.thought.Verdict;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import java.util.List;
import java.util.SplittableRandom;

/// What holds for every number problem, and for whatever is typed or said.
class NumberFamilyLawsTest {

    static final List<Integer> SEEDS = Seeds.upTo(1000);

    private static ProblemFamily family(SplittableRandom random) {
        return random.nextBoolean() ? new GameOf24() : new Countdown();
    }

    private static Chain problem(SplittableRandom random, ProblemFamily family) {
        return family.name().equals("game24")
                ? Chains.of(family, Chains.numbers(random, 4, 100))
                : Chains.of(
                        family,
                        Chains.numbers(random, random.nextInt(2, 9), 999)
                                + " = "
                                + random.nextInt(1, 10_000));
    }

    @ParameterizedTest(name = "seed {0}")
    @FieldSource("SEEDS")
    void everyLegalThoughtIsLegalAndTheLastOneEndsTheChain(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        ProblemFamily family = family(random);
        Chain chain = problem(random, family);
        int steps =
                family.checker().check(chain) instanceof Verdict.Legal(String state)
                        ? state.split(" ").length - 1
                        : 0;
        for (int left = steps; left > 0; left--) {
            List<String> legal = family.legalThoughts(chain);
            assertThat(legal).isNotEmpty().doesNotHaveDuplicates();
            for (String line : legal) {
                Verdict verdict = family.checker().check(Chains.then(chain, List.of(line)));
                assertThat(verdict.terminal()).as(line).isEqualTo(left == 1);
                assertThat(verdict).as(line).isNotInstanceOf(Verdict.Illegal.class);
            }
            chain = Chains.then(chain, List.of(legal.get(random.nextInt(legal.size()))));
        }
        assertThat(family.legalThoughts(chain)).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @FieldSource("SEEDS")
    void answerComesToTheLastNumber(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        ProblemFamily family = family(random);
        Chain chain = problem(random, family);
        List<String> legal = family.legalThoughts(chain);
        while (!legal.isEmpty()) {
            assertThat(family.answer(chain)).isEmpty();
            chain = Chains.then(chain, List.of(legal.get(random.nextInt(legal.size()))));
            legal = family.legalThoughts(chain);
        }

        String answer = family.answer(chain).orElseThrow();
        long said = Long.parseLong(answer.substring(answer.indexOf('=') + 2));

        assertThat(Arithmetic.value(answer.substring(0, answer.indexOf('='))).same(said))
                .as(answer)
                .isTrue();
        assertThat(answer.replaceAll("=.*", "").split("\\D+"))
                .filteredOn(word -> !word.isEmpty())
                .containsExactlyInAnyOrder(
                        chain.problem().input().replaceAll("=.*", "").strip().split(" "));
    }

    @ParameterizedTest(name = "seed {0}")
    @FieldSource("SEEDS")
    void typedGarbageIsRefusedInOneWay(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        ProblemFamily family = family(random);
        String input = Garbage.mutated(random, family.examples().getFirst());

        try {
            assertThat(family.parse(input).family()).isEqualTo(family.name());
        } catch (ProblemFormatException refusal) {
            assertThat(refusal).hasMessageContaining(" expects ").hasMessageContaining(" Maybe ");
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @FieldSource("SEEDS")
    void saidGarbageIsIllegalOrAStep(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        ProblemFamily family = family(random);
        Chain chain = problem(random, family);
        String line = Garbage.mutated(random, family.legalThoughts(chain).getFirst());
        Chain longer = Chains.then(chain, List.of(line));

        Verdict verdict = family.checker().check(longer);

        assertThat(verdict).isNotInstanceOf(Verdict.Unchecked.class);
        assertThat(family.answer(longer).isPresent()).isEqualTo(verdict.terminal());
        if (verdict instanceof Verdict.Illegal(String reason)) {
            assertThat(reason).endsWith(".").doesNotContain("\n");
            assertThat(family.legalThoughts(longer)).isEmpty();
            assertThat(family.solver().orElseThrow().completion(longer)).isEmpty();
        }
    }

    @Test
    void hugeGarbageIsIllegalToo() {
        ProblemFamily family = ProblemFamilies.named("game24");
        String digits = "9".repeat(1_000_000);

        for (String line :
                List.of(
                        digits,
                        digits + " + 1 = 2 (left: 3)",
                        "4 + 5 = 9 (left: " + "1 ".repeat(500_000) + ")",
                        "4 + 5 = 9 (left: " + digits,
                        "(".repeat(1_000_000),
                        " ".repeat(1_000_000))) {
            assertThat(family.checker().check(Chains.of(family, "4 5 6 10", line)))
                    .isInstanceOf(Verdict.Illegal.class);
        }
    }
}
