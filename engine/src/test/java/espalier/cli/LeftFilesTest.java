package espalier.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import espalier.Seeds;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/// What a program that searches leaves outside its user's folders, however it ends: nothing.
@EnabledOnOs({OS.LINUX, OS.MAC})
class LeftFilesTest {

    private static final int KILLS = Seeds.count(150);
    private static final List<String> SIGNALS = List.of("TERM", "HUP", "KILL");
    private static final Path SHARED = Path.of("/tmp");

    @TempDir private Path home;

    @BeforeEach
    void librariesAreUnpacked() {
        assumeTrue(
                CommandProgram.LIBRARIES.isPresent(),
                "only the build unpacks the native libraries");
    }

    static IntStream seeds() {
        return IntStream.range(0, KILLS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @Timeout(120)
    void killedProgramLeavesNothing(int seed) throws IOException, InterruptedException {
        String[] solve = {
            "solve",
            "--family",
            "countdown",
            "3 6 25 50 75 100 = 952",
            "--expansions",
            "100000",
            "--set",
            "stop-at-verified=off"
        };
        var process =
                CommandProgram.heedful(new CommandProgram(home).builder(solve))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try {
            int milliseconds = new SplittableRandom(seed).nextInt(2500);
            assertThat(process.waitFor(milliseconds, TimeUnit.MILLISECONDS)).isFalse();
            new ProcessBuilder(
                            "kill",
                            "-" + SIGNALS.get(seed % SIGNALS.size()),
                            Long.toString(process.pid()))
                    .start()
                    .waitFor();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).as("killed, not ended").isGreaterThan(128);
        assertThat(left(process.pid())).isEmpty();
    }

    @Test
    void programThatEndsByItselfLeavesNothingTemporary() throws IOException, InterruptedException {
        var ended =
                new CommandProgram(home).run("generate", "--prompt", "4 5 6 10", "--tokens", "3");
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(left(0)).isEmpty();
        try (var temporary = Files.list(home.resolve(".local/state/espalier/tmp"))) {
            assertThat(temporary).isEmpty();
        }
    }

    /// Files that are no user's: those of this process, and all in a home but the program's own.
    private Set<String> left(long process) throws IOException {
        var left = new TreeSet<String>();
        try (var files = Files.walk(home)) {
            files.filter(Files::isRegularFile)
                    .map(file -> home.relativize(file).toString())
                    .filter(file -> !file.startsWith(".local/share/espalier/"))
                    .filter(file -> !file.startsWith(".local/state/espalier/"))
                    .filter(file -> !file.matches("(out|err)[0-9]+"))
                    .forEach(left::add);
        }
        try (var folders = Files.newDirectoryStream(SHARED, "hsperfdata_*")) {
            for (Path folder : folders) {
                Path own = folder.resolve(Long.toString(process));
                if (Files.exists(own)) {
                    left.add(own.toString());
                }
            }
        }
        return left;
    }
}
