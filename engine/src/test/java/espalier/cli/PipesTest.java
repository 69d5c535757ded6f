package espalier.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// Commands between pipes, full disks and files that are none, as a shell runs them.
@EnabledOnOs(OS.LINUX)
@Timeout(120)
class PipesTest {

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
                        "4 5 6 10",
                        "--model",
                        "blind",
                        "--record",
                        home.resolve("run.espalier").toString());
        assertThat(home.resolve("run.espalier")).exists();
    }

    /// Runs a line of the shell in which `espalier` is our program.
    private static CommandProgram.Ended shell(String line)
            throws IOException, InterruptedException {
        String espalier =
                new CommandProgram(home)
                        .builder().command().stream()
                                .map(word -> "'" + word.replace("'", "'\\''") + "'")
                                .collect(Collectors.joining(" "));
        Path err = home.resolve("err");
        var process =
                new ProcessBuilder(
                                List.of(
                                        "bash",
                                        "-c",
                                        "espalier() { %s \"$@\"; }\n%s".formatted(espalier, line)))
                        .directory(home.toFile())
                        .redirectError(err.toFile());
        process.environment().putAll(new CommandProgram(home).builder().environment());
        var running = process.start();
        running.getOutputStream().close();
        String out = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new CommandProgram.Ended(running.waitFor(), out, Files.readString(err));
    }

    @Test
    void hyphenIsStandardInputAndOutput() throws IOException, InterruptedException {
        var ended = shell("cat run.espalier | espalier export - --format dot -o - | head -c 7");
        assertThat(ended.out()).isEqualTo("digraph");
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void processesAndFifosAreFiles() throws IOException, InterruptedException {
        assertThat(shell("espalier audit <(cat run.espalier)").out()).contains("nothing wrong");
        assertThat(shell("espalier replay /dev/stdin < run.espalier").out()).contains("Make 24");
        var ended =
                shell(
                        "mkfifo in out; cat run.espalier > in & cat out & "
                                + "espalier export in --format mermaid -o out && wait");
        assertThat(ended.out()).contains("4 5 6 10");
        assertThat(ended.err()).isEmpty();
    }

    /// What is read from a pipe is copied first; the copy's name is nobody's.
    @Test
    void sentencesNameWhatTheUserNamed() throws IOException, InterruptedException {
        assertThat(shell("echo no | espalier replay -").err()).startsWith("standard input can't");
        assertThat(shell(": > nothing; espalier replay nothing").err())
                .startsWith("nothing is empty");
        assertThat(
                        shell(
                                        "espalier evaluate --family game24 --problems nothing"
                                                + " --algorithm puct --budgets 1 --model blind")
                                .err())
                .startsWith("nothing holds no problem");
        assertThat(shell("espalier import <(echo no)").err()).doesNotContain("/tmp/espalier");
    }

    @Test
    void closedPipeEndsQuietlyWithTheWorksOwnCode() throws IOException, InterruptedException {
        var ended =
                shell(
                        "set -o pipefail; trap '' PIPE; espalier algorithms | true; echo"
                                + " ${PIPESTATUS[0]}");
        assertThat(ended.out().strip()).isEqualTo("0");
        assertThat(ended.err()).isEmpty();
        var failed =
                shell(
                        "espalier solve --family game24 '1 1 1 1' --model blind --expansions 2"
                                + " 2>/dev/null | true; echo ${PIPESTATUS[0]}");
        assertThat(failed.out().strip()).isEqualTo("3");
    }

    @Test
    void fullDiskIsASentenceAndAFailure() throws IOException, InterruptedException {
        var ended = shell("espalier algorithms > /dev/full");
        assertThat(ended.code()).isEqualTo(ExitCode.FAILURE);
        assertThat(ended.err()).contains("standard output can't be written: the disk is full");
        var piped = shell("espalier export run.espalier --format dot -o /dev/full");
        assertThat(piped.code()).isEqualTo(ExitCode.FAILURE);
        assertThat(piped.err()).contains("/dev/full can't be written: the disk is full");
    }

    @Test
    void fullDiskForARecordingIsAFailureAndTheRunIsSavedElsewhere()
            throws IOException, InterruptedException {
        var ended =
                shell(
                        "espalier solve --family game24 '4 5 6 10' --model blind --record"
                                + " /dev/full");
        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FAILURE);
        assertThat(ended.err())
                .contains("/dev/full can't be written: the disk is full")
                .contains("/dev/full was to hold the recording, and does not hold all of it")
                .contains("The run was saved as ");
        var kept =
                shell(
                        "espalier evaluate --family game24 --generated 1 --algorithm puct --budgets"
                                + " 1 --model blind --out /dev/full");
        assertThat(kept.code()).as(kept.err()).isEqualTo(ExitCode.FAILURE);
        assertThat(kept.err()).contains("/dev/full can't be written: the disk is full");
    }

    /// Runs a line in which the file system `mount -t tmpfs OPTIONS` stands in place of a folder.
    private static CommandProgram.Ended shellOn(String options, Path folder, String line)
            throws IOException, InterruptedException {
        assumeTrue(
                shell("unshare -m mount -t tmpfs tmpfs /mnt").code() == 0,
                "file systems cannot be mounted here");
        Files.createDirectories(folder);
        return shell(
                """
                export -f espalier
                unshare -m bash -c 'mount -t tmpfs -o "$0" tmpfs "$1" && eval "$2"' %s '%s' "%s"
                """
                        .formatted(options, folder, line));
    }

    @Test
    void diskThatFillsDuringARunLosesNothing() throws IOException, InterruptedException {
        var ended =
                shellOn(
                        "size=8k",
                        home.resolve("disk"),
                        "espalier solve --family game24 '4 5 6 10' --model blind --set"
                                + " stop-at-verified=off --expansions 60 --record disk/run");
        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FAILURE);
        assertThat(ended.err()).contains("the disk is full").contains("The run was saved as ");
        assertThat(ended.out()).contains("Answer: ");
    }

    /// Where temporary files can hold no program, as on hardened systems.
    @Test
    void temporaryFolderWhereNothingRunsIsEnough() throws IOException, InterruptedException {
        assumeTrue(
                CommandProgram.LIBRARIES.isPresent(),
                "only the build unpacks the native libraries");
        var ended =
                shellOn(
                        "noexec",
                        new CommandProgram(home).temporary(),
                        "espalier generate --prompt '4 5 6 10' --tokens 3");
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.out()).isNotBlank();
    }

    /// Root, who may read everything, gives that right up first.
    @Test
    void folderOfModelsThatCannotBeReadIsASentence() throws IOException, InterruptedException {
        String unprivileged =
                shell("id -u").out().strip().equals("0")
                        ? "setpriv --bounding-set=-dac_override,-dac_read_search "
                        : "";
        assumeTrue(shell(unprivileged + "true").code() == 0, "rights cannot be given up here");
        var ended =
                shell(
                        """
                        export -f espalier
                        mkdir -m 000 closed; mkdir -p open/closed; chmod 000 open/closed
                        %sbash -c 'espalier models closed --seconds 0'; code=$?
                        %sbash -c 'espalier models open --seconds 0'
                        chmod 700 closed open/closed; exit $code
                        """
                                .formatted(unprivileged, unprivileged));
        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FAILURE);
        assertThat(ended.err()).contains("closed can't be read").contains("Maybe");
        assertThat(ended.err() + ended.out()).doesNotContain("Exception", "inside");
    }

    @Test
    void fileWithoutAnEndOrALengthIsNoTrap() throws IOException, InterruptedException {
        for (String command : List.of("replay", "import", "template --model . --messages")) {
            var ended = shell("espalier " + command + " /dev/zero");
            assertThat(ended.code()).as(command).isEqualTo(ExitCode.FAILURE);
            assertThat(ended.err().lines()).as(command).hasSize(1);
        }
        assertThat(shell("espalier import /proc/self/status").err()).contains("Maybe");
    }

    @Test
    void figuresAreTheSameInEveryLocale() throws IOException, InterruptedException {
        String plain = shell("espalier replay run.espalier").out();
        for (String tag : List.of("de-DE", "ar-EG", "hi-IN-u-nu-deva", "fr-FR")) {
            var other =
                    new CommandProgram(home)
                            .with("-Duser.language=" + tag.substring(0, 2))
                            .with("-Duser.region=" + tag.substring(3, 5))
                            .with("-Duser.extensions=" + (tag.length() > 5 ? tag.substring(6) : ""))
                            .run("replay", home.resolve("run.espalier").toString());
            assertThat(other.out()).as(tag).isEqualTo(plain);
        }
    }

    @Test
    void namesAreUtf8WhereTheLocaleHasNoLetters() throws IOException, InterruptedException {
        var ended =
                shell(
                        "export LC_ALL=C; espalier template --model . --messages /dev/null;"
                                + " espalier export run.espalier --format markdown -o -");
        assertThat(ended.out()).isNotBlank().doesNotContain("?");
    }

    @Test
    void runThatLostItsRecordingIsSavedElsewhere() throws IOException, InterruptedException {
        var ended =
                shell(
                        "XDG_DATA_HOME=/proc/nowhere espalier solve"
                                + " --family game24 '4 5 6 10' --model blind");
        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.DONE);
        String saved =
                ended.err()
                        .lines()
                        .filter(line -> line.startsWith("The run was saved as "))
                        .findFirst()
                        .orElseThrow();
        Path file = Path.of(saved.replaceFirst("The run was saved as (.*)\\.", "$1"));
        assertThat(file).exists().hasParentRaw(home);
        assertThat(shell("espalier replay --check '" + file + "'").code()).isZero();
    }
}
