package espalier.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Map;

class MainTest {

    @Test
    void platformThatWasAskedForByNameNeedsNoDisplay() {
        // The tests run on the headless platform.
        assertThat(Main.displayed(Map.of())).isTrue();
    }

    @Test
    void librariesThatTheTestsDrawWithAreFound() {
        assertThat(SystemLibraries.missing()).isEmpty();
    }
}
