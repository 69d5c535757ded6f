package espalier.canvas;

import espalier.tree.ThoughtId;

import org.graphstream.graph.Edge;
import org.graphstream.graph.Graph;
import org.graphstream.graph.Node;
import org.graphstream.graph.implementations.AdjacencyListGraph;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The GraphStream graph of what is visible: a node for each visible thought, an edge to the
/// nearest one above, and only what changed is changed from frame to frame.
///
/// Positions are pixels, with y upwards as GraphStream has it. Each node also has `ui.color` (the
/// value, from 0 to 1), `ui.class` (its status) and [#THOUGHT] (what is drawn).
final class VisibleGraph {

    static final String THOUGHT = "ui.thought";
    static final String FRAME = "ui.frame";

    final Graph graph = new AdjacencyListGraph("visible", false, false);
    private final Map<Integer, Entry> entries = new HashMap<>();
    private long frame;

    /// Makes the graph show just these.
    void show(List<VisibleThought> shown) {
        frame++;
        for (VisibleThought thought : shown) {
            entries.computeIfAbsent(thought.id, id -> new Entry(thought)).update(thought);
        }
        for (Iterator<Entry> i = entries.values().iterator(); i.hasNext(); ) {
            Entry entry = i.next();
            if (entry.seen != frame) {
                graph.removeNode(entry.node);
                i.remove();
            }
        }
        for (VisibleThought thought : shown) {
            Entry entry = entries.get(thought.id);
            if (entry != null) {
                entry.connect(thought.above);
            }
        }
        graph.setAttribute(FRAME, frame);
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
        private int above = ThoughtId.NONE;

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

        void connect(int target) {
            @Nullable Edge edge = graph.getEdge(node.getId());
            if (above == target && (edge != null || target == ThoughtId.NONE)) {
                return;
            }
            if (edge != null) {
                graph.removeEdge(edge);
            }
            above = target;
            Entry parent = entries.get(target);
            if (parent != null) {
                graph.addEdge(node.getId(), parent.node, node, true);
            }
        }
    }
}
