package espalier.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/// The forms in which a file can hold a log: encodings, compression, lines, wrappings.
class LogFormsTest {

    private static final String TREE = SampleLogs.MCTS_REASONING.replace("\n", " ").strip();

    private static ImportedLog read(byte[] content) throws IOException {
        return LogImport.read("log", content);
    }

    private static ImportedLog read(String content) throws IOException {
        return read(content.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void everyUnicodeEncodingIsReadWithAMarkAndWithout(String name) throws IOException {
        var encoding = Charset.forName(name);

        assertThat(read(TREE.getBytes(encoding)).runs()).hasSize(1);
        assertThat(read(("\ufeff" + TREE).getBytes(encoding)).runs()).hasSize(1);
    }

    private static byte[] compressed(String content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    @Test
    void aCompressedLogIsReadAndACutOneAsFarAsItGoes() throws IOException {
        byte[] whole = compressed((TREE + "\n").repeat(200));

        assertThat(read(whole).runs()).hasSize(200);
        assertThat(read(Arrays.copyOf(whole, whole.length - 12)).notices())
                .anyMatch(notice -> notice.startsWith("The compressed file breaks off"));
    }

    @Test
    void linesOfOtherProgramsAreNoticedWithTheirNumbers() throws IOException {
        var log = read(TREE + "\n{\"foo\": 1}\n{\"question\": \"q\"}\n\n" + TREE + "\n");

        assertThat(log.runs()).hasSize(2);
        assertThat(log.notices())
                .containsExactly("2 lines hold no run of this format and are left out: 2, 3.");
    }

    @Test
    void anAlienFirstLineHidesNoLog() throws IOException {
        var log = read("{\"config\": {}}\n" + TREE);

        assertThat(log.runs()).hasSize(1);
        assertThat(log.notices())
                .containsExactly("1 line holds no run of this format and is left out: 1.");
    }

    @Test
    void aLineThatIsNoJsonIsNoticedWithItsNumber() throws IOException {
        var log = read(TREE + "\n{\"half\": \n" + TREE + "\n" + TREE);

        assertThat(log.runs()).hasSize(3);
        assertThat(log.notices()).containsExactly("1 line is no JSON and left out: 2.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[%s, %s]",
                "{\"result\": [%s, %s]}",
                "{\"config\": {\"model\": \"x\"}, \"a\": %s, \"b\": %s}",
                "[{\"result\": %s}, {\"result\": %s}]"
            })
    void aLogWrappedInOneMoreObjectOrListIsRead(String wrapping) throws IOException {
        var log = read(wrapping.formatted(TREE, TREE));

        assertThat(log.format()).isEqualTo("mcts-reasoning");
        assertThat(log.runs()).hasSize(2);
        assertThat(log.notices()).isEmpty();
    }

    @Test
    void entriesOfOtherProgramsAreNoticedWithTheirNumbers() throws IOException {
        assertThat(read("[%s, 7, %s]".formatted(TREE, TREE)).notices())
                .containsExactly("1 entry holds no run of this format and is left out: 1.");
    }

    @Test
    void aFileOfNoKnownLogIsRefused() {
        assertThatThrownBy(() -> read("[{\"text\": \"a\", \"children\": []}]"))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("holds no log that this program knows");
    }
}
