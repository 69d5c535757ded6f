package espalier.canvas;

import espalier.layout.TidyLayout;

/// From columns and levels to pixels and back.
///
/// At zoom 1 a column is [#COLUMN] and a row [#ROW] pixels. Below 1, columns shrink with the zoom
/// and rows with a power of it, so that a wide tree still uses the height of the window and a deep
/// one its width; [#fit] chooses the power.
final class Camera {

    static final double COLUMN = 136;
    static final double ROW = 88;
    private static final double MOST = 2;
    private static final double SIDE = 28;
    private static final double TOP = 48;
    private static final double BOTTOM = 24;
    private static final double STEEPEST = 2;

    private double zoom = 1;
    private double least = 0.01;
    private double power = 0.5;
    private double offsetX;
    private double offsetY;
    private double width;
    private double height;

    /// The size of the view, in pixels.
    void resize(double newWidth, double newHeight) {
        width = newWidth;
        height = newHeight;
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    double zoom() {
        return zoom;
    }

    double columnWidth() {
        return COLUMN * zoom;
    }

    double rowHeight() {
        return ROW * (zoom >= 1 ? zoom : Math.pow(zoom, power));
    }

    double screenX(double column) {
        return column * columnWidth() + offsetX;
    }

    double screenY(double level) {
        return level * rowHeight() + offsetY;
    }

    double column(double screenX) {
        return (screenX - offsetX) / columnWidth();
    }

    double level(double screenY) {
        return (screenY - offsetY) / rowHeight();
    }

    /// Shows a column and level at a place on the screen.
    void hold(double column, double level, double screenX, double screenY) {
        offsetX = screenX - column * columnWidth();
        offsetY = screenY - level * rowHeight();
    }

    void pan(double dx, double dy) {
        offsetX += dx;
        offsetY += dy;
    }

    /// Zooms by a factor; what is at the place on the screen stays there.
    void zoomAt(double factor, double screenX, double screenY) {
        double column = column(screenX);
        double level = level(screenY);
        zoom = Math.clamp(zoom * factor, Math.min(least, zoom), MOST);
        hold(column, level, screenX, screenY);
    }

    /// Shows the whole layout, at zoom 1 at most, with room for what lies over the view's edges.
    void fit(TidyLayout layout) {
        fit(layout, SIDE, TOP, BOTTOM);
    }

    /// Shows the whole layout, at zoom 1 at most, at these distances from the view's edges.
    void fit(TidyLayout layout, double side, double top, double bottom) {
        double columns = layout.right(0) - layout.left(0) + 1;
        double fitX = Math.min(1, room(width - 2 * side) / (columns * COLUMN));
        double fitY = Math.min(1, room(height - top - bottom) / (layout.levels() * ROW));
        if (fitX >= 1 && fitY >= 1) {
            power = 0.5;
        } else {
            fitX = Math.min(fitX, Math.pow(fitY, 1 / STEEPEST));
            power = Math.clamp(Math.log(fitY) / Math.log(fitX), 0, STEEPEST);
        }
        zoom = fitX;
        least = zoom / 4;
        double spare = height - top - bottom - layout.levels() * rowHeight();
        double first = top + Math.clamp(spare / 3, 0, 40) + rowHeight() / 2;
        hold((layout.left(0) + layout.right(0)) / 2, 0, width / 2, first);
    }

    private static double room(double pixels) {
        return Math.max(pixels, 40);
    }
}
