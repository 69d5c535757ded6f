package espalier.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerTextTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Canberra. | canberra",
                "' It is   CANBERRA' | It is Canberra.",
                "Answer: 81. | 81",
                "81.0 | 81",
                "81.50 | 81.5",
                "+81 | 81",
                "−3 | -3",
                "1,234,567.0 | 1234567",
                "$1,234.50 | $1234.5.",
                "12.0% | 12%",
                "堪培拉。 | 堪培拉"
            })
    void anotherSpellingIsTheSameAnswer(String one, String other) {
        assertThat(AnswerText.key(one)).isEqualTo(AnswerText.key(other));
    }

    @ParameterizedTest(name = "{0} is not {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "81 | 18",
                "-3 | 3",
                "$5 | 5",
                "5% | 5",
                "1.05 | 1.5",
                "10 | 1",
                "12,34 | 1234",
                "version 1.10 | version 1.1",
                "23, 29 | 2329",
                "It is 4. | It is 5."
            })
    void anotherAnswerIsAnother(String one, String other) {
        assertThat(AnswerText.key(one)).isNotEqualTo(AnswerText.key(other));
    }

    @Test
    void hugeAnswersAreComparedToo() {
        String digits = "1" + ",234".repeat(100_000);

        assertThat(AnswerText.key(digits)).isEqualTo(digits);
        assertThat(AnswerText.key(" ".repeat(100_000))).isEmpty();
    }
}
