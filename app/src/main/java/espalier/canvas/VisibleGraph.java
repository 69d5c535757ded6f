package espalier.canvas;

import espalier.scene.ThoughtMap;
import espalier.scene.VisibleThought;
import espalier.tree.ThoughtId;

import org.graphstream.graph.Edge;
import org.graphstream.graph.Graph;
import org.graphstream.graph.Node;
import org.graphstream.graph.implementations.AdjacencyListGraph;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// The GraphStream graph of what is visible: a node for each visible thought, an edge to the
/// nearest one above, and only what changed is changed from frame to frame. What is drawn of a node
/// stays with our own entry for it: attributes of the graph are for readers that there are not.
final class VisibleGraph {

    static final String FRAME = "ui.frame";

    final Graph graph = new AdjacencyListGraph("visible", false, false);
    private final ThoughtMap<Entry> entries = new ThoughtMap<>();
    private final List<Entry> drawn = new ArrayList<>();
    private long frame;

    /// Makes the graph show just these.
    void show(List<VisibleThought> shown) {
        frame++;
        drawn.clear();
        for (VisibleThought thought : shown) {
            Entry entry = entries.findOrMake(thought.id(), _ -> new Entry(thought));
            entry.update(thought);
            drawn.add(entry);
        }
        if (entries.size() > shown.size()) {
            entries.removeIf(this::removed);
        }
        drawn.forEach(entry -> entry.connect(entry.drawn.above()));
        graph.setAttribute(FRAME, frame);
    }

    /// Each node, as it is drawn.
    void forEachNode(Consumer<VisibleThought> taker) {
        drawn.forEach(entry -> taker.accept(entry.drawn));
    }

    /// Each edge, from the one above to the one below.
    void forEachEdge(BiConsumer<VisibleThought, VisibleThought> taker) {
        for (Entry entry : drawn) {
            if (entry.above != null) {
                taker.accept(entry.above.drawn, entry.drawn);
            }
        }
    }

    private boolean removed(Entry entry) {
        boolean gone = entry.seen != frame;
        if (gone) {
            graph.removeNode(entry.node);
        }
        return gone;
    }

    /// A node with what it was last told.
    private final class Entry {
        private final Node node;
        private VisibleThought drawn;
        private long seen;
        private @Nullable Entry above;

        Entry(VisibleThought thought) {
            node = graph.addNode(Integer.toString(thought.id()));
            drawn = thought;
        }

        void update(VisibleThought thought) {
            seen = frame;
            drawn = thought;
        }

        /// An edge goes with the node at either end: to the same node there still is one.
        void connect(int target) {
            @Nullable Entry parent = target == ThoughtId.NONE ? null : entries.find(target);
            if (parent == above) {
                return;
            }
            @Nullable Edge edge = graph.getEdge(node.getId());
            if (edge != null) {
                graph.removeEdge(edge);
            }
            above = parent;
            if (parent != null) {
                graph.addEdge(node.getId(), parent.node, node, true);
            }
        }
    }
}
