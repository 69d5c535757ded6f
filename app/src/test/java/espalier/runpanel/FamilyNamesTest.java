package espalier.runpanel;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.problem.ProblemFamilies;

import org.junit.jupiter.api.Test;

import java.util.Locale;
import java.util.ResourceBundle;

class FamilyNamesTest {

    private static String named(String family, Locale locale) {
        var texts =
                ResourceBundle.getBundle(
                        "espalier.runpanel.runpanel",
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
        return texts.getString("family." + family);
    }

    @Test
    void everyFamilyHasItsTitleInEnglishAndAnotherInChinese() {
        assertThat(ProblemFamilies.all())
                .allSatisfy(family -> {
                    assertThat(named(family.name(), Locale.ENGLISH)).isEqualTo(family.title());
                    assertThat(named(family.name(), Locale.SIMPLIFIED_CHINESE))
                            .isNotBlank()
                            .isNotEqualTo(family.title());
                });
    }
}
