package espalier.runpanel;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.settings.Budget;
import espalier.settings.SearchSettings;
import espalier.settings.SettingCatalog;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

class SettingsViewModelTest {

    private final SettingsViewModel settings = new SettingsViewModel(SearchSettings.DEFAULT);

    @Test
    void typedValueChangesTheSettings() {
        settings.named("expansions").change(" 120 ");
        assertThat(settings.settingsProperty().get().budget().expansions()).isEqualTo(120);
        assertThat(settings.named("expansions").valueProperty().get()).isEqualTo("120");
    }

    @Test
    void valueOutOfRangeChangesNothingButTheError() {
        settings.named("exploration").change("-1");
        assertThat(settings.settingsProperty().get()).isEqualTo(SearchSettings.DEFAULT);
        assertThat(settings.named("exploration").errorProperty().get())
                .isEqualTo("exploration (-1) must be from 0 to 100.");
    }

    @Test
    void errorGoesWhenAnAllowedValueIsTyped() {
        settings.named("thoughts").change("none");
        settings.named("thoughts").change("4");
        assertThat(settings.named("thoughts").errorProperty().get()).isEmpty();
    }

    @Test
    void settingsWithoutMeaningForTheAlgorithmAreKnown() {
        settings.named("algorithm").change("greedy");
        assertThat(settings.named("exploration").meaningfulProperty().get()).isFalse();
        assertThat(settings.named("expansions").meaningfulProperty().get()).isTrue();
        settings.named("algorithm").change("best-of-n");
        assertThat(settings.named("chains").meaningfulProperty().get()).isTrue();
    }

    @Test
    void resetBringsBackTheDefaults() {
        settings.named("expansions").change("9");
        settings.named("algorithm").change("greedy");
        settings.reset();
        assertThat(settings.settingsProperty().get()).isEqualTo(SearchSettings.DEFAULT);
    }

    @Test
    void everySettingStandsUnderAHeadingOnce() {
        var names =
                Arrays.stream(SettingGroup.values())
                        .flatMap(group -> settings.of(group).stream())
                        .map(s -> s.setting().name());
        assertThat(names)
                .containsExactlyInAnyOrderElementsOf(
                        SettingCatalog.all().stream().map(s -> s.name()).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void everyChoiceHasATitleAndAMeaning(String language) {
        var before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(language));
        try {
            for (var setting : SettingCatalog.all()) {
                if (!setting.choices().equals(List.of("on", "off"))) {
                    for (String choice : setting.choices()) {
                        assertThat(settings.named(setting.name()).title(choice)).isNotBlank();
                        assertThat(settings.named(setting.name()).help(choice)).isNotBlank();
                    }
                }
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void algorithmIsExplainedWithItsSource() {
        assertThat(settings.named("algorithm").help("rebase"))
                .isEqualTo(
                        "Shares out each level's width among its thoughts by their values.\n"
                                + "Wu et al. 2024 (REBASE)");
    }

    @Test
    void budgetThatGumbelCannotPlanIsExplainedAndCanBeMended() {
        settings.named("algorithm").change("gumbel");
        assertThat(settings.objectionProperty().get()).isEmpty();
        settings.named("expansions").change("0");
        settings.named("converged-after").change("9");
        assertThat(settings.objectionProperty().get()).startsWith("Gumbel plans");
        settings.plan();
        assertThat(settings.objectionProperty().get()).isEmpty();
        assertThat(settings.settingsProperty().get().budget())
                .isEqualTo(Budget.ofExpansions(30).withConvergedAfter(9));
        settings.named("expansions").change("50");
        settings.named("simulations").change("70");
        assertThat(settings.planned()).isEqualTo(50);
    }
}
