package espalier.breakpoints;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Optional;
import java.util.ResourceBundle;

/// The breakpoints on the screen: above what adds one, then the list, below what changes the one
/// that is selected there.
public final class BreakpointsView {

    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("espalier.breakpoints.breakpoints");

    private final BreakpointsViewModel breakpoints;
    private final BorderPane root = new BorderPane();
    private final ListView<BreakpointRow> list;
    private final ChoiceBox<Preset> presets = new ChoiceBox<>();
    private final TextField argument = new TextField();
    private final ConditionField condition = new ConditionField("breakpoint-new-condition");
    private final Label fault = new Label();
    private final Button add = new Button(TEXTS.getString("add"), new FontIcon(Feather.PLUS));

    /// Shows what `breakpoints` holds.
    public BreakpointsView(BreakpointsViewModel breakpoints) {
        this.breakpoints = breakpoints;
        list = list();
        root.setId("breakpoints");
        root.getStyleClass().addAll("app-root", "breakpoints");
        root.setTop(adding());
        root.setCenter(new VBox(all(), list));
        VBox.setVgrow(list, Priority.ALWAYS);
        root.setBottom(
                new VBox(
                        new BreakpointEditor(breakpoints, list).root(),
                        new LogPane(breakpoints).root()));
    }

    /// What to put into a window.
    public Region root() {
        return root;
    }

    /// Gives the keys to the list, or where there is none to what adds one.
    public void requestFocus() {
        if (breakpoints.rows().isEmpty()) {
            presets.requestFocus();
        } else {
            if (list.getSelectionModel().isEmpty()) {
                list.getSelectionModel().selectFirst();
            }
            list.requestFocus();
        }
    }

    private ListView<BreakpointRow> list() {
        var view = new ListView<>(breakpoints.rows());
        view.setId("breakpoints-list");
        view.getStyleClass().add("breakpoints-list");
        var nothing = new Label(TEXTS.getString("none"));
        nothing.setWrapText(true);
        nothing.getStyleClass().add("note");
        view.setPlaceholder(nothing);
        view.setCellFactory(_ -> new BreakpointCell(breakpoints));
        view.setOnKeyPressed(event -> {
            int index = view.getSelectionModel().getSelectedIndex();
            if (index < 0) {
                return;
            }
            if (event.getCode() == KeyCode.DELETE) {
                breakpoints.remove(index);
                event.consume();
            } else if (event.getCode() == KeyCode.SPACE) {
                breakpoints.change(index, BreakpointCell.switched(view.getItems().get(index)));
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER) {
                breakpoints.visit(view.getItems().get(index));
                event.consume();
            }
        });
        return view;
    }

    /// What is done to all of them.
    private Node all() {
        var mute = new CheckBox(TEXTS.getString("mute"));
        mute.setId("breakpoints-mute");
        mute.setTooltip(new Tooltip(TEXTS.getString("mute.help")));
        mute.selectedProperty().bindBidirectional(breakpoints.mutedProperty());
        breakpoints.mutedProperty().subscribe(muted -> list.setOpacity(muted ? 0.55 : 1));
        var delete = new Button(TEXTS.getString("delete-all"), new FontIcon(Feather.TRASH_2));
        delete.setId("breakpoints-delete-all");
        delete.getStyleClass().add("small");
        delete.disableProperty().bind(Bindings.isEmpty(breakpoints.rows()));
        delete.setOnAction(_ -> breakpoints.deleteAll());
        var back = new Hyperlink();
        back.setId("breakpoints-bring-back");
        back.setOnAction(_ -> breakpoints.bringBack());
        breakpoints
                .deletedProperty()
                .subscribe(gone -> {
                    back.setText(TEXTS.getString("bring-back").formatted(gone.size()));
                    show(back, !gone.isEmpty());
                });
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var line = new HBox(mute, space, back, delete);
        line.getStyleClass().addAll("breakpoints-line", "breakpoints-all");
        return line;
    }

    private Node adding() {
        presets.setId("breakpoint-preset");
        presets.getItems().setAll(Preset.values());
        presets.setConverter(ChoiceNames.of(Preset::title));
        presets.valueProperty().subscribe(this::ask);
        argument.setId("breakpoint-argument");
        argument.setPrefColumnCount(9);
        argument.textProperty().subscribe(_ -> check());
        condition.field().textProperty().subscribe(_ -> check());
        condition.field().setOnAction(_ -> add());
        argument.setOnAction(_ -> add());
        HBox.setHgrow(condition, Priority.ALWAYS);
        HBox.setHgrow(argument, Priority.SOMETIMES);
        add.setId("breakpoint-add");
        add.setMinWidth(Region.USE_PREF_SIZE);
        add.setOnAction(_ -> add());
        fault.setId("breakpoint-argument-fault");
        fault.getStyleClass().add("field-error");
        fault.setWrapText(true);
        fault.managedProperty().bind(fault.visibleProperty());
        presets.setMinWidth(Region.USE_PREF_SIZE);
        var line = new HBox(presets, argument, condition, add);
        line.getStyleClass().add("breakpoints-line");
        var adding = new VBox(line, fault);
        adding.getStyleClass().add("breakpoints-adding");
        presets.setValue(Preset.VALUE_BELOW);
        return adding;
    }

    private void ask(Preset preset) {
        if (preset == null) {
            return;
        }
        boolean own = preset.argument() == Preset.Argument.CONDITION;
        show(condition, own);
        show(argument, !own && preset.argument() != Preset.Argument.NONE);
        argument.setText(preset.first());
        argument.setPromptText(TEXTS.getString("argument." + preset.argument()));
        check();
    }

    private String told() {
        return presets.getValue().argument() == Preset.Argument.CONDITION
                ? condition.field().getText().strip()
                : argument.getText().strip();
    }

    private void check() {
        if (presets.getValue() == null) {
            return;
        }
        Optional<String> wrong = presets.getValue().fault(told());
        add.setDisable(wrong.isPresent());
        boolean shown = wrong.isPresent() && argument.isVisible() && !told().isEmpty();
        fault.setText(wrong.orElse(""));
        fault.setVisible(shown);
    }

    private void add() {
        Preset preset = presets.getValue();
        if (preset.fault(told()).isEmpty()) {
            breakpoints.add(preset, told());
            list.getSelectionModel().selectLast();
            list.scrollTo(list.getItems().size() - 1);
        }
    }

    private static void show(Node part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }
}
