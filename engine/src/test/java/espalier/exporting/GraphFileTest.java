package espalier.exporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import espalier.thought.Problem;
import espalier.thought.Thought;
import espalier.thought.Verdict;
import espalier.tree.Origin;
import espalier.tree.SearchTree;

import org.graphstream.graph.implementations.MultiGraph;
import org.graphstream.stream.file.FileSinkDGS;
import org.graphstream.stream.file.FileSource;
import org.graphstream.stream.file.FileSourceDGS;
import org.graphstream.stream.file.FileSourceGEXF;
import org.graphstream.stream.file.FileSourceGraphML;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.io.StringReader;
import java.io.Writer;

/// What GraphStream's sinks write is what its own readers read.
class GraphFileTest {

    private static final String HOSTILE =
            "\"a\" <b> & 'c' \\ d\u0000\u0007 ünï 数 😀 ]]> -- \t e \\n {f} [g] # % 1/2";
    private static final String READ =
            "\"a\" <b> & 'c' \\ d  ünï 数 😀 ]]> --   e \\n {f} [g] # % 1/2";

    private static SearchTree tree() {
        var tree = new SearchTree(new Problem("free", "Q", "Say \"4\"."));
        int wrong =
                tree.add(0, Thought.written(HOSTILE), new Verdict.Unchecked(), 0.5, Origin.SEARCH);
        tree.evaluate(wrong, 0.25);
        int right = tree.add(0, Thought.written("4"), new Verdict.Solved("4"), 0.5, Origin.SEARCH);
        tree.backUp(tree.path(right), 1);
        tree.add(wrong, Thought.written("?"), new Verdict.Unchecked(), 1, Origin.GHOST);
        return tree;
    }

    private static FileSource source(ExportFormat format) {
        return switch (format) {
            case GRAPHML -> new FileSourceGraphML();
            case GEXF -> new FileSourceGEXF();
            case DGS -> new FileSourceDGS();
            default -> throw new IllegalArgumentException(format.label());
        };
    }

    private static MultiGraph readBack(ExportFormat format, SearchTree tree) throws IOException {
        String text = ExportFormatTest.written(format, ExportFormatTest.run(tree));
        var graph = new MultiGraph("read");
        var source = source(format);
        source.addSink(graph);
        source.readAll(new StringReader(text));
        return graph;
    }

    @ParameterizedTest
    @EnumSource(names = {"GRAPHML", "GEXF", "DGS"})
    void readerOfTheFormatReadsTheSameTree(ExportFormat format) throws IOException {
        var graph = readBack(format, tree());
        assertThat(graph.getNodeCount()).isEqualTo(4);
        assertThat(graph.getEdgeCount()).isEqualTo(3);
        var edge = graph.getEdge("e3");
        assertThat(edge.getSourceNode().getId()).isEqualTo("t1");
        assertThat(edge.getTargetNode().getId()).isEqualTo("t3");
        // Its reader of GraphML leaves out blanks beside such characters as < and &.
        assertThat((String) graph.getNode("t1").getAttribute("text"))
                .isEqualToIgnoringWhitespace(READ);
        assertThat(graph.getNode("t1").getNumber("rawValue")).isEqualTo(0.25);
        assertThat(graph.getNode("t2").getNumber("value")).isEqualTo(1);
        assertThat(graph.getNode("t2").getNumber("visits")).isEqualTo(1);
        assertThat(graph.getNode("t2").getAttribute("status")).isEqualTo("solved");
        assertThat(graph.getNode("t2").getAttribute("verdict")).isEqualTo("solved");
        assertThat(graph.getNode("t3").getAttribute("origin")).isEqualTo("ghost");
        assertThat(graph.getNode("t3").getNumber("level")).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(names = {"GRAPHML", "DGS"})
    void lineBreaksSurvive(ExportFormat format) throws IOException {
        var tree = new SearchTree(new Problem("free", "Q", "Q"));
        tree.add(0, Thought.written("one\ntwo"), new Verdict.Unchecked(), 1, Origin.SEARCH);
        assertThat(readBack(format, tree).getNode("t1").getAttribute("text")).isEqualTo("one\ntwo");
    }

    @Test
    void thoughtThatNothingVisitedHasNoQ() {
        var graph = GraphFile.graph(tree());
        assertThat(graph.getNode("t1").hasAttribute("q")).isFalse();
        assertThat(graph.getNode("t2").hasAttribute("q")).isTrue();
    }

    @Test
    void diskThatIsFullIsTold() {
        var full =
                new Writer() {
                    @Override
                    public void write(char[] text, int from, int length) throws IOException {
                        throw new IOException("no space");
                    }

                    @Override
                    public void flush() {}

                    @Override
                    public void close() {}
                };
        assertThatThrownBy(() -> GraphFile.write(tree(), new FileSinkDGS(), full))
                .isInstanceOf(IOException.class);
    }
}
