package espalier.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import espalier.language.LanguageModelException;
import espalier.thought.GenerationException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Files that make a tokenizer library end its process, or keep it busy for ever.
class HostileTokenizerTest {

    private static final String XS = "x".repeat(60);

    @TempDir private Path folder;

    private Path file(String normalizer, String cut) throws IOException {
        return Files.writeString(
                folder.resolve("tokenizer.json"),
                """
                {"version": "1.0", "added_tokens": [], "normalizer": %s, "pre_tokenizer": %s,
                 "post_processor": null, "decoder": null,
                 "model": {"type": "WordLevel", "unk_token": "?", "vocab": {"?": 0, "a": 1, " b": 2}}}
                """
                        .formatted(normalizer, cut));
    }

    private static String cut(String expression) {
        return """
        {"type": "Split", "pattern": {"Regex": "%s"}, "behavior": "Isolated", "invert": false}\
        """
                .formatted(expression.replace("\\", "\\\\"));
    }

    private static TextEncoder encoder(Path file) {
        var shape = TokenTable.read(file).shape();
        return shape.harmless() ? NearEncoder.open(file) : FarEncoder.open(file, shape);
    }

    @Test
    void expressionThatGoesBackForEverIsOneSentenceThatNamesItsField() throws IOException {
        try (var encoder = encoder(file("null", cut("(x+x+)+y")))) {
            assertThatThrownBy(() -> encoder.ids(XS, TextEncoder.Specials.OMITTED))
                    .isInstanceOf(GenerationException.class)
                    .hasMessageContaining("tokenizer.json")
                    .hasMessageContaining("pre_tokenizer.pattern.Regex")
                    .hasMessageContaining("(x+x+)+y");
            assertThat(encoder.ids("a", TextEncoder.Specials.OMITTED)).containsExactly(1);
        }
    }

    @Test
    void normalizerIsNamedToo() throws IOException {
        String replace =
                "{\"type\": \"Replace\", \"pattern\": {\"Regex\": \"(x+x+)+y\"}, \"content\":"
                        + " \"a\"}";
        try (var encoder = encoder(file(replace, "null"))) {
            assertThatThrownBy(() -> encoder.placed(XS))
                    .hasMessageContaining("normalizer.pattern.Regex");
        }
    }

    @Test
    void endOfOneTokenizerLeavesOthersAtWork() throws IOException {
        Path good =
                Files.copy(file("{\"type\": \"NFC\"}", cut("a| b")), folder.resolve("good.json"));
        try (var other = encoder(good);
                var bad = encoder(file("null", cut("(x+x+)+y")))) {
            assertThat(other).isInstanceOf(FarEncoder.class);
            assertThatThrownBy(() -> bad.placed(XS)).isInstanceOf(GenerationException.class);

            assertThat(other.placed("a b").ids()).containsExactly(1, 2);
            assertThat(other.placed("a b").ends()).containsExactly(1, 3);
        }
    }

    @Test
    void absurdlyLongFieldIsRefusedByItsName() throws IOException {
        Path file =
                file(
                        "{\"type\": \"Prepend\", \"prepend\": \"%s\"}"
                                .formatted("a".repeat(10_000_000)),
                        "null");
        assertThatThrownBy(() -> TokenTable.read(file))
                .isInstanceOf(LanguageModelException.class)
                .hasMessageContaining(
                        "normalizer.prepend must have at most 16,384 characters, and has"
                                + " 10,000,000");
    }

    @Test
    void absurdlyLongTextIsRefused() throws IOException {
        try (var encoder = encoder(file("null", cut("a| b")))) {
            assertThat(encoder).isInstanceOf(NearEncoder.class);
            assertThatThrownBy(() -> encoder.placed("a".repeat(TextEncoder.LONGEST + 1)))
                    .isInstanceOf(GenerationException.class)
                    .hasMessageContaining("1,048,577 characters");
        }
    }

    @Test
    void refusalOfTheLibraryIsPassedOn() throws IOException {
        Path file = file("{\"type\": \"Nonsense\"}", "null");
        assertThatThrownBy(() -> encoder(file))
                .isInstanceOf(LanguageModelException.class)
                .hasMessageContaining("is refused by the tokenizer library");
    }

    @Test
    void nameThatStandsTwiceIsRefused() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("tokenizer.json"),
                        "{\"normalizer\": 1, \"normalizer\": null, \"model\": {\"vocab\": {\"a\":"
                                + " 0}}}");
        assertThatThrownBy(() -> TokenTable.read(file))
                .isInstanceOf(LanguageModelException.class)
                .hasMessageContaining("normalizer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " \\(left: | [-+*/=] |\\)\\n|\\.\\n| ?[A-Za-z]+|\\d|[ .,:?]",
                "[+*(){}]+|\\+\\*|\\p{L}{1,3}"
            })
    void choiceAmongStraightRowsIsHarmless(String expression) {
        assertThat(TokenizerShape.straight(expression)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "(x+x+)+y",
                "x+x+y",
                "x*[a]*",
                "(?=x)x+",
                "x{2,}x+",
                "[a",
                "[a&&[b]]+",
                "(x)\\1"
            })
    void whatMayGoBackIsNot(String expression) {
        assertThat(TokenizerShape.straight(expression)).isFalse();
    }
}
