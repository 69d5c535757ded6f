package espalier.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Every sentence that a diagnosis can say is said where it is true, and not where it is not.
class SentencesTest {

    static Stream<SentenceCase> cases() {
        return Stream.of(
                        LikelySentences.cases(),
                        OwnSentences.cases(),
                        SolvedSentences.cases(),
                        LossSentences.cases(),
                        ChainSentences.cases(),
                        ChoiceSentences.cases(),
                        ComparedSentences.cases(),
                        AuditSentences.cases(),
                        WhatIfSentences.cases(),
                        LogSentences.cases())
                .flatMap(all -> all);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void sentenceIsSaidWhereItIsTrue(SentenceCase one) {
        assertThat(SentenceCase.said(one.key(), one.where().get())).contains(one.sentence());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void sentenceIsNotSaidWhereItIsFalse(SentenceCase one) {
        assertThat(SentenceCase.said(one.key(), one.notWhere().get())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void sentenceIsSaidInChineseWithTheSameFigures(SentenceCase one) {
        assertThat(one.where().get())
                .filteredOn(finding -> finding.key().equals(one.key()))
                .allSatisfy(finding ->
                        assertThat(finding.sentence(Locale.SIMPLIFIED_CHINESE))
                                .isNotEqualTo(finding.sentence(Locale.ENGLISH))
                                .doesNotContainPattern("\\{\\d"));
    }

    /// The one sentence that every comparison has: what it must not say is the figures of another.
    @Test
    void whatRunsShareIsNotSaidWithTheFiguresOfOtherRuns() {
        assertThat(SentenceCase.said("compare-runs-share", ComparedSentences.turnedRound()))
                .containsExactly(
                        "Thoughts in both: 2; only in the first: 1; only in the second: 0.");
        assertThat(SentenceCase.said("compare-runs-share", ComparedSentences.apart()))
                .containsExactly(
                        "Thoughts in both: 2; only in the first: 1; only in the second: 1.");
    }

    /// How a search would have gone another way is tested in [WhatIfTest], over seeds.
    private static final Pattern ELSEWHERE = Pattern.compile("what-if-(from|turns)");

    @Test
    void everyOtherSentenceHasItsCases() {
        var keys =
                ResourceBundle.getBundle("espalier.diagnosis.diagnosis", Locale.ROOT)
                        .keySet()
                        .stream()
                        .filter(key -> !ELSEWHERE.matcher(key).matches())
                        .toList();
        assertThat(cases().map(SentenceCase::key)).containsAll(keys);
    }
}
