package espalier.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.List;

class ProblemFamiliesTest {

    @Test
    void everyFamilyIsFoundByItsName() {
        assertThat(ProblemFamilies.all())
                .extracting(ProblemFamily::name)
                .containsExactly("game24", "countdown");
        assertThat(ProblemFamilies.all())
                .allSatisfy(family ->
                        assertThat(ProblemFamilies.named(family.name())).isSameAs(family));
    }

    @Test
    void unknownNameIsRefusedWithTheKnownOnes() {
        assertThatThrownBy(() -> ProblemFamilies.named("chess"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "problem family (chess) must be game24 or countdown. Maybe the name is"
                                + " misspelt.");
    }

    @Test
    void everyExampleIsAProblemThatCanBeSolved() {
        for (ProblemFamily family : ProblemFamilies.all()) {
            List<String> examples = family.examples();
            assertThat(examples)
                    .hasSizeGreaterThan(2)
                    .allSatisfy(input ->
                            assertThat(family.solver().solvable(Chains.of(family, input)))
                                    .isTrue());
        }
    }
}
