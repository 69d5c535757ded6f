package espalier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Every text that a user reads is there in both languages, with the same gaps to fill.
class BundlesTest {

    private static final Pattern GAP =
            Pattern.compile("%(\\d\\$)?(,?(?:\\.\\d)?[sdf])|(\\{\\d[^}]*})");

    private static final Path HOME = Path.of(System.getProperty("espalier.home", ".."));

    /// The bundles of both modules, each by the name under which it is loaded.
    static List<String> bundles() throws IOException {
        List<String> bundles = new ArrayList<>();
        for (String module : List.of("engine", "app")) {
            Path root = HOME.resolve(module).resolve("src/main/resources");
            try (Stream<Path> files = Files.walk(root)) {
                files.map(file -> root.relativize(file).toString())
                        .filter(name -> name.matches("[^_]+\\.properties"))
                        .map(name -> name.replace(".properties", "").replaceAll("[/\\\\]", "."))
                        .forEach(bundles::add);
            }
        }
        return bundles;
    }

    @Test
    void bundlesAreFound() throws IOException {
        assertThat(bundles())
                .contains("espalier.shell.shell", "espalier.diagnosis.diagnosis")
                .hasSizeGreaterThan(15);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesHaveTheSameTexts(String name) {
        var english = bundle(name, Locale.ROOT);
        var chinese = bundle(name, Locale.SIMPLIFIED_CHINESE);
        assertThat(chinese.getLocale()).isEqualTo(Locale.SIMPLIFIED_CHINESE);
        assertThat(chinese.keySet()).isEqualTo(english.keySet());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesHaveTheSameGaps(String name) {
        var english = bundle(name, Locale.ROOT);
        var chinese = bundle(name, Locale.SIMPLIFIED_CHINESE);
        assertThat(english.keySet())
                .allSatisfy(key ->
                        assertThat(gaps(chinese.getString(key)))
                                .as(key)
                                .isEqualTo(gaps(english.getString(key))));
    }

    /// The gaps, each with the place of what fills it, which a translation may take in another
    /// order.
    private static List<String> gaps(String text) {
        List<String> gaps = new ArrayList<>();
        var found = GAP.matcher(text);
        for (int next = 1; found.find(); next++) {
            String place = found.group(1) == null ? next + "$" : found.group(1);
            gaps.add(found.group(3) == null ? place + found.group(2) : found.group(3));
        }
        return gaps.stream().sorted().toList();
    }

    private static ResourceBundle bundle(String name, Locale locale) {
        return ResourceBundle.getBundle(
                name,
                locale,
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
