package espalier.prompting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThoughtTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "6 * 4 = 24",
                "  6 * 4 = 24 ",
                "1. 6 * 4 = 24",
                "2) 6 * 4 = 24",
                "(3) 6 * 4 = 24",
                "- 6 * 4 = 24",
                "* 6 * 4 = 24",
                "• 6 * 4 = 24",
                "Step 3: 6 * 4 = 24",
                "**Step 3:** 6 * 4 = 24",
                "12. **6 * 4** = 24",
                "- Thought 2. 6 * 4 = 24",
                "6 * 4\n= 24\n"
            })
    void marksAroundAThoughtAreStripped(String written) {
        assertThat(ThoughtText.of(written)).isEqualTo("6 * 4 = 24");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13 - 9 = 4 (left: 4 4 10)",
                "-3 + 5 = 2 (left: 2)",
                "(1/2) * 4 = 2 (left: 2)",
                "3.5 is more than 3",
                "No, 47 * 6 = 282.",
                "Steps are needed.",
                "1) "
            })
    void whatOnlyLooksLikeAMarkStays(String written) {
        assertThat(ThoughtText.of(written)).isEqualTo(written.strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " - ", "**", "Step 2:", "---", "…"})
    void nothingSaidIsNoText(String written) {
        assertThat(ThoughtText.of(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Answer: 42., 42",
        "answer: 42, 42",
        "The final answer is: **Paris**, paris",
        "'So, the answer: New  York!', new york",
        "Because., because",
        "Answer: -3 %, -3 %",
        "Answer: f(x), f(x)",
        "Answer: ?, ?"
    })
    void equalAnswersAreEqualTexts(String thought, String answer) {
        assertThat(ThoughtText.answer(thought)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "Answer: 42, true",
        "ANSWER: yes, true",
        "Final answer: 3, true",
        "Answer:, false",
        "The answer must be even., false",
        "An answer: 3, false"
    })
    void answersAreRecognised(String thought, boolean answers) {
        assertThat(ThoughtText.answers(thought)).isEqualTo(answers);
    }
}
