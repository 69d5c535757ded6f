package espalier;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// How many classes may need one another in a circle: none of them can be understood, tested or
/// moved without all the others. A class counts with those that are nested in it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClassCyclesTest {

    private static final int LARGEST_OF_THE_APP = 4;
    private static final int LARGEST_OF_THE_ENGINE = 15;

    private final List<JavaClass> all =
            List.copyOf(
                    new ClassFileImporter()
                            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                            .importPackages("espalier"));

    @Test
    void circleInTheAppHasFourClassesAtMost() {
        assertThat(circles(uses(true)))
                .allSatisfy(
                        circle -> assertThat(circle).hasSizeLessThanOrEqualTo(LARGEST_OF_THE_APP));
    }

    @Test
    void circleInTheEngineHasFifteenClassesAtMost() {
        assertThat(circles(uses(false)))
                .allSatisfy(circle ->
                        assertThat(circle).hasSizeLessThanOrEqualTo(LARGEST_OF_THE_ENGINE));
    }

    @Test
    void circleIsWhatCanBeReachedAndReachesBack() {
        var uses =
                Map.of(
                        "a", Set.of("b"),
                        "b", Set.of("c"),
                        "c", Set.of("a", "d"),
                        "d", Set.of("e"),
                        "e", Set.of("d"));

        assertThat(circles(uses))
                .containsExactlyInAnyOrder(Set.of("a", "b", "c"), Set.of("d", "e"));
    }

    private Map<String, Set<String>> uses(boolean app) {
        return all.stream()
                .filter(type -> inTheApp(type) == app)
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(use -> ours(use) && inTheApp(used(use)) == app)
                .collect(
                        groupingBy(
                                use -> outermost(use.getOriginClass()),
                                mapping(use -> outermost(used(use)), toSet())));
    }

    private static boolean ours(Dependency use) {
        return used(use).getPackageName().startsWith("espalier");
    }

    /// An array needs the class of what it holds.
    private static JavaClass used(Dependency use) {
        return use.getTargetClass().getBaseComponentType();
    }

    private static boolean inTheApp(JavaClass type) {
        return type.getSource().stream()
                .anyMatch(source -> source.getUri().toString().contains("/app/target/"));
    }

    private static String outermost(JavaClass type) {
        return type.getName().replaceFirst("\\$.*", "");
    }

    /// The strongly connected components of two classes and more (Tarjan 1972).
    private static List<Set<String>> circles(Map<String, Set<String>> uses) {
        var walk = new Walk(uses);
        uses.keySet().forEach(walk::visit);
        return walk.circles;
    }

    private static final class Walk {
        private final Map<String, Set<String>> uses;
        private final Map<String, Integer> found = new HashMap<>();
        private final Map<String, Integer> lowest = new HashMap<>();
        private final Deque<String> open = new ArrayDeque<>();
        private final Set<String> closed = new HashSet<>();
        private final List<Set<String>> circles = new ArrayList<>();

        Walk(Map<String, Set<String>> uses) {
            this.uses = uses;
        }

        void visit(String type) {
            if (found.containsKey(type)) {
                return;
            }
            found.put(type, found.size());
            lowest.put(type, found.getOrDefault(type, 0));
            open.push(type);
            for (String used : uses.getOrDefault(type, Set.of())) {
                visit(used);
                if (!closed.contains(used)) {
                    lowest.merge(type, lowest.getOrDefault(used, 0), Math::min);
                }
            }
            if (lowest.getOrDefault(type, 0).equals(found.get(type))) {
                close(type);
            }
        }

        private void close(String first) {
            var circle = new TreeSet<String>();
            while (!circle.contains(first)) {
                circle.add(open.pop());
            }
            closed.addAll(circle);
            if (circle.size() > 1) {
                circles.add(circle);
            }
        }
    }
}
