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

    /// What is told of a level, a score, another setting, two runs or an audit is tested beside the
    /// class that tells it, and so is what a solver proves.
    private static final Pattern ELSEWHERE =
            Pattern.compile(
                    "(audit|compare|help|what-if|choice|formula|noise|flip|level)-.*|solved|unsolvable"
                        + "|not-solved|final-line-(wrong|missing)|never-generated|missing|spoilt"
                        + "|dropped|judged-too-low|lost-a-tie|wider|out-of-budget|still-open|pruned"
                        + "|chain-(solved|sound|on-the-way|thrown-away)|right-answer-wrong-step"
                        + "|wrong-step|losing-step|best-sibling|not-begun");

    @Test
    void everySentenceOfARunWithoutASolverHasItsCases() {
        var keys =
                ResourceBundle.getBundle("espalier.diagnosis.diagnosis", Locale.ROOT)
                        .keySet()
                        .stream()
                        .filter(key -> !ELSEWHERE.matcher(key).matches())
                        .toList();
        assertThat(cases().map(SentenceCase::key)).containsAll(keys);
    }
}
