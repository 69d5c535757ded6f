package espalier.models;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.nio.file.Path;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Supplier;

/// The models view on the screen: the list with its commands, below it what is known of the
/// selected model, and at the bottom what is under way.
public final class ModelsView {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("espalier.models.models");
    private static final double LIST_SHARE = 0.4;

    private final ModelsViewModel models;
    private final Supplier<Optional<Path>> chooseFolder;
    private final ModelsTable table;
    private final BorderPane root = new BorderPane();

    /// @param chooseFolder asks the user for a folder
    public ModelsView(ModelsViewModel models, Supplier<Optional<Path>> chooseFolder) {
        this.models = models;
        this.chooseFolder = chooseFolder;
        table = new ModelsTable(models);
        var scroll = new ScrollPane(new ModelDetails(models, measure(), use()).root());
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("panel-scroll");
        var split = new SplitPane(table.root(), scroll);
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(LIST_SHARE);
        root.setId("models");
        root.getStyleClass().addAll("app-root", "models");
        root.setTop(commands());
        root.setCenter(split);
        root.setBottom(status());
    }

    /// What to put into a window.
    public Region root() {
        return root;
    }

    /// Gives the list the keys.
    public void requestFocus() {
        table.root().requestFocus();
    }

    private Node commands() {
        var add = button("add", Feather.FOLDER_PLUS);
        add.setOnAction(_ -> act(() -> chooseFolder.get().ifPresent(models::add)));
        var remove = button("remove", Feather.X);
        remove.setOnAction(_ -> act(models::remove));
        enable(remove, models.removable());
        var commands = new HBox(add, remove);
        commands.getStyleClass().add("models-commands");
        return commands;
    }

    private Button measure() {
        var measure = button("measure", Feather.ACTIVITY);
        measure.setOnAction(_ -> act(models::measure));
        enable(measure, models.measurable());
        return measure;
    }

    private Button use() {
        var use = button("use", Feather.CHECK);
        use.getStyleClass().add("accent");
        use.setOnAction(_ -> act(models::use));
        enable(use, models.usable());
        return use;
    }

    private Node status() {
        var progress = new ProgressIndicator();
        progress.getStyleClass().add("status-progress");
        var text = new Label();
        text.setId("models-status");
        text.setWrapText(true);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        var stop = button("stop", Feather.SQUARE);
        stop.getStyleClass().add("small");
        stop.setOnAction(_ -> act(models::stopMeasuring));
        var status = new HBox(progress, text, stop);
        status.getStyleClass().add("models-status");
        var measured = models.measuredProperty();
        for (Node part : new Node[] {progress, stop}) {
            part.visibleProperty()
                    .bind(
                            Bindings.createBooleanBinding(
                                    () -> measured.get().isPresent(), measured));
            part.managedProperty().bind(part.visibleProperty());
        }
        text.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        measured.get()
                                                .map(m ->
                                                        TEXTS.getString("measuring")
                                                                .formatted(m.row().name()))
                                                .orElse(models.noticeProperty().get()),
                                measured,
                                models.noticeProperty()));
        status.visibleProperty().bind(text.textProperty().isNotEmpty());
        status.managedProperty().bind(status.visibleProperty());
        return status;
    }

    /// Many commands disable their own button; the keys go to the list rather than to whatever
    /// comes next.
    private void act(Runnable command) {
        requestFocus();
        command.run();
    }

    private static Button button(String key, Feather icon) {
        var button = new Button(TEXTS.getString(key), new FontIcon(icon));
        button.setId("models-" + key);
        button.setMinWidth(Region.USE_PREF_SIZE);
        var help = new Tooltip(TEXTS.getString(key + ".help"));
        help.setWrapText(true);
        help.setMaxWidth(360);
        button.setTooltip(help);
        button.setAccessibleHelp(TEXTS.getString(key + ".help"));
        return button;
    }

    private static void enable(Button button, ObservableBooleanValue possible) {
        button.disableProperty().bind(Bindings.not(possible));
    }
}
