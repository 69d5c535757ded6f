package espalier.breakpoints;

import espalier.session.Breakpoint;
import espalier.session.Breakpoint.Effect;
import espalier.session.Breakpoint.Life;
import espalier.session.Breakpoint.Trigger;

import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import javafx.util.converter.IntegerStringConverter;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.ResourceBundle;

/// What changes the breakpoint that is selected in the list. A change holds at once, unless
/// something is wrong with it, which is then said.
final class BreakpointEditor {

    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("espalier.breakpoints.breakpoints");
    private static final int MOST_HITS = 1_000_000;

    private final BreakpointsViewModel breakpoints;
    private final ListView<BreakpointRow> list;
    private final VBox root = new VBox();
    private final TextField name = new TextField();
    private final ChoiceBox<Trigger> trigger = new ChoiceBox<>();
    private final ConditionField condition = new ConditionField("breakpoint-condition");
    private final Spinner<Integer> hits = new Spinner<>(1, MOST_HITS, 1);
    private final CheckBox log = new CheckBox(TEXTS.getString("log"));
    private final CheckBox once = new CheckBox(TEXTS.getString("once"));
    private final Label fault = new Label();
    private Optional<Breakpoint> shown = Optional.empty();
    private Subscription following = Subscription.EMPTY;
    private boolean filling;

    BreakpointEditor(BreakpointsViewModel breakpoints, ListView<BreakpointRow> list) {
        this.breakpoints = breakpoints;
        this.list = list;
        name.setId("breakpoint-name");
        trigger.setId("breakpoint-trigger");
        trigger.getItems().setAll(Trigger.values());
        trigger.setConverter(ChoiceNames.of(t -> TEXTS.getString("trigger." + t)));
        trigger.setMaxWidth(Double.MAX_VALUE);
        hits.setId("breakpoint-from-hit");
        hits.setEditable(true);
        digitsOnly(hits);
        hits.setPrefWidth(96);
        log.setId("breakpoint-log");
        once.setId("breakpoint-once");
        fault.setId("breakpoint-fault");
        fault.getStyleClass().add("field-error");
        fault.setWrapText(true);
        fault.managedProperty().bind(fault.visibleProperty());
        fault.setVisible(false);
        root.getStyleClass().add("breakpoint-editor");
        root.getChildren().setAll(grid(), fault);
        root.managedProperty().bind(root.visibleProperty());
        listen();
    }

    /// Lets nothing but digits be typed; where nothing is left, the number stays, and what is out
    /// of range becomes the nearest that is not.
    private static void digitsOnly(Spinner<Integer> spinner) {
        var values = spinner.getValueFactory();
        values.setConverter(
                new IntegerStringConverter() {
                    @Override
                    public Integer fromString(String text) {
                        return text.isEmpty()
                                ? values.getValue()
                                : Math.clamp(super.fromString(text), 1, MOST_HITS);
                    }
                });
        spinner.getEditor().setTextFormatter(new TextFormatter<>(BreakpointEditor::digits));
    }

    /// The change, or none where something else than digits would stand there.
    private static TextFormatter.Change digits(TextFormatter.Change change) {
        if (!change.getControlNewText().matches("[0-9]{0,7}")) {
            change.setText("");
            change.setRange(change.getRangeStart(), change.getRangeStart());
            change.selectRange(change.getControlAnchor(), change.getControlCaretPosition());
        }
        return change;
    }

    Region root() {
        return root;
    }

    private GridPane grid() {
        var grid = new GridPane(12, 8);
        var words = new ColumnConstraints();
        words.setMinWidth(Region.USE_PREF_SIZE);
        var fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(words, fields);
        var options = new HBox(hits, log, once);
        options.getStyleClass().add("breakpoints-line");
        grid.addRow(0, label("name"), name);
        grid.addRow(1, label("trigger"), trigger);
        grid.addRow(2, label("condition"), condition);
        grid.addRow(3, label("from-hit"), options);
        return grid;
    }

    private static Label label(String key) {
        return new Label(TEXTS.getString(key));
    }

    private void listen() {
        list.getSelectionModel().selectedItemProperty().subscribe(this::follow);
        name.textProperty().subscribe((_, _) -> change());
        trigger.valueProperty().subscribe((_, _) -> change());
        condition.field().textProperty().subscribe((_, _) -> change());
        hits.valueProperty().subscribe((_, _) -> change());
        hits.focusedProperty().subscribe(_ -> hits.commitValue());
        log.selectedProperty().subscribe((_, _) -> change());
        once.selectedProperty().subscribe((_, _) -> change());
    }

    private void follow(@Nullable BreakpointRow row) {
        following.unsubscribe();
        following =
                row == null
                        ? Subscription.EMPTY
                        : row.breakpointProperty().subscribe((_, _) -> fill(row));
        fill(row);
    }

    private void fill(@Nullable BreakpointRow row) {
        root.setVisible(row != null);
        if (row == null || filling || shown.equals(Optional.of(row.breakpoint()))) {
            return;
        }
        shown = Optional.of(row.breakpoint());
        filling = true;
        var one = row.breakpoint();
        name.setText(one.name());
        trigger.setValue(one.on());
        condition.field().setText(one.condition());
        hits.getValueFactory().setValue(one.hits());
        log.setSelected(one.effect() == Effect.LOG);
        once.setSelected(one.life() == Life.ONCE);
        fault.setVisible(false);
        filling = false;
    }

    private Breakpoint edited(Breakpoint before) {
        return new Breakpoint(
                name.getText().strip(),
                trigger.getValue() == null ? before.on() : trigger.getValue(),
                condition.field().getText().strip(),
                hits.getValue(),
                log.isSelected() ? Effect.LOG : Effect.STOP,
                once.isSelected() ? Life.ONCE : Life.KEPT,
                before.state());
    }

    private void change() {
        int index = list.getSelectionModel().getSelectedIndex();
        if (filling || index < 0) {
            return;
        }
        var changed = edited(list.getItems().get(index).breakpoint());
        var wrong = breakpoints.fault(index, changed);
        boolean elsewhere = wrong.isPresent() && Preset.faultIn(changed.condition()).isEmpty();
        fault.setText(wrong.orElse(""));
        fault.setVisible(elsewhere);
        filling = true;
        breakpoints.change(index, changed);
        shown = Optional.of(list.getItems().get(index).breakpoint());
        filling = false;
    }
}
