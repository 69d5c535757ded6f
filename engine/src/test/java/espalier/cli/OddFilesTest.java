package espalier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.exporting.ExportFormat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Recordings, templates and exports that are not quite what they should be.
@Timeout(120)
class OddFilesTest {

    @TempDir private static Path folder;
    private static List<String> lines = List.of();

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void aRunIsRecorded() throws IOException {
        var quiet = new PrintWriter(new StringWriter());
        Path file = folder.resolve("run.espalier");
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
                        file.toString());
        lines = Files.readAllLines(file);
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Cli.line()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private Path written(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"diagnose", "audit", "replay", "calibrate"})
    void recordingOfANewerVersionIsSaidToBeOne(String command) throws IOException {
        String header = lines.getFirst().replaceFirst("\"format\":\\d+", "\"format\":99");
        Path file = written("newer.espalier", header + "\n");

        assertThat(run(command, file.toString())).isEqualTo(ExitCode.FAILURE);
        assertThat(err.toString()).contains("format version is 99").contains("newer Espalier");
    }

    @Test
    void importOfOurOwnRecordingSaysWhatItIs() {
        String file = folder.resolve("run.espalier").toString();
        assertThat(run("import", file)).isEqualTo(ExitCode.FAILURE);
        assertThat(err.toString()).contains("is a recording of this program");
    }

    @Test
    void byteThatIsNoTextIsAFindingOfTheCheck() throws IOException {
        byte[] bytes = String.join("\n", lines).concat("\n").getBytes(StandardCharsets.UTF_8);
        int at = new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf("(left");
        bytes[at] = (byte) 0xff;
        Path file = Files.write(folder.resolve("byte.espalier"), bytes);

        assertThat(run("replay", file.toString())).isEqualTo(ExitCode.DONE);
        assertThat(run("replay", file.toString(), "--check")).isEqualTo(ExitCode.FAILURE);
        assertThat(out.toString()).contains("holds bytes that are no UTF-8");
        assertThat(out.toString()).doesNotContain("The audit found nothing");
    }

    @Test
    void lineOfTenMillionDigitsIsDamage() throws IOException {
        Path file = written("digits.espalier", lines.getFirst() + "\n" + "1".repeat(10_000_000));
        Path whole =
                written("whole.espalier", lines.getFirst() + "\n" + "1".repeat(10_000_000) + "\n");

        assertThat(run("replay", file.toString())).isEqualTo(ExitCode.DONE);
        assertThat(run("replay", whole.toString())).isEqualTo(ExitCode.DONE);
        assertThat(err.toString()).hasSizeLessThan(500).contains("line 2");
        assertThat(run("replay", whole.toString(), "--check")).isEqualTo(ExitCode.FAILURE);
    }

    @Test
    void sixtyThousandSiblingsAreCheckedInTime() throws IOException {
        String running = lines.get(1);
        var text = new StringBuilder(lines.getFirst()).append('\n').append(running).append('\n');
        for (int batch = 0; batch < 60; batch++) {
            int first = 1 + batch * 1000;
            text.append(
                            "{\"sequence\":%d,\"event\":\"expanded\",\"parent\":0,\"origin\":\"SEARCH\",\"tokens\":0,\"proposals\":["
                                    .formatted(batch + 2))
                    .append(
                            IntStream.range(first, first + 1000)
                                    .mapToObj(id ->
                                            "{\"id\":%d,\"text\":\"step %d\\n\",\"prior\":0.1,\"logProbability\":-1.0,\"draws\":1,\"ends\":false,\"tokens\":[]}"
                                                    .formatted(id, id))
                                    .collect(Collectors.joining(",")))
                    .append("],\"at\":0}\n");
        }
        Path file = written("wide.espalier", text.toString());

        assertThat(run("replay", file.toString(), "--check"))
                .as(err.toString())
                .isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("60,001 thoughts");
    }

    @Test
    void messagesOfATemplateAreNothingElse() throws IOException {
        Path model = Files.createDirectories(folder.resolve("model"));
        Files.writeString(
                model.resolve("chat_template.jinja"),
                "{% for m in messages %}{% if m.content == 'no' %}{{"
                    + " raise_exception('\u001b[2Jgone') }}{% endif %}{{ m.content }}{% endfor %}");
        String message = "[{\"role\":\"user\",\"content\":\"%s\"}]";
        for (String wrong :
                List.of(
                        message.formatted("a") + " and more",
                        "[{\"role\":\"user\",\"role\":\"system\",\"content\":\"a\"}]")) {
            Path file = written("messages.json", wrong);
            assertThat(run("template", "--model", model.toString(), "--messages", file.toString()))
                    .as(wrong)
                    .isEqualTo(ExitCode.FAILURE);
            assertThat(err.toString()).contains("Maybe").doesNotContain("jackson");
        }
        Path no = written("messages.json", message.formatted("no"));
        run("template", "--model", model.toString(), "--messages", no.toString());
        assertThat(err.toString()).contains("gone").doesNotContain("\u001b");
    }

    @Test
    void exportWithNothingInItSaysSo() throws IOException {
        Path empty = written("empty.espalier", lines.getFirst() + "\n");
        Path to = folder.resolve("policy.jsonl");

        assertThat(
                        run(
                                "export",
                                empty.toString(),
                                "--format",
                                ExportFormat.POLICY.label(),
                                "-o",
                                to.toString()))
                .isEqualTo(ExitCode.DONE);
        assertThat(err.toString()).contains("nothing to export");
    }

    @Test
    void ampersandStaysOneInGraphviz() throws IOException {
        Path file =
                written(
                        "amp.espalier",
                        String.join("\n", lines).replace("Make 24", "&lt; Make 24") + "\n");
        assertThat(run("export", file.toString(), "--format", "dot", "-o", "-")).isZero();
        assertThat(out.toString()).contains("&amp;lt; Make 24");
    }
}
