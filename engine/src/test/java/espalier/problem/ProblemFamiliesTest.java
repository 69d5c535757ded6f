package espalier.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import espalier.thought.Chain;

import org.junit.jupiter.api.Test;

class ProblemFamiliesTest {

    @Test
    void everyFamilyIsFoundByItsName() {
        assertThat(ProblemFamilies.all())
                .extracting(ProblemFamily::name)
                .containsExactly("game24", "countdown", "ordering", "calculation", "words", "free");
        assertThat(ProblemFamilies.all())
                .allSatisfy(family ->
                        assertThat(ProblemFamilies.named(family.name())).isSameAs(family));
    }

    @Test
    void unknownNameIsRefusedWithTheKnownOnes() {
        assertThatThrownBy(() -> ProblemFamilies.named("chess"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "problem family (chess) must be game24, countdown, ordering,"
                                + " calculation, words or free. Maybe the name is misspelt.");
    }

    @Test
    void everyExampleIsAProblemThatCanBeSolvedWhereThatCanBeProved() {
        for (ProblemFamily family : ProblemFamilies.all()) {
            assertThat(family.examples())
                    .hasSizeGreaterThan(4)
                    .doesNotHaveDuplicates()
                    .allSatisfy(input -> {
                        Chain problem = Chains.of(family, input);
                        assertThat(problem.problem().input()).isEqualTo(input);
                        assertThat(family.solver().stream())
                                .allMatch(solver -> solver.solvable(problem));
                    });
        }
    }

    @Test
    void whatCanBeProvedAndDrawnIsSaid() {
        assertThat(ProblemFamilies.all())
                .filteredOn(family -> family.solver().isPresent())
                .isEqualTo(
                        ProblemFamilies.all().stream()
                                .filter(family -> family.source().isPresent())
                                .toList())
                .extracting(ProblemFamily::name)
                .containsExactly("game24", "countdown", "ordering", "calculation");
    }
}
