package espalier.paint;

import espalier.lettering.CanvasTexts;
import espalier.scene.Detail;
import espalier.scene.FoundMarks;
import espalier.scene.ThoughtMarks.Emphasis;
import espalier.scene.VisibleThought;
import espalier.scene.VisibleThought.Form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Draws what is visible of a tree: the edges, then the thoughts, each from the faint to the
/// outstanding. Edges and thoughts are added one by one before each picture.
public final class TreePainter {

    /// With less than this many pixels to a row there is no room for labels.
    private static final double LABEL_ROW = 19;

    private record Link(VisibleThought above, VisibleThought below) {}

    private final EdgePainter edges = new EdgePainter();
    private final TwinPainter twins = new TwinPainter();
    private final ThoughtPainter thoughts;
    private final List<Link> faintEdges = new ArrayList<>();
    private final List<Link> plainEdges = new ArrayList<>();
    private final List<Link> strongEdges = new ArrayList<>();
    private final List<VisibleThought> clumps = new ArrayList<>();
    private final List<VisibleThought> plain = new ArrayList<>();
    private final List<VisibleThought> outstanding = new ArrayList<>();
    private List<FoundMarks.Mark> marks = List.of();

    public TreePainter(CanvasTexts texts) {
        thoughts = new ThoughtPainter(texts);
    }

    /// Begins another picture.
    public void clear() {
        List.of(faintEdges, plainEdges, strongEdges).forEach(List::clear);
        List.of(clumps, plain, outstanding).forEach(List::clear);
    }

    public void addEdge(VisibleThought above, VisibleThought below) {
        var edge = new Link(above, below);
        if (below.marks().emphasis() != Emphasis.NONE) {
            strongEdges.add(edge);
        } else if (below.facts().faint()) {
            faintEdges.add(edge);
        } else {
            plainEdges.add(edge);
        }
    }

    /// Marks these places over the rest.
    public void setMarks(List<FoundMarks.Mark> places) {
        marks = places;
    }

    public void add(VisibleThought thought) {
        boolean stands = thought.outstanding() || thought.marks().emphasis() != Emphasis.NONE;
        if (thought.form() == Form.CLUMP) {
            clumps.add(thought);
        }
        if (stands && thought.form() != Form.END) {
            outstanding.add(thought);
        } else if (thought.form() == Form.THOUGHT) {
            plain.add(thought);
        }
    }

    /// Draws what was added.
    ///
    /// @param progress hears of each thought that is drawn
    public void paint(Easel easel, Runnable progress) {
        easel.box(easel.colours().background, 0, 0, easel.width(), easel.height());
        strongEdges.sort(Comparator.comparing((Link edge) -> edge.below.marks().emphasis()));
        for (List<Link> links : List.of(faintEdges, plainEdges, strongEdges)) {
            for (Link edge : links) {
                edges.paint(easel, edge.above, edge.below);
            }
        }
        clumps.forEach(thought -> thoughts.paintClump(easel, thought));
        for (VisibleThought thought : plain) {
            thoughts.paint(easel, thought);
            progress.run();
        }
        thoughts.paintMarks(easel, marks);
        outstanding.sort(Comparator.comparingInt(TreePainter::rank));
        outstanding.forEach(thought -> twins.paint(easel, thought));
        for (VisibleThought thought : outstanding) {
            thoughts.paint(easel, thought);
            progress.run();
        }
        paintLabels(easel);
    }

    private void paintLabels(Easel easel) {
        boolean wordless = easel.detail() == Detail.DOT || easel.detail() == Detail.CHIP;
        if (wordless && easel.scale().rowHeight() >= LABEL_ROW) {
            for (VisibleThought thought : outstanding) {
                if (thought.marks().emphasis() == Emphasis.BEST || thought.marks().selected()) {
                    thoughts.paintLabel(easel, thought);
                }
            }
        }
    }

    /// What is drawn over what.
    private static int rank(VisibleThought thought) {
        if (thought.marks().selected() || thought.marks().hovered()) {
            return 3;
        }
        if (thought.marks().chosen() || thought.marks().marked() || thought.marks().touched()) {
            return 2;
        }
        return thought.facts().pinned() ? 2 : thought.marks().emphasis() == Emphasis.BEST ? 1 : 0;
    }
}
