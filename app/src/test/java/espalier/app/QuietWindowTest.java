package espalier.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// What the kernel sees of the window while it opens the built-in model: no connection.
@EnabledOnOs(OS.LINUX)
@Timeout(180)
class QuietWindowTest {

    private static final String LIBRARY = "libonnxruntime";

    @Test
    void windowConnectsToNothing(@TempDir Path home) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/strace")), "strace is not there");
        Path calls = home.resolve("calls");
        var process = started(home, calls);
        try {
            while (process.isAlive() && !seen(calls, LIBRARY)) {
                Thread.sleep(100);
            }
            assumeTrue(process.isAlive() || seen(calls, LIBRARY), "strace is not allowed");
            process.descendants().forEach(ProcessHandle::destroy);
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        assertThat(seen(calls, LIBRARY)).isTrue();
        try (var lines = Files.lines(calls)) {
            assertThat(lines.filter(line -> line.contains("connect(") && line.contains("AF_INET")))
                    .isEmpty();
        }
    }

    private static Process started(Path home, Path calls) throws IOException {
        var command =
                new ArrayList<>(
                        List.of(
                                "strace",
                                "-f",
                                "-qq",
                                "-e",
                                "trace=connect,openat",
                                "-o",
                                calls.toString(),
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-XX:-UsePerfData",
                                "-Dglass.platform=Headless",
                                "-Dprism.order=sw",
                                "-Djava.io.tmpdir=" + home,
                                "-Djavafx.cachedir=" + home.resolve("javafx"),
                                "-Duser.home=" + home,
                                "-Despalier.home=" + System.getProperty("espalier.home", "")));
        Optional.ofNullable(System.getProperty("espalier.libraries"))
                .ifPresent(folder -> command.add("-Despalier.libraries=" + folder));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        var builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().removeIf(name -> name.startsWith("XDG_"));
        builder.environment().put("HOME", home.toString());
        return builder.start();
    }

    private static boolean seen(Path calls, String text) throws IOException {
        if (!Files.exists(calls)) {
            return false;
        }
        try (var lines = Files.lines(calls)) {
            return lines.anyMatch(line -> line.contains(text) && !line.contains("ENOENT"));
        }
    }
}
