package espalier.importing;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.recording.RecordingReader;
import espalier.recording.RecordingWriter;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// Where a log states no problem, its user is told so in their language, and a file in English.
class UnstatedProblemTest {

    private static final String ENGLISH = "(no problem is stated)";
    private static final String CHINESE = "（没有给出题目）";

    @TempDir private Path folder;
    private final Locale before = Locale.getDefault();

    @BeforeEach
    void speakEnglish() {
        Locale.setDefault(Locale.ENGLISH);
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    private static ImportedRun run(String log) throws IOException {
        return LogImport.read("log", log.getBytes(StandardCharsets.UTF_8)).runs().getFirst();
    }

    private Path saved(ImportedRun run) {
        Path file = folder.resolve("run.espalier");
        var recording = run.recording();
        try (var writer = new RecordingWriter(file, recording.header(), () -> 0)) {
            recording.events().forEach(e -> writer.heard(e.sequence(), e.event()));
        }
        return file;
    }

    private static String statement(Path file) {
        return RecordingReader.read(file).tree().problem().statement();
    }

    @Test
    void aProblemThatNobodyStatesIsSaidToBeUnstated() throws IOException {
        assertThat(run(SampleLogs.MCTX).tree().problem().statement()).isEqualTo(ENGLISH);
        Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
        assertThat(run(SampleLogs.MCTX).tree().problem().statement()).isEqualTo(CHINESE);
        assertThat(run(SampleLogs.DFS).tree().problem().statement()).isEqualTo(CHINESE);
    }

    @Test
    void aProblemThatIsStatedIsNot() throws IOException {
        Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
        assertThat(run(SampleLogs.MCTS_REASONING).tree().problem().statement())
                .isEqualTo("What is 2 + 2?");
    }

    @Test
    void aFileThatIsSavedInOneLanguageIsReadInTheOther() throws IOException {
        Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
        Path file = saved(run(SampleLogs.MCTX));

        assertThat(Files.readString(file)).contains(ENGLISH).doesNotContain(CHINESE);
        assertThat(statement(file)).isEqualTo(CHINESE);
        Locale.setDefault(Locale.ENGLISH);
        assertThat(statement(file)).isEqualTo(ENGLISH);
    }

    @Test
    void aLogWhoseProblemReadsLikeThatKeepsIt() throws IOException {
        String log = SampleLogs.MCTS_REASONING.replace("What is 2 + 2?", ENGLISH);
        Locale.setDefault(Locale.SIMPLIFIED_CHINESE);

        assertThat(statement(saved(run(log)))).isEqualTo(ENGLISH);
    }
}
