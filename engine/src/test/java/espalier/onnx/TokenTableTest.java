package espalier.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import espalier.language.LanguageModelException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class TokenTableTest {

    @TempDir private Path folder;

    @Test
    void byteLevelTokensAreBytes() throws IOException {
        TokenTable table =
                read(
                        """
                        {"decoder": {"type": "ByteLevel"},
                         "added_tokens": [{"id": 4, "content": "<|end|>", "special": true}],
                         "model": {"vocab": {"Ġthe": 0, "Ċ": 1, "Ã": 2, "©": 3}}}
                        """);
        assertThat(table.size()).isEqualTo(5);
        assertThat(table.text(new int[] {0, 2, 3, 1, 4})).isEqualTo(" theé\n");
        assertThat(table.text(4)).isEqualTo("<|end|>");
        assertThat(table.endsLine(1)).isTrue();
        assertThat(table.endsLine(0)).isFalse();
        assertThat(table.ordinary(4)).isFalse();
    }

    @Test
    void sentencePieceTokensHaveSpacesAndBytes() throws IOException {
        TokenTable table =
                read(
                        """
                        {"decoder": {"type": "Sequence", "decoders": [{"type": "Metaspace"}]},
                         "model": {"vocab": [["<unk>", 0], ["▁the", -1], ["<0x0A>", -2]],
                                   "unk_token": "<unk>"}}
                        """);
        assertThat(table.text(new int[] {1, 1, 2})).isEqualTo(" the the\n");
        assertThat(table.endsLine(2)).isTrue();
        assertThat(table.ordinary(0)).isFalse();
    }

    @Test
    void anIdOutOfRangeAndAnEmptyVocabularyAreRefused() {
        assertThatThrownBy(() -> read("{\"model\": {\"vocab\": {\"a\": 2000000000}}}"))
                .isInstanceOf(LanguageModelException.class)
                .hasMessageContaining("\"a\"");
        assertThatThrownBy(() -> read("{\"model\": {}}"))
                .isInstanceOf(LanguageModelException.class)
                .hasMessageContaining("no vocabulary");
    }

    private TokenTable read(String json) throws IOException {
        return TokenTable.read(Files.writeString(folder.resolve("tokenizer.json"), json));
    }
}
