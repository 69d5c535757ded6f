package espalier.canvas;

import espalier.tree.ThoughtId;

import org.graphstream.graph.Edge;
import org.graphstream.graph.Graph;
import org.graphstream.graph.Node;
import org.graphstream.graph.implementations.AdjacencyListGraph;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/// The GraphStream graph of what is visible: a node for each visible thought, an edge to the
/// nearest one above, and only what changed is changed from frame to frame.
///
/// Positions are pixels, with y upwards as GraphStream has it. Each node also has `ui.color` (the
/// value, from 0 to 1), `ui.class` (its status) and [#THOUGHT] (what is drawn).
final class VisibleGraph {

    static final String THOUGHT = "ui.thought";
    static final String FRAME = "ui.frame";

    final Graph graph = new AdjacencyListGraph("visible", false, false);
    private final ThoughtMap<Entry> entries = new ThoughtMap<>();
    private long frame;

    /// Makes the graph show just these.
    void show(List<VisibleThought> shown) {
        frame++;
        for (VisibleThought thought : shown) {
            entries.findOrMake(thought.id, _ -> new Entry(thought)).update(thought);
        }
        if (entries.size() > shown.size()) {
            entries.removeIf(this::removed);
        }
        for (VisibleThought thought : shown) {
            @Nullable Entry entry = entries.find(thought.id);
            if (entry != null) {
                entry.connect(thought.above);
            }
        }
        graph.setAttribute(FRAME, frame);
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
        private double x = Double.NaN;
        private double y = Double.NaN;
        private float colour = Float.NEGATIVE_INFINITY;
        private String styleClass = "";
        private @Nullable Entry above;

        Entry(VisibleThought thought) {
            node = graph.addNode(Integer.toString(thought.id));
            node.setAttribute(THOUGHT, thought);
            drawn = thought;
        }

        void update(VisibleThought thought) {
            seen = frame;
            if (drawn != thought) {
                drawn = thought;
                node.setAttribute(THOUGHT, thought);
            }
            if (x != thought.x || y != thought.y) {
                x = thought.x;
                y = thought.y;
                node.setAttribute("xyz", x, -y, 0.0);
            }
            float value = Double.isNaN(thought.value) ? 0 : (float) thought.value;
            if (value != colour) {
                colour = value;
                node.setAttribute("ui.color", colour);
            }
            String status = "is_" + thought.status.name().toLowerCase(Locale.ROOT);
            if (!status.equals(styleClass)) {
                styleClass = status;
                node.setAttribute("ui.class", styleClass);
            }
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
