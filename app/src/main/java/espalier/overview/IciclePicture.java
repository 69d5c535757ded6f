package espalier.overview;

import espalier.lettering.CardText;
import espalier.paint.Colours;
import espalier.paint.Palette;
import espalier.paint.ScreenTypeface;
import espalier.paint.ValueColours;
import espalier.replica.TreeReplica;
import espalier.scene.Highlights;
import espalier.selection.UserView;
import espalier.thought.Verdict;
import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

import java.util.Optional;
import java.util.stream.Stream;

/// Draws the [Icicle]: bars in the colour of their value, the best line along their upper sides,
/// solutions and pins along the lower ones, a ring around the selection.
final class IciclePicture extends Canvas implements OverviewPicture {

    private static final double LOWEST_ROW = 7;
    private static final double HIGHEST_ROW = 22;
    private static final double WORDED_ROW = 14;
    private static final double WORDED_WIDTH = 44;
    private static final double CUT_WIDTH = 90;
    private static final double BESIDE_WORDS = 5;
    private static final double LETTERS = 10.5;
    private static final double STRIPE = 3;
    private static final double NARROWEST_MARK = 4;
    private static final double EDGE = 2;
    private static final int MOST_MARKS = 300;

    private final TreeReplica replica;
    private final UserView view;
    private final Highlights highlights;
    private final ScreenTypeface typeface = new ScreenTypeface();
    private Colours colours = new Colours(Palette.LIGHT);
    private Optional<Icicle> drawn = Optional.empty();
    private double rowHeight = HIGHEST_ROW;
    private int hovered = ThoughtId.NONE;

    IciclePicture(TreeReplica replica, UserView view, Highlights highlights) {
        this.replica = replica;
        this.view = view;
        this.highlights = highlights;
        setId("icicle");
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
        int row = (int) Math.floor((y - EDGE) / rowHeight);
        return drawn.map(icicle -> icicle.at(row, x - EDGE)).orElse(ThoughtId.NONE);
    }

    /// The bars as they were drawn last; empty before that.
    Optional<Icicle> drawn() {
        return drawn;
    }

    /// Where the middle of a row is, in pixels from the top.
    double middleOfRow(int row) {
        return EDGE + (row + 0.5) * rowHeight;
    }

    @Override
    public void draw() {
        ReadableTree tree = replica.tree();
        double width = Math.max(1, getWidth() - 2 * EDGE);
        double height = Math.max(LOWEST_ROW, getHeight() - 2 * EDGE);
        int selected = view.selected() < tree.size() ? view.selected() : ThoughtId.ROOT;
        var icicle = Icicle.of(tree, selected, (int) (height / LOWEST_ROW), width);
        drawn = Optional.of(icicle);
        rowHeight = Math.clamp(Math.floor(height / icicle.depth()), LOWEST_ROW, HIGHEST_ROW);
        var g = getGraphicsContext2D();
        g.setFill(colours.background);
        g.fillRect(0, 0, getWidth(), getHeight());
        g.setTextBaseline(VPos.CENTER);
        g.setFont(typeface.font(typeface.plain(LETTERS)));
        for (int i = 0; i < icicle.size(); i++) {
            drawBar(g, tree, icicle.get(i));
        }
        highlights.best().stream()
                .limit(icicle.depth() + tree.level(icicle.top()))
                .skip(tree.level(icicle.top()))
                .forEach(id -> icicle.find(id).ifPresent(bar -> stripeAbove(g, bar)));
        drawLandmarks(g, icicle);
        if (hovered != ThoughtId.NONE && hovered < tree.size()) {
            icicle.find(hovered).ifPresent(bar -> ring(g, bar, colours.text, 1));
        }
        icicle.find(selected)
                .ifPresent(bar -> {
                    ring(g, bar, colours.background, 4);
                    ring(g, bar, colours.accent, 2);
                });
    }

    private void drawBar(GraphicsContext g, ReadableTree tree, Icicle.Bar bar) {
        int colour = ValueColours.index(tree.bestKnownShade(bar.id()));
        double left = Math.rint(EDGE + bar.left());
        double right = Math.rint(EDGE + bar.right());
        double gap = right - left >= 3 ? 1 : 0;
        double wide = Math.max(1, right - left - gap);
        double top = EDGE + bar.row() * rowHeight;
        g.setFill(colours.value[colour]);
        g.fillRect(left, top, wide, rowHeight - 1);
        if (wide >= WORDED_WIDTH && rowHeight >= WORDED_ROW) {
            g.setFill(colours.onValue[colour]);
            g.fillText(
                    words(CardText.of(tree, bar.id()), wide - 2 * BESIDE_WORDS),
                    left + BESIDE_WORDS,
                    Math.rint(top + (rowHeight + STRIPE) / 2) - 1);
        }
    }

    /// As much of a thought's text as says something in so little room; empty where nothing does.
    private String words(CardText text, double room) {
        var lettering = typeface.plain(LETTERS);
        return Stream.of(text.line(), text.title(), text.narrowTitle())
                .filter(words -> lettering.width(words) <= room)
                .findFirst()
                .orElseGet(() -> room >= CUT_WIDTH ? lettering.fitted(text.title(), room) : "");
    }

    private void stripeAbove(GraphicsContext g, Icicle.Bar bar) {
        double top = EDGE + bar.row() * rowHeight;
        stripe(g, bar, colours.background, top + 1);
        stripe(g, bar, colours.best, top);
    }

    private void drawLandmarks(GraphicsContext g, Icicle icicle) {
        var landmarks = replica.landmarks();
        for (int i = 0; i < Math.min(MOST_MARKS, landmarks.size()); i++) {
            int id = landmarks.get(i);
            boolean solved = replica.tree().verdict(id) instanceof Verdict.Solved;
            icicle.find(id)
                    .ifPresent(bar -> stripeBelow(g, bar, solved ? colours.solved : colours.pin));
        }
    }

    private void stripeBelow(GraphicsContext g, Icicle.Bar bar, Color colour) {
        double top = EDGE + (bar.row() + 1) * rowHeight - STRIPE - 1;
        stripe(g, bar, colours.background, top - 1);
        stripe(g, bar, colour, top);
    }

    private void stripe(GraphicsContext g, Icicle.Bar bar, Color colour, double y) {
        double left = Math.rint(EDGE + bar.left());
        double wide = Math.max(NARROWEST_MARK, Math.rint(EDGE + bar.right()) - left - 1);
        g.setFill(colour);
        g.fillRect(left, y, wide, STRIPE);
    }

    private void ring(GraphicsContext g, Icicle.Bar bar, Color colour, double thick) {
        double wide = Math.max(NARROWEST_MARK, Math.rint(bar.right()) - Math.rint(bar.left()) - 1);
        double left = Math.min(Math.rint(EDGE + bar.left()), getWidth() - EDGE - wide);
        g.setStroke(colour);
        g.setLineWidth(thick);
        double inset = thick == 4 ? 2 : 1;
        g.strokeRect(
                left + inset - 0.5,
                EDGE + bar.row() * rowHeight + inset - 0.5,
                Math.max(1, wide - 2 * inset + 1),
                rowHeight - 2 * inset);
    }
}
