package espalier.recording;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.event.SearchEvent;
import espalier.recording.RecordedBranch.Left;
import espalier.settings.SearchSettings;
import espalier.thought.Problem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

class RecordedBranchTest {

    @TempDir private Path folder;
    private long ticks;
    private long clock;

    /// A clock on which no two stretches of time are alike.
    private long later() {
        ticks++;
        clock += ticks;
        return clock;
    }

    private Path begin(String name, long started) {
        Path file = folder.resolve(name);
        var header =
                new RecordingHeader(
                        "0",
                        new Problem("scripted", "1", "Solve 1."),
                        new ModelIdentity("scripted", Map.of()),
                        SearchSettings.DEFAULT,
                        Instant.ofEpochSecond(started));
        try (var writer = new RecordingWriter(file, header, this::later)) {
            for (int i = 1; i <= 10; i++) {
                writer.heard(i, new SearchEvent.Running());
            }
        }
        return file;
    }

    private Path fork(Path from, int events, String name) {
        Path file = folder.resolve(name);
        try (var read = HistoryFile.whole(from);
                var writer = RecordingWriter.fork(read, events, file, this::later)) {
            writer.heard(events + 1, new SearchEvent.Forked(events));
            for (int i = events + 2; i <= events + 10; i++) {
                writer.heard(i, new SearchEvent.Paused());
            }
        }
        return file;
    }

    @Test
    void branchesOfARunAreFoundWithWhereTheyLeft() throws IOException {
        Path first = begin("a.espalier", 1);
        begin("another.espalier", 2);
        Files.writeString(folder.resolve("b.espalier"), "not a recording");
        Path second = fork(first, 5, "c.espalier");
        Path third = fork(first, 5, "d.espalier");
        Path fourth = fork(third, 9, "e.espalier");

        assertThat(RecordedBranch.of(third))
                .isEqualTo(RecordedBranch.of(first))
                .containsExactly(
                        new RecordedBranch(first, Optional.empty()),
                        new RecordedBranch(second, Optional.of(new Left(first, 5))),
                        new RecordedBranch(third, Optional.of(new Left(first, 5))),
                        new RecordedBranch(fourth, Optional.of(new Left(third, 9))));
    }

    @Test
    void branchWhoseOriginIsGoneIsThereAllTheSame() throws IOException {
        Path first = begin("a.espalier", 1);
        Path second = fork(first, 5, "b.espalier");
        Path third = fork(second, 8, "c.espalier");
        Files.delete(first);

        assertThat(RecordedBranch.of(second))
                .containsExactly(
                        new RecordedBranch(second, Optional.empty()),
                        new RecordedBranch(third, Optional.of(new Left(second, 8))));
    }

    @Test
    void runsOfOneSecondAreNoBranchesOfEachOther() {
        Path first = begin("a.espalier", 1);
        begin("b.espalier", 1);
        Path atOnce = fork(first, 0, "c.espalier");
        assertThat(RecordedBranch.of(first))
                .extracting(RecordedBranch::file)
                .containsExactly(first, atOnce);
    }

    @Test
    void runWithoutBranchesHasNone() {
        assertThat(RecordedBranch.of(begin("a.espalier", 1))).isEmpty();
        assertThat(RecordedBranch.of(folder.resolve("not there.espalier"))).isEmpty();
    }
}
