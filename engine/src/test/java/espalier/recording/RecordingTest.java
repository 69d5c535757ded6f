package espalier.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import espalier.Seeds;
import espalier.event.Proposal;
import espalier.event.SearchEvent;
import espalier.search.ScriptedModel;
import espalier.search.Search;
import espalier.search.TreePrint;
import espalier.settings.Algorithm;
import espalier.settings.SearchSettings;
import espalier.thought.Problem;
import espalier.thought.Thought;
import espalier.thought.Verdict;
import espalier.tree.Origin;
import espalier.tree.Scale;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

class RecordingTest {

    private static final Problem PROBLEM = new Problem("scripted", "1", "Solve \"1\".\n😀");
    private static final int MUTATIONS = Seeds.count(2000);

    @TempDir private Path folder;
    private Path file = Path.of("");
    private String treeAtTheEnd = "";

    @BeforeEach
    void recordARun() {
        file = folder.resolve("run.espalier");
        treeAtTheEnd = record(file, System.currentTimeMillis());
    }

    private static String record(Path to, long clock) {
        var header =
                new RecordingHeader(
                        "0.1.0",
                        PROBLEM,
                        new ModelIdentity("scripted", Map.of("model.onnx", "00ff")),
                        SearchSettings.DEFAULT,
                        Instant.ofEpochSecond(clock));
        try (var writer = new RecordingWriter(to, header, () -> clock)) {
            var search = new Search(PROBLEM, SearchSettings.DEFAULT, ScriptedModel.roles(), writer);
            search.announce(new SearchEvent.Running());
            for (int i = 0; i < 40 && search.step().isEmpty(); i++) {
                if (i == 20) {
                    search.acts().prune(2);
                    search.acts().pin(3);
                    search.acts().expand(1, 2);
                    search.acts().restore(2);
                    search.change(SearchSettings.DEFAULT.with(Algorithm.GREEDY));
                    search.acts().unpin(3);
                    search.announce(new SearchEvent.Failed("A sentence."));
                }
            }
            return TreePrint.of(search.tree());
        }
    }

    @Test
    void recordingGivesTheSameTreeToTheBit() {
        var recording = RecordingReader.read(file);

        assertThat(recording.notices()).isEmpty();
        assertThat(recording.header().model().orElseThrow().files())
                .containsEntry("model.onnx", "00ff");
        assertThat(recording.header().problem()).isEqualTo(PROBLEM);
        assertThat(recording.settings().algorithm()).contains(Algorithm.GREEDY);
        assertThat(TreePrint.of(recording.tree())).isEqualTo(treeAtTheEnd);
    }

    @Test
    void eventsOfOtherTreesAndActsAreReadAsTheyWereWritten() {
        var told =
                List.<SearchEvent>of(
                        new SearchEvent.Expanded(
                                0, Origin.SEARCH, 0, List.of(proposal(1), proposal(2))),
                        new SearchEvent.Continued(
                                0,
                                7,
                                List.of(new SearchEvent.Ending("24", 2, new Verdict.Solved("24")))),
                        new SearchEvent.AnswerRead(
                                1,
                                9,
                                List.of("a", "b"),
                                OptionalDouble.of(-0.25),
                                OptionalDouble.empty()),
                        new SearchEvent.Rewarded(1, -0.5),
                        new SearchEvent.Linked(2, 1),
                        new SearchEvent.Unlinked(2),
                        new SearchEvent.Relinked(2, 1, 0));
        Path other = folder.resolve("told.espalier");
        write(other, RecordingReader.read(file).header(), told);

        assertThat(RecordingReader.read(other).events())
                .extracting(RecordedEvent::event)
                .isEqualTo(told);
    }

    private static Proposal proposal(int id) {
        return new Proposal(id, Thought.written("t" + id), 0.5, new Verdict.Legal("s"));
    }

    private static void write(Path to, RecordingHeader header, List<SearchEvent> events) {
        try (var writer = new RecordingWriter(to, header, () -> 0)) {
            for (int i = 0; i < events.size(); i++) {
                writer.heard(i + 1, events.get(i));
            }
        }
    }

    @Test
    void anImportedRunKeepsItsScaleAndWhatItsStepsEarned() {
        var ours = RecordingReader.read(file).header();
        var scale = new Scale(-1, 60, 0.5);
        var header =
                new RecordingHeader(
                        "mctx",
                        PROBLEM,
                        ours.model().orElseThrow(),
                        ours.settings().assumed(),
                        scale,
                        ours.started());
        Path other = folder.resolve("imported.espalier");
        write(
                other,
                header,
                List.of(
                        new SearchEvent.Expanded(0, Origin.SEARCH, 0, List.of(proposal(1))),
                        new SearchEvent.Rewarded(1, 3),
                        new SearchEvent.BackedUp(List.of(0, 1), 40)));

        var tree = RecordingReader.read(other).tree();
        try (var history = HistoryFile.whole(other)) {
            assertThat(history.history().treeAt(2).scale()).isEqualTo(scale);
        }

        assertThat(RecordingReader.read(other).header()).isEqualTo(header);
        assertThat(ours.scale()).isEqualTo(Scale.UNIT);
        assertThat(tree.scale()).isEqualTo(scale);
        assertThat(tree.value(0)).isEqualTo(3 + 0.5 * 40);
        assertThat(tree.bestKnownShare(0)).isEqualTo(24.0 / 61);
    }

    @Test
    void scaleThatIsNoneIsRefusedInOneSentence() throws IOException {
        String whole = Files.readString(file);
        for (String scale :
                List.of(
                        "{\"lowest\":1,\"highest\":0,\"discount\":1}",
                        "{\"lowest\":-1e308,\"highest\":1e308,\"discount\":1}",
                        "{\"lowest\":0,\"highest\":1,\"discount\":1.5}",
                        "{\"lowest\":0,\"highest\":1}",
                        "[0,1]",
                        "null")) {
            Files.writeString(
                    file, whole.replaceFirst("\"started\"", "\"scale\":" + scale + ",\"started\""));
            assertThatThrownBy(() -> RecordingReader.read(file))
                    .as(scale)
                    .isInstanceOf(RecordingException.class)
                    .hasMessageContaining("at line 1");
        }
    }

    @Test
    void twoRunsDifferInWallClockFieldsOnly() throws IOException {
        Path other = folder.resolve("other.espalier");
        record(other, 12345);

        String wallClock = "\"(at|started)\":(\\d+|\"[^\"]*\")";
        assertThat(Files.readString(other)).isNotEqualTo(Files.readString(file));
        assertThat(Files.readString(other).replaceAll(wallClock, ""))
                .isEqualTo(Files.readString(file).replaceAll(wallClock, ""));
    }

    @Test
    void lastLineThatWasCutIsDroppedWithANotice() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int events = RecordingReader.read(file).events().size();
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 7));

        var recording = RecordingReader.read(file);

        assertThat(recording.events()).hasSize(events - 1);
        assertThat(recording.notices()).singleElement().asString().contains("was cut off");
    }

    @Test
    void lineThatDoesNotParseIsAnErrorWithItsNumber() throws IOException {
        var lines = Files.readAllLines(file);
        lines.set(4, "{\"sequence\":4,\"event\":\"pruned\"}");
        Files.write(file, lines);

        assertThatThrownBy(() -> RecordingReader.read(file))
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining(
                        "at line 5: \"thought\" must be a whole number from 0 on, not nothing.");
    }

    @Test
    void brokenLineInTheMiddleIsNoCutLastOne() throws IOException {
        var lines = Files.readAllLines(file);
        lines.set(4, lines.get(4).substring(0, lines.get(4).length() - 7));
        Files.write(file, lines);

        assertThatThrownBy(() -> RecordingReader.read(file))
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining("at line 5: it is not a JSON object");
    }

    @Test
    void brokenLastLineThatIsEndedIsAnError() throws IOException {
        var lines = Files.readAllLines(file);
        int last = lines.size() - 1;
        lines.set(last, lines.get(last).substring(0, lines.get(last).length() - 7));
        Files.write(file, lines);

        assertThatThrownBy(() -> RecordingReader.read(file))
                .hasMessageContaining("at line %d: it is not a JSON object".formatted(last + 1));
    }

    @Test
    void lastLineWithoutItsEndThatIsWholeIsKept() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int events = RecordingReader.read(file).events().size();
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 1));

        var recording = RecordingReader.read(file);

        assertThat(recording.events()).hasSize(events);
        assertThat(recording.notices()).isEmpty();
    }

    @Test
    void keyThatStandsTwiceIsRefused() throws IOException {
        var lines = Files.readAllLines(file);
        lines.set(4, "{\"sequence\":4,\"event\":\"pruned\",\"thought\":1,\"thought\":2}");
        Files.write(file, lines);

        assertThatThrownBy(() -> RecordingReader.read(file))
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining("at line 5")
                .hasMessageContaining("Duplicate field 'thought'");
    }

    @Test
    void missingLineIsAnErrorWithItsNumber() throws IOException {
        var lines = Files.readAllLines(file);
        lines.remove(3);
        Files.write(file, lines);

        assertThatThrownBy(() -> RecordingReader.read(file))
                .hasMessageContaining("at line 4: \"sequence\" must be 3, not 4.");
    }

    @Test
    void newerFormatSaysSo() throws IOException {
        Files.writeString(
                file, Files.readString(file).replaceFirst("\"format\":2", "\"format\":7"));

        assertThatThrownBy(() -> RecordingReader.read(file))
                .hasMessageContaining(
                        "its format version is 7, and this program reads versions 1 to 2.")
                .hasMessageContaining("newer Espalier");
    }

    @Test
    void otherFileIsNoRecording() throws IOException {
        Files.writeString(file, "{\"hello\":1}\n");
        assertThatThrownBy(() -> RecordingReader.read(file))
                .hasMessageContaining("at line 1: the first line has no format version.");
        Files.writeString(file, "");
        assertThatThrownBy(() -> RecordingReader.read(file)).hasMessageContaining("is empty");
        assertThatThrownBy(() -> RecordingReader.read(folder.resolve("none")))
                .hasMessageContaining("can't be read");
    }

    @Test
    void compressedRecordingIsReadAndACutOneUpToItsLastWholeLine() throws IOException {
        Path compressed = folder.resolve("run.espalier.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(compressed))) {
            out.write(Files.readAllBytes(file));
        }
        assertThat(TreePrint.of(RecordingReader.read(compressed).tree())).isEqualTo(treeAtTheEnd);

        byte[] bytes = Files.readAllBytes(compressed);
        Files.write(compressed, Arrays.copyOf(bytes, bytes.length / 2));
        var cut = RecordingReader.read(compressed);

        assertThat(cut.events()).isNotEmpty();
        assertThat(cut.notices()).anyMatch(notice -> notice.contains("breaks off"));
    }

    @Test
    void deeplyNestedLineIsRefused() throws IOException {
        Files.writeString(file, "{\"a\":" + "[".repeat(100_000));

        assertThatThrownBy(() -> RecordingReader.read(file)).isInstanceOf(RecordingException.class);
    }

    @Test
    void writerRefusesAFileThatExists() {
        assertThatThrownBy(() -> record(file, 1)).hasMessageContaining("can't be written");
    }

    @Test
    void namesTellTimeAndProblemAndNeverCollide() throws IOException {
        var runs = new RecordingFolder(folder.resolve("runs"));
        var now = LocalDateTime.of(2026, 11, 22, 14, 5, 33);
        var countdown = new Problem("countdown", "3 7 / 25 = 765", "");
        Path first = runs.fresh(countdown, now);
        Files.createFile(first);
        Path second = runs.fresh(countdown, now);
        Files.createFile(second);

        assertThat(first.getFileName())
                .hasToString("2026-11-22 14.05.33 countdown 3 7 _ 25 = 765.espalier");
        assertThat(second.getFileName()).asString().endsWith("(2).espalier");
        assertThat(runs.latest(1)).hasSize(1);
    }

    static IntStream mutations() {
        return IntStream.range(0, MUTATIONS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("mutations")
    void mutatedFileIsReadOrRefusedInOneSentence(int seed) throws IOException {
        var random = new SplittableRandom(seed);
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            int at = random.nextInt(bytes.length);
            bytes[at] =
                    random.nextBoolean()
                            ? (byte) random.nextInt(256)
                            : (byte) "0123456789{}[]\",:-en\n".charAt(random.nextInt(21));
        }
        Files.write(file, bytes);

        assertThat(outcome()).isNotEmpty();
    }

    private Optional<String> outcome() {
        try {
            return Optional.of(TreePrint.of(RecordingReader.read(file).tree()));
        } catch (RecordingException e) {
            assertThat(e.getMessage()).startsWith(file.toString());
            return Optional.of(e.getMessage());
        }
    }

    @Test
    void headerAloneIsReadCheaply() throws IOException {
        assertThat(RecordingReader.header(file)).isPresent();
        Files.write(file, "no".getBytes(StandardCharsets.UTF_8));
        assertThat(RecordingReader.header(file)).isEmpty();
    }
}
