package espalier.canvas;

import espalier.lettering.CanvasTexts;
import espalier.lettering.CardSize;
import espalier.replica.TreeReplica;
import espalier.scene.Arrangement;
import espalier.scene.Arranger;
import espalier.scene.Camera;
import espalier.scene.Detail;
import espalier.scene.FactSource;
import espalier.scene.Gaze;
import espalier.scene.Highlights;
import espalier.scene.PhaseShow;
import espalier.scene.Picker;
import espalier.scene.VisibleSet;
import espalier.scene.VisibleThought;
import espalier.scene.VisibleThought.Form;
import espalier.selection.UserView;
import espalier.tree.ThoughtId;

import javafx.animation.AnimationTimer;
import javafx.geometry.Point2D;

import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

/// Draws a frame when there is something new to see: whatever changes only says so here, and on the
/// next pulse all of it is drawn once. While nothing changes, nothing runs.
final class Frames {

    private static final int BUDGET = 2_000;
    private static final double FINEST = 8;
    private static final long MINIMAP_PAUSE = 150_000_000;

    /// In which time two thirds of a way are gone.
    private static final double PACE = 70_000_000;

    private static final long LONGEST_STEP = 50_000_000;

    private final TreeReplica replica;
    private final UserView view;
    private final Minimap minimap;
    private final LongSupplier clock;
    private final Runnable onDrawn;
    private final Camera camera = new Camera();
    private final Highlights highlights = new Highlights();
    private final Gaze gaze = new Gaze(camera);
    private final PhaseShow show = new PhaseShow();
    private final FactSource facts;
    private final Arranger arranger;
    private final Aims aims;
    private final VisibleSet visible;
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
    private boolean otherRun;
    private boolean pointerInside;
    private double pointerX;
    private double pointerY;
    private long minimapNotBefore;
    private long lastFrame;
    private Motion motion = Motion.SMOOTH;

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
        facts = new FactSource(texts);
        screen = new GraphScreen(camera, texts);
        arranger = new Arranger(camera, view, replica, clock);
        aims = new Aims(replica, view, camera, gaze, arranger);
        visible = new VisibleSet(camera, highlights, arranger.current(), BUDGET, FINEST);
        minimapNotBefore = clock.getAsLong();
        lastFrame = minimapNotBefore;
    }

    Camera camera() {
        return camera;
    }

    Highlights highlights() {
        return highlights;
    }

    FactSource facts() {
        return facts;
    }

    Arranger arranger() {
        return arranger;
    }

    Gaze gaze() {
        return gaze;
    }

    /// How long a phase takes, so that it can be shown in that time.
    void setPace(double phaseNanos) {
        show.pace(phaseNanos);
        redraw();
    }

    /// Whether what moves is seen on its way.
    void setMotion(Motion chosen) {
        motion = chosen;
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
        if (awake && !running) {
            running = true;
            lastFrame = clock.getAsLong();
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
        show.hear(replica.phase(), clock.getAsLong());
        treeChanged |= replica.tree().size() != arranger.layout().size();
        minimapChanged = true;
        redraw();
    }

    /// Another tree is there.
    void startOver() {
        visible.clear();
        show.end();
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
        aims.reveal();
        redraw();
    }

    /// A thought is to be in the middle of the view.
    void centre(int thought) {
        aims.centre(thought);
        redraw();
    }

    /// The branch below a thought is to fill the view.
    void fill(int thought) {
        aims.fill(thought);
        redraw();
    }

    /// The selected thought is in view, and the view stays as it is.
    void stay() {
        aims.stay();
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

    /// The pointer's place; empty where it is elsewhere.
    Optional<Point2D> pointer() {
        return pointerInside ? Optional.of(new Point2D(pointerX, pointerY)) : Optional.empty();
    }

    /// Draws what there is to see now.
    void frame() {
        if (camera.width() <= 0 || camera.height() <= 0) {
            rest();
            return;
        }
        double share = share();
        if (treeChanged && arranger.due()) {
            arrange();
        }
        aims.send();
        boolean arrived = gaze.go(visible.shown().isEmpty() ? 1 : share);
        boolean playing = play();
        boolean there = draw(share) && arrived && !playing;
        boolean map = Minimap.needed(camera, arranger.layout());
        minimap.setVisible(map);
        if (map) {
            drawMinimap();
        }
        onDrawn.run();
        if (there && !treeChanged && !(map && minimapChanged)) {
            rest();
        }
    }

    /// Says what of the simulation in progress stands out now, and whether that goes on changing.
    private boolean play() {
        boolean playing = show.go(motion == Motion.NONE ? Long.MAX_VALUE : clock.getAsLong());
        highlights.setSimulated(show.on() ? show.lit() : replica.selectedPath());
        highlights.setTouched(show.on() ? show.touched() : Set.of());
        return playing;
    }

    /// How much of their way moving things go in this frame.
    private double share() {
        long now = clock.getAsLong();
        long step = Math.clamp(now - lastFrame, 0, LONGEST_STEP);
        lastFrame = now;
        return motion == Motion.NONE ? 1 : 1 - Math.exp(-step / PACE);
    }

    private void arrange() {
        int known = arranger.layout().size();
        boolean whole = gaze.follow() == Gaze.Follow.WHOLE;
        var shift = arranger.arrange(whole ? ThoughtId.NONE : anchor());
        gaze.shift(shift);
        gaze.showWhole(arranger.layout());
        visible.moved(shift, otherRun ? Integer.MAX_VALUE : known);
        treeChanged = !arranger.settled();
        minimapChanged = true;
    }

    private boolean draw(double share) {
        boolean there = collect(share);
        if (otherRun) {
            otherRun = false;
            if (visible.shown().stream().allMatch(thought -> thought.form() == Form.END)) {
                gaze.follow(Gaze.Follow.WHOLE);
                gaze.showWhole(arranger.layout());
                gaze.go(1);
                there = collect(1);
            }
        }
        screen.draw(visible);
        return there;
    }

    private boolean collect(double share) {
        Arrangement arrangement = arranger.current();
        boolean there = visible.collect(arrangement, share);
        Detail detail = Detail.at(camera);
        for (VisibleThought thought : visible.shown()) {
            if (!(thought.worded() && show.holds(thought.id()))) {
                facts.renew(thought, arrangement.tree(), detail);
            }
            if (detail.compareTo(Detail.CARD) <= 0 && thought.form() == Form.THOUGHT) {
                double height = CardSize.height(thought.lines(screen.typeface()));
                treeChanged |= arranger.see(thought.id(), height);
            }
        }
        return there;
    }

    private void drawMinimap() {
        if (minimapChanged && clock.getAsLong() - minimapNotBefore >= 0) {
            minimap.draw(arranger.current(), camera.orientation());
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
        int selected = view.selected();
        if (arranger.layout().placed(selected)) {
            double x = x(selected);
            double y = y(selected);
            if (x >= 0 && x <= camera.width() && y >= 0 && y <= camera.height()) {
                return selected;
            }
        }
        return Picker.nearest(visible.shown(), camera.width() / 2, camera.height() / 2);
    }

    /// Where a thought that is drawn ends on the screen, however long its text.
    double bottom(int id) {
        double half =
                visible.shown().stream()
                        .filter(one -> one.id() == id)
                        .mapToDouble(one -> one.place().height() / 2)
                        .findFirst()
                        .orElse(Detail.at(camera).height(camera.scaleX()) / 2);
        return y(id) + half;
    }

    /// Where the middle of a thought is on the screen; it must be placed.
    double x(int id) {
        return aims.x(id);
    }

    /// As [#x].
    double y(int id) {
        return aims.y(id);
    }
}
