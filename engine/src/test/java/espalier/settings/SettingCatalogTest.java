package espalier.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import espalier.thought.Truncation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Locale;
import java.util.Map;

class SettingCatalogTest {

    @Test
    void everySettingIsReadAndWrittenBack() {
        for (Setting setting : SettingCatalog.all()) {
            String value = setting.read(SearchSettings.DEFAULT);
            assertThat(setting.write(SearchSettings.DEFAULT, value))
                    .as(setting.name())
                    .isEqualTo(SearchSettings.DEFAULT);
        }
    }

    @Test
    void everySettingHasATitleAndHelpInBothLanguages() {
        for (Setting setting : SettingCatalog.all()) {
            for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
                assertThat(setting.title(locale)).isNotBlank();
                assertThat(setting.help(locale)).isNotBlank().isNotEqualTo(setting.title(locale));
            }
        }
        assertThat(SettingCatalog.named("seed").title(Locale.SIMPLIFIED_CHINESE)).isEqualTo("随机种子");
    }

    @Test
    void everyChoiceHasATitleInBothLanguages() {
        for (Setting setting : SettingCatalog.all()) {
            for (String choice : setting.choices()) {
                assertThat(setting.title(choice, Locale.ENGLISH)).isNotBlank();
                assertThat(setting.title(choice, Locale.SIMPLIFIED_CHINESE)).isNotBlank();
            }
        }
        assertThat(SettingCatalog.named("checker").title("on", Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("开");
    }

    @Test
    void settingsGoThroughAMapUnchanged() {
        var settings = SearchSettings.DEFAULT;
        for (var change :
                Map.of(
                                "algorithm", "best-of-n",
                                "exploration", "0.75",
                                "thoughts", "5",
                                "checker", "off",
                                "seconds", "2.5",
                                "token-limit", "123456789012",
                                "seed", "-3",
                                "top-k", "40",
                                "distinct", "off")
                        .entrySet()) {
            settings = SettingCatalog.named(change.getKey()).write(settings, change.getValue());
        }

        assertThat(settings).isNotEqualTo(SearchSettings.DEFAULT);
        assertThat(SettingCatalog.fromMap(SettingCatalog.toMap(settings))).isEqualTo(settings);
    }

    @Test
    void settingsOfSamplingAreReadAndPrinted() {
        var values =
                Map.of(
                        "top-k",
                        "40",
                        "top-p",
                        "0.95",
                        "min-p",
                        "0.05",
                        "repetition-penalty",
                        "1.1");
        var settings = SettingCatalog.fromMap(values);

        assertThat(settings.expansion().sampling().truncation())
                .isEqualTo(new Truncation(40, 0.95, 0.05));
        assertThat(settings.expansion().sampling().repetitionPenalty()).isEqualTo(1.1);
        assertThat(SettingCatalog.toMap(settings)).containsAllEntriesOf(values);
    }

    @Test
    void settingsFromBeforeTopKAndItsLikeLeaveOutNoTokenByThem() {
        var settings = SettingCatalog.fromMap(Map.of("min-p", "0.2", "temperature", "0.5"));

        assertThat(settings.expansion().sampling().truncation())
                .isEqualTo(new Truncation(0, 1, 0.2));
        assertThat(settings.expansion().sampling().repetitionPenalty()).isEqualTo(1);
    }

    @Test
    void settingsOfStoppingAreReadAndPrinted() {
        var values = Map.of("memory-limit", "512", "converged-after", "20");
        var settings = SettingCatalog.fromMap(values);

        assertThat(settings.budget().megabytes()).isEqualTo(512);
        assertThat(settings.budget().convergedAfter()).isEqualTo(20);
        assertThat(SettingCatalog.toMap(settings)).containsAllEntriesOf(values);
    }

    @Test
    void onlyALimitThatIsSureToBeReachedLimits() {
        var none = Budget.ofExpansions(0);

        assertThat(none.unlimited()).isTrue();
        assertThat(none.withConvergedAfter(5).unlimited()).isTrue();
        assertThat(none.withMegabytes(5).unlimited()).isFalse();
        assertThat(none.withSeconds(5).unlimited()).isFalse();
    }

    @Test
    void answerRuleOfAnOlderRecordingIsRead() {
        assertThat(SettingCatalog.fromMap(Map.of("answer-rule", "best-minimum")).answering().rule())
                .isEqualTo(AnswerChoice.PRM_MINIMUM);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "thoughts|0|thoughts (0) must be from 1 to 64.",
                "thoughts|99999999999|thoughts (2147483647) must be from 1 to 64.",
                "thoughts|many|thoughts must be a whole number, not \"many\".",
                "exploration|NaN|exploration (NaN) must be from 0 to 100.",
                "top-k|-1|top-k (-1) must be from 0 to 1000000.",
                "top-k|few|top-k must be a whole number, not \"few\".",
                "top-p|1.5|top-p (1.5) must be from 0 to 1.",
                "repetition-penalty|0|repetition-penalty (0) must be from 0.1 to 10.",
                "expansions|-1|expansions (-1) must be from 0 to 10000000.",
                "memory-limit|-1|memory-limit (-1) must be from 0 to 1000000.",
                "memory-limit|2000000|memory-limit (2000000) must be from 0 to 1000000.",
                "converged-after|-1|converged-after (-1) must be from 0 to 10000000.",
                "checker|maybe|checker must be one of on, off, not \"maybe\".",
                "equal-states|dag|equal-states must be one of tree, graph, not \"dag\"."
            })
    void valueOutOfRangeIsRefusedInOneSentence(String name, String value, String sentence) {
        assertThatThrownBy(() -> SettingCatalog.named(name).write(SearchSettings.DEFAULT, value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(sentence);
    }
}
