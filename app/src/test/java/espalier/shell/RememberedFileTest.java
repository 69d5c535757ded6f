package espalier.shell;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.settings.Algorithm;
import espalier.settings.SearchSettings;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class RememberedFileTest {

    private final RememberedFile file;

    RememberedFileTest(@TempDir Path folder) {
        file = new RememberedFile(folder.resolve("deep").resolve("window.json"));
    }

    @Test
    void fileThatIsNotThereGivesTheDefaults() {
        assertThat(file.read()).isEqualTo(Remembered.DEFAULT);
    }

    @Test
    void whatIsWrittenIsReadBack() {
        var remembered =
                new Remembered(
                        900,
                        600,
                        Optional.of(Theme.DARK),
                        true,
                        "countdown",
                        "3 7 25 50 = 525",
                        SearchSettings.DEFAULT.with(Algorithm.GREEDY),
                        List.of(file.path().toAbsolutePath()));
        file.write(remembered);
        assertThat(file.read()).isEqualTo(remembered);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{\"width\": -4, \"height\": \"tall\", \"theme\": 7}",
                "{\"family\": \"chess\", \"input\": \"e4\"}",
                "{\"family\": \"game24\", \"input\": \"4 5 six\"}",
                "{\"models\": [\"not/absolute\", 4]}",
                "{\"settings\": {\"thoughts\": \"-9\"}}"
            })
    void whatMakesNoSenseIsAsInAFreshProgram(String json) throws IOException {
        Files.createDirectories(file.path().toAbsolutePath().getParent());
        Files.writeString(file.path(), json);
        assertThat(file.read()).isEqualTo(Remembered.DEFAULT);
    }
}
