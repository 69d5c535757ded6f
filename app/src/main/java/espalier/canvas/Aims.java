package espalier.canvas;

import espalier.replica.TreeReplica;
import espalier.scene.Arranger;
import espalier.scene.Camera;
import espalier.scene.Detail;
import espalier.scene.Gaze;
import espalier.selection.UserView;

import java.util.Optional;

/// Where the view is to go as soon as what is there is laid out: a thought in the middle, a branch,
/// the selected thought in view, or wherever the search is.
final class Aims {

    private static final double MARGIN = 14;
    private static final double LEGEND = 34;

    private final TreeReplica replica;
    private final UserView view;
    private final Camera camera;
    private final Gaze gaze;
    private final Arranger arranger;
    private Optional<Goal> goal = Optional.empty();
    private boolean revealing;

    /// Where the user wants to look.
    private sealed interface Goal {
        int thought();

        /// The thought in the middle of the view.
        record Middle(int thought) implements Goal {}

        /// The branch below the thought, as large as the view.
        record Branch(int thought) implements Goal {}
    }

    Aims(TreeReplica replica, UserView view, Camera camera, Gaze gaze, Arranger arranger) {
        this.replica = replica;
        this.view = view;
        this.camera = camera;
        this.gaze = gaze;
        this.arranger = arranger;
    }

    /// The selected thought is to be in view.
    void reveal() {
        revealing = true;
    }

    /// The selected thought is in view, and the view stays as it is.
    void stay() {
        revealing = false;
    }

    /// A thought is to be in the middle of the view.
    void centre(int thought) {
        goal = Optional.of(new Goal.Middle(thought));
    }

    /// The branch below a thought is to fill the view.
    void fill(int thought) {
        goal = Optional.of(new Goal.Branch(thought));
    }

    /// Sends the gaze there, as far as it is laid out.
    void send() {
        goal.filter(there -> arranger.layout().placed(there.thought())).ifPresent(this::goTo);
        if (revealing && arranger.layout().placed(view.selected())) {
            if (gaze.follow() != Gaze.Follow.WHOLE) {
                bringIntoView(view.selected());
            }
            revealing = false;
        }
        if (gaze.follow() == Gaze.Follow.WORK && arranger.layout().placed(replica.workingAt())) {
            bringIntoView(replica.workingAt());
        }
    }

    private void goTo(Goal there) {
        var layout = arranger.layout();
        gaze.leave();
        switch (there) {
            case Goal.Middle(var id) ->
                    gaze.goTo(
                            camera.holding(
                                    layout.across(id),
                                    layout.down(id) + middle(),
                                    camera.width() / 2,
                                    camera.height() / 2));
            case Goal.Branch(var id) -> gaze.showBranch(layout, id);
        }
        goal = Optional.empty();
        revealing = false;
    }

    private void bringIntoView(int id) {
        var now = camera.view();
        camera.look(gaze.heading());
        Detail detail = Detail.at(camera);
        double marginX = detail.width(camera.scaleX()) / 2 + MARGIN;
        double marginY = detail.height(camera.scaleX()) / 2 + MARGIN;
        double x = x(id);
        double y = y(id);
        double toX = inside(x, marginX, camera.width() - marginX);
        double toY = inside(y, marginY + LEGEND, camera.height() - marginY);
        var layout = arranger.layout();
        var there = camera.holding(layout.across(id), layout.down(id) + middle(), toX, toY);
        camera.look(now);
        if (x != toX || y != toY) {
            gaze.goTo(there);
        }
    }

    /// Where the middle of a thought is on the screen; it must be placed.
    double x(int id) {
        var layout = arranger.layout();
        return camera.screenX(layout.across(id), layout.down(id) + middle());
    }

    /// As [#x].
    double y(int id) {
        var layout = arranger.layout();
        return camera.screenY(layout.across(id), layout.down(id) + middle());
    }

    /// From a card's upper side to where the thought's place is.
    private double middle() {
        return camera.orientation().middle();
    }

    private static double inside(double at, double from, double to) {
        return from > to ? (from + to) / 2 : Math.clamp(at, from, to);
    }
}
