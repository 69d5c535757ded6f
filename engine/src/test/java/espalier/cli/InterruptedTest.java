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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// Ctrl-C, also while a foreign tokenizer runs in a process of its own.
@EnabledOnOs(OS.LINUX)
@Timeout(120)
class InterruptedTest {

    private static final String SOLVE =
            "solve --family game24 4_5_6_10 --expansions 100000 --set stop-at-verified=off --model"
                    + " MODEL";
    private static final String EVALUATE =
            "evaluate --family game24 --generated 50 --algorithm best-of-n --budgets 10000"
                    + " --workers 1 --model MODEL";

    @TempDir private Path home;

    @BeforeEach
    void foreignModelIsThere() throws IOException {
        assumeTrue(
                CommandProgram.LIBRARIES.isPresent(),
                "only the build unpacks the native libraries");
        Path model = Files.createDirectories(home.resolve("model"));
        TinyModel.gpt2().writeTo(model);
        Path tokenizer = model.resolve("tokenizer.json");
        String plain = Files.readString(tokenizer);
        String foreign =
                plain.replaceFirst(
                        "\"normalizer\"\\s*:\\s*null", "\"normalizer\":{\"type\":\"NFC\"}");
        assertThat(foreign).isNotEqualTo(plain);
        Files.writeString(tokenizer, foreign);
    }

    /// A terminal sends the signal to the whole group, `kill` to one process.
    @ParameterizedTest(name = "{0}, group {1}")
    @CsvSource({SOLVE + ", -", SOLVE + ", ''", EVALUATE + ", -", EVALUATE + ", ''"})
    void bothProcessesEndAndLeaveNothing(String command, String group)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        Path err = home.resolve("err");
        var program =
                new CommandProgram(home)
                        .builder(
                                Stream.of(command.split(" "))
                                        .map(word -> word.replace('_', ' '))
                                        .map(word ->
                                                word.replace("MODEL", "" + home.resolve("model")))
                                        .toArray(String[]::new));
        CommandProgram.heedful(program).command().addFirst("setsid");
        var process =
                program.redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(err.toFile())
                        .start();
        try {
            var tokenizer = tokenizer(process, err);
            int sent =
                    new ProcessBuilder("kill", "-INT", "--", group + process.pid())
                            .start()
                            .waitFor();
            assertThat(sent).isZero();

            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            tokenizer.onExit().get(30, TimeUnit.SECONDS);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        String said = Files.readString(err);
        assertThat(process.exitValue()).as(said).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(said).doesNotContain("made the", "damaged", "Exception");
        try (Stream<Path> left = Files.list(new CommandProgram(home).temporary())) {
            assertThat(left).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "replay -",
                "import -",
                "diagnose -",
                "audit -",
                "calibrate -",
                "what-if - --set exploration=1",
                "compare - -",
                "export - --format dot -o -"
            })
    void commandThatWaitsForItsInputEnds(String command) throws IOException, InterruptedException {
        var process =
                CommandProgram.heedful(new CommandProgram(home).builder(command.split(" ")))
                        .redirectErrorStream(true)
                        .redirectOutput(home.resolve("said").toFile())
                        .start();
        try {
            boolean ended = process.waitFor(700, TimeUnit.MILLISECONDS);
            assertThat(ended).as(Files.readString(home.resolve("said"))).isFalse();
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(home.resolve("said")).isEmptyFile();
        try (Stream<Path> left = Files.list(new CommandProgram(home).temporary())) {
            assertThat(left).isEmpty();
        }
    }

    private static ProcessHandle tokenizer(Process process, Path err)
            throws IOException, InterruptedException {
        List<ProcessHandle> started = process.children().toList();
        while (started.isEmpty()) {
            assertThat(process.waitFor(20, TimeUnit.MILLISECONDS))
                    .as("ended: %s", Files.readString(err))
                    .isFalse();
            started = process.children().toList();
        }
        assertThat(started).hasSize(1);
        return started.getFirst();
    }
}
