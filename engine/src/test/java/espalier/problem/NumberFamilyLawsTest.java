package espalier.problem;

import static org.assertj.core.api.Assertions.assertThat;

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

    private static final String ALPHABET =
            "0123456789 +-*/=().,:left≈−×÷\n\t\u00a0\ud83d\ude00aZ\0";

    private static ProblemFamily family(SplittableRandom random) {
        return ProblemFamilies.all().get(random.nextInt(ProblemFamilies.all().size()));
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
        String input = mutated(random, family.examples().getFirst());

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
        String line = mutated(random, family.legalThoughts(chain).getFirst());
        Chain longer = Chains.then(chain, List.of(line));

        Verdict verdict = family.checker().check(longer);

        assertThat(verdict).isNotInstanceOf(Verdict.Unchecked.class);
        assertThat(family.answer(longer).isPresent()).isEqualTo(verdict.terminal());
        if (verdict instanceof Verdict.Illegal(String reason)) {
            assertThat(reason).endsWith(".").doesNotContain("\n");
            assertThat(family.legalThoughts(longer)).isEmpty();
            assertThat(family.solver().completion(longer)).isEmpty();
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

    /// The text with a few characters removed, replaced or put in, or wholly other text.
    private static String mutated(SplittableRandom random, String text) {
        StringBuilder mutated = new StringBuilder(random.nextInt(10) == 0 ? "" : text);
        int changes = random.nextInt(1, 8);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(mutated.length() + 1);
            char other = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
            switch (random.nextInt(3)) {
                case 0 -> mutated.insert(at, other);
                case 1 -> mutated.replace(at, Math.min(at + 1, mutated.length()), "" + other);
                default -> mutated.delete(at, Math.min(at + 1, mutated.length()));
            }
        }
        return mutated.toString();
    }
}
