package espalier.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.stream.Stream;

/// Every sentence that a diagnosis can say is said where it is true, and not where it is not.
class SentencesTest {

    static Stream<SentenceCase> cases() {
        return Stream.of(LikelySentences.cases(), OwnSentences.cases()).flatMap(all -> all);
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
}
