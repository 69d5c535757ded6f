package espalier;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import java.net.URI;
import java.net.URL;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.BaseStream;
import java.util.stream.Stream;

/// Who may use whom in the desktop program, and what of the engine each package sees. Features
/// never import one another: they meet in `selection`, `replica` and `acts`.
class AppArchitectureTest {
    /// Each package, the packages of the program that it may use, and, after the bar, those of the
    /// engine. A package that is not here may not exist.
    static final Map<String, Set<String>> MAY_USE =
            map(
                    """
                    acts:
                    layout:
                    wording:   | language
                    work:
                    feed:      replica | event
                    replica:   | thought tree settings event recording diagnosis
                    selection: replica | thought tree
                    lettering: selection | thought tree
                    scene:     layout lettering replica selection | thought tree
                    paint:     lettering scene selection | tree
                    picture:   layout lettering scene paint
                    canvas:    layout replica selection lettering scene paint picture | thought \
                               tree
                    overview:  replica selection lettering scene paint canvas | thought tree
                    runpanel:  wording work | thought problem language settings assembly verify
                    running:   work feed replica selection runpanel | thought settings event \
                               recording session assembly
                    notices:
                    inspector: work replica selection | thought problem tree settings session \
                               search diagnosis
                    why:       work replica selection | thought problem tree settings event \
                               session recording diagnosis
                    timeline:  acts work replica selection | tree settings event recording search
                    compare:   work replica selection | thought tree recording diagnosis
                    breakpoints: replica selection | thought tree expression session
                    find:      work feed replica selection | tree expression
                    models:    wording work | language assembly
                    files:     work replica selection paint picture runpanel running notices | \
                               storage thought tree settings recording importing diagnosis exporting
                    memory:    selection scene paint find models | problem settings expression \
                               session
                    shell:     acts work replica selection lettering scene picture canvas overview \
                               runpanel running inspector why timeline compare breakpoints find \
                               models notices files memory | thought problem tree settings event \
                               search recording diagnosis exporting session
                    app:       work feed replica selection runpanel running inspector why timeline \
                               compare breakpoints find models notices files memory shell | \
                               storage thought language settings event recording assembly cli
                    """);

    static final Set<String> PACKAGES = MAY_USE.keySet();

    /// The calls that make or start a thread.
    private static final Set<String> THREAD_CALLS =
            Set.of(
                    "java.lang.Thread.<init>",
                    "java.lang.Thread.start",
                    "java.lang.Thread.startVirtualThread",
                    "java.lang.Thread.ofVirtual",
                    "java.lang.Thread.ofPlatform",
                    "java.util.Timer.<init>",
                    "java.util.concurrent.ForkJoinPool.<init>",
                    "java.util.concurrent.ForkJoinPool.commonPool",
                    "java.util.concurrent.ThreadPoolExecutor.<init>",
                    "java.util.concurrent.ScheduledThreadPoolExecutor.<init>",
                    "javafx.concurrent.Service.start");

    private static final DescribedPredicate<JavaAccess<?>> COMMON_POOL =
            describe(
                    "runs on the common pool",
                    access ->
                            access.getName().equals("parallelStream")
                                    || (access.getName().equals("parallel")
                                            && access.getTargetOwner()
                                                    .isAssignableTo(BaseStream.class))
                                    || (access.getName().startsWith("parallel")
                                            && access.getTargetOwner().isEquivalentTo(Arrays.class))
                                    || (access.getName().endsWith("Async")
                                            && access.getTargetOwner()
                                                    .isAssignableTo(CompletionStage.class)));

    private static final JavaClasses APP =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .withImportOption(AppArchitectureTest::ofThisModule)
                    .importPackages("espalier");

    @Test
    void everyPackageIsInTheMap() {
        Set<String> found =
                APP.stream().map(type -> type.getPackageName().split("\\.")[1]).collect(toSet());
        assertThat(PACKAGES).isEqualTo(found);
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("PACKAGES")
    void packageUsesAllThatItMay(String name) {
        assertThat(used(name)).isEqualTo(MAY_USE.get(name));
    }

    private static Set<String> used(String name) {
        return APP.that(resideInAPackage(classesOf(name))).stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                .filter(type -> type.getPackageName().startsWith("espalier."))
                .map(type -> type.getPackageName().split("\\.")[1])
                .filter(other -> !other.equals(name))
                .collect(toSet());
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("PACKAGES")
    void packageUsesOnlyWhatItMay(String name) {
        String[] allowed =
                Stream.concat(Stream.of(name), requireNonNull(MAY_USE.get(name)).stream())
                        .map(AppArchitectureTest::classesOf)
                        .toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage(classesOf(name))
                .should()
                .onlyDependOnClassesThat(
                        resideOutsideOfPackage("espalier..").or(resideInAnyPackage(allowed)))
                .allowEmptyShould(true)
                .check(APP);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("espalier.(*)..").should().beFreeOfCycles().check(APP);
    }

    @Test
    void onlyCanvasSeesGraphStream() {
        noClasses()
                .that()
                .resideOutsideOfPackage(classesOf("canvas"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.graphstream..")
                .check(APP);
    }

    @Test
    void viewModelsSeeNoScene() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javafx.scene..")
                .allowEmptyShould(true)
                .check(APP);
    }

    @Test
    void onlyFeedAndWorkCallRunLater() {
        noClasses()
                .that()
                .resideOutsideOfPackages(classesOf("feed"), classesOf("work"))
                .should()
                .accessTargetWhere(calls(Set.of("javafx.application.Platform.runLater")))
                .check(APP);
    }

    /// A place in a name is no connection, and style sheets are named by URLs.
    @Test
    void nobodyConnects() {
        noClasses()
                .should()
                .dependOnClassesThat(
                        resideInAPackage("java.net..")
                                .and(not(equivalentTo(URI.class)))
                                .and(not(equivalentTo(URL.class))))
                .orShould()
                .callMethodWhere(
                        describe(
                                "opens what a URL names",
                                call ->
                                        call.getTargetOwner().isEquivalentTo(URL.class)
                                                && call.getName().matches("open.*|getContent")))
                .check(APP);
    }

    /// They would run on a pool that nobody owns.
    @Test
    void nothingRunsOnTheCommonPool() {
        noClasses().should().accessTargetWhere(COMMON_POOL).check(APP);
    }

    @Test
    void onlyWorkStartsThreads() {
        noClasses()
                .that()
                .resideOutsideOfPackage(classesOf("work"))
                .should()
                .accessTargetWhere(calls(THREAD_CALLS))
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.concurrent.Executors")
                .check(APP);
    }

    private static DescribedPredicate<JavaAccess<?>> calls(Set<String> members) {
        return describe(
                "is one of " + members,
                access ->
                        members.contains(
                                access.getTargetOwner().getName() + "." + access.getName()));
    }

    private static boolean ofThisModule(Location location) {
        return location.contains("/app/target/classes/");
    }

    private static String classesOf(String name) {
        return "espalier." + name + "..";
    }

    /// Reads one package a line: its name, a colon, and the packages that it may use.
    private static Map<String, Set<String>> map(String lines) {
        return lines.lines()
                .map(line -> line.replace("|", " ").split(":"))
                .collect(
                        toMap(
                                parts -> parts[0],
                                parts ->
                                        parts.length == 1 || parts[1].isBlank()
                                                ? Set.of()
                                                : Set.of(parts[1].strip().split(" +"))));
    }
}
