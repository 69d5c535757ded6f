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
        var calls = new ArrayList<String>();
        var process = started(home);
        process.onExit().orTimeout(120, TimeUnit.SECONDS).exceptionally(_ -> ended(process));
        try (var lines = process.inputReader()) {
            String line = lines.readLine();
            while (line != null && !opens(line, LIBRARY)) {
                calls.add(line);
                line = lines.readLine();
            }
            assumeTrue(line != null, "strace is not allowed");
            process.descendants().forEach(ProcessHandle::destroy);
            lines.lines().forEach(calls::add);
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            ended(process);
        }
        assertThat(calls).anyMatch(call -> call.contains("openat("));
        assertThat(calls).noneMatch(call -> call.contains("connect(") && call.contains("AF_INET"));
    }

    private static Process ended(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        return process.destroyForcibly();
    }

    private static Process started(Path home) throws IOException {
        var command =
                new ArrayList<>(
                        List.of(
                                "strace",
                                "-f",
                                "-qq",
                                "-e",
                                "trace=connect,openat",
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
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("XDG_"));
        builder.environment().put("HOME", home.toString());
        return builder.start();
    }

    private static boolean opens(String call, String file) {
        return call.contains(file) && !call.contains("ENOENT");
    }
}
