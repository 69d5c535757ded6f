package espalier.prompting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PromptTest {

    private static final String NAME = "mine-value.txt";

    private static Prompt value(String text) {
        return Prompt.parse(NAME, PromptPurpose.VALUE, text);
    }

    private static void assertRefused(PromptPurpose purpose, String text, String message) {
        assertThatThrownBy(() -> Prompt.parse(NAME, purpose, text))
                .isInstanceOf(PromptException.class)
                .hasMessage(message);
    }

    @Test
    void textIsKeptWithoutWhatIsAroundIt() {
        assertThat(value("\uFEFF\r\n{problem}\r\n{chain}\r\nGood?\n\n").text())
                .isEqualTo("{problem}\n{chain}\nGood?");
    }

    @Test
    void bracesAroundOtherThingsAreText() {
        String text = "Reply {\"good\": 1} or {}, { problem } or {2}.\n{problem}\n{chain}";

        assertThat(value(text).text()).isEqualTo(text);
    }

    @Test
    void unknownPlaceholderIsRefused() {
        assertRefused(
                PromptPurpose.VALUE,
                "{problem}\n{chian}",
                "mine-value.txt may hold {problem}, {chain}, but holds {chian}. Maybe it is"
                        + " misspelt.");
    }

    @Test
    void placeholderOfAnotherPurposeIsRefused() {
        assertRefused(
                PromptPurpose.PROPOSE,
                "{problem}\n{chain}\n{choices}",
                "mine-value.txt may hold {problem}, {chain}, {count}, but holds {choices}. Maybe it"
                        + " is misspelt.");
    }

    @Test
    void missingProblemIsRefused() {
        assertRefused(
                PromptPurpose.VALUE,
                "{chain}",
                "mine-value.txt must hold {problem}, but does not. Maybe write it where that"
                        + " belongs.");
    }

    @Test
    void emptyFileIsRefused() {
        assertRefused(
                PromptPurpose.VALUE,
                "",
                "mine-value.txt must hold {problem}, but does not. Maybe write it where that"
                        + " belongs.");
    }

    @Test
    void voteWithoutChoicesIsRefused() {
        assertRefused(
                PromptPurpose.VOTE,
                "{problem}",
                "mine-value.txt must hold {choices}, but does not. Maybe write it where that"
                        + " belongs.");
    }

    @Test
    void chainBesideOtherTextIsRefused() {
        String message =
                "mine-value.txt must have {chain} alone on a line, but has more there. Maybe break"
                        + " the line.";

        assertRefused(PromptPurpose.VALUE, "{problem}\nSo far: {chain}", message);
        assertRefused(PromptPurpose.VALUE, "{problem}\n{chain}!", message);
    }

    @Test
    void sampleMustEndWithItsOnlyChain() {
        String message =
                "mine-value.txt must end with its only {chain}, since the model goes on from there,"
                        + " but text comes after it. Maybe move that up.";

        assertRefused(PromptPurpose.SAMPLE, "{problem}\n{chain}\nNext:", message);
        assertRefused(PromptPurpose.SAMPLE, "{chain}\n{problem}\n{chain}", message);
    }

    @Test
    void overlongFileIsRefused() {
        assertRefused(
                PromptPurpose.VALUE,
                "x".repeat(50_001),
                "mine-value.txt must have at most 50,000 characters, but has 50,001. Maybe it is"
                        + " another file.");
    }
}
