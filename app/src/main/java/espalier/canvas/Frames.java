package espalier.canvas;

import espalier.canvas.VisibleThought.Form;
import espalier.layout.TidyLayout;
import espalier.replica.TreeReplica;
import espalier.selection.UserView;
import espalier.tree.ThoughtId;

import javafx.animation.AnimationTimer;

import java.util.function.LongSupplier;

/// Draws a frame when there is something new to see: whatever changes only says so here, and on the
/// next pulse all of it is drawn once. While nothing changes, nothing runs.
final class Frames {

    private static final double MARGIN = 14;
    private static final double LEGEND = 34;
    private static final int BUDGET = 2_000;
    private static final double FINEST = 8;
    private static final long MINIMAP_PAUSE = 150_000_000;

    private final TreeReplica replica;
    private final UserView view;
    private final Minimap minimap;
    private final LongSupplier clock;
    private final Runnable onDrawn;
    private final Camera camera = new Camera();
    private final Highlights highlights = new Highlights();
    private final VisibleSet visible = new VisibleSet(camera, highlights, BUDGET, FINEST);
    private final ThoughtFacts facts;
    private final Arranger arranger;
    private final GraphScreen screen;
    private final AnimationTimer pulse =
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    frame();
                }
            };

    private boolean awake;
    private boolean running;
    private boolean treeChanged = true;
    private boolean minimapChanged = true;
    private boolean revealing;
    private boolean otherRun;
    private boolean pointerInside;
    private double pointerX;
    private double pointerY;
    private long minimapNotBefore;

    /// @param clock the time in nanoseconds
    /// @param onDrawn hears of each frame
    Frames(
            TreeReplica replica,
            UserView view,
            CanvasTexts texts,
            Minimap minimap,
            LongSupplier clock,
            Runnable onDrawn) {
        this.replica = replica;
        this.view = view;
        this.minimap = minimap;
        this.clock = clock;
        this.onDrawn = onDrawn;
        facts = new ThoughtFacts(texts);
        screen = new GraphScreen(camera, texts);
        arranger = new Arranger(camera, view, replica.tree(), clock);
        minimapNotBefore = clock.getAsLong();
    }

    Camera camera() {
        return camera;
    }

    Highlights highlights() {
        return highlights;
    }

    ThoughtFacts facts() {
        return facts;
    }

    Arranger arranger() {
        return arranger;
    }

    VisibleSet visible() {
        return visible;
    }

    GraphScreen screen() {
        return screen;
    }

    /// From now on the picture is drawn.
    void wake() {
        awake = true;
        redraw();
    }

    /// From now on nothing is drawn.
    void sleep() {
        awake = false;
        rest();
    }

    /// Something that is drawn changed.
    void redraw() {
        if (awake) {
            running = true;
            pulse.start();
        }
    }

    private void rest() {
        running = false;
        pulse.stop();
    }

    /// Whether all there is to see has been drawn.
    boolean idle() {
        return !running;
    }

    /// What the tree holds changed.
    void rereadTree() {
        facts.expire();
        highlights.findLandmarks(replica.tree());
        highlights.setSimulated(replica.selectedPath());
        treeChanged |= replica.tree().size() != arranger.layout().size();
        minimapChanged = true;
        redraw();
    }

    /// Another tree is there.
    void startOver() {
        visible.clear();
        minimap.clear();
        otherRun = true;
        rearrange();
    }

    /// What is to be laid out changed by an act of the user's.
    void rearrange() {
        arranger.hurry();
        treeChanged = true;
        redraw();
    }

    /// The small picture is out of date.
    void redrawMinimap() {
        minimapChanged = true;
        redraw();
    }

    /// The selected thought is to be in view.
    void reveal() {
        revealing = true;
        redraw();
    }

    /// The selected thought is in view, and the view stays as it is.
    void stay() {
        revealing = false;
    }

    /// Where the pointer is.
    void pointerAt(double x, double y) {
        pointerInside = true;
        pointerX = x;
        pointerY = y;
    }

    /// The pointer is elsewhere.
    void pointerGone() {
        pointerInside = false;
    }

    /// The pointer's place, or the middle of the view where it is elsewhere.
    double focusX() {
        return pointerInside ? pointerX : camera.width() / 2;
    }

    /// As [#focusX].
    double focusY() {
        return pointerInside ? pointerY : camera.height() / 2;
    }

    /// Draws what there is to see now.
    void frame() {
        if (camera.width() <= 0 || camera.height() <= 0) {
            rest();
            return;
        }
        if (treeChanged && arranger.due()) {
            arranger.arrange(replica.tree(), anchor());
            treeChanged = false;
            minimapChanged = true;
        }
        if (revealing && arranger.layout().placed(view.selected())) {
            bringIntoView(view.selected());
            revealing = false;
        }
        draw();
        boolean map = Minimap.needed(camera, arranger.layout());
        minimap.setVisible(map);
        if (map) {
            drawMinimap();
        }
        onDrawn.run();
        if (!treeChanged && !(map && minimapChanged)) {
            rest();
        }
    }

    private void draw() {
        collect();
        if (otherRun) {
            otherRun = false;
            if (visible.shown().stream().allMatch(thought -> thought.form == Form.END)) {
                arranger.follow();
                collect();
            }
        }
        screen.draw(visible);
    }

    private void collect() {
        Arrangement arrangement = arranger.current();
        visible.collect(arrangement);
        Detail detail = Detail.at(camera);
        for (VisibleThought thought : visible.shown()) {
            facts.renew(thought, arrangement.tree(), detail, camera.zoom());
        }
    }

    private void drawMinimap() {
        if (minimapChanged && clock.getAsLong() - minimapNotBefore >= 0) {
            minimap.draw(arranger.current());
            minimapChanged = false;
            minimapNotBefore = clock.getAsLong() + MINIMAP_PAUSE;
        }
        minimap.showView(camera);
    }

    /// The thought that is to keep its place: the one under the pointer, else the selected one
    /// where it is in view, else the one nearest to the middle.
    private int anchor() {
        if (pointerInside) {
            int pointed = Picker.at(visible.shown(), camera, pointerX, pointerY);
            if (pointed != ThoughtId.NONE) {
                return pointed;
            }
        }
        TidyLayout layout = arranger.layout();
        int selected = view.selected();
        if (layout.placed(selected)) {
            double x = camera.screenX(layout.x(selected));
            double y = camera.screenY(layout.level(selected));
            if (x >= 0 && x <= camera.width() && y >= 0 && y <= camera.height()) {
                return selected;
            }
        }
        return Picker.nearest(visible.shown(), camera.width() / 2, camera.height() / 2);
    }

    private void bringIntoView(int id) {
        Detail detail = Detail.at(camera);
        double marginX = detail.width(camera.zoom()) / 2 + MARGIN;
        double marginY = detail.height(camera.zoom()) / 2 + MARGIN;
        double x = camera.screenX(arranger.layout().x(id));
        double y = camera.screenY(arranger.layout().level(id));
        double dx = inside(x, marginX, camera.width() - marginX) - x;
        double dy = inside(y, marginY + LEGEND, camera.height() - marginY) - y;
        if (dx != 0 || dy != 0) {
            camera.pan(dx, dy);
        }
    }

    private static double inside(double at, double from, double to) {
        return from > to ? (from + to) / 2 : Math.clamp(at, from, to);
    }
}
