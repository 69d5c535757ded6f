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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.BaseStream;
import java.util.stream.Stream;

/// Who may use whom in the engine. The search side and the model side know nothing of each other:
/// they meet only in `thought`, and only `assembly` puts them together.
class EngineArchitectureTest {
    /// Each package, and the packages of the engine that it may use. A package that is not here may
    /// not exist.
    static final Map<String, Set<String>> MAY_USE =
            map(
                    """
                    storage:
                    thought:
                    problem:    thought
                    template:
                    language:   thought
                    prompting:  storage thought language
                    onnx:       storage thought template language
                    tree:       thought
                    settings:   thought
                    event:      thought tree settings
                    search:     thought tree settings event
                    recording:  storage thought tree settings event
                    expression: thought tree
                    importing:  storage thought tree settings event recording
                    verify:     thought problem
                    diagnosis:  thought problem tree settings event search recording
                    exporting:  thought problem tree settings search diagnosis
                    session:    thought tree settings event search recording expression
                    experiment: storage thought problem tree settings event search recording \
                                diagnosis
                    assembly:   thought problem template language prompting onnx settings event \
                                search recording session verify
                    cli:        storage thought problem template language prompting onnx tree \
                                settings event search recording importing diagnosis exporting \
                                session experiment verify assembly
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
                    "java.util.concurrent.ScheduledThreadPoolExecutor.<init>");

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

    private static final JavaClasses ENGINE =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("espalier");

    @Test
    void everyPackageIsInTheMap() {
        Set<String> found =
                ENGINE.stream().map(type -> type.getPackageName().split("\\.")[1]).collect(toSet());
        assertThat(PACKAGES).isEqualTo(found);
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("PACKAGES")
    void packageUsesAllThatItMay(String name) {
        assertThat(used(name)).isEqualTo(MAY_USE.get(name));
    }

    private static Set<String> used(String name) {
        return ENGINE.that(resideInAPackage(classesOf(name))).stream()
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
                        .map(EngineArchitectureTest::classesOf)
                        .toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage(classesOf(name))
                .should()
                .onlyDependOnClassesThat(
                        resideOutsideOfPackage("espalier..").or(resideInAnyPackage(allowed)))
                .allowEmptyShould(true)
                .check(ENGINE);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("espalier.(*)..").should().beFreeOfCycles().check(ENGINE);
    }

    @Test
    void engineSeesNoJavaFx() {
        noClasses().should().dependOnClassesThat().resideInAPackage("javafx..").check(ENGINE);
    }

    @Test
    void onlyOnnxSeesOnnxRuntimeAndTokenizers() {
        noClasses()
                .that()
                .resideOutsideOfPackage(classesOf("onnx"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("ai.onnxruntime..", "ai.djl..")
                .check(ENGINE);
    }

    @Test
    void onlyExportingSeesGraphStream() {
        noClasses()
                .that()
                .resideOutsideOfPackage(classesOf("exporting"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.graphstream..")
                .check(ENGINE);
    }

    /// A place in a name, such as an ontology's or a folder's, connects to nothing.
    @Test
    void nobodyConnects() {
        noClasses()
                .should()
                .dependOnClassesThat(
                        resideInAPackage("java.net..").and(not(equivalentTo(URI.class))))
                .check(ENGINE);
    }

    /// They would run on a pool that nobody owns.
    @Test
    void nothingRunsOnTheCommonPool() {
        noClasses().should().accessTargetWhere(COMMON_POOL).check(ENGINE);
    }

    @Test
    void onlySessionExperimentAndOnnxStartThreads() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        classesOf("session"), classesOf("experiment"), classesOf("onnx"))
                .should()
                .accessTargetWhere(calls(THREAD_CALLS).and(not(shutdownHook())))
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.concurrent.Executors")
                .check(ENGINE);
    }

    /// Besides, a model's foreign tokenizer is read by this very program, in a process of its own.
    @Test
    void onlyVerifyStartsOtherPrograms() {
        noClasses()
                .that()
                .resideOutsideOfPackage(classesOf("verify"))
                .and()
                .haveNameNotMatching("espalier\\.onnx\\.TokenizerProcess(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Process.class, ProcessBuilder.class)
                .orShould()
                .callMethodWhere(
                        describe(
                                "starts a program",
                                call ->
                                        call.getTargetOwner().isEquivalentTo(Runtime.class)
                                                && call.getName().equals("exec")))
                .check(ENGINE);
    }

    private static DescribedPredicate<JavaAccess<?>> calls(Set<String> members) {
        return describe(
                "is one of " + members,
                access ->
                        members.contains(
                                access.getTargetOwner().getName() + "." + access.getName()));
    }

    /// The command line has to give the runtime a thread to start when it is interrupted.
    private static DescribedPredicate<JavaAccess<?>> shutdownHook() {
        return describe(
                "makes the command line's shutdown hook",
                access ->
                        access.getOriginOwner().getPackageName().equals("espalier.cli")
                                && access.getTargetOwner().isEquivalentTo(Thread.class)
                                && access.getName().equals("<init>"));
    }

    private static String classesOf(String name) {
        return "espalier." + name + "..";
    }

    /// Reads one package a line: its name, a colon, and the packages that it may use.
    private static Map<String, Set<String>> map(String lines) {
        return lines.lines()
                .map(line -> line.split(":"))
                .collect(
                        toMap(
                                parts -> parts[0],
                                parts ->
                                        parts.length == 1
                                                ? Set.of()
                                                : Set.of(parts[1].strip().split(" +"))));
    }
}
