package espalier.scene;

import espalier.scene.VisibleThought.Form;
import espalier.tree.ThoughtId;

import java.util.List;

/// Which of the thoughts that are drawn is at a place.
public final class Picker {

    private static final double NEAR = 6;

    private Picker() {}

    /// The nearest thought that covers the place, else the subtree drawn as one that does; else
    /// [ThoughtId#NONE].
    public static int at(List<VisibleThought> shown, Camera camera, double x, double y) {
        Detail detail = Detail.at(camera);
        double halfWidth = Math.max(NEAR, detail.width(camera.thoughtScale()) / 2);
        int best = ThoughtId.NONE;
        double least = Double.MAX_VALUE;
        for (VisibleThought thought : shown) {
            if (thought.form() == Form.END) {
                continue;
            }
            double halfHeight = Math.max(NEAR, thought.place().height() / 2);
            double dx = Math.abs(thought.place().x() - x);
            double dy = Math.abs(thought.place().y() - y);
            double distance = Math.max(dx / halfWidth, dy / halfHeight);
            if (distance > 1 && thought.form() == Form.CLUMP && covers(thought, x, y)) {
                distance = 1 + dx + dy;
            } else if (distance > 1) {
                continue;
            }
            if (thought.outstanding() && distance <= 1) {
                distance -= 1;
            }
            if (distance < least) {
                least = distance;
                best = thought.id();
            }
        }
        return best;
    }

    private static boolean covers(VisibleThought clump, double x, double y) {
        return x >= clump.place().clumpLeft() - 2
                && x <= clump.place().clumpRight() + 2
                && y >= clump.place().clumpTop() - 2
                && y <= clump.place().clumpBottom() + 2;
    }

    /// The thought nearest to a place, or [ThoughtId#NONE] where none is drawn.
    public static int nearest(List<VisibleThought> shown, double x, double y) {
        int best = ThoughtId.NONE;
        double least = Double.MAX_VALUE;
        for (VisibleThought thought : shown) {
            double distance = Math.hypot(thought.place().x() - x, thought.place().y() - y);
            if (thought.form() != Form.END && distance < least) {
                least = distance;
                best = thought.id();
            }
        }
        return best;
    }
}
