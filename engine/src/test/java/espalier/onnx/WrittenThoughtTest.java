package espalier.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import espalier.diagnosis.TreeAudit;
import espalier.problem.ProblemFamilies;
import espalier.prompting.PlainGenerator;
import espalier.prompting.ValueOutputEvaluator;
import espalier.search.RefusalException;
import espalier.search.Search;
import espalier.search.SearchRoles;
import espalier.settings.SearchSettings;
import espalier.thought.Verdict;

import org.junit.jupiter.api.Test;

import java.util.function.Consumer;

/// Thoughts that the user writes where the built-in model thinks.
class WrittenThoughtTest {

    private static void inSearch(String numbers, Consumer<Search> scenario) {
        var family = ProblemFamilies.named("game24");
        try (var model = BuiltInModel.open()) {
            scenario.accept(
                    new Search(
                            family.parse(numbers),
                            SearchSettings.DEFAULT,
                            new SearchRoles(
                                    new PlainGenerator(model),
                                    ValueOutputEvaluator.plain(model),
                                    family.checker()),
                            (_, _) -> {}));
        }
    }

    @Test
    void provedFractionThatTheModelCannotReadIsTakenWithoutAValue() {
        inSearch(
                "3 3 8 8",
                search -> {
                    int id = search.acts().write(0, "8 / 3 = 8/3 (left: 8/3 3 8)");

                    assertThat(search.tree().verdict(id)).isInstanceOf(Verdict.Legal.class);
                    assertThat(search.tree().rawValue(id)).isNaN();
                    assertThat(search.tree().rawValue(0)).isNotNaN();
                    assertThat(search.acts().expand(id, 3)).isEmpty();
                    int next = search.acts().write(id, "3 - 8/3 = 1/3 (left: 1/3 8)");
                    int last = search.acts().write(next, "8 / 1/3 = 24 (left: 24)");
                    assertThat(search.tree().verdict(last)).isInstanceOf(Verdict.Solved.class);
                    for (int i = 0; i < 40 && search.stopReason(0).isEmpty(); i++) {
                        search.step();
                    }
                    assertThat(TreeAudit.of(search.tree())).isEmpty();
                });
    }

    @Test
    void wrongLineThatTheModelCannotReadIsRefusedAndNamesWhatItLacks() {
        inSearch(
                "3 3 8 8",
                search -> {
                    assertThatThrownBy(() -> search.acts().write(0, "8 / 3 = 5/3 (left: 5/3 3 8)"))
                            .isInstanceOf(RefusalException.class)
                            .hasMessageContaining("vocabulary does not have \"5/3\". Maybe");
                    assertThat(search.tree().size()).isEqualTo(1);
                });
    }

    @Test
    void wrongLineThatTheModelCanReadIsTakenAndValued() {
        inSearch(
                "4 5 6 10",
                search -> {
                    int id = search.acts().write(0, "10 - 4 = 7 (left: 5 6 7)");

                    assertThat(search.tree().verdict(id)).isInstanceOf(Verdict.Illegal.class);
                    assertThat(search.tree().rawValue(id)).isNotNaN();
                });
    }

    @Test
    void textThatReadsLikeNoStepIsRefused() {
        inSearch(
                "4 5 6 10",
                search -> {
                    assertThatThrownBy(() -> search.acts().write(0, "hello world"))
                            .isInstanceOf(RefusalException.class)
                            .hasMessage(
                                    "\"hello world\" does not read like 13 - 9 = 4 (left: 4 4"
                                            + " 10).");
                    assertThat(search.tree().size()).isEqualTo(1);
                });
    }
}
