package espalier.canvas;

import espalier.tree.ThoughtId;

import javafx.scene.Cursor;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/// What the mouse and the touchpad do on the canvas: a click selects, a double click centres, the
/// wheel zooms at the pointer, a drag, two fingers or Shift with the wheel pan, a pinch zooms, and
/// the pointer shows what it is over.
final class CanvasPointer {

    private static final double DRAG_START = 4;
    private static final double ZOOM_PER_PIXEL = 0.0045;

    private final TreeCanvas canvas;
    private final PointerActs acts;
    private double pressedX;
    private double pressedY;
    private double lastX;
    private double lastY;
    private boolean dragging;
    private boolean touching;

    CanvasPointer(TreeCanvas canvas, PointerActs acts) {
        this.canvas = canvas;
        this.acts = acts;
    }

    /// From now on the mouse does something.
    void attach() {
        canvas.setOnMousePressed(this::press);
        canvas.setOnMouseDragged(this::drag);
        canvas.setOnMouseReleased(_ -> canvas.setCursor(Cursor.DEFAULT));
        canvas.setOnMouseClicked(this::click);
        canvas.setOnMouseMoved(this::move);
        canvas.setOnMouseExited(_ -> acts.leave());
        canvas.setOnScroll(this::scroll);
        canvas.setOnScrollStarted(_ -> touching = true);
        canvas.setOnScrollFinished(_ -> touching = false);
        canvas.setOnZoom(this::pinch);
        canvas.setOnContextMenuRequested(this::requestMenu);
    }

    private void press(MouseEvent event) {
        canvas.requestFocus();
        pressedX = event.getX();
        pressedY = event.getY();
        place(event);
        dragging = false;
    }

    private void drag(MouseEvent event) {
        boolean pans =
                event.getButton() == MouseButton.PRIMARY || event.getButton() == MouseButton.MIDDLE;
        if (!pans) {
            return;
        }
        double dx = event.getX() - pressedX;
        double dy = event.getY() - pressedY;
        if (!dragging && Math.hypot(dx, dy) < DRAG_START) {
            return;
        }
        if (!dragging) {
            dragging = true;
            canvas.setCursor(Cursor.CLOSED_HAND);
            acts.stopHovering();
        }
        acts.pan(event.getX() - lastX, event.getY() - lastY);
        place(event);
    }

    private void click(MouseEvent event) {
        if (dragging || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        int thought = acts.thoughtAt(event.getX(), event.getY());
        if (thought == ThoughtId.NONE) {
            return;
        }
        if (event.getClickCount() == 2) {
            acts.centre(thought);
        } else {
            acts.select(thought);
        }
    }

    private void move(MouseEvent event) {
        boolean over = acts.thoughtAt(event.getX(), event.getY()) != ThoughtId.NONE;
        canvas.setCursor(over ? Cursor.HAND : Cursor.DEFAULT);
        acts.moveTo(event.getX(), event.getY());
    }

    private void scroll(ScrollEvent event) {
        if (event.isDirect() || touching || event.isInertia()) {
            acts.pan(event.getDeltaX(), event.getDeltaY());
        } else if (event.isShiftDown() || event.getDeltaY() == 0) {
            acts.pan(event.getDeltaX() + event.getDeltaY(), 0);
        } else {
            double factor = Math.exp(event.getDeltaY() * ZOOM_PER_PIXEL);
            acts.zoomAt(factor, event.getX(), event.getY());
        }
        event.consume();
    }

    private void pinch(ZoomEvent event) {
        acts.zoomAt(event.getZoomFactor(), event.getX(), event.getY());
        event.consume();
    }

    private void requestMenu(ContextMenuEvent event) {
        if (event.isKeyboardTrigger()) {
            acts.openMenuOfSelected();
        } else {
            int thought = acts.thoughtAt(event.getX(), event.getY());
            if (thought != ThoughtId.NONE) {
                acts.select(thought);
                acts.openMenu(thought, event.getScreenX(), event.getScreenY());
            }
        }
        event.consume();
    }

    private void place(MouseEvent event) {
        lastX = event.getX();
        lastY = event.getY();
    }
}
