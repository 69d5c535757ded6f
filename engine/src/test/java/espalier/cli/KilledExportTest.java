package espalier.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;

/// An export that is killed leaves the whole file or nothing, on the disk of temporary files and on
/// another.
@EnabledOnOs(OS.LINUX)
class KilledExportTest {

    private static final Path OTHER_DISK = Path.of("/dev/shm");

    @TempDir private static Path home;

    @BeforeAll
    static void aRunIsRecorded() {
        var quiet = new PrintWriter(new StringWriter());
        Cli.line()
                .setOut(quiet)
                .setErr(quiet)
                .execute(
                        "solve",
                        "--family",
                        "game24",
                        "1 1 1 13",
                        "--model",
                        "blind",
                        "--expansions",
                        "400",
                        "--record",
                        home.resolve("run.espalier").toString());
    }

    @ParameterizedTest
    @CsvSource({
        "TERM, 300",
        "TERM, 600",
        "TERM, 900",
        "HUP, 500",
        "HUP, 700",
        "KILL, 400",
        "KILL, 800"
    })
    void leavesAllOrNothing(String signal, int milliseconds)
            throws IOException, InterruptedException {
        check(Files.createTempDirectory(home, "same"), signal, milliseconds);
    }

    @ParameterizedTest
    @CsvSource({"TERM, 400", "TERM, 700", "HUP, 600", "HUP, 900"})
    void leavesAllOrNothingOnAnotherDisk(String signal, int milliseconds)
            throws IOException, InterruptedException {
        assumeTrue(
                Files.isWritable(OTHER_DISK)
                        && !Files.getFileStore(OTHER_DISK).equals(Files.getFileStore(home)),
                "there is no other disk");
        Path folder = Files.createTempDirectory(OTHER_DISK, "espalier");
        try {
            check(folder, signal, milliseconds);
        } finally {
            delete(folder);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 700, 900})
    void nextOneOnAnotherDiskTidiesUp(int milliseconds) throws IOException, InterruptedException {
        assumeTrue(
                Files.isWritable(OTHER_DISK)
                        && !Files.getFileStore(OTHER_DISK).equals(Files.getFileStore(home)),
                "there is no other disk");
        Path folder = Files.createTempDirectory(OTHER_DISK, "espalier");
        Path target = folder.resolve("tree.html");
        try {
            long killed = kill(target, "KILL", milliseconds);
            Files.deleteIfExists(target);
            // Whether the signal came during the copy or not: what would then be there.
            Files.writeString(folder.resolve(".tree.html." + killed + ".part"), "<html>");

            var ended = new CommandProgram(home).run(export(target));
            assertThat(ended.code()).as(ended.err()).isZero();
            assertThat(target).content().endsWith("</html>\n");
            Files.delete(target);
            assertThat(folder).isEmptyDirectory();
        } finally {
            delete(folder);
        }
    }

    private static String[] export(Path target) {
        return new String[] {
            "export",
            home.resolve("run.espalier").toString(),
            "--format",
            "html",
            "-o",
            target.toString()
        };
    }

    private static void check(Path folder, String signal, int milliseconds)
            throws IOException, InterruptedException {
        Path target = folder.resolve("tree.html");
        kill(target, signal, milliseconds);
        if (Files.exists(target)) {
            assertThat(Files.readString(target)).endsWith("</html>\n");
            Files.delete(target);
        }
        assertThat(folder).isEmptyDirectory();
    }

    /// Begins an export and ends it.
    private static long kill(Path target, String signal, int milliseconds)
            throws IOException, InterruptedException {
        var process =
                new CommandProgram(home)
                        .builder(export(target))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try {
            process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return process.pid();
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(Path dir, IOException failure)
                            throws IOException {
                        Files.delete(dir);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
