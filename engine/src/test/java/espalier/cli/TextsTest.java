package espalier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

class TextsTest {

    private static final Pattern GAP = Pattern.compile("%,?\\d?(\\.\\d)?[sdf]");

    private static List<String> gaps(String text) {
        return GAP.matcher(text).results().map(MatchResult::group).toList();
    }

    @Test
    void bothLanguagesHaveTheSameTextsWithTheSameGaps() {
        var english = Texts.bundle(Locale.ROOT);
        var chinese = Texts.bundle(Locale.SIMPLIFIED_CHINESE);

        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        assertThat(english.keySet())
                .allSatisfy(key ->
                        assertThat(gaps(chinese.getString(key)))
                                .as(key)
                                .isEqualTo(gaps(english.getString(key))));
    }

    @Test
    void oneIsCountedInTheSingular() {
        assertThat(Texts.counted("thoughts", 1)).isEqualTo("1 thought");
        assertThat(Texts.counted("thoughts", 0)).isEqualTo("0 thoughts");
    }
}
