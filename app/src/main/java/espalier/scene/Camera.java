package espalier.scene;

import espalier.layout.TidyLayout;

import javafx.geometry.Insets;

/// From the layout's places to pixels and back.
///
/// At zoom 1 the layout's pixels are the screen's. Below 1, what is across shrinks with the zoom
/// and what is down with a power of it, so that a wide tree still uses the height of the window and
/// a deep one its width; [#fitted] chooses the power.
public final class Camera {

    private static final double MOST = 4;
    private static final double STEEPEST = 2;
    private static final double LEAST_ROOM = 40;
    private static final double BELOW_FIT = 4;

    /// Where it looks: the zoom, the power, and where the root's middle and upper side are.
    record View(double zoom, double power, double acrossAt, double downAt) {

        /// Some of the way to another view; 1 is all of it.
        View towards(View other, double share) {
            return new View(
                    zoom * Math.pow(other.zoom / zoom, share),
                    power + (other.power - power) * share,
                    acrossAt + (other.acrossAt - acrossAt) * share,
                    downAt + (other.downAt - downAt) * share);
        }

        /// Whether nobody sees a difference.
        boolean near(View other) {
            return Math.abs(other.zoom / zoom - 1) < 1e-3
                    && Math.abs(other.power - power) < 1e-3
                    && Math.abs(other.acrossAt - acrossAt) < 0.5
                    && Math.abs(other.downAt - downAt) < 0.5;
        }
    }

    private Orientation orientation = Orientation.TOP_DOWN;
    private View view = new View(1, 0.5, 0, 0);
    private double scaleDown = 1;
    private double least = 0.01;
    private double width;
    private double height;

    public Orientation orientation() {
        return orientation;
    }

    public void turn(Orientation other) {
        orientation = other;
    }

    /// The size of the view, in pixels.
    public void resize(double newWidth, double newHeight) {
        width = newWidth;
        height = newHeight;
    }

    public double width() {
        return width;
    }

    public double height() {
        return height;
    }

    /// The view's extent across.
    public double viewAcross() {
        return upright() ? width : height;
    }

    /// The view's extent down.
    public double viewDown() {
        return upright() ? height : width;
    }

    public View view() {
        return view;
    }

    public void look(View other) {
        view = other;
        scaleDown = other.zoom >= 1 ? other.zoom : Math.pow(other.zoom, other.power);
    }

    public double zoom() {
        return view.zoom;
    }

    /// Pixels of the screen to one across.
    double scaleAcross() {
        return view.zoom;
    }

    /// Pixels of the screen to one down.
    double scaleDown() {
        return scaleDown;
    }

    /// Pixels of the screen to one pixel of a card's width.
    public double scaleX() {
        return upright() ? view.zoom : scaleDown;
    }

    /// Pixels of the screen to one pixel of a card's height.
    double scaleY() {
        return upright() ? scaleDown : view.zoom;
    }

    /// Pixels of the screen to one pixel of a thought: of both sides where it is a card.
    public double thoughtScale() {
        return Detail.at(this).compareTo(Detail.CARD) <= 0
                ? Math.min(scaleX(), scaleY())
                : scaleX();
    }

    /// From one ordinary column to the next, in pixels.
    public double columnWidth() {
        return orientation.column() * scaleX();
    }

    /// From one ordinary row to the next, in pixels.
    public double rowHeight() {
        return orientation.row() * scaleY();
    }

    /// The place on the screen along the axis across.
    public double onAcross(double across) {
        return across * view.zoom + view.acrossAt;
    }

    /// The place on the screen along the axis down.
    public double onDown(double down) {
        return down * scaleDown + view.downAt;
    }

    public double screenX(double across, double down) {
        return upright() ? onAcross(across) : onDown(down);
    }

    public double screenY(double across, double down) {
        return upright() ? onDown(down) : onAcross(across);
    }

    public double across(double screenX, double screenY) {
        return ((upright() ? screenX : screenY) - view.acrossAt) / view.zoom;
    }

    public double down(double screenX, double screenY) {
        return ((upright() ? screenY : screenX) - view.downAt) / scaleDown;
    }

    /// Shows a place of the layout at a place on the screen.
    public void hold(double across, double down, double screenX, double screenY) {
        look(holding(across, down, screenX, screenY));
    }

    /// The view that shows a place of the layout at a place on the screen.
    public View holding(double across, double down, double screenX, double screenY) {
        double atAcross = upright() ? screenX : screenY;
        double atDown = upright() ? screenY : screenX;
        return new View(
                view.zoom, view.power, atAcross - across * view.zoom, atDown - down * scaleDown);
    }

    public void pan(double dx, double dy) {
        look(
                new View(
                        view.zoom,
                        view.power,
                        view.acrossAt + (upright() ? dx : dy),
                        view.downAt + (upright() ? dy : dx)));
    }

    /// Zooms by a factor; what is at the place on the screen stays there.
    public void zoomAt(double factor, double screenX, double screenY) {
        double across = across(screenX, screenY);
        double down = down(screenX, screenY);
        double zoom = Math.clamp(view.zoom * factor, Math.min(least, view.zoom), MOST);
        look(new View(zoom, view.power, view.acrossAt, view.downAt));
        hold(across, down, screenX, screenY);
    }

    /// Lets the user zoom out until the whole layout is small.
    void reach(TidyLayout layout) {
        least = Math.min(1, fitted(layout, Insets.EMPTY).zoom / BELOW_FIT);
    }

    /// The view of the whole layout, at zoom 1 at most, at these distances from the view's edges.
    public View fitted(TidyLayout layout, Insets margins) {
        return fitted(layout, 0, margins);
    }

    /// As [#fitted(TidyLayout, Insets)], of the branch below a thought.
    public View fitted(TidyLayout layout, int branch, Insets margins) {
        boolean upright = upright();
        double first = upright ? margins.getTop() : margins.getLeft();
        double last = upright ? margins.getBottom() : margins.getRight();
        double before = upright ? margins.getLeft() : margins.getTop();
        double after = upright ? margins.getRight() : margins.getBottom();
        double breadth = layout.after(branch) - layout.before(branch);
        double depth = layout.deep(branch);
        double fitAcross = Math.min(1, room(viewAcross() - before - after) / breadth);
        double roomDown = room(viewDown() - first - last);
        double fitDown = Math.min(1, roomDown / depth);
        double power = 0.5;
        if (fitAcross < 1 || fitDown < 1) {
            fitAcross = Math.min(fitAcross, Math.pow(fitDown, 1 / STEEPEST));
            power = Math.clamp(Math.log(fitDown) / Math.log(fitAcross), 0, STEEPEST);
        }
        double spare = roomDown - depth * Math.pow(fitAcross, power);
        double middle = (viewAcross() - before - after) / 2 + before;
        double centre = layout.across(branch) + (layout.before(branch) + layout.after(branch)) / 2;
        double lead = branch == 0 ? Math.clamp(spare / 3, 0, 40) : Math.max(0, spare / 2);
        return new View(
                fitAcross,
                power,
                middle - centre * fitAcross,
                first + lead - layout.down(branch) * Math.pow(fitAcross, power));
    }

    private boolean upright() {
        return orientation == Orientation.TOP_DOWN;
    }

    private static double room(double pixels) {
        return Math.max(pixels, LEAST_ROOM);
    }
}
