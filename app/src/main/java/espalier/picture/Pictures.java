package espalier.picture;

import espalier.layout.TidyLayout;
import espalier.lettering.CanvasTexts;
import espalier.paint.Easel;
import espalier.paint.Palette;
import espalier.scene.Arrangement;
import espalier.scene.Camera;
import espalier.scene.Detail;
import espalier.scene.FactSource;
import espalier.scene.Highlights;
import espalier.scene.Orientation;
import espalier.scene.VisibleSet;
import espalier.scene.VisibleThought;

import javafx.geometry.Insets;

import java.util.ArrayList;

/// Takes pictures of the tree for files: copies of what is to be drawn, so that they can be written
/// while the search goes on. To be used on the JavaFX thread.
public final class Pictures {

    /// A tree of no more thoughts than this is drawn at its natural size.
    private static final int READABLE = 3_000;

    /// The size of a picture of a larger tree, in pixels.
    private static final double WIDEST = 10_000;

    private static final double HIGHEST = 5_000;
    private static final int BUDGET = 30_000;
    private static final double FINEST = 6;
    private static final double MARGIN = 24;

    private final Highlights highlights;
    private final FactSource facts;
    private final Palette palette;
    private final CanvasTexts texts;

    public Pictures(Highlights highlights, FactSource facts, Palette palette, CanvasTexts texts) {
        this.highlights = highlights;
        this.facts = facts;
        this.palette = palette;
        this.texts = texts;
    }

    /// What is shown now.
    public TreePicture view(Camera camera, VisibleSet visible) {
        return picture(camera, visible);
    }

    /// The whole tree without what is folded: at its natural size, or where it is large in as much
    /// detail as a large picture can show.
    public TreePicture wholeTree(Arrangement arrangement, Orientation orientation) {
        TidyLayout layout = arrangement.layout();
        var camera = new Camera();
        camera.turn(orientation);
        boolean upright = orientation == Orientation.TOP_DOWN;
        double breadth = layout.after(0) - layout.before(0) + 2 * MARGIN;
        double depth = layout.deep(0) + 2 * MARGIN;
        double wide = upright ? breadth : depth;
        double high = upright ? depth : breadth;
        boolean readable = layout.size() <= READABLE;
        camera.resize(
                readable ? wide : Math.min(wide, WIDEST),
                readable ? high : Math.min(high, HIGHEST));
        camera.look(camera.fitted(layout, new Insets(MARGIN)));
        var visible = new VisibleSet(camera, highlights, arrangement, BUDGET, FINEST);
        visible.collect(arrangement, 1);
        Detail detail = Detail.at(camera);
        for (VisibleThought thought : visible.shown()) {
            facts.renew(thought, arrangement.tree(), detail);
        }
        return picture(camera, visible);
    }

    private TreePicture picture(Camera camera, VisibleSet visible) {
        var scale = Easel.Scale.of(camera, Math.ceil(camera.width()), Math.ceil(camera.height()));
        var thoughts = new ArrayList<VisibleThought>(visible.shown().size());
        visible.shown().forEach(thought -> thoughts.add(thought.still()));
        return new TreePicture(thoughts, visible.marks(), scale, palette, texts);
    }
}
