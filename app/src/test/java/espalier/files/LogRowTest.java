package espalier.files;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.files.LogRow.End;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;

class LogRowTest {

    private static final String RUN =
            """
            {"idx": 7, "steps": [
              {"step": 0, "x": "1 1 4 6", "ys": [""], "new_ys": ["1 + 1 = 2 (left: 2 4 6)\\n"],
               "values": [20.0], "select_new_ys": ["1 + 1 = 2 (left: 2 4 6)\\n"]}],
              "ys": ["1 + 1 = 2 (left: 2 4 6)\\n"], "infos": INFOS}\
            """;

    @TempDir private Path folder;

    private LogRow row(String run) throws IOException {
        Path file = Files.writeString(folder.resolve("log.json"), "[" + run + "]");
        return LogViewModel.Opened.read(file).rows().getFirst();
    }

    @ParameterizedTest
    @CsvSource({"[{'r': 1}], SOLVED", "[{'r': 0}], FAILED"})
    void runEndsAsItsLogSays(String infos, End end) throws IOException {
        assertThat(row(RUN.replace("INFOS", infos.replace('\'', '"'))).end()).isEqualTo(end);
    }

    @Test
    void runOfWhichNobodySaysHowItEndedIsNotCalledAFailure() throws IOException {
        assertThat(row(RUN.replace("INFOS", "[]")).end()).isIn(End.UNCHECKED, End.OPEN);
    }

    @ParameterizedTest
    @CsvSource({"en, not solved", "zh-CN, 未解决"})
    void failureIsCalledOne(String language, String word) {
        var texts =
                ResourceBundle.getBundle("espalier.files.files", Locale.forLanguageTag(language));
        assertThat(texts.getString("log.end." + End.FAILED)).isEqualTo(word);
        assertThat(texts.getString("log.end." + End.UNCHECKED))
                .isNotEqualTo(texts.getString("log.end." + End.SOLVED))
                .isNotEqualTo(word);
    }

    @Test
    void runIsFoundByItsNumberAndByItsText() throws IOException {
        var row = row(RUN.replace("INFOS", "[]"));
        assertThat(row.holds("7")).isTrue();
        assertThat(row.holds("1 4")).isTrue();
        assertThat(row.holds("9")).isFalse();
    }
}
