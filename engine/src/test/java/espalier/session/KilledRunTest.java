package espalier.session;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.Seeds;
import espalier.diagnosis.TreeAudit;
import espalier.recording.HistoryFile;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

class KilledRunTest {

    private static final int KILLS = Seeds.count(50);

    /// As many bytes as a run that has begun in earnest has written.
    private static final long BEGUN = 20_000;

    /// The run tells of each event after that, so many of which are let pass at most.
    private static final int MOST_EVENTS_MORE = 500;

    static IntStream seeds() {
        return IntStream.range(0, KILLS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @Timeout(120)
    void recordingIsWholeUpToTheLastLineWhenTheProgramIsKilled(int seed, @TempDir Path folder)
            throws IOException, InterruptedException {
        Path file = folder.resolve("run.espalier");
        killed(file, seed, BEGUN);
        int events = audited(file);
        long size = Files.size(file);
        killed(file, seed + 1000, size + BEGUN);

        assertThat(audited(file)).isGreaterThan(events);
    }

    private static void killed(Path file, int seed, long size)
            throws IOException, InterruptedException {
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx256m",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                KilledRun.class.getName(),
                                file.toString(),
                                Integer.toString(seed),
                                Long.toString(size))
                        .redirectErrorStream(true)
                        .start();
        process.onExit()
                .orTimeout(60, TimeUnit.SECONDS)
                .exceptionally(_ -> process.destroyForcibly());
        try (var told = process.getInputStream()) {
            int more = 1 + new SplittableRandom(seed).nextInt(MOST_EVENTS_MORE);
            assertThat(told.readNBytes(more)).as("events told").hasSize(more);
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as("killed, not ended").isEqualTo(128 + 9);
    }

    /// How many events there are, each line but the last a whole one.
    private static int audited(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        long lines = IntStream.range(0, bytes.length).filter(i -> bytes[i] == '\n').count();
        try (var read = HistoryFile.whole(file)) {
            assertThat((long) read.history().size()).isBetween(lines - 1, lines);
            assertThat(TreeAudit.of(read.history().latest())).isEmpty();
            return read.history().size();
        }
    }
}
