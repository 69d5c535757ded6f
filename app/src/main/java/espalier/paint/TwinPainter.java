package espalier.paint;

import espalier.scene.VisibleThought;

/// Draws a thin dashed curve from a linked thought to its twin. Only the selected and the hovered
/// thought have one, so that it may cost what a smooth line costs.
final class TwinPainter {

    private static final double BEYOND = 200;
    private static final double DEEPEST = 70;

    void paint(Easel easel, VisibleThought thought) {
        if (Double.isNaN(thought.place().twinX())) {
            return;
        }
        double half = thought.place().height() / 2;
        double x0 = thought.place().x();
        double y0 = thought.place().y() + half;
        // A dashed line is drawn dash by dash, outside the view too.
        double x1 = Math.clamp(thought.place().twinX(), -BEYOND, easel.width() + BEYOND);
        double y1 = Math.clamp(thought.place().twinY() + half, -BEYOND, easel.height() + BEYOND);
        double deep = Math.max(y0, y1) + Math.min(DEEPEST, 16 + Math.abs(x1 - x0) / 5);
        easel.dashes(easel.colours().linked, x0, y0, x1, y1, deep);
    }
}
