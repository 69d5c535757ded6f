package espalier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Every command on recordings of a family that this version does not know, and of problems that it
/// cannot take: nothing fails inside, and nothing is called right, wrong or wanted.
class UnknownRunsTest {

    @TempDir private Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Locale before = Locale.getDefault();

    @BeforeEach
    void inEnglish() {
        Locale.setDefault(Locale.ENGLISH);
    }

    @AfterEach
    void inTheLanguageOfBefore() {
        Locale.setDefault(before);
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Cli.line()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    /// A run of ours in which the problem is another one.
    ///
    /// @param problem the family, the input and the statement
    private String foreign(String problem) throws IOException {
        Path ours = folder.resolve("ours.espalier");
        run(
                "solve",
                "--family",
                "game24",
                "4 9 10 13",
                "--model",
                "blind",
                "--checker",
                "off",
                "--expansions",
                "4",
                "--record",
                ours.toString());
        var parts = problem.split("\\|", -1);
        var lines = new ArrayList<>(Files.readAllLines(ours));
        lines.set(
                0,
                lines.getFirst()
                        .replace("\"family\":\"game24\"", "\"family\":\"" + parts[0] + "\"")
                        .replace("\"input\":\"4 9 10 13\"", "\"input\":\"" + parts[1] + "\"")
                        .replace("Make 24 from 4 9 10 13.", parts[2]));
        assertThat(lines.getFirst()).contains(parts);
        return Files.write(folder.resolve("foreign.espalier"), lines).toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nosuch|x|x",
                "countdown|3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 = 99991|Make 99991 from 3 4 5 6"
                        + " 7 8 9 10 11 12 13 14 15 16 17 18.",
                "game24|Nothing|Nothing.",
                "ordering|Ann|Who is first?",
                "calculation|x|Work out x.",
                "words| = 3| = 3"
            })
    void everyCommandTakesItAndCallsNothingRight(String problem) throws IOException {
        String file = foreign(problem);
        for (var command :
                List.of(
                        List.of("replay", file),
                        List.of("replay", file, "--check"),
                        List.of("replay", file, "--json"),
                        List.of("diagnose", file),
                        List.of("diagnose", file, "--json"),
                        List.of("audit", file),
                        List.of("what-if", file, "--set", "exploration=3"),
                        List.of("compare", file, file),
                        List.of("compare", file, "--thoughts", "1,2"),
                        List.of("calibrate", file),
                        List.of("export", file, "--format", "html", "-o", "-"),
                        List.of("export", file, "--format", "markdown", "-o", "-"))) {
            int code = run(command.toArray(String[]::new));

            assertThat(code).as("%s: %s", command, err).isIn(ExitCode.DONE, ExitCode.FAILURE);
            assertThat(err.toString())
                    .as("%s", command)
                    .doesNotContain("mistake of the program", "Exception");
            assertThat(out.toString())
                    .as("%s", command)
                    .doesNotContain("(verified)", "(wrong", "which is right", "No step is wrong");
        }
        run("diagnose", file);
        assertThat(out.toString())
                .containsAnyOf(
                        "This version does not know the family \"nosuch\"",
                        "This version cannot take this problem of the family");
    }
}
