package espalier;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.DefaultCaseLabelTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.PatternCaseLabelTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

/// A switch over the kinds of a sealed type names them all, so that a new kind does not compile
/// before somebody has decided what each switch does with it.
class SwitchTest {

    /// Where what is asked for its kind is open: foreign values, failures, and a window's controls.
    private static final Set<String> OPEN =
            Set.of("JavaValues.java", "FileTrouble.java", "ActKeys.java", "FocusHome.java");

    @Test
    void aSwitchOverKindsHasNoDefault() throws IOException {
        assertThat(withDefault(sources())).isEmpty();
    }

    @Test
    void aDefaultBesideAKindIsFound(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("Kinds.java");
        Files.writeString(
                file,
                """
                class Kinds {
                    int of(Object some) {
                        return switch (some) {
                            case String text when text.isEmpty() -> 0;
                            case Integer whole -> whole;
                            default -> 1;
                        };
                    }

                    void told(Object some) {
                        switch (some) {
                            case Integer _ -> {}
                            default -> {}
                        }
                        switch (some.hashCode()) {
                            case 1 -> {}
                            default -> {}
                        }
                    }
                }
                """);
        assertThat(withDefault(List.of(file))).containsExactly("Kinds.java:3", "Kinds.java:11");
    }

    private static List<String> withDefault(List<Path> files) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    manager,
                                    null,
                                    null,
                                    null,
                                    manager.getJavaFileObjectsFromPaths(files));
            var found = new ArrayList<String>();
            var positions = Trees.instance(task).getSourcePositions();
            for (var unit : task.parse()) {
                unit.accept(new Switches(unit, positions, found), null);
            }
            return found;
        }
    }

    private static List<Path> sources() throws IOException {
        var home = Path.of(System.getProperty("espalier.home", ".."));
        var sources = new ArrayList<Path>();
        for (String module : List.of("engine", "app")) {
            try (Stream<Path> files = Files.walk(home.resolve(module).resolve("src/main/java"))) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .filter(file -> !OPEN.contains(file.getFileName().toString()))
                        .forEach(sources::add);
            }
        }
        return sources;
    }

    private static final class Switches extends TreeScanner<Void, Void> {

        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<String> found;

        Switches(CompilationUnitTree unit, SourcePositions positions, List<String> found) {
            this.unit = unit;
            this.positions = positions;
            this.found = found;
        }

        @Override
        public Void visitSwitch(SwitchTree tree, Void none) {
            look(tree.getCases(), tree.getExpression());
            return super.visitSwitch(tree, null);
        }

        @Override
        public Void visitSwitchExpression(SwitchExpressionTree tree, Void none) {
            look(tree.getCases(), tree.getExpression());
            return super.visitSwitchExpression(tree, null);
        }

        private void look(List<? extends CaseTree> cases, ExpressionTree asked) {
            var labels = cases.stream().flatMap(one -> one.getLabels().stream()).toList();
            if (labels.stream().anyMatch(PatternCaseLabelTree.class::isInstance)
                    && labels.stream().anyMatch(DefaultCaseLabelTree.class::isInstance)) {
                long at = positions.getStartPosition(unit, asked);
                long line = unit.getLineMap().getLineNumber(at);
                found.add(Path.of(unit.getSourceFile().getName()).getFileName() + ":" + line);
            }
        }
    }
}
