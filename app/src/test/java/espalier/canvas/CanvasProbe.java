package espalier.canvas;

/// What tests of other packages ask a canvas.
public final class CanvasProbe {

    private CanvasProbe() {}

    /// Where a thought is drawn, in pixels from the canvas's left side.
    public static double x(TreeCanvas canvas, int id) {
        return canvas.frames().x(id);
    }

    /// Whether it has drawn all that changed.
    public static boolean idle(TreeCanvas canvas) {
        return canvas.frames().idle();
    }
}
