package espalier;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// A class's name says which one it is, in the engine and the program together: nobody needs the
/// package to know. A nested type has the name of the one around it for that.
class NamesTest {

    @Test
    void noTwoClassesHaveOneName() {
        assertThat(twice(classes())).isEmpty();
    }

    @Test
    void twoClassesOfOneNameAreFound() {
        var names =
                twice(
                        Stream.of(
                                "a.Draft",
                                "b.Draft",
                                "b.Draw",
                                "c.package-info",
                                "d.package-info"));

        assertThat(names).isEqualTo(Map.of("Draft", Set.of("a.Draft", "b.Draft")));
    }

    @Test
    void bothModulesAreSeen() {
        assertThat(classes()).contains("espalier.tree.SearchTree", "espalier.shell.MainWindow");
    }

    private static Stream<String> classes() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("espalier")
                        .stream()
                        .filter(JavaClass::isTopLevelClass)
                        .map(JavaClass::getName);
    }

    private static Map<String, Set<String>> twice(Stream<String> classes) {
        Map<String, Set<String>> byName =
                classes.collect(
                        groupingBy(
                                name -> name.substring(name.lastIndexOf('.') + 1),
                                TreeMap::new,
                                mapping(name -> name, toCollection(TreeSet::new))));
        byName.keySet().remove("package-info");
        byName.values().removeIf(names -> names.size() == 1);
        return byName;
    }
}
