package espalier.exporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import espalier.diagnosis.RunFacts;
import espalier.settings.SearchSettings;
import espalier.thought.Problem;
import espalier.thought.Thought;
import espalier.thought.Verdict;
import espalier.tree.Origin;
import espalier.tree.ReadableTree;
import espalier.tree.SearchTree;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

class ExportFormatTest {

    private final SearchTree tree = new SearchTree(new Problem("free", "Q", "Say \"4\"."));

    @BeforeEach
    void twoThoughtsAndAGhost() {
        int wrong =
                tree.add(
                        0,
                        Thought.written("a \\ b\n<c> [d] *e*"),
                        new Verdict.Unchecked(),
                        1,
                        Origin.SEARCH);
        tree.evaluate(wrong, 0.25);
        int right = tree.add(0, Thought.written("4"), new Verdict.Solved("4"), 1, Origin.SEARCH);
        tree.backUp(tree.path(right), 1);
        tree.add(wrong, Thought.written("?"), new Verdict.Unchecked(), 1, Origin.GHOST);
    }

    @Test
    void dotQuotesWhatItWouldUnderstand() throws IOException {
        assertThat(text(ExportFormat.DOT))
                .isEqualTo(
                        """
                        digraph thoughts {
                          node [shape=box];
                          t0 [label="Say \\"4\\".\\n1.000 · 1"];
                          t1 [label="a \\\\ b <c> [d] *e*\\n0.250 V"];
                          t0 -> t1;
                          t2 [label="4\\n1.000 · 1", color=darkgreen, penwidth=2];
                          t0 -> t2;
                          t3 [label="?", style=dotted];
                          t1 -> t3;
                        }
                        """);
    }

    @Test
    void graphvizDrawsIt() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/dot")), "Graphviz's dot is not here");
        var dot = new ProcessBuilder("/usr/bin/dot", "-Tsvg").redirectErrorStream(true).start();
        try (var in = dot.getOutputStream()) {
            in.write(text(ExportFormat.DOT).getBytes(StandardCharsets.UTF_8));
        }
        String drawn = new String(dot.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(dot.waitFor()).as(drawn).isZero();
        assertThat(drawn).contains("</svg>").doesNotContain("Warning");
    }

    @Test
    void mermaidCodesWhatItWouldUnderstand() throws IOException {
        assertThat(text(ExportFormat.MERMAID))
                .isEqualTo(
                        """
                        flowchart TD
                          t0["Say #34;4#34;.<br/>1.000 · 1"]
                          t1["a #92; b #60;c#62; #91;d#93; *e*<br/>0.250 V"]
                          t0 --> t1
                          t2["4<br/>1.000 · 1"]
                          t0 --> t2
                          t3["?"]
                          t1 --> t3
                        """);
    }

    @Test
    void markdownTellsTheChainThatIsProved() throws IOException {
        assertThat(text(ExportFormat.MARKDOWN))
                .isEqualTo(
                        """
                        # Say "4".

                        1. 4 *(1.000 · 1)*

                        **4**
                        """);
    }

    @Test
    void fileIsWrittenWholeOrNotAtAll(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("tree.dot");
        ExportFormat.DOT.write(List.of(run(tree)), file, Locale.ENGLISH);
        assertThat(file).hasContent(text(ExportFormat.DOT));
        Path nowhere = folder.resolve("not there").resolve("tree.dot");
        assertThatThrownBy(
                        () -> ExportFormat.DOT.write(List.of(run(tree)), nowhere, Locale.ENGLISH))
                .isInstanceOf(IOException.class);
        assertThat(folder).isDirectoryNotContaining(f -> f.toString().endsWith(".part"));
    }

    @Test
    void drawingHoldsOneRun(@TempDir Path folder) {
        var two = List.of(run(tree), run(tree));
        assertThatThrownBy(() ->
                        ExportFormat.DOT.write(two, folder.resolve("tree.dot"), Locale.ENGLISH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one run, not 2");
    }

    @ParameterizedTest
    @EnumSource
    void formatSaysWhatItIsInEachLanguage(ExportFormat format) {
        assertThat(format.help(Locale.ENGLISH)).isNotBlank();
        assertThat(format.help(Locale.SIMPLIFIED_CHINESE))
                .isNotBlank()
                .isNotEqualTo(format.help(Locale.ENGLISH));
        assertThat(ExportFormat.labelled(format.label())).isEqualTo(format);
    }

    private String text(ExportFormat format) throws IOException {
        return written(format, run(tree));
    }

    static ExportedRun run(ReadableTree tree) {
        return new ExportedRun(
                tree,
                new RunFacts(SearchSettings.DEFAULT, 3, Optional.empty()),
                Optional.of("scripted"));
    }

    static String written(ExportFormat format, ExportedRun... runs) throws IOException {
        var out = new StringWriter();
        format.write(List.of(runs), out, Locale.ENGLISH);
        return out.toString();
    }
}
