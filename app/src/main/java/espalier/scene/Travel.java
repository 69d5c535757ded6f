package espalier.scene;

/// A thought's way from where it was drawn to where it belongs, in the layout's pixels: the eye can
/// follow what grows.
final class Travel {

    private static final double NEAR = 0.25;

    double across = Double.NaN;
    double down;
    private double acrossLeft;
    private double downLeft;

    /// Whether it has been anywhere.
    boolean started() {
        return !Double.isNaN(across);
    }

    /// Where it is drawn now.
    double acrossNow() {
        return across + acrossLeft;
    }

    double downNow() {
        return down + downLeft;
    }

    /// Belongs here, and is here.
    void jump(double toAcross, double toDown) {
        across = toAcross;
        down = toDown;
        acrossLeft = 0;
        downLeft = 0;
    }

    /// Belongs here, as before or after the whole layout was replaced.
    void stay(double toAcross, double toDown) {
        if (across != toAcross || down != toDown) {
            jump(toAcross, toDown);
        }
    }

    /// Belongs here now, and stays where it is drawn until it is let go on.
    ///
    /// @param shift how far the whole layout has moved under the camera
    void send(double toAcross, double toDown, Arranger.Shift shift) {
        acrossLeft += across - toAcross + shift.across();
        downLeft += down - toDown + shift.down();
        across = toAcross;
        down = toDown;
    }

    /// Comes out of the place of another thought.
    void start(double toAcross, double toDown, Travel from) {
        across = toAcross;
        down = toDown;
        acrossLeft = from.acrossNow() - toAcross;
        downLeft = from.downNow() - toDown;
    }

    /// Goes a share of the way, and says whether there is any left.
    boolean go(double share) {
        acrossLeft *= 1 - share;
        downLeft *= 1 - share;
        if (Math.abs(acrossLeft) < NEAR && Math.abs(downLeft) < NEAR) {
            acrossLeft = 0;
            downLeft = 0;
            return false;
        }
        return true;
    }
}
