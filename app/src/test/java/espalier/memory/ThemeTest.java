package espalier.memory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ThemeTest {

    @ParameterizedTest
    @EnumSource(Theme.class)
    void otherKeepsTheContrastAndComesBack(Theme theme) {
        assertThat(theme.other().light()).isNotEqualTo(theme.light());
        assertThat(theme.other().contrasts()).isEqualTo(theme.contrasts());
        assertThat(theme.other().other()).isEqualTo(theme);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void otherContrastKeepsTheLightAndComesBack(Theme theme) {
        assertThat(theme.otherContrast().light()).isEqualTo(theme.light());
        assertThat(theme.otherContrast().contrasts()).isNotEqualTo(theme.contrasts());
        assertThat(theme.otherContrast().otherContrast()).isEqualTo(theme);
    }
}
