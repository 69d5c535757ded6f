package espalier;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Nothing in the engine is so large, or so knotted, that it cannot be read at a sitting.
class EngineSizesTest {

    /// The most classes that all need one another, each counted with those within it.
    private static final int MOST_IN_A_CYCLE = 15;

    private static final int MOST_LINES = 400;

    /// The tree answers every question of `ReadableTree`, a few lines each, and nothing else in it
    /// is long.
    private static final String TREE = "java/espalier/tree/SearchTree.java";

    private static final long MOST_LINES_OF_THE_TREE = 520;

    @Test
    void noKnotOfClassesIsLarge() {
        assertThat(knots(uses()))
                .filteredOn(knot -> knot.size() > MOST_IN_A_CYCLE)
                .as("classes that all need one another")
                .isEmpty();
    }

    @Test
    void aKnotIsFoundWithAllThatIsInIt() {
        var uses =
                Map.of(
                        "a", Set.of("b"),
                        "b", Set.of("c"),
                        "c", Set.of("a", "d"),
                        "d", Set.of("e"),
                        "e", Set.<String>of());

        assertThat(knots(uses)).containsExactly(Set.of("a", "b", "c"));
    }

    @Test
    void noFileIsLong() throws IOException {
        var source = Path.of(System.getProperty("espalier.home", "..")).resolve("engine/src/main");
        var lines = new TreeMap<String, Long>();
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                try (Stream<String> of = Files.lines(file)) {
                    lines.put(source.relativize(file).toString(), of.count());
                }
            }
        }
        assertThat(lines.remove(TREE)).isLessThanOrEqualTo(MOST_LINES_OF_THE_TREE);
        lines.values().removeIf(count -> count <= MOST_LINES);
        assertThat(lines).isEmpty();
    }

    /// Which classes each class of the engine needs, by the names of the files' own classes.
    private static Map<String, Set<String>> uses() {
        var classes =
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("espalier");
        return classes.stream()
                .collect(
                        toMap(
                                EngineSizesTest::outer,
                                type ->
                                        type.getDirectDependenciesFromSelf().stream()
                                                .map(one ->
                                                        one.getTargetClass().getBaseComponentType())
                                                .filter(other ->
                                                        other.getPackageName()
                                                                .startsWith("espalier."))
                                                .map(EngineSizesTest::outer)
                                                .filter(other -> !other.equals(outer(type)))
                                                .collect(toSet()),
                                (one, other) -> {
                                    var both = new HashSet<>(one);
                                    both.addAll(other);
                                    return both;
                                }));
    }

    private static String outer(JavaClass type) {
        return type.getName().replaceFirst("\\$.*", "");
    }

    /// The sets of at least two classes each of which comes back to itself through all the others
    /// (Tarjan 1972).
    private static List<Set<String>> knots(Map<String, Set<String>> uses) {
        var search = new Knots(uses);
        uses.keySet().stream().sorted().forEach(search::visit);
        return search.found;
    }

    private static final class Knots {

        private final Map<String, Set<String>> uses;
        private final Map<String, Integer> numbers = new HashMap<>();
        private final Map<String, Integer> lowest = new HashMap<>();
        private final Deque<String> open = new ArrayDeque<>();
        private final Set<String> isOpen = new HashSet<>();
        private final List<Set<String>> found = new ArrayList<>();

        Knots(Map<String, Set<String>> uses) {
            this.uses = uses;
        }

        private void visit(String name) {
            if (numbers.containsKey(name)) {
                return;
            }
            int number = numbers.size();
            numbers.put(name, number);
            int low = number;
            open.push(name);
            isOpen.add(name);
            for (String other : uses.getOrDefault(name, Set.of())) {
                if (!numbers.containsKey(other)) {
                    visit(other);
                    low = Math.min(low, lowest.getOrDefault(other, low));
                } else if (isOpen.contains(other)) {
                    low = Math.min(low, numbers.getOrDefault(other, low));
                }
            }
            lowest.put(name, low);
            if (low == number) {
                close(name);
            }
        }

        private void close(String first) {
            var knot = new TreeSet<String>();
            String name;
            do {
                name = open.pop();
                isOpen.remove(name);
                knot.add(name);
            } while (!name.equals(first));
            if (knot.size() > 1) {
                found.add(knot);
            }
        }
    }
}
