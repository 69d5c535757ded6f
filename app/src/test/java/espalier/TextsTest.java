package espalier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/// Every text that a user reads is there in both languages, with the same gaps to fill.
class TextsTest {

    private static final String GAP = "%(\\d\\$)?,?(\\.\\d)?[sdf]";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "acts",
                "app",
                "files",
                "find",
                "inspector",
                "lettering",
                "models",
                "running",
                "runpanel",
                "shell",
                "why",
                "wording"
            })
    void bothLanguagesHaveTheSameTexts(String name) {
        var english = bundle(name, Locale.ROOT);
        var chinese = bundle(name, Locale.SIMPLIFIED_CHINESE);
        assertThat(chinese.keySet()).isEqualTo(english.keySet());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "acts",
                "app",
                "files",
                "find",
                "inspector",
                "models",
                "running",
                "runpanel",
                "shell",
                "why",
                "wording"
            })
    void bothLanguagesHaveTheSameGaps(String name) {
        var english = bundle(name, Locale.ROOT);
        var chinese = bundle(name, Locale.SIMPLIFIED_CHINESE);
        assertThat(english.keySet())
                .allSatisfy(key ->
                        assertThat(gaps(chinese.getString(key)))
                                .as(key)
                                .isEqualTo(gaps(english.getString(key))));
    }

    private static List<String> gaps(String text) {
        return Pattern.compile(GAP)
                .matcher(text)
                .results()
                .map(result -> result.group())
                .sorted()
                .toList();
    }

    private static ResourceBundle bundle(String name, Locale locale) {
        return ResourceBundle.getBundle(
                "espalier." + name + "." + name,
                locale,
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
