package espalier.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import espalier.onnx.tiny.TinyModel;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// What the kernel sees of the commands that use a model: no connection.
@EnabledOnOs(OS.LINUX)
@Timeout(180)
class NoConnectionTest {

    @TempDir private Path home;

    @BeforeEach
    void callsCanBeTraced() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/strace")), "strace is not there");
        var tried =
                new ProcessBuilder("strace", "-o", "/dev/null", "true")
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        assumeTrue(tried.waitFor() == 0, "strace is not allowed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "solve|--family|game24|4 5 6 10|--expansions|3",
                "generate|--prompt|4 5 6 10|--tokens|3",
                "generate|--model|FOREIGN|--prompt|The sky|--tokens|3",
                "models|FOREIGN|--seconds|0"
            })
    void commandConnectsToNothing(String command) throws IOException, InterruptedException {
        Path foreign = Files.createDirectories(home.resolve("foreign"));
        TinyModel.gpt2().writeTo(foreign);
        Path calls = home.resolve("calls");
        var builder =
                new CommandProgram(home)
                        .builder(command.replace("FOREIGN", foreign.toString()).split("\\|"));
        var traced =
                new ArrayList<>(
                        List.of(
                                "strace",
                                "-f",
                                "-qq",
                                "-e",
                                "trace=connect,openat",
                                "-o",
                                calls.toString()));
        traced.addAll(builder.command());
        var process =
                builder.command(traced)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        assertThat(process.waitFor(150, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isIn(ExitCode.DONE, ExitCode.NO_VERIFIED_ANSWER);

        try (var lines = Files.lines(calls)) {
            assertThat(lines.filter(line -> line.contains("connect(") && line.contains("AF_INET")))
                    .isEmpty();
        }
        try (var lines = Files.lines(calls)) {
            assertThat(lines.filter(line -> line.contains("onnxruntime"))).isNotEmpty();
        }
    }
}
