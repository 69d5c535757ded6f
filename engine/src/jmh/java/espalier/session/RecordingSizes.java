package espalier.session;

import espalier.assembly.ModelCatalog;
import espalier.assembly.SessionFactory;
import espalier.event.SearchEvent;
import espalier.problem.ProblemFamilies;
import espalier.recording.RecordingFolder;
import espalier.settings.Answering.AtVerified;
import espalier.settings.Budget;
import espalier.settings.SearchSettings;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import java.util.zip.GZIPOutputStream;

/// How many bytes of a recording's file a backed-up event takes, and an expansion with its thoughts
/// and their tokens: as written, and compressed with gzip after closing, which is the compressed
/// size of the whole less that of the file without such lines. `mvn -Pbench
/// -Dbench.main=espalier.session.RecordingSizes`.
@SuppressWarnings("SystemOut")
public final class RecordingSizes {

    private static final int EXPANSIONS = 400;

    private RecordingSizes() {}

    /// Prints the figures.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("figures");
        Path file = record(folder);
        var lines = Files.readAllLines(file);
        long whole = compressed(lines, _ -> true);
        System.out.printf(
                Locale.ROOT,
                "%,d events, %,d bytes, compressed %,d%n",
                lines.size() - 1,
                Files.size(file),
                whole);
        for (String event : List.of("backed-up", "selected", "evaluated", "expanded")) {
            Predicate<String> such = line -> line.contains("\"event\":\"" + event + "\"");
            long count = lines.stream().filter(such).count();
            long plain = lines.stream().filter(such).mapToLong(RecordingSizes::bytes).sum();
            System.out.printf(
                    Locale.ROOT,
                    "%-10s %,6d events, %6.1f bytes each, compressed %6.1f%n",
                    event,
                    count,
                    (double) plain / count,
                    (double) (whole - compressed(lines, such.negate())) / count);
        }
        Files.delete(file);
        Files.delete(folder);
    }

    private static Path record(Path folder) throws InterruptedException {
        var settings =
                SearchSettings.DEFAULT
                        .with(Budget.ofExpansions(EXPANSIONS))
                        .with(
                                SearchSettings.DEFAULT
                                        .answering()
                                        .withStopAtVerified(AtVerified.GO_ON));
        var problem = ProblemFamilies.named("countdown").parse("3 6 25 50 75 100 = 952");
        var over = new CountDownLatch(1);
        try (var catalog = ModelCatalog.ofThisProgram()) {
            var begun =
                    new SessionFactory(new RecordingFolder(folder))
                            .begin(
                                    problem,
                                    settings,
                                    catalog.open(catalog.builtIn()),
                                    (_, event) -> {
                                        if (event instanceof SearchEvent.Stopped) {
                                            over.countDown();
                                        }
                                    });
            try (var session = begun.session()) {
                session.send(new Command.Run());
                over.await();
                return session.recording().orElseThrow();
            }
        }
    }

    private static long bytes(String line) {
        return line.getBytes(StandardCharsets.UTF_8).length + 1L;
    }

    private static long compressed(List<String> lines, Predicate<String> kept) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            for (String line : lines) {
                if (kept.test(line)) {
                    out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return bytes.size();
    }
}
