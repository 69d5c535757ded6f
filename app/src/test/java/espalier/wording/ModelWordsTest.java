package espalier.wording;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.language.ModelCard.Ability;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ModelWordsTest {

    @ParameterizedTest
    @CsvSource({
        "2750000, 2.8 M",
        "99940000, 99.9 M",
        "99960000, 100 M",
        "134515008, 135 M",
        "999400000, 999 M",
        "999600000, 1.0 G",
        "1235814400, 1.2 G"
    })
    void parametersAreShort(long count, String words) {
        assertThat(ModelWords.parameters(count)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "578, 578 bytes",
        "6823, 7 kB",
        "999600, 1.0 MB",
        "11404916, 11.4 MB",
        "999960000, 1.00 GB"
    })
    void sizesAreInTheUnitThatFits(long bytes, String words) {
        assertThat(ModelWords.size(bytes)).isEqualTo(words);
    }

    @ParameterizedTest
    @EnumSource
    void everyAbilityHasASentenceEitherWay(Ability ability) {
        assertThat(ModelWords.can(ability)).endsWith(".");
        assertThat(ModelWords.lacks(ability)).endsWith(".");
    }

    @Test
    void readsSaysHowMuch() {
        assertThat(ModelWords.reads(2048, 352)).isEqualTo("Reads up to 2,048 tokens of 352 kinds.");
    }
}
