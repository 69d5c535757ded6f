package espalier.importing;

import static espalier.importing.LogSentenceCases.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Every sentence that a log's reader can say is said where it is true, and not where it is not; in
/// Chinese too.
class LogSentencesTest {

    private static final Pattern GAP = Pattern.compile("%,?[sd]");

    private final Locale before = Locale.getDefault();

    @BeforeEach
    void speakEnglish() {
        Locale.setDefault(Locale.ENGLISH);
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    static Stream<LogSentenceCases.Case> cases() {
        return LogSentenceCases.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void sentenceIsSaidWhereItIsTrue(LogSentenceCases.Case one) {
        assertThat(one.where().get()).contains(one.sentence());
        assertThat(one.sentence()).containsPattern(template(one.key(), Locale.ENGLISH));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void sentenceIsNotSaidWhereItIsFalse(LogSentenceCases.Case one) {
        var template = template(one.key(), Locale.ENGLISH);
        assertThat(one.notWhere().get()).noneMatch(sentence -> template.matcher(sentence).find());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void sentenceIsSaidInChineseToAChineseUser(LogSentenceCases.Case one) {
        Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
        assertThat(one.where().get())
                .doesNotContain(one.sentence())
                .anyMatch(sentence ->
                        template(one.key(), Locale.SIMPLIFIED_CHINESE).matcher(sentence).find());
    }

    @Test
    void everySentenceHasItsCases() {
        assertThat(cases().map(LogSentenceCases.Case::key))
                .containsAll(LogSentence.bundle(Locale.ENGLISH).keySet());
    }

    @Test
    void figuresStandInAChineseSentenceWhereTheyBelong() {
        Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
        assertThat(read(LogSentenceCases.RARELY_UNUSABLE))
                .containsExactly("“values”在 43 条记录中有 1 条无法使用（出现的是 {}，而此处应为一个数）；那里已略去该字段。");
    }

    /// Any sentence of that key.
    private static Pattern template(String key, Locale locale) {
        String text = LogSentence.bundle(locale).getString(key).replaceAll("%\\d\\$", "%");
        return Pattern.compile(
                Stream.of(GAP.split(text, -1))
                        .map(Pattern::quote)
                        .reduce((one, other) -> one + ".+?" + other)
                        .orElseThrow());
    }
}
