package espalier.canvas;

import espalier.lettering.CanvasTexts;
import espalier.lettering.CardText;
import espalier.paint.Colours;
import espalier.paint.Palette;
import espalier.picture.PictureExtent;
import espalier.picture.Pictures;
import espalier.picture.TreePicture;
import espalier.replica.TreeReplica;
import espalier.scene.Gaze;
import espalier.scene.Highlights;
import espalier.scene.Lines;
import espalier.scene.Orientation;
import espalier.selection.UserView;
import espalier.thought.Problem;
import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

import javafx.collections.SetChangeListener;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/// The drawn tree: it shows what the replica holds and what the user looks at, and turns the mouse
/// into selecting, panning and zooming.
public final class TreeCanvas extends Region {

    private static final double ZOOM_STEP = 1.25;
    private static final double GAP = 10;

    private final TreeReplica replica;
    private final UserView view;
    private final CanvasTexts texts;
    private final Frames frames;
    private final Legend legend;
    private final Minimap minimap;
    private final HoverCard hoverCard;
    private final PointerActs pointer;
    private final Label hint;
    private ContextMenuHandler menu = (_, _, _) -> {};
    private Palette palette = Palette.LIGHT;
    private Problem problem;

    /// A canvas that shows what the replica holds and what the view says.
    public TreeCanvas(TreeReplica replica, UserView view, CanvasTexts texts) {
        this.replica = replica;
        this.view = view;
        this.texts = texts;
        problem = replica.tree().problem();
        legend = new Legend(texts, view.rangeProperty()::set);
        minimap = new Minimap(texts, this::lookAt);
        hoverCard = new HoverCard(texts);
        hint = new Label(texts.hintEmpty());
        frames = new Frames(replica, view, texts, minimap, System::nanoTime, this::showOverlays);
        build();
        listen();
        pointer = new PointerActs(this, replica, view, hoverCard);
        new CanvasPointer(this, pointer).attach();
        setPalette(Palette.LIGHT);
        frames.rereadTree();
    }

    private void build() {
        setId("tree-canvas");
        setFocusTraversable(true);
        setPickOnBounds(true);
        setPrefSize(800, 600);
        setMinSize(0, 0);
        hint.setId("canvas-hint");
        hint.setManaged(false);
        hint.setMouseTransparent(true);
        legend.setManaged(false);
        legend.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> requestFocus());
        getChildren().addAll(frames.screen().pane(), hint, legend, minimap, hoverCard);
    }

    private void listen() {
        replica.revisionProperty().addListener((_, _, _) -> frames.rereadTree());
        replica.runProperty().addListener((_, _, _) -> startOver());
        view.selectedProperty().addListener((_, _, _) -> showSelection());
        view.folded().addListener((SetChangeListener<Integer>) _ -> frames.rearrange());
        view.marked().addListener((SetChangeListener<Integer>) _ -> showMarks());
        view.chosen().addListener((SetChangeListener<Integer>) _ -> showMarks());
        view.numberProperty().addListener((_, _, _) -> showNumber());
        view.rangeProperty().addListener((_, _, _) -> showRange());
        view.matches().revisionProperty().addListener((_, _, _) -> frames.redraw());
        sceneProperty().addListener((_, _, scene) -> followScene(scene));
        showSelection();
        showNumber();
    }

    /// Shows the whole tree, and goes on doing so as it grows until the user next pans or zooms.
    public void fitAll() {
        frames.gaze().follow(Gaze.Follow.WHOLE);
        frames.gaze().showWhole(frames.arranger().layout());
        frames.redraw();
    }

    /// Keeps the thought that the search works at in view until the user next pans or zooms; a
    /// second call ends it.
    public void followWork() {
        boolean on = frames.gaze().follow() == Gaze.Follow.WORK;
        frames.gaze().follow(on ? Gaze.Follow.NOTHING : Gaze.Follow.WORK);
        frames.redraw();
    }

    /// Which way the tree grows.
    public Orientation orientation() {
        return frames.camera().orientation();
    }

    /// Lets the tree grow that way.
    public void turn(Orientation orientation) {
        if (orientation == orientation()) {
            return;
        }
        frames.arranger().turn(orientation);
        frames.redrawMinimap();
        fitAll();
    }

    /// Whether what changes its place is seen on its way.
    public void setMotion(Motion motion) {
        frames.setMotion(motion);
    }

    /// Shows each phase of the search in the time that it takes; where that is too short to see
    /// anything, or nothing, only what has come of them.
    ///
    /// @param phase from the end of one phase to the end of the next
    public void setPace(Duration phase) {
        frames.setPace((double) phase.toNanos());
    }

    /// Shows a thought in the middle of the view.
    public void centre(int thought) {
        frames.centre(thought);
    }

    /// Keeps the whole tree below this place, in pixels, while something covers what is above.
    public void keepBelow(double top) {
        frames.gaze().keepBelow(top);
        frames.gaze().showWhole(frames.arranger().layout());
        frames.redraw();
    }

    /// Lets the branch below a thought fill the view.
    public void zoomTo(int thought) {
        frames.fill(thought);
    }

    /// Zooms in one step, at the pointer or else at the middle.
    public void zoomIn() {
        zoomAt(ZOOM_STEP, frames.focusX(), frames.focusY());
    }

    /// Zooms out one step, at the pointer or else at the middle.
    public void zoomOut() {
        zoomAt(1 / ZOOM_STEP, frames.focusX(), frames.focusY());
    }

    /// Shows the thoughts at their natural size.
    public void zoomActual() {
        zoomAt(1 / frames.camera().zoom(), frames.focusX(), frames.focusY());
    }

    /// Draws in light or dark colours.
    public void setPalette(Palette chosen) {
        palette = chosen;
        var colours = new Colours(palette);
        frames.screen().setColours(colours);
        legend.setColours(colours);
        minimap.setColours(colours);
        hoverCard.setColours(colours);
        hint.setTextFill(colours.muted);
        frames.redrawMinimap();
    }

    /// What is drawn now, or the whole tree, to be written to a file.
    public TreePicture picture(PictureExtent extent) {
        var pictures = new Pictures(frames.highlights(), frames.facts(), palette, texts);
        return switch (extent) {
            case VIEW -> pictures.view(frames.camera(), frames.visible());
            case WHOLE_TREE -> pictures.wholeTree(frames.arranger().current(), orientation());
        };
    }

    /// Emphasises the best line.
    ///
    /// @param ids from the root on
    public void setBestLine(List<Integer> ids) {
        frames.highlights().setBest(ids);
        frames.redraw();
    }

    /// Says what a thought's selection score is; NaN where it has none.
    public void setScores(IntToDoubleFunction scores) {
        frames.facts().setScores(scores);
        frames.redraw();
    }

    /// What the right mouse button and the menu key open.
    public void setOnContextMenu(ContextMenuHandler handler) {
        menu = handler;
    }

    /// The child with the most visits, of equals the one with the highest value; or
    /// [ThoughtId#NONE].
    public int bestChild(int thought) {
        return Lines.bestChild(replica.tree(), thought);
    }

    /// The thought to the left on the same level, as drawn; or [ThoughtId#NONE].
    public int leftOf(int thought) {
        var layout = frames.arranger().layout();
        return layout.placed(thought) ? layout.leftNeighbour(thought) : ThoughtId.NONE;
    }

    /// The thought to the right on the same level, as drawn; or [ThoughtId#NONE].
    public int rightOf(int thought) {
        var layout = frames.arranger().layout();
        return layout.placed(thought) ? layout.rightNeighbour(thought) : ThoughtId.NONE;
    }

    Frames frames() {
        return frames;
    }

    /// What is emphasised in it, for the pictures that are linked with it.
    public Highlights highlights() {
        return frames.highlights();
    }

    /// Shows a thought that the pointer is over elsewhere, or [ThoughtId#NONE], with its card near
    /// a place on the canvas.
    public void point(int thought, double x, double y) {
        pointer.over(thought, x, y);
    }

    /// Opens the menu of a thought at a place on the screen.
    public void openMenu(int thought, double screenX, double screenY) {
        hoverCard.hide();
        menu.open(thought, screenX, screenY);
    }

    void zoomAt(double factor, double x, double y) {
        frames.gaze().leave();
        frames.camera().zoomAt(factor, x, y);
        hoverCard.hide();
        frames.redraw();
    }

    private void lookAt(double across, double down) {
        frames.gaze().leave();
        frames.gaze().goTo(frames.camera().holding(across, down, getWidth() / 2, getHeight() / 2));
        frames.redraw();
    }

    private void startOver() {
        hoverCard.hide();
        frames.highlights().hover(ThoughtId.NONE, List.of());
        if (!replica.tree().problem().equals(problem)) {
            problem = replica.tree().problem();
            fitAll();
        }
        frames.startOver();
    }

    private void showSelection() {
        frames.highlights().selected = view.selected();
        if (frames.arranger().foldsOtherwise()) {
            frames.rearrange();
        }
        frames.reveal();
    }

    private void showMarks() {
        frames.highlights().setMarked(view.marked());
        frames.highlights().setChosen(view.chosen());
        if (view.folded().isEmpty()) {
            frames.redraw();
        } else {
            frames.rearrange();
        }
    }

    private void showNumber() {
        frames.facts().setNumber(view.numberProperty().get());
        frames.redraw();
    }

    private void showRange() {
        legend.show(view.rangeProperty().get());
        legend.autosize();
        frames.facts().setRange(view.rangeProperty().get());
        frames.redraw();
    }

    private void followScene(@Nullable Scene scene) {
        if (scene == null) {
            frames.sleep();
        } else {
            frames.wake();
        }
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        if (frames.camera().width() != width || frames.camera().height() != height) {
            frames.camera().resize(width, height);
            frames.gaze().showWhole(frames.arranger().layout());
            if (frames.gaze().follow() == Gaze.Follow.WHOLE) {
                frames.gaze().go(1);
            }
        }
        var window = getScene() == null ? null : getScene().getWindow();
        frames.screen().setScale(window == null ? 1 : window.getOutputScaleX());
        frames.screen().resize(width, height);
        legend.setPrefWrapLength(width - 3 * GAP);
        legend.autosize();
        legend.relocate(GAP, GAP / 2);
        minimap.relocate(width - Minimap.WIDTH - GAP, height - Minimap.HEIGHT - GAP);
        frames.redraw();
    }

    /// Moves with each frame what stands beside the tree.
    private void showOverlays() {
        pointer.lookAgain();
        ReadableTree tree = replica.tree();
        if (legend.explainsLinks() != replica.linked()) {
            legend.explainLinks(replica.linked());
            legend.autosize();
        }
        if (!legend.scale().equals(tree.scale())) {
            legend.showScale(tree.scale());
            legend.autosize();
        }
        hint.setVisible(tree.size() == 1);
        if (hint.isVisible()) {
            hint.autosize();
            hint.relocate(
                    Math.rint(Math.max(GAP, frames.x(ThoughtId.ROOT) - hint.getWidth() / 2)),
                    Math.rint(frames.bottom(ThoughtId.ROOT) + 22));
        }
        int selected = view.selected();
        if (selected >= 0 && selected < tree.size()) {
            setAccessibleText(
                    texts.spoken(
                            CardText.of(tree, selected).line(),
                            tree.bestKnownValue(selected),
                            tree.visits(selected)));
        }
    }
}
