package espalier.memory;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.find.FindKind;
import espalier.find.FindQuery;
import espalier.models.RememberedModels;
import espalier.models.RememberedModels.Measurement;
import espalier.scene.Orientation;
import espalier.session.Breakpoint;
import espalier.session.Breakpoint.State;
import espalier.session.BreakpointPresets;
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
import java.util.Map;
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
    void breakpointThatMakesNoSenseIsLeftOut() throws IOException {
        file.write(Remembered.DEFAULT);
        String written = Files.readString(file.path());
        String broken =
                """
                "breakpoints" : [ {"name": "a", "on": "CREATED", "condition": "vlue < 1", "hits": 1,
                "effect": "STOP", "life": "KEPT", "state": "ENABLED"}, {"name": "b", "on": "NEVER"},
                {"name": "c", "on": "CREATED", "condition": "illegal", "hits": 1,
                "effect": "LOG", "life": "ONCE", "state": "ENABLED"} ]\
                """;
        Files.writeString(file.path(), written.replaceFirst("\"breakpoints\" : \\[ *\\]", broken));

        assertThat(file.read().breakpoints()).extracting(Breakpoint::name).containsExactly("c");
    }

    private static Remembered with(String condition) {
        var fresh = Remembered.DEFAULT;
        return new Remembered(
                fresh.width(),
                fresh.height(),
                fresh.theme(),
                fresh.panelsHidden(),
                fresh.overviewsShown(),
                fresh.orientation(),
                fresh.find(),
                fresh.family(),
                fresh.input(),
                fresh.settings(),
                fresh.models(),
                List.of(Breakpoint.stop("b", Breakpoint.Trigger.CREATED, condition)),
                fresh.pace(),
                true,
                false);
    }

    @Test
    void breakpointOfAnOlderFileThatSpeaksOfValueIsToldOfOnce() throws IOException {
        file.write(with("value < 0.3"));
        assertThat(file.read()).isEqualTo(with("value < 0.3"));
        String older = Files.readString(file.path()).replaceFirst(",\\s*\"conditions\" : 2", "");
        Files.writeString(file.path(), older);
        assertThat(file.read().olderValue()).isTrue();
        file.write(file.read());
        assertThat(file.read().olderValue()).isFalse();

        Files.writeString(file.path(), older.replace("value < 0.3", "rawValue < 0.3"));
        assertThat(file.read().olderValue()).isFalse();
    }

    @Test
    void whatIsWrittenIsReadBack() {
        Path here = file.path().toAbsolutePath();
        var remembered =
                new Remembered(
                        900,
                        600,
                        Optional.of(Theme.DARK_CONTRAST),
                        true,
                        true,
                        Orientation.LEFT_RIGHT,
                        new FindQuery(FindKind.CONDITION, "value < 0.3"),
                        "countdown",
                        "3 7 25 50 = 525",
                        SearchSettings.DEFAULT.with(Algorithm.GREEDY),
                        new RememberedModels(
                                List.of(here),
                                Map.of(here, "onnx/model_q4.onnx"),
                                Map.of(
                                        here.resolve("onnx/model_q4.onnx"),
                                        new Measurement(123.5, 1L << 33))),
                        List.of(
                                BreakpointPresets.valueBelow("low", 0.2).with(State.DISABLED),
                                BreakpointPresets.at("here", 7, "4 + 6 = 10 (\"left\")")
                                        .fromHit(3)),
                        Pace.SLOW);
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
                "{\"chosenFiles\": {\"not/absolute\": \"a.onnx\", \"/x\": 4}}",
                "{\"measured\": {\"/x\": {\"tokensPerSecond\": -4}, \"y\": 3, \"/z\": []}}",
                "{\"settings\": {\"thoughts\": \"-9\"}}"
            })
    void whatMakesNoSenseIsAsInAFreshProgram(String json) throws IOException {
        Files.createDirectories(file.path().toAbsolutePath().getParent());
        Files.writeString(file.path(), json);
        assertThat(file.read()).isEqualTo(Remembered.DEFAULT);
    }
}
