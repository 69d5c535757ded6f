package espalier.runpanel;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.nio.file.Path;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Supplier;

/// The run panel on the screen: problem, model, settings, and below them a line that explains the
/// setting under the pointer or the keyboard.
public final class RunPanelView {

    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("espalier.runpanel.runpanel");

    private final BorderPane root = new BorderPane();
    private final Label help = new Label();

    /// @param other what is said while the panel names another run than the one on the screen
    /// @param logNote what the log of the run on the screen states of it; empty for a run of ours
    /// @param chooseFolder asks the user for a model folder
    /// @param showModels shows the list of models
    public RunPanelView(
            RunPanelViewModel panel,
            OtherRunLine other,
            ObservableValue<String> logNote,
            Supplier<Optional<Path>> chooseFolder,
            Runnable showModels) {
        var content =
                new VBox(
                        logNote(logNote),
                        new ProblemSection(panel.problem(), panel.model(), showModels).root(),
                        new ModelSection(panel.model(), chooseFolder, showModels).root(),
                        otherRun(other));
        content.getStyleClass().add("panel-content");
        for (SettingGroup group : SettingGroup.values()) {
            content.getChildren().add(new SettingsSection(group, panel.settings(), help).root());
        }
        content.getChildren().add(reset(panel.settings()));
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("panel-scroll");
        help.setWrapText(true);
        help.setId("setting-help");
        help.getStyleClass().add("setting-help");
        help.setText(TEXTS.getString("help.hint"));
        root.setCenter(scroll);
        root.setBottom(help);
        root.setId("run-panel");
        root.getStyleClass().addAll("side-panel", "run-panel");
    }

    /// What to put into the window.
    public Region root() {
        return root;
    }

    private static Node logNote(ObservableValue<String> text) {
        var note = new Label();
        note.setId("log-note");
        note.setWrapText(true);
        note.getStyleClass().add("anew-note");
        note.textProperty().bind(text);
        note.visibleProperty().bind(note.textProperty().isNotEmpty());
        note.managedProperty().bind(note.visibleProperty());
        return note;
    }

    /// What is said while the panel names another run than the one on the screen.
    ///
    /// @param text empty where it does not
    /// @param restorable whether the panel can name that one again
    /// @param again has it do so
    public record OtherRunLine(
            ObservableValue<String> text, ObservableValue<Boolean> restorable, Runnable again) {}

    private static Node otherRun(OtherRunLine other) {
        var note = new Label();
        note.setId("other-run");
        note.setWrapText(true);
        note.getStyleClass().add("anew-note");
        note.textProperty().bind(other.text());
        var again = new Hyperlink(TEXTS.getString("run.again"));
        again.setId("other-run-again");
        again.visibleProperty().bind(other.restorable());
        again.managedProperty().bind(again.visibleProperty());
        again.setOnAction(_ -> {
            again.setVisited(false);
            other.again().run();
        });
        note.visibleProperty().bind(note.textProperty().isNotEmpty());
        var box = new VBox(note, again);
        box.managedProperty().bind(note.visibleProperty());
        return box;
    }

    private static Node reset(SettingsViewModel settings) {
        var reset = new Hyperlink(TEXTS.getString("settings.reset"));
        reset.setId("reset-settings");
        reset.setTooltip(new Tooltip(TEXTS.getString("settings.reset.help")));
        reset.setOnAction(_ -> {
            settings.reset();
            reset.setVisited(false);
        });
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return new HBox(space, reset);
    }
}
