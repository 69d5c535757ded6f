package espalier.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import espalier.problem.ProblemFamilies;
import espalier.problem.ProblemFamily;
import espalier.settings.SearchSettings;
import espalier.thought.Chain;
import espalier.thought.GenerationException;
import espalier.thought.GenerationRequest;
import espalier.thought.Thought;
import espalier.thought.Verdict;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class ModelCatalogTest {

    @ParameterizedTest
    @ValueSource(strings = {"game24", "countdown", "ordering", "calculation", "words"})
    void builtInModelWritesARightFirstLineForEveryExample(String name) {
        var family = ProblemFamilies.named(name);
        try (var catalog = ModelCatalog.ofThisProgram()) {
            var roles = catalog.open(catalog.builtIn());
            for (String example : family.examples()) {
                assertThat(first(roles, family, example))
                        .anySatisfy(thought ->
                                assertThat(verdict(family, example, thought))
                                        .isInstanceOf(Verdict.Legal.class));
            }
        }
    }

    @Test
    void builtInModelNamesWordsThatItLacks() {
        var family = ProblemFamilies.named("free");
        try (var catalog = ModelCatalog.ofThisProgram()) {
            var roles = catalog.open(catalog.builtIn());
            String question = family.examples().getFirst();
            assertThatThrownBy(() -> first(roles, family, question))
                    .isInstanceOf(GenerationException.class)
                    .hasMessageContaining("\"Australia\"");
        }
    }

    private static List<Thought> first(Roles roles, ProblemFamily family, String input) {
        var request = new GenerationRequest(new Chain(family.parse(input), List.of()), 8, 1);
        var sampling = SearchSettings.DEFAULT.expansion().sampling();
        return roles.cast()
                .under(SearchSettings.DEFAULT)
                .generator()
                .generate(List.of(request), sampling)
                .getFirst();
    }

    private static Verdict verdict(ProblemFamily family, String input, Thought thought) {
        return family.checker().check(new Chain(family.parse(input), List.of(thought)));
    }
}
