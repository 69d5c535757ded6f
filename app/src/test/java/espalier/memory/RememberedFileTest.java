package espalier.memory;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.find.FindKind;
import espalier.find.FindQuery;
import espalier.memory.Remembered.Remark;
import espalier.memory.WindowPlace.Corner;
import espalier.models.RememberedModels;
import espalier.models.RememberedModels.Measurement;
import espalier.scene.Orientation;
import espalier.selection.NodeNumber;
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
import java.util.Set;

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
        assertThat(file.read().remarks()).containsExactly(Remark.SENSELESS);
    }

    private static Remembered with(String condition) {
        var fresh = Remembered.DEFAULT;
        return new Remembered(
                fresh.place(),
                fresh.theme(),
                fresh.panels(),
                new TreeDrawing(Orientation.TOP_DOWN, NodeNumber.VALUE, true),
                fresh.find(),
                fresh.family(),
                fresh.input(),
                fresh.settings(),
                fresh.models(),
                List.of(Breakpoint.stop("b", Breakpoint.Trigger.CREATED, condition)),
                fresh.speeds(),
                Set.of());
    }

    @Test
    void breakpointOfAnOlderFileThatSpeaksOfValueIsToldOfOnce() throws IOException {
        file.write(with("value < 0.3"));
        assertThat(file.read()).isEqualTo(with("value < 0.3"));
        String older = Files.readString(file.path()).replaceFirst(",\\s*\"conditions\" : 2", "");
        Files.writeString(file.path(), older);
        assertThat(file.read().remarks()).containsExactly(Remark.OLDER_VALUE);
        file.write(file.read().remarked(Set.of()));
        assertThat(file.read().remarks()).isEmpty();

        Files.writeString(file.path(), older.replace("value < 0.3", "rawValue < 0.3"));
        assertThat(file.read().remarks()).isEmpty();
    }

    @Test
    void whatIsWrittenIsReadBack() {
        Path here = file.path().toAbsolutePath();
        var remembered =
                new Remembered(
                        new WindowPlace(Optional.of(new Corner(-1200, 40)), 900, 600, true),
                        Optional.of(Theme.DARK_CONTRAST),
                        new PanelMemory(
                                true, true, "why", new PanelSizes(250, 333, 0.25, 400, 150)),
                        new TreeDrawing(Orientation.LEFT_RIGHT, NodeNumber.VISITS, true),
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
                        new Speeds(Pace.SLOW, 2.5, true),
                        Set.of());
        file.write(remembered);
        assertThat(file.read()).isEqualTo(remembered);
    }

    private void found(String json) throws IOException {
        Files.createDirectories(file.path().toAbsolutePath().getParent());
        Files.writeString(file.path(), json);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{\"width\": 700"})
    void whatCannotBeReadIsAsInAFreshProgramAndSaidAndKept(String json) throws IOException {
        found(json);
        assertThat(file.read()).isEqualTo(Remembered.DEFAULT.remarked(Set.of(Remark.UNREADABLE)));
        assertThat(file.aside()).hasContent(json);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"width\": -4, \"height\": \"tall\", \"theme\": 7}",
                "{\"family\": \"chess\", \"input\": \"e4\"}",
                "{\"family\": \"game24\", \"input\": \"4 5 six\"}",
                "{\"models\": [\"not/absolute\", 4]}",
                "{\"chosenFiles\": {\"not/absolute\": \"a.onnx\", \"/x\": 4}}",
                "{\"measured\": {\"/x\": {\"tokensPerSecond\": -4}, \"y\": 3, \"/z\": []}}",
                "{\"settings\": {\"thoughts\": \"-9\"}}",
                "{\"number\": \"SIZE\", \"panelSizes\": {\"left\": -3, \"runsShare\": 7}}",
                "{\"maximised\": \"very\", \"playExponent\": 1e300, \"pace\": \"SOON\"}"
            })
    void whatMakesNoSenseIsAsInAFreshProgramAndSaidAndKept(String json) throws IOException {
        found(json);
        assertThat(file.read()).isEqualTo(Remembered.DEFAULT.remarked(Set.of(Remark.SENSELESS)));
        assertThat(file.aside()).hasContent(json);
    }

    @Test
    void whatAnOlderProgramDidNotWriteIsNotRemarked() throws IOException {
        found("{\"width\": 700, \"pace\": \"SLOW\"}");
        var read = file.read();
        assertThat(read.remarks()).isEmpty();
        assertThat(read.place()).isEqualTo(WindowPlace.sized(700, 840));
        assertThat(read.speeds()).isEqualTo(new Speeds(Pace.SLOW, 1.5, false));
        assertThat(file.aside()).doesNotExist();
    }
}
