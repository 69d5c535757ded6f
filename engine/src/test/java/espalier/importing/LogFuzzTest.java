package espalier.importing;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.Seeds;
import espalier.diagnosis.RunDiagnosis;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/// Logs that were damaged in many ways: each is read, as far as it goes, or refused in a sentence.
class LogFuzzTest {

    static final List<String> LOGS =
            Stream.of(SampleLogs.ALL, SampleLogs.FORMS).flatMap(List::stream).toList();

    private static final int MUTATIONS = Seeds.count(10_000);

    private static final List<String> INTRUDERS =
            List.of(
                    "null",
                    "-1",
                    "1e999",
                    "99999999999999999999999",
                    "2147483647",
                    "NaN",
                    "\"\"",
                    "{}",
                    "[]",
                    "[[[[",
                    "}",
                    "\\ud800",
                    "true",
                    "0.1e-400");

    @ParameterizedTest
    @FieldSource("LOGS")
    void damagedLogIsReadOrRefusedWithSeed25(String log) throws IOException {
        var random = new Random(25);
        for (int i = 0; i < MUTATIONS; i++) {
            String damaged = damaged(log, random);
            try {
                survives(LogImport.read("log", damaged.getBytes(StandardCharsets.UTF_8)));
            } catch (ImportException e) {
                assertThat(e.getMessage()).startsWith("log ").contains("Maybe");
            }
        }
    }

    @Test
    void aTreeThatGoesTooDeepIsRefusedOrCut() throws IOException {
        String open = "{\"state\": \"Q\", \"visits\": 1, \"value\": 1, \"children\": [";
        for (int depth : new int[] {4_000, 6_000, 100_000}) {
            String log =
                    "{\"question\": \"Q\", \"simulations_run\": 1, \"root\": "
                            + open.repeat(depth)
                            + "]}".repeat(depth)
                            + "}";
            try {
                survives(LogImport.read("log", log.getBytes(StandardCharsets.UTF_8)));
            } catch (ImportException e) {
                assertThat(depth).isGreaterThan(Draft.MOST_LEVELS);
            }
        }
    }

    @Test
    void visitsBeyondAllMeasureAreLeftOutWithANotice() throws IOException {
        var log =
                LogImport.read(
                        "log",
                        SampleLogs.MCTS_REASONING
                                .replace("\"visits\": 2", "\"visits\": 900000000")
                                .getBytes(StandardCharsets.UTF_8));

        assertThat(log.runs().getFirst().recording().notices())
                .singleElement()
                .asString()
                .contains("too many");
    }

    private static void survives(ImportedLog log) {
        for (ImportedRun run : log.runs()) {
            var tree = run.tree();
            ImportedRun.answers(tree).forEach(answer -> assertThat(answer).isNotNull());
            for (var finding : RunDiagnosis.of(run.recording(), tree).findings()) {
                assertThat(finding.sentence(Locale.ENGLISH)).isNotBlank();
            }
        }
    }

    private static String damaged(String log, Random random) {
        var text = new StringBuilder(log);
        for (int n = 1 + random.nextInt(4); n > 0 && !text.isEmpty(); n--) {
            int at = random.nextInt(text.length());
            int end = Math.min(text.length(), at + 1 + random.nextInt(30));
            switch (random.nextInt(6)) {
                case 0 -> text.setLength(at);
                case 1 -> text.delete(at, end);
                case 2 -> text.insert(random.nextInt(text.length()), text.substring(at, end));
                case 3 -> text.setCharAt(at, (char) (32 + random.nextInt(96)));
                case 4 -> replaceFigure(text, at, random);
                default -> text.insert(at, pick(random));
            }
        }
        return text.toString();
    }

    /// Puts something else in the place of the next number, which most often keeps the JSON whole.
    private static void replaceFigure(StringBuilder text, int from, Random random) {
        int at = from;
        while (at < text.length() && !Character.isDigit(text.charAt(at))) {
            at++;
        }
        int end = at;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        text.replace(at, end, pick(random));
    }

    private static String pick(Random random) {
        return INTRUDERS.get(random.nextInt(INTRUDERS.size()));
    }
}
