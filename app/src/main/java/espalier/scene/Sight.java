package espalier.scene;

import espalier.layout.TidyLayout;
import espalier.lettering.CardLines;
import espalier.lettering.CardSize;
import espalier.scene.VisibleThought.Form;

/// What the camera sees of a layout in one frame, and how large the thoughts are drawn in it.
final class Sight {

    private final Camera camera;
    private final TidyLayout layout;
    private final boolean cards;
    private final double scale;
    private final double ordinaryHeight;
    private final double halfAcross;
    private final double halfDown;
    private final double middle;

    Sight(Camera camera, TidyLayout layout) {
        this.camera = camera;
        this.layout = layout;
        Detail detail = Detail.at(camera);
        boolean upright = camera.orientation() == Orientation.TOP_DOWN;
        cards = detail.compareTo(Detail.CARD) <= 0;
        scale = camera.thoughtScale();
        ordinaryHeight = detail.height(scale);
        double halfWidth = detail.width(scale) / 2 + 12;
        double halfHeight = ordinaryHeight / 2 + 12;
        halfAcross = upright ? halfWidth : halfHeight;
        halfDown = upright ? halfHeight : halfWidth;
        middle = camera.orientation().middle();
    }

    /// From a card's upper side to where the thought's place is, in the layout's pixels.
    double middle() {
        return middle;
    }

    /// A card is as high as its text needs, and hangs from the line on which its siblings begin.
    void stand(VisibleThought thought) {
        int id = thought.id();
        boolean card = cards && id < layout.size() && thought.form() == Form.THOUGHT;
        if (card && camera.orientation() == Orientation.TOP_DOWN) {
            double drawn = Math.rint(layout.depth(id) * scale);
            thought.place().stand(drawn, drawn / camera.scaleDown() / 2 - middle);
        } else if (card) {
            thought.place().stand(Math.rint(layout.breadth(id) * scale), 0);
        } else {
            thought.place().stand(ordinaryHeight, 0);
        }
    }

    /// Whether there is no room to draw the subtree's thoughts one by one.
    ///
    /// @param coarseness the room that there must be, in pixels
    boolean narrow(int id, double coarseness) {
        double reach = layout.after(id) - layout.before(id);
        double deep = layout.deep(id) - layout.depth(id);
        boolean chain = reach <= layout.breadth(id) && deep > 0;
        double rows = deep / (layout.depth(id) + camera.orientation().spacing().level());
        boolean flat = rows <= 3.5 || deep * camera.scaleDown() < 8 * coarseness;
        return reach * camera.scaleAcross() < coarseness && flat && !chain;
    }

    boolean inView(double across, double down) {
        double a = camera.onAcross(across);
        double d = camera.onDown(down + middle);
        // A card may be higher than an ordinary one.
        double more = cards ? CardSize.height(CardLines.MOST) * scale - ordinaryHeight : 0;
        boolean upright = camera.orientation() == Orientation.TOP_DOWN;
        double beside = upright ? 0 : more / 2;
        double below = upright ? more : 0;
        return overlaps(
                a - halfAcross - beside,
                a + halfAcross + beside,
                d - halfDown,
                d + halfDown + below);
    }

    boolean subtreeInView(int id, double across, double atDown) {
        double a = camera.onAcross(across);
        return overlaps(
                Math.min(a - halfAcross, camera.onAcross(across + layout.before(id))),
                Math.max(a + halfAcross, camera.onAcross(across + layout.after(id))),
                atDown - halfDown,
                atDown + layout.deep(id) * camera.scaleDown() + halfDown);
    }

    boolean edgeInView(double across, double atDown, double aboveAcross, double aboveDown) {
        double a = camera.onAcross(across);
        double b = camera.onAcross(aboveAcross);
        return overlaps(Math.min(a, b) - 3, Math.max(a, b) + 3, camera.onDown(aboveDown), atDown);
    }

    private boolean overlaps(double before, double after, double first, double last) {
        return after > 0 && before < camera.viewAcross() && last > 0 && first < camera.viewDown();
    }
}
