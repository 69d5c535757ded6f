package espalier.shell;

import espalier.acts.Act;
import espalier.acts.ActGroup;
import espalier.acts.Acts;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.controlsfx.control.PopOver;

import java.util.List;
import java.util.ResourceBundle;

/// The list of all keys.
final class KeysView {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("espalier.shell.shell");

    /// How much of the window it may take.
    private static final double SHARE = 0.85;

    private KeysView() {}

    /// Shows the list below `owner`.
    static void show(Acts acts, Node owner, List<String> styleSheets) {
        var window = owner.getScene().getWindow();
        var columns =
                new HBox(
                        column(acts, ActGroup.FILE, ActGroup.RUN),
                        column(acts, ActGroup.TIME, ActGroup.STEER),
                        column(acts, ActGroup.MOVE, ActGroup.HELP),
                        column(acts, ActGroup.VIEW));
        columns.setId("keys");
        columns.getStyleClass().add("keys");
        var scroll = new ScrollPane(columns);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setMaxSize(window.getWidth() * SHARE, window.getHeight() * SHARE);
        scroll.setPrefViewportWidth(columns.prefWidth(-1));
        var popOver = new PopOver(scroll);
        popOver.setTitle(TEXTS.getString("keys.title"));
        popOver.setHeaderAlwaysVisible(true);
        popOver.setDetachable(false);
        popOver.setAnimated(false);
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
        popOver.getRoot().getStylesheets().setAll(styleSheets);
        popOver.show(owner);
    }

    private static VBox column(Acts acts, ActGroup... groups) {
        var column = new VBox();
        column.getStyleClass().add("keys-column");
        for (ActGroup group : groups) {
            var heading = new Label(group.title());
            heading.getStyleClass().add("section-heading");
            column.getChildren().addAll(heading, keys(acts, group));
        }
        return column;
    }

    private static GridPane keys(Acts acts, ActGroup group) {
        var grid = new GridPane();
        grid.getStyleClass().add("keys-grid");
        int row = 0;
        for (Act act : acts.all()) {
            if (act.name().group() == group && !act.name().keyText().isEmpty()) {
                var key = new Label(act.name().keyText());
                key.getStyleClass().add("key-cap");
                grid.addRow(row++, key, new Label(act.titleProperty().get()));
            }
        }
        return grid;
    }
}
