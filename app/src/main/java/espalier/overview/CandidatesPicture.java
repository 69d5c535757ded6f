package espalier.overview;

import espalier.lettering.CanvasTexts;
import espalier.paint.Colours;
import espalier.paint.Palette;
import espalier.paint.ScreenTypeface;
import espalier.paint.ValueColours;
import espalier.replica.TreeReplica;
import espalier.scene.Highlights;
import espalier.scene.ThoughtMarks.Emphasis;
import espalier.selection.UserView;
import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

import java.util.Optional;

/// Draws the [Candidates] of one choice between two axes.
final class CandidatesPicture extends Canvas implements OverviewPicture {

    private static final double LEFT = 34;
    private static final double TOP = 12;
    private static final double RIGHT = 16;
    private static final double BOTTOM = 22;
    private static final double LETTERS = 10.5;
    private static final double[] SHARES = {0, 0.5, 1};

    private final TreeReplica replica;
    private final UserView view;
    private final Highlights highlights;
    private final CanvasTexts texts;
    private final ScreenTypeface typeface = new ScreenTypeface();
    private Colours colours = new Colours(Palette.LIGHT);
    private Optional<Candidates> drawn = Optional.empty();
    private int hovered = ThoughtId.NONE;

    CandidatesPicture(
            TreeReplica replica, UserView view, Highlights highlights, CanvasTexts texts) {
        this.replica = replica;
        this.view = view;
        this.highlights = highlights;
        this.texts = texts;
        setId("candidates");
    }

    @Override
    public void setColours(Colours chosen) {
        colours = chosen;
    }

    @Override
    public void hover(int thought) {
        hovered = thought;
    }

    @Override
    public int thoughtAt(double x, double y) {
        return drawn.map(candidates -> candidates.at(x, y)).orElse(ThoughtId.NONE);
    }

    /// The dots as they were drawn last; empty before that.
    Optional<Candidates> drawn() {
        return drawn;
    }

    @Override
    public void draw() {
        ReadableTree tree = replica.tree();
        int selected = view.selected() < tree.size() ? view.selected() : ThoughtId.ROOT;
        var frame =
                new Candidates.Frame(
                        LEFT,
                        TOP,
                        Math.max(LEFT + 1, getWidth() - RIGHT),
                        Math.max(TOP + 1, getHeight() - BOTTOM));
        var candidates = Candidates.of(tree, selected, frame);
        drawn = Optional.of(candidates);
        var g = getGraphicsContext2D();
        g.setFill(colours.background);
        g.fillRect(0, 0, getWidth(), getHeight());
        g.setFont(typeface.font(typeface.plain(LETTERS)));
        g.setTextBaseline(VPos.CENTER);
        drawAxes(g, candidates, frame);
        for (Candidates.Dot dot : candidates.dots()) {
            drawDot(g, tree, dot);
        }
        for (Candidates.Dot dot : candidates.dots()) {
            if (dot.id() == selected) {
                ring(g, dot, colours.accent, 2.5);
            } else if (dot.id() == hovered) {
                ring(g, dot, colours.text, 1.5);
            }
        }
    }

    private void drawAxes(GraphicsContext g, Candidates candidates, Candidates.Frame frame) {
        for (double share : SHARES) {
            double y = Math.rint(candidates.y(share));
            g.setFill(share == 0 ? colours.border : colours.faintEdge);
            g.fillRect(frame.left(), y, frame.right() - frame.left(), 1);
            g.setFill(colours.muted);
            g.setTextAlign(TextAlignment.RIGHT);
            g.fillText(texts.axis(replica.tree().scale().value(share)), LEFT - 7, y);
        }
        g.setFill(colours.border);
        g.fillRect(frame.left(), frame.top(), 1, candidates.floor() - frame.top());
        double under = frame.bottom() + BOTTOM / 2;
        g.setFill(colours.muted);
        if (candidates.hasLane()) {
            g.setTextAlign(TextAlignment.RIGHT);
            g.fillText("–", LEFT - 7, candidates.floor() + 10);
        }
        g.setTextAlign(TextAlignment.LEFT);
        g.fillText(Double.isNaN(candidates.reach()) ? "–" : texts.axis(0), frame.left(), under);
        g.setTextAlign(TextAlignment.CENTER);
        g.fillText(texts.axisPrior(), (frame.left() + frame.right()) / 2, under);
        g.setTextAlign(TextAlignment.RIGHT);
        g.fillText(
                Double.isNaN(candidates.reach()) ? "–" : texts.axis(candidates.reach()),
                frame.right(),
                under);
    }

    private void drawDot(GraphicsContext g, ReadableTree tree, Candidates.Dot dot) {
        int colour = ValueColours.index(tree.bestKnownShade(dot.id()));
        boolean pruned = tree.cut(dot.id());
        disc(g, dot, dot.radius() + 1, colours.background);
        disc(g, dot, dot.radius(), (pruned ? colours.prunedValue : colours.value)[colour]);
        if (highlights.of(dot.id()) == Emphasis.BEST) {
            ring(g, dot, colours.best, 2);
        }
    }

    private static void disc(GraphicsContext g, Candidates.Dot dot, double radius, Color colour) {
        g.setFill(colour);
        g.fillOval(dot.x() - radius, dot.y() - radius, 2 * radius, 2 * radius);
    }

    private static void ring(GraphicsContext g, Candidates.Dot dot, Color colour, double thick) {
        double radius = dot.radius() + thick;
        g.setStroke(colour);
        g.setLineWidth(thick);
        g.strokeOval(dot.x() - radius, dot.y() - radius, 2 * radius, 2 * radius);
    }
}
