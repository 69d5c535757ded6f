package espalier.scene;

import espalier.layout.TidyLayout;

import javafx.geometry.Insets;

import java.util.Optional;

/// Where the camera goes by itself: with the whole tree as it grows, or with the search as it
/// works, until the user pans or zooms; and to where the user has sent it, smoothly.
public final class Gaze {

    /// What the camera follows.
    public enum Follow {
        NOTHING,
        /// The whole tree stays in view.
        WHOLE,
        /// The thought that the search works at stays in view.
        WORK
    }

    private static final Insets MARGINS = new Insets(48, 28, 24, 28);

    private final Camera camera;
    private Insets margins = MARGINS;
    private Follow follow = Follow.WHOLE;
    private Optional<Camera.View> target = Optional.empty();

    public Gaze(Camera camera) {
        this.camera = camera;
    }

    public Follow follow() {
        return follow;
    }

    public void follow(Follow what) {
        follow = what;
        target = Optional.empty();
    }

    /// The user goes somewhere: the camera stays there.
    public void leave() {
        follow(Follow.NOTHING);
    }

    /// Keeps what it shows as a whole below this place, in pixels, where something covers the view.
    public void keepBelow(double top) {
        margins =
                new Insets(
                        Math.max(top, MARGINS.getTop()),
                        MARGINS.getRight(),
                        MARGINS.getBottom(),
                        MARGINS.getLeft());
    }

    /// Shows the whole layout, as long as it is followed.
    public void showWhole(TidyLayout layout) {
        if (follow == Follow.WHOLE) {
            target = Optional.of(camera.fitted(layout, margins));
        }
    }

    /// Fills the view with the branch below a thought.
    public void showBranch(TidyLayout layout, int thought) {
        target = Optional.of(camera.fitted(layout, thought, margins));
    }

    /// Looks there.
    public void goTo(Camera.View view) {
        target = Optional.of(view);
    }

    /// The view that the camera is on its way to.
    public Camera.View heading() {
        return target.orElse(camera.view());
    }

    /// The layout has moved by so much, and what is looked at with it.
    public void shift(Arranger.Shift shift) {
        camera.look(shifted(camera.view(), shift));
        target = target.map(view -> shifted(view, shift));
    }

    private Camera.View shifted(Camera.View view, Arranger.Shift shift) {
        double scaleDown = view.zoom() >= 1 ? view.zoom() : Math.pow(view.zoom(), view.power());
        return new Camera.View(
                view.zoom(),
                view.power(),
                view.acrossAt() - shift.across() * view.zoom(),
                view.downAt() - shift.down() * scaleDown);
    }

    /// Goes a share of the way, and says whether the camera is there.
    public boolean go(double share) {
        if (target.isEmpty()) {
            return true;
        }
        var next = camera.view().towards(target.get(), share);
        boolean there = share >= 1 || next.near(target.get());
        camera.look(there ? target.get() : next);
        if (there) {
            target = Optional.empty();
        }
        return there;
    }
}
