package espalier.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import espalier.event.Proposal;
import espalier.event.SearchEvent;
import espalier.event.StopReason;
import espalier.settings.Algorithm;
import espalier.settings.SearchSettings;
import espalier.settings.StatedSettings;
import espalier.thought.Problem;
import espalier.thought.Thought;
import espalier.thought.Verdict;
import espalier.tree.Fate;
import espalier.tree.Origin;
import espalier.tree.Scale;
import espalier.tree.StatedFigures;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/// What format 2 can say beyond format 1: that something is not known, and what another program's
/// log states.
class SecondFormatTest {

    private static final Problem PROBLEM = new Problem("free", "Q", "Q");

    @TempDir private Path folder;

    private static RecordingHeader foreign(StatedSettings settings) {
        return new RecordingHeader(
                "else",
                PROBLEM,
                Optional.empty(),
                settings,
                new Scale(0, 9, -1, Scale.Better.LOWER),
                Optional.of(
                        new LogFacts(
                                "uct-log",
                                LogFacts.Truth.STATED,
                                OptionalInt.of(12),
                                Map.of("exploration_constant", "1.414"),
                                Set.of(Claim.VALUE_IS_MEAN))),
                Instant.EPOCH);
    }

    private static final List<SearchEvent> TOLD =
            List.of(
                    new SearchEvent.Expanded(0, Origin.SEARCH, 0, List.of(foreign(1), foreign(2))),
                    new SearchEvent.LevelKept(1, List.of(2)),
                    new SearchEvent.FiguresStated(
                            Map.of(
                                    1,
                                    new StatedFigures(OptionalInt.of(7), OptionalDouble.of(0.25)),
                                    2,
                                    new StatedFigures(OptionalInt.of(0), OptionalDouble.empty()))),
                    new SearchEvent.Unknown("dreamt", "{\"of\":[1,{\"sheep\":2.5}]}"),
                    new SearchEvent.Stopped("tired"));

    private static Proposal foreign(int id) {
        return new Proposal(
                id, Thought.known("t" + id, false), Double.NaN, new Verdict.Unchecked());
    }

    private Path write(RecordingHeader header, List<SearchEvent> events) {
        Path file = folder.resolve("run.espalier");
        try (var writer = new RecordingWriter(file, header, () -> 0)) {
            for (int i = 0; i < events.size(); i++) {
                writer.heard(i + 1, events.get(i));
            }
        }
        return file;
    }

    @Test
    void whatIsNotStatedIsAbsentAndWhatIsComesBack() {
        var settings = StatedSettings.of(Map.of("algorithm", "uct", "uct-exploration", "1.414"));
        Path file = write(foreign(settings), TOLD);

        var read = RecordingReader.read(file);

        assertThat(read.header()).isEqualTo(foreign(settings));
        assertThat(read.events()).extracting(RecordedEvent::event).isEqualTo(TOLD);
        assertThat(read.settings().algorithm()).contains(Algorithm.UCT);
        assertThat(read.settings().value("uct-exploration")).contains("1.414");
        assertThat(read.settings().value("temperature")).isEmpty();
        assertThat(read.tree().prior(1)).isNaN();
        assertThat(read.tree().kept(1)).contains(List.of(2));
        assertThat(read.tree().fate(1)).isEqualTo(Fate.DROPPED);
        assertThat(read.tree().fate(2)).isEqualTo(Fate.KEPT);
        assertThat(read.tree().fate(0)).isEqualTo(Fate.UNSTATED);
        assertThat(read.tree().stated(1).visits()).hasValue(7);
        assertThat(read.tree().stated(2).value()).isEmpty();
    }

    @Test
    void absentFieldsAreNotInTheFile() throws IOException {
        var lines = Files.readAllLines(write(foreign(StatedSettings.NONE), TOLD));

        assertThat(lines.getFirst()).doesNotContain("settings").doesNotContain("model");
        assertThat(lines.get(1))
                .doesNotContain("prior")
                .doesNotContain("logProbability")
                .doesNotContain("tokens\":[");
        assertThat(lines.get(5)).contains("\"reason\":\"tired\"");
    }

    @Test
    void historyIsTheSameAsTheRecordingAndItsCopiesStateTheSame() {
        Path file = write(foreign(StatedSettings.NONE), TOLD);

        try (var history = HistoryFile.whole(file)) {
            var tree = history.history().treeAt(TOLD.size());
            assertThat(tree.kept(1)).contains(List.of(2));
            assertThat(tree.copy().stated(1).value()).hasValue(0.25);
            assertThat(history.history().treeAt(1).kept(1)).isEmpty();
            for (int i = 1; i <= TOLD.size(); i++) {
                assertThat(history.history().event(i, history.history().treeAt(i - 1)))
                        .isEqualTo(TOLD.get(i - 1));
            }
        }
    }

    @Test
    void unknownEventsAndFieldsAreToldOfAndWrittenBack() throws IOException {
        Path file = write(foreign(StatedSettings.NONE), TOLD);
        String more =
                Files.readString(file)
                        .replaceFirst("\"program\"", "\"mood\":\"calm\",\"program\"")
                        .replaceFirst("\"text\"", "\"hue\":3,\"text\"");
        Files.writeString(file, more);
        Path branch = folder.resolve("branch.espalier");
        Path again = folder.resolve("again.espalier");

        try (var history = HistoryFile.whole(file)) {
            RecordingWriter.fork(history, TOLD.size(), branch, () -> 0).close();
            RecordingWriter.save(again, history.header(), history.history());
            assertThat(history.notices()).singleElement().asString().contains("(dreamt)");
        }

        assertThat(RecordingReader.read(file).notices()).hasSize(1);
        assertThat(Files.readString(branch)).isEqualTo(more);
        assertThat(RecordingReader.read(again).events().get(3).event()).isEqualTo(TOLD.get(3));
    }

    @Test
    void aReasonOfOursIsKnownAndAnotherWordIsNot() {
        assertThat(new SearchEvent.Stopped(StopReason.USER).reason()).contains(StopReason.USER);
        assertThat(new SearchEvent.Stopped("tired").reason()).isEmpty();
    }

    @Test
    void whatTheFirstFormatLeavesOutIsAsByDefault() throws IOException {
        Path file = folder.resolve("old.espalier");
        Files.writeString(
                file,
                """
                {"format":1,"program":"0.1","problem":{"family":"free","input":"Q","statement":"Q"},\
                "model":{"name":"m","files":{}},"settings":{"algorithm":"uct"},\
                "started":"1970-01-01T00:00:00Z"}
                """);

        var header = RecordingReader.read(file).header();

        assertThat(header.settings())
                .isEqualTo(StatedSettings.all(SearchSettings.DEFAULT.with(Algorithm.UCT)));
        assertThat(header.log()).isEmpty();
    }

    @Test
    void aLevelsThoughtsMustBeOfThatLevel() throws IOException {
        Path file = write(foreign(StatedSettings.NONE), TOLD);
        Files.writeString(file, Files.readString(file).replace("\"level\":1", "\"level\":2"));

        assertThat(catchThrowable(() -> RecordingReader.read(file)))
                .hasMessageContaining("at line 3: Thought 2 can't be kept of level 2");
    }
}
