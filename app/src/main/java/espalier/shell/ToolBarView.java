package espalier.shell;

import espalier.acts.ActControls;
import espalier.acts.ActName;
import espalier.acts.Acts;
import espalier.memory.Pace;

import javafx.beans.property.ObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Separator;
import javafx.scene.control.ToolBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The tool bar. Where it is narrow it leaves the keys out, and where it is narrower still the rest
/// goes into its overflow menu.
final class ToolBarView {

    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final double WIDE = 1080;

    private final ToolBar root = new ToolBar();
    private final Button keys;

    ToolBarView(Acts acts, ObjectProperty<Pace> pace) {
        Button run = ActControls.button(acts.act(ActName.RUN_PAUSE));
        run.getStyleClass().add("accent");
        keys = ActControls.iconButton(acts.act(ActName.KEYS));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        root.setId("tool-bar");
        root.setFocusTraversable(false);
        root.getItems()
                .addAll(
                        run,
                        ActControls.button(acts.act(ActName.STEP_PHASE)),
                        ActControls.button(acts.act(ActName.STEP_SIMULATION)),
                        ActControls.button(acts.act(ActName.STOP)),
                        PaceSlider.of(pace),
                        new Separator(Orientation.VERTICAL),
                        ActControls.button(acts.act(ActName.PIN)),
                        ActControls.button(acts.act(ActName.PRUNE)),
                        ActControls.button(acts.act(ActName.EXPAND)),
                        space,
                        ActControls.iconButton(acts.act(ActName.FIT_ALL)),
                        ActControls.iconButton(acts.act(ActName.THEME)),
                        keys);
        root.widthProperty()
                .subscribe(
                        width -> root.pseudoClassStateChanged(NARROW, width.doubleValue() < WIDE));
    }

    Region root() {
        return root;
    }

    /// The button that the list of keys hangs from.
    Button keys() {
        return keys;
    }
}
