package espalier.canvas;

import espalier.replica.TreeReplica;
import espalier.scene.Lines;
import espalier.scene.Picker;
import espalier.selection.UserView;
import espalier.tree.ThoughtId;

import javafx.geometry.Point2D;

import java.util.ArrayList;

/// What comes of the mouse: what it selects, moves, highlights and opens.
final class PointerActs {

    private final TreeCanvas canvas;
    private final TreeReplica replica;
    private final UserView view;
    private final HoverCard hoverCard;

    /// Whether what is hovered was found under the pointer, here and in no other picture.
    private boolean here;

    PointerActs(TreeCanvas canvas, TreeReplica replica, UserView view, HoverCard hoverCard) {
        this.canvas = canvas;
        this.replica = replica;
        this.view = view;
        this.hoverCard = hoverCard;
    }

    /// The thought at a place, or [ThoughtId#NONE].
    int thoughtAt(double x, double y) {
        int id = Picker.at(frames().visible().shown(), frames().camera(), x, y);
        return id < replica.tree().size() ? id : ThoughtId.NONE;
    }

    void select(int thought) {
        view.select(thought);
        frames().stay();
    }

    void choose(int thought) {
        view.choose(thought);
        frames().stay();
    }

    /// Selects it alone, unless it is one of several that the menu is to be for.
    void selectForMenu(int thought) {
        if (!view.chosen().contains(thought)) {
            select(thought);
        }
    }

    void centre(int thought) {
        canvas.centre(thought);
    }

    void zoomAt(double factor, double x, double y) {
        canvas.zoomAt(factor, x, y);
    }

    void pan(double dx, double dy) {
        frames().gaze().leave();
        frames().camera().pan(dx, dy);
        frames().redraw();
    }

    /// The pointer is here now.
    void moveTo(double x, double y) {
        frames().pointerAt(x, y);
        over(thoughtAt(x, y), x, y);
        here = frames().highlights().hovered != ThoughtId.NONE;
    }

    /// The tree may have moved under the pointer: what has gone from there is hovered no more.
    void lookAgain() {
        var highlights = frames().highlights();
        if (here && highlights.hovered != ThoughtId.NONE) {
            int now =
                    frames().pointer()
                            .map(at -> thoughtAt(at.getX(), at.getY()))
                            .orElse(ThoughtId.NONE);
            if (now != highlights.hovered) {
                hover(ThoughtId.NONE);
                hoverCard.hide();
            }
        }
    }

    /// The pointer is over a thought, here or in another picture, or over [ThoughtId#NONE].
    void over(int thought, double x, double y) {
        here = false;
        if (thought != frames().highlights().hovered) {
            hover(thought);
        }
        if (thought != ThoughtId.NONE) {
            hoverCard.show(replica.tree(), thought, x, y, canvas.getWidth(), canvas.getHeight());
        }
    }

    /// The pointer left the canvas.
    void leave() {
        frames().pointerGone();
        hover(ThoughtId.NONE);
    }

    /// The pointer does something else.
    void stopHovering() {
        hover(ThoughtId.NONE);
        hoverCard.hide();
    }

    private void hover(int thought) {
        var line = new ArrayList<Integer>();
        if (thought == ThoughtId.NONE) {
            hoverCard.leave();
        } else {
            line.addAll(replica.tree().path(thought));
            line.addAll(Lines.line(replica.tree(), thought));
        }
        frames().highlights().hover(thought, line);
        frames().redraw();
    }

    void openMenu(int thought, double screenX, double screenY) {
        canvas.openMenu(thought, screenX, screenY);
    }

    void openMenuOfSelected() {
        int selected = view.selected();
        if (frames().arranger().layout().placed(selected)) {
            Point2D at = canvas.localToScreen(frames().x(selected), frames().y(selected));
            openMenu(selected, at.getX(), at.getY());
        }
    }

    private Frames frames() {
        return canvas.frames();
    }
}
