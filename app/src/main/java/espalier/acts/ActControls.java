package espalier.acts;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.javafx.FontIcon;

/// Buttons and menu items that show an act and follow it.
public final class ActControls {

    private ActControls() {}

    /// A button with icon, title and key. It takes no focus, so that the keys go on acting on the
    /// tree after a click.
    public static Button button(Act act) {
        var title = new Label();
        title.textProperty().bind(act.titleProperty());
        title.getStyleClass().add("act-title");
        var content = new HBox(icon(act), title);
        content.getStyleClass().add("act-content");
        if (!act.name().keyText().isEmpty()) {
            var key = new Label(act.name().keyText());
            key.getStyleClass().add("key-cap");
            content.getChildren().add(key);
        }
        return finish(new Button(null, content), act);
    }

    /// A button with the icon alone.
    public static Button iconButton(Act act) {
        var button = finish(new Button(null, icon(act)), act);
        button.getStyleClass().add("button-icon");
        return button;
    }

    /// A menu item with icon, title and key.
    public static MenuItem menuItem(Act act) {
        var item = new MenuItem();
        item.setId(act.name().id() + "-item");
        item.textProperty().bind(act.titleProperty());
        item.setGraphic(icon(act));
        item.disableProperty().bind(Bindings.not(act.possible()));
        item.setOnAction(_ -> act.perform());
        if (!act.name().keys().isEmpty()) {
            item.setAccelerator(act.name().keys().getFirst());
        }
        return item;
    }

    private static Button finish(Button button, Act act) {
        button.setId(act.name().id());
        button.setFocusTraversable(false);
        button.accessibleTextProperty().bind(act.titleProperty());
        button.disableProperty().bind(Bindings.not(act.possible()));
        button.setOnAction(_ -> act.perform());
        String key = act.name().keyText();
        button.setTooltip(
                new Tooltip(key.isEmpty() ? act.name().help() : act.name().help() + "  " + key));
        return button;
    }

    private static FontIcon icon(Act act) {
        var icon = new FontIcon();
        icon.iconCodeProperty().bind(act.iconProperty());
        return icon;
    }
}
