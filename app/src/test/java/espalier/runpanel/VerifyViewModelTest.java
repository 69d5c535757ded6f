package espalier.runpanel;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.scripted.ScriptedModels;

import org.junit.jupiter.api.Test;

class VerifyViewModelTest {

    private final VerifyViewModel verify = new VerifyViewModel();

    @Test
    void nobodyButTheFamilyChecksAsLongAsNothingIsTyped() {
        var roles = new ScriptedModels(0).blind();
        assertThat(verify.over(roles)).isSameAs(roles);
        verify.commandProperty().set("   ");
        assertThat(verify.over(roles)).isSameAs(roles);
        assertThat(verify.errorProperty().get()).isEmpty();
    }

    @Test
    void typedCommandChecksAndAnOpenQuoteIsSaid() {
        var roles = new ScriptedModels(0).blind();
        verify.commandProperty().set("python3 'my check.py'");
        assertThat(verify.over(roles).checker())
                .hasValueSatisfying(own ->
                        assertThat(own.command().words())
                                .containsExactly("python3", "my check.py"));

        verify.commandProperty().set("python3 'my check.py");
        assertThat(verify.over(roles)).isSameAs(roles);
        assertThat(verify.errorProperty().get()).contains("must close its quotes");
    }
}
