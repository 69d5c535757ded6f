package espalier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.logging.LogManager;

/// The command line as a program of its own: what other programs see of it.
final class CommandProgram {

    /// Where the build unpacks the native libraries; not there when a test is run by hand.
    static final Optional<Path> LIBRARIES =
            Optional.ofNullable(System.getProperty("espalier.libraries"))
                    .map(Path::of)
                    .filter(Files::isDirectory);

    /// What came of it.
    record Ended(int code, String out, String err) {}

    private final Path home;
    private final List<String> options = new ArrayList<>();

    /// @param home of a user of its own
    CommandProgram(Path home) {
        this.home = home;
        LIBRARIES.ifPresent(folder -> options.add("-Despalier.libraries=" + folder));
        options.add("-Djava.io.tmpdir=" + temporary());
    }

    Path temporary() {
        return home.resolve(".local/state/espalier/tmp");
    }

    /// With an option of Java's, which counts before earlier ones.
    CommandProgram with(String option) {
        options.add(option);
        return this;
    }

    /// Such a program, to be started.
    ProcessBuilder builder(String... arguments) throws IOException {
        Files.createDirectories(temporary());
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-XX:-UsePerfData",
                        "-XX:TieredStopAtLevel=1",
                        "-Duser.home=" + home,
                        "-Despalier.home=" + System.getProperty("espalier.home", "")));
        command.addAll(options);
        command.addAll(
                List.of(
                        "-cp",
                        System.getProperty("java.class.path"),
                        CommandProgram.class.getName()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("XDG_"));
        builder.environment().putAll(Map.of("HOME", home.toString(), "LC_ALL", "C.UTF-8"));
        return builder;
    }

    /// Waits for its end.
    Ended run(String... arguments) throws IOException, InterruptedException {
        Path out = Files.createTempFile(home, "out", "");
        Path err = Files.createTempFile(home, "err", "");
        var process =
                builder(arguments).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        process.getOutputStream().close();
        try {
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("it ended").isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    /// The command line.
    public static void main(String[] arguments) {
        LogManager.getLogManager().reset();
        System.exit(Cli.run(arguments));
    }

    /// A program that hears every signal: started from one that ignores Ctrl-C or a hang-up, as a
    /// shell's background jobs do, it would ignore them too.
    static ProcessBuilder heedful(ProcessBuilder program) {
        program.command().addAll(0, List.of("env", "--default-signal"));
        return program;
    }
}
