package espalier.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import espalier.importing.ImportedRun;
import espalier.importing.LogImport;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// The published log of Tree of Thoughts on 100 Games of 24, where it lies beside the project;
/// skipped elsewhere.
class TotTruthTest {

    private static final Path TOT =
            Path.of(System.getProperty("espalier.home", ".."), "..", "shared", "logs", "tot");

    private static List<ImportedRun> runs() {
        Path log = TOT.resolve("game24_gpt4_bfs_b5_900-1000.json");
        assumeTrue(Files.exists(log), () -> log + " is not here");
        return LogImport.read(log).runs();
    }

    private static RunDiagnosis diagnosed(ImportedRun run) {
        return RunDiagnosis.of(run.recording(), run.tree());
    }

    @Test
    void verdictsOnAllRunsAreThoseOfTheTruthFile() throws IOException {
        var runs = runs();
        var truth = new ObjectMapper().readTree(TOT.resolve("tot_game24_b5_truth.json").toFile());

        assertThat(runs).hasSize(100);
        for (int i = 0; i < runs.size(); i++) {
            var expected = truth.path("puzzles").path(i);
            var diagnosis = diagnosed(runs.get(i));
            assertThat(runs.get(i).index()).isEqualTo(expected.path("idx").asLong());
            assertThat(diagnosis.outcomeWord())
                    .as("run %d", i)
                    .isEqualTo(expected.path("outcome").asText());
            assertThat(diagnosis.levels().stream().map(TotTruthTest::row).toList())
                    .as("run %d", i)
                    .isEqualTo(rows(expected.path("steps")));
        }
    }

    @Test
    void everyVerdictHasASentenceInBothLanguages() {
        for (ImportedRun run : runs()) {
            for (Finding finding : diagnosed(run).findings()) {
                assertThat(finding.sentence(Locale.ENGLISH)).doesNotContain("{", "null");
                assertThat(finding.sentence(Locale.SIMPLIFIED_CHINESE)).doesNotContain("{");
            }
        }
    }

    private static String row(LevelFigures level) {
        return "%d: %d %s %d %d %d"
                .formatted(
                        level.level(),
                        level.thoughts(),
                        new TreeMap<>(level.legality()),
                        level.duplicateStates(),
                        level.solvableGenerated(),
                        level.solvableKept());
    }

    private static List<String> rows(JsonNode steps) {
        var rows = new ArrayList<String>();
        for (JsonNode step : steps) {
            Map<String, Integer> legality = new TreeMap<>();
            step.path("legality")
                    .properties()
                    .forEach(e -> legality.put(e.getKey(), e.getValue().asInt()));
            rows.add(
                    row(
                            new LevelFigures(
                                    step.path("step").asInt(),
                                    step.path("thoughts").asInt(),
                                    legality,
                                    step.path("duplicate_states").asInt(),
                                    step.path("solvable_generated").asInt(),
                                    step.path("solvable_kept").asInt())));
        }
        return rows;
    }
}
