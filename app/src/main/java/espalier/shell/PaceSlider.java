package espalier.shell;

import espalier.memory.Pace;

import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;
import java.util.ResourceBundle;

/// The slider that says how fast searches go, from slow motion on the left to as fast as they can
/// on the right.
final class PaceSlider {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("espalier.shell.shell");
    private static final List<Pace> PACES = List.of(Pace.values());
    private static final double WIDTH = 92;

    private PaceSlider() {}

    static Node of(ObjectProperty<Pace> pace) {
        var slider = new Slider(0, PACES.size() - 1, PACES.indexOf(pace.get()));
        slider.setId("pace");
        slider.setPrefWidth(WIDTH);
        slider.setMinWidth(WIDTH);
        slider.setMajorTickUnit(1);
        slider.setMinorTickCount(0);
        slider.setBlockIncrement(1);
        slider.setSnapToTicks(true);
        slider.setFocusTraversable(false);
        slider.setAccessibleText(TEXTS.getString("pace.help"));
        var help = new Tooltip();
        slider.setTooltip(help);
        slider.valueProperty()
                .subscribe(at -> pace.set(PACES.get((int) Math.rint(at.doubleValue()))));
        pace.subscribe(now -> {
            if (PACES.get((int) Math.rint(slider.getValue())) != now) {
                slider.setValue(PACES.indexOf(now));
            }
            help.setText(TEXTS.getString("pace.help") + ": " + TEXTS.getString("pace." + now));
        });
        var icon = new Label(null, new FontIcon(Feather.CLOCK));
        icon.setLabelFor(slider);
        var box = new HBox(icon, slider);
        box.getStyleClass().add("pace");
        return box;
    }
}
