package espalier.scene;

/// Where a thought is drawn: the pixels of the screen that it has in this frame, found by the
/// camera from where it belongs in the layout and how far it is on its way there. It is renewed in
/// place with each frame, since most thoughts move in most frames.
public final class Place {

    private double across;
    private double down;

    /// Of a clump: how far it reaches from there, in the layout's pixels.
    private double before;

    private double after;
    private double deep;

    /// How much lower than that the middle of what is drawn is, in the layout's pixels.
    private double lower;

    private final Travel travel = new Travel();

    private double x;
    private double y;
    private double height;
    private double clumpLeft;
    private double clumpRight;
    private double clumpTop;
    private double clumpBottom;
    private double twinX = Double.NaN;
    private double twinY = Double.NaN;

    Place() {}

    /// The middle of what is drawn, in pixels.
    public double x() {
        return x;
    }

    /// As [#x].
    public double y() {
        return y;
    }

    /// How high it is drawn, in pixels.
    public double height() {
        return height;
    }

    /// Of a clump: how far it reaches, in pixels. It begins at the thought and ends where the tree
    /// that grows down has its lowest side, the one that grows to the right its rightmost.
    public double clumpLeft() {
        return clumpLeft;
    }

    /// As [#clumpLeft].
    public double clumpRight() {
        return clumpRight;
    }

    /// As [#clumpLeft].
    public double clumpTop() {
        return clumpTop;
    }

    /// As [#clumpLeft].
    public double clumpBottom() {
        return clumpBottom;
    }

    /// Of a linked thought that is selected or hovered: where its twin stands, in pixels; else NaN.
    public double twinX() {
        return twinX;
    }

    /// As [#twinX].
    public double twinY() {
        return twinY;
    }

    Travel travel() {
        return travel;
    }

    /// Where its middle stands in the layout.
    double across() {
        return across;
    }

    /// As [#across].
    double down() {
        return down;
    }

    /// Belongs here.
    void belong(double toAcross, double toDown) {
        across = toAcross;
        down = toDown;
    }

    /// Is drawn so high.
    ///
    /// @param drawnHeight in pixels of the screen
    /// @param drawnLower how much lower its middle is than where it belongs, in the layout's pixels
    void stand(double drawnHeight, double drawnLower) {
        height = drawnHeight;
        lower = drawnLower;
    }

    /// As a clump, reaches so far.
    void spread(double toBefore, double toAfter, double toDeep) {
        before = toBefore;
        after = toAfter;
        deep = toDeep;
    }

    /// Has its twin here, in pixels; NaN where none is shown.
    void link(double atX, double atY) {
        twinX = atX;
        twinY = atY;
    }

    /// Finds its pixels.
    void project(Camera camera) {
        double atAcross = travel.acrossNow();
        double atDown = travel.downNow() + lower;
        x = camera.screenX(atAcross, atDown);
        y = camera.screenY(atAcross, atDown);
    }

    /// As [#project], for a clump.
    void projectClump(Camera camera) {
        project(camera);
        double atAcross = travel.acrossNow();
        double atDown = travel.downNow() + lower;
        clumpLeft = camera.screenX(atAcross + before, atDown);
        clumpRight = camera.screenX(atAcross + after, atDown + deep);
        clumpTop = camera.screenY(atAcross + before, atDown);
        clumpBottom = camera.screenY(atAcross + after, atDown + deep);
    }

    /// The same pixels, which stay.
    Place still() {
        var still = new Place();
        still.x = x;
        still.y = y;
        still.height = height;
        still.clumpLeft = clumpLeft;
        still.clumpRight = clumpRight;
        still.clumpTop = clumpTop;
        still.clumpBottom = clumpBottom;
        still.twinX = twinX;
        still.twinY = twinY;
        return still;
    }
}
