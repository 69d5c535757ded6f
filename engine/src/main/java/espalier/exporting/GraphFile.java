package espalier.exporting;

import espalier.thought.Verdict;
import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

import org.graphstream.graph.Graph;
import org.graphstream.graph.Node;
import org.graphstream.graph.implementations.MultiGraph;
import org.graphstream.stream.file.FileSink;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.Locale;

/// A tree as a graph of GraphStream, for its file sinks: a node for each thought with its figures
/// as attributes, and an edge from each thought to each of its children.
final class GraphFile {

    private static final String CONTROL = "[\\p{Cntrl}\\p{Cs}\\x{FFFE}\\x{FFFF}&&[^\\n]]+";

    private GraphFile() {}

    /// Writes a tree.
    ///
    /// @throws IOException where `out` fails
    static void write(ReadableTree tree, FileSink sink, Writer out) throws IOException {
        // Sinks print what goes wrong, and go on; this one remembers it.
        var remembering = new PrintWriter(out);
        sink.writeAll(graph(tree), remembering);
        if (remembering.checkError()) {
            throw new IOException("the disk may be full");
        }
    }

    static Graph graph(ReadableTree tree) {
        var graph = new MultiGraph("thoughts");
        for (int id = 0; id < tree.size(); id++) {
            node(graph, tree, id);
            if (id != ThoughtId.ROOT) {
                graph.addEdge("e" + id, "t" + tree.parent(id), "t" + id, true);
            }
        }
        return graph;
    }

    private static void node(Graph graph, ReadableTree tree, int id) {
        var node = graph.addNode("t" + id);
        node.setAttribute("label", Labels.text(tree, id));
        node.setAttribute("text", tree.thought(id).text().replaceAll(CONTROL, " "));
        node.setAttribute("level", tree.level(id));
        node.setAttribute("status", tree.status(id).name().toLowerCase(Locale.ROOT));
        node.setAttribute("origin", tree.origin(id).name().toLowerCase(Locale.ROOT));
        node.setAttribute("visits", tree.visits(id));
        figure(node, "value", tree.bestKnownValue(id));
        figure(node, "q", tree.meanValue(id));
        figure(node, "rawValue", tree.modelValue(id));
        figure(node, "prior", tree.prior(id));
        node.setAttribute("verdict", verdict(tree.verdict(id)));
    }

    private static void figure(Node node, String name, double figure) {
        if (Double.isFinite(figure)) {
            node.setAttribute(name, figure);
        }
    }

    private static String verdict(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Legal _ -> "legal";
            case Verdict.Illegal _ -> "illegal";
            case Verdict.Solved _ -> "solved";
            case Verdict.Unsolved _ -> "unsolved";
            case Verdict.Unproved _ -> "unproved";
            case Verdict.Unchecked _ -> "unchecked";
        };
    }
}
