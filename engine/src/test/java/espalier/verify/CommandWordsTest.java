package espalier.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandWordsTest {

    @Test
    void wordsEndAtBlanksAndQuotesKeepThemTogether() {
        assertThat(CommandWords.of("  python3  \"my check.py\"\t--say 'it''s \"so\"' '' "))
                .containsExactly("python3", "my check.py", "--say", "its \"so\"", "");
    }

    @Test
    void nothingIsAShellsToRead() {
        assertThat(CommandWords.of("check $HOME *.py | tee x > y & ; `id` C:\\tools\\n"))
                .containsExactly(
                        "check",
                        "$HOME",
                        "*.py",
                        "|",
                        "tee",
                        "x",
                        ">",
                        "y",
                        "&",
                        ";",
                        "`id`",
                        "C:\\tools\\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "''", "check 'open", "check \"open", "a\0b"})
    void commandThatIsNoneIsRefusedInASentence(String command) {
        assertThatThrownBy(() -> CommandWords.of(command))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("verify .* must .*|verify must .*");
    }
}
