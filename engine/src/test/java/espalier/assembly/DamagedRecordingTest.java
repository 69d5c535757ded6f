package espalier.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import espalier.event.SearchEvent;
import espalier.recording.HistoryFile;
import espalier.recording.ModelIdentity;
import espalier.recording.RecordedEvent;
import espalier.recording.RecordingException;
import espalier.recording.RecordingFolder;
import espalier.recording.RecordingReader;
import espalier.recording.RecordingWriter;
import espalier.search.ScriptedModel;
import espalier.session.Command;
import espalier.settings.Budget;
import espalier.settings.SearchSettings;
import espalier.thought.Problem;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/// What becomes of a recording that is damaged in the middle: it is read up to there, and its file
/// stays as it is.
class DamagedRecordingTest {

    private static final Roles ROLES =
            new Roles(ScriptedModel.roles(), new ModelIdentity("scripted", Map.of()));
    private static final SearchSettings SETTINGS =
            SearchSettings.DEFAULT.with(Budget.ofExpansions(12));
    private static final int LINE = 21;

    @TempDir private Path folder;
    private final Locale locale = Locale.getDefault();
    private SessionFactory factory;
    private Path file;
    private List<RecordedEvent> events;
    private int lines;

    @BeforeEach
    void recordAndDamage() throws IOException, InterruptedException {
        Locale.setDefault(Locale.ENGLISH);
        factory = new SessionFactory(new RecordingFolder(folder));
        var over = new CountDownLatch(1);
        var begun =
                factory.begin(
                        new Problem("scripted", "1", "Solve 1."),
                        SETTINGS,
                        ROLES,
                        (_, event) -> {
                            if (event instanceof SearchEvent.Stopped) {
                                over.countDown();
                            }
                        });
        file = begun.session().recording().orElseThrow();
        begun.session().send(new Command.Run());
        over.await();
        begun.session().close();
        events = RecordingReader.read(file).events();
        var all = new ArrayList<>(Files.readAllLines(file));
        lines = all.size();
        all.set(LINE - 1, "\0\0\0");
        Files.write(file, all);
    }

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(locale);
    }

    @Test
    void isReadUpToTheLastWholeLineBeforeTheDamage() {
        var readable = RecordingReader.readable(file);
        assertThat(readable.recording().events()).isEqualTo(events.subList(0, LINE - 2));
        assertThat(readable.damage().orElseThrow().line()).isEqualTo(LINE);
        assertThat(readable.damage().orElseThrow().following()).isEqualTo(lines - LINE);
        try (var read = HistoryFile.readable(file)) {
            assertThat(read.history().size()).isEqualTo(LINE - 2);
            assertThat(read.damage()).isEqualTo(readable.damage());
            assertThat(read.notices()).isEqualTo(readable.recording().notices());
        }
    }

    @Test
    void isSaidWithTheLineAndHowManyFollow() {
        String name = file.getFileName().toString();
        assertThat(RecordingReader.readable(file).recording().notices())
                .containsExactly(
                        "%s is damaged at line %d (it is not a JSON object) and is shown up to there. %d lines follow; the file is left as it is."
                                .formatted(name, LINE, lines - LINE));
        Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
        assertThat(RecordingReader.readable(file).recording().notices())
                .singleElement()
                .asString()
                .contains("第 %d 行损坏".formatted(LINE), "还有 %d 行".formatted(lines - LINE));
    }

    @Test
    void damageInTheLastLineIsFollowedByNothing() throws IOException {
        var whole = new ArrayList<>(Files.readAllLines(file).subList(0, LINE - 1));
        whole.add("{}");
        Files.write(file, whole);
        assertThat(RecordingReader.readable(file).recording().notices())
                .singleElement()
                .asString()
                .contains("damaged at line " + LINE, "Nothing follows it.");
    }

    @Test
    void wholeRecordingIsSaidToBeNothingElse() throws IOException {
        Files.write(file, Files.readAllLines(file).subList(0, LINE - 1));
        var readable = RecordingReader.readable(file);
        assertThat(readable.damage()).isEmpty();
        assertThat(readable.recording().notices()).isEmpty();
        try (var read = HistoryFile.readable(file)) {
            assertThat(read.damage()).isEmpty();
        }
    }

    @Test
    void goingOnWithItMakesACopyAndLeavesTheFileAsItIs() throws IOException {
        byte[] before = Files.readAllBytes(file);
        try (var read = HistoryFile.readable(file)) {
            assertThatThrownBy(() -> RecordingWriter.goOn(read, () -> 1))
                    .isInstanceOf(RecordingException.class)
                    .hasMessageContaining("damaged at line " + LINE);
            var begun = factory.resume(read, ROLES, (_, _) -> {});
            Path copy = begun.session().recording().orElseThrow();
            begun.session().close();
            assertThat(copy).isNotEqualTo(file);
            assertThat(begun.notice().orElseThrow())
                    .contains("damaged at line " + LINE, "goes on in " + copy);
            var recorded = RecordingReader.read(copy).events();
            assertThat(recorded.subList(0, LINE - 2)).isEqualTo(events.subList(0, LINE - 2));
            assertThat(recorded.get(LINE - 2).event()).isInstanceOf(SearchEvent.Resumed.class);
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void fileThatIsNoRecordingFromItsFirstLineIsRefusedAsBefore() throws IOException {
        Files.writeString(file, "nothing\nof\nthe kind\n");
        assertThatThrownBy(() -> RecordingReader.readable(file)).hasMessageContaining("at line 1");
        assertThatThrownBy(() -> HistoryFile.readable(file)).hasMessageContaining("at line 1");
    }
}
