package espalier;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.toSet;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The written list of packages names those that there are, each once, after all that it uses.
class PackageListTest {

    private static final Pattern ROW = Pattern.compile("\\| (`[a-z]+`(?:, `[a-z]+`)*) \\|.*");
    private static final Pattern NAME = Pattern.compile("[a-z]+");

    private static final JavaClasses PROGRAM =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("espalier");

    @Test
    void everyPackageIsInTheListOnce() throws IOException {
        assertThat(written()).doesNotHaveDuplicates().hasSameElementsAs(packages());
    }

    @Test
    void packageStandsAfterAllThatItUses() throws IOException {
        var written = written();
        var before = new HashSet<String>();
        for (String name : written) {
            assertThat(before).as(name).containsAll(used(name));
            before.add(name);
        }
    }

    private static Set<String> packages() {
        return PROGRAM.stream().map(type -> name(type.getPackageName())).collect(toSet());
    }

    private static Set<String> used(String name) {
        return PROGRAM.stream()
                .filter(type -> name(type.getPackageName()).equals(name))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                .filter(type -> type.getPackageName().startsWith("espalier."))
                .map(type -> name(type.getPackageName()))
                .filter(other -> !other.equals(name))
                .collect(toSet());
    }

    private static String name(String inFull) {
        return inFull.split("\\.")[1];
    }

    /// The names in the first column of the page's tables.
    private static List<String> written() throws IOException {
        var home = Path.of(System.getProperty("espalier.home", ".."));
        return Files.readAllLines(home.resolve("samples/reference/packages.md")).stream()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .flatMap(row -> NAME.matcher(row.group(1)).results().map(MatchResult::group))
                .toList();
    }
}
