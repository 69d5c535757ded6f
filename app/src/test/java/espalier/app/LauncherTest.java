package espalier.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The launcher, with a program in Java's place that says how it was started.
@EnabledOnOs(OS.LINUX)
class LauncherTest {

    private static final Path PACKAGING =
            Path.of(System.getProperty("espalier.home", "..")).resolve("app/src/packaging");

    @TempDir private Path folder;

    @BeforeAll
    static void bashIsThere() {
        assertThat(Path.of("/bin/bash")).exists();
    }

    private Path installed(Path place, String launcher) throws IOException {
        Files.createDirectories(place.resolve("bin"));
        Files.createDirectories(place.resolve("runtime/bin"));
        Files.createDirectories(place.resolve("lib"));
        Files.writeString(place.resolve("lib/espalier-app.jar"), "jar");
        Path java = place.resolve("runtime/bin/java");
        Files.writeString(
                java, "#!/bin/bash\necho \"LC_ALL=${LC_ALL:-}\"\nprintf '%s\\n' \"$0\" \"$@\"\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path start = place.resolve("bin/espalier");
        Files.copy(PACKAGING.resolve(launcher), start, StandardCopyOption.COPY_ATTRIBUTES);
        return start;
    }

    private static List<String> started(Path launcher, Map<String, String> environment)
            throws IOException, InterruptedException {
        var builder =
                new ProcessBuilder(launcher.toString(), "solve", "Zoë's \"4 5 6 10\"")
                        .redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/bin:/bin");
        builder.environment().putAll(environment);
        var process = builder.start();
        var lines =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .toList();
        assertThat(process.waitFor()).as(String.join("\n", lines)).isZero();
        return lines;
    }

    private Map<String, String> home() {
        return Map.of("HOME", folder.resolve("home").toString());
    }

    @Test
    void everythingIsLoadedFromWhereTheProgramStands() throws IOException, InterruptedException {
        Path place = folder.resolve("it stands here");
        var said = started(installed(place, "espalier"), home());

        assertThat(said)
                .contains(
                        place + "/runtime/bin/java",
                        "-XX:-UsePerfData",
                        "-Despalier.home=" + place,
                        "-Despalier.libraries=" + place + "/lib",
                        place + "/lib/*")
                .endsWith("solve", "Zoë's \"4 5 6 10\"");
    }

    @Test
    void temporaryFilesAreInTheUsersStateFolder() throws IOException, InterruptedException {
        Path start = installed(folder.resolve("program"), "espalier");
        Path temporary = folder.resolve("home/.local/state/espalier/tmp");

        assertThat(started(start, home())).contains("-Djava.io.tmpdir=" + temporary);
        assertThat(Files.getPosixFilePermissions(temporary))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        Path elsewhere = folder.resolve("state");
        assertThat(
                        started(
                                start,
                                Map.of(
                                        "HOME",
                                        folder.toString(),
                                        "XDG_STATE_HOME",
                                        elsewhere.toString())))
                .contains("-Djava.io.tmpdir=" + elsewhere.resolve("espalier/tmp"));
    }

    @Test
    void programStartsWithoutAHome() throws IOException, InterruptedException {
        assertThat(started(installed(folder.resolve("program"), "espalier"), Map.of()))
                .noneMatch(option -> option.startsWith("-Djava.io.tmpdir"))
                .endsWith("solve", "Zoë's \"4 5 6 10\"");
    }

    @Test
    void folderWithAColonStartsFromACopyOfLinks() throws IOException, InterruptedException {
        Path start = installed(folder.resolve("a:b c"), "espalier");
        var first = started(start, home());

        assertThat(first).noneMatch(option -> option.contains("a:b"));
        Path java = Path.of(first.get(1));
        assertThat(java).startsWith(folder.resolve("home/.local/state/espalier")).exists();
        assertThat(Files.getAttribute(java, "unix:nlink", LinkOption.NOFOLLOW_LINKS)).isEqualTo(2);
        assertThat(started(start, home())).isEqualTo(first);
    }

    @Test
    void localesWithoutLettersAreReadAsUtf8() throws IOException, InterruptedException {
        Path start = installed(folder.resolve("program"), "espalier");
        for (String locale : List.of("C", "POSIX", "xx_XX.UTF-8")) {
            assertThat(started(start, Map.of("LC_ALL", locale))).contains("LC_ALL=C.UTF-8");
        }
        assertThat(started(start, Map.of("LC_ALL", "C.UTF-8", "LANG", "C")))
                .contains("LC_ALL=C.UTF-8");
    }

    @Test
    void linksToTheLauncherAreFollowed() throws IOException, InterruptedException {
        Path place = folder.resolve("program");
        Path link =
                Files.createSymbolicLink(folder.resolve("espalier"), installed(place, "espalier"));
        assertThat(started(link, home())).contains("-Despalier.home=" + place);
    }

    @Test
    void launcherForMacStartsInItsFolders() throws IOException, InterruptedException {
        Path place = folder.resolve("Applications");
        assertThat(started(installed(place, "espalier-mac"), home()))
                .contains(
                        "-Xdock:name=Espalier",
                        "-XX:-UsePerfData",
                        "-Djava.io.tmpdir=" + folder.resolve("home/Library/Logs/Espalier/tmp"),
                        "-Despalier.libraries=" + place + "/lib")
                .endsWith("solve", "Zoë's \"4 5 6 10\"");
    }

    @Test
    void macWithoutAHomeOrWithAColonIsNotGuessedAt() throws IOException, InterruptedException {
        assertThat(started(installed(folder.resolve("program"), "espalier-mac"), Map.of()))
                .noneMatch(option -> option.startsWith("-Djava.io.tmpdir"))
                .endsWith("solve", "Zoë's \"4 5 6 10\"");
        var refused =
                new ProcessBuilder(installed(folder.resolve("a:b"), "espalier-mac").toString())
                        .redirectErrorStream(true)
                        .start();
        assertThat(new String(refused.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("a:b: there is a colon in its name. Maybe")
                .hasLineCount(1);
        assertThat(refused.waitFor()).isOne();
    }

    /// A Mac's own bash is of 2007.
    @Test
    void launcherForMacIsInAnOldBash() throws IOException, InterruptedException {
        Path launcher = PACKAGING.resolve("espalier-mac");
        assertThat(new ProcessBuilder("bash", "-n", launcher.toString()).start().waitFor())
                .isZero();
        assertThat(Files.readString(launcher))
                .doesNotContainPattern("(declare|local|typeset) -[a-zA-Z]*[An]")
                .doesNotContainPattern("\\$\\{[^}]*(,,?|\\^\\^?|@[A-Za-z])}")
                .doesNotContainPattern("mapfile|readarray|coproc|&>>|\\|&|;;?&|\\[\\[ -v|wait -n")
                .doesNotContainPattern("readlink -f|realpath|mv -T|cp -[a-z]*l")
                .doesNotContainPattern("[^+]\"\\$\\{options\\[@]}\"");
    }

    private static List<String> options(String launcher) throws IOException {
        var option = Pattern.compile("(?<=[ \"])-[^ \"=]+(=[A-Za-z-]+(?=[ \"]))?");
        return option.matcher(
                        Files.readString(PACKAGING.resolve(launcher))
                                .lines()
                                .dropWhile(line -> !line.contains("runtime"))
                                .takeWhile(line -> !line.contains("espalier.app.Main"))
                                .collect(Collectors.joining("\n")))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    @Test
    void optionsOfLinuxAreThoseOfTheOtherSystemsToo() throws IOException {
        assertThat(options("espalier"))
                .contains("-XX:-UsePerfData", "--sun-misc-unsafe-memory-access=allow")
                .contains("-Despalier.home", "-Despalier.libraries", "-classpath");
        assertThat(options("espalier-mac")).containsAll(options("espalier"));
        assertThat(options("espalier.bat")).containsAll(options("espalier"));
    }

    /// Between quotes blanks, `&`, `(` and `^` are letters; `!` is one where expansion is not
    /// delayed, and `%` in a value that is expanded once.
    @Test
    void launcherForWindowsQuotesEveryPath() throws IOException {
        var path = Pattern.compile("%(~dp0|espalier_(home|tmp)|USERPROFILE|LOCALAPPDATA|TEMP)");
        List<String> lines = Files.readAllLines(PACKAGING.resolve("espalier.bat"));
        assertThat(lines.stream().filter(line -> path.matcher(line).find()))
                .hasSizeGreaterThan(8)
                .allSatisfy(line ->
                        assertThat(path.matcher(line).results())
                                .allMatch(found ->
                                        line.substring(0, found.start())
                                                                .chars()
                                                                .filter(c -> c == '"')
                                                                .count()
                                                        % 2
                                                == 1));
        assertThat(lines)
                .contains("setlocal enableextensions disabledelayedexpansion")
                .noneMatch(line -> line.contains("call ") || line.matches(".*[^^]%%%.*"))
                .noneMatch(line -> line.matches("(?i)set \"?(home|path|temp|tmp)=.*"));
    }

    @Test
    void launcherForWindowsWritesUtf8AndGivesThePageBack() throws IOException {
        assertThat(Files.readString(PACKAGING.resolve("espalier.bat")))
                .containsSubsequence(
                        "do set \"espalier_page=%%P\"",
                        "chcp 65001 >nul",
                        "-Dstdout.encoding=UTF-8",
                        "-Dstderr.encoding=UTF-8",
                        "espalier.app.Main %*",
                        "set \"espalier_code=%errorlevel%\"",
                        "chcp %espalier_page% >nul",
                        "exit /b %espalier_code%");
    }

    @Test
    void launcherForWindowsIsABatchFile() throws IOException {
        String text = Files.readString(PACKAGING.resolve("espalier.bat"));
        assertThat(text.lines().count()).isEqualTo(text.split("\r\n").length);
        assertThat(text)
                .startsWith("@echo off")
                .contains(
                        "\"%espalier_home%\\runtime\\bin\\java.exe\"",
                        "-XX:-UsePerfData",
                        "\"-Despalier.home=%espalier_home%\"",
                        "\"-Despalier.libraries=%espalier_home%\\lib\"",
                        "-classpath \"%espalier_home%\\lib\\*\"",
                        "espalier.app.Main %*");
        String attributes =
                Files.readString(PACKAGING.resolve("../../../.gitattributes").normalize());
        assertThat(attributes).contains("*.bat -text");
    }
}
