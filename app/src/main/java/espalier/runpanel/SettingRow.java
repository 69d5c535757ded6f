package espalier.runpanel;

import espalier.settings.Setting;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.converter.DefaultStringConverter;

import org.controlsfx.control.ToggleSwitch;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/// One setting: its title, a control for its kind, and what is wrong with what was typed.
final class SettingRow {

    private static final List<String> ON_OFF = List.of("on", "off");

    private final SettingViewModel setting;
    private final Label help;
    private final VBox root;

    SettingRow(SettingViewModel setting, Label help) {
        this.setting = setting;
        this.help = help;
        var title = new Label(setting.title());
        title.setMaxWidth(Double.MAX_VALUE);
        title.setMinWidth(0);
        HBox.setHgrow(title, Priority.ALWAYS);
        Control control = control();
        control.setId("setting-" + setting.setting().name());
        control.setAccessibleText(setting.title());
        control.setAccessibleHelp(setting.help());
        title.setLabelFor(control);
        boolean whole = setting.setting().name().equals(SettingViewModel.ALGORITHM);
        var row = whole ? new HBox(control) : new HBox(title, control);
        if (whole) {
            control.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(control, Priority.ALWAYS);
        }
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("setting-row");
        root = new VBox(row);
        if (setting.setting().name().equals("exploration")) {
            root.getChildren().add(slider(1));
        }
        root.getChildren()
                .add(
                        Sections.errorUnder(
                                control,
                                setting.errorProperty(),
                                "setting-" + setting.setting().name() + "-error"));
        root.visibleProperty().bind(setting.meaningfulProperty());
        root.managedProperty().bind(root.visibleProperty());
        var tooltip = new Tooltip();
        setting.valueProperty().subscribe(_ -> tooltip.setText(explanation()));
        Tooltip.install(row, tooltip);
        root.hoverProperty().subscribe((_, hovered) -> explain(hovered));
        control.focusedProperty().subscribe((_, focused) -> explain(focused));
        setting.valueProperty().subscribe((_, _) -> explain(control.isFocused()));
    }

    Node root() {
        return root;
    }

    private void explain(boolean wanted) {
        if (wanted) {
            help.setText(explanation());
        }
    }

    private String explanation() {
        return setting.help(setting.valueProperty().get());
    }

    private Control control() {
        if (setting.setting().choices().equals(ON_OFF)) {
            return toggle();
        }
        return setting.setting().kind() == Setting.Kind.CHOICE ? choices() : field();
    }

    private ToggleSwitch toggle() {
        var toggle = new ToggleSwitch();
        setting.valueProperty().subscribe(value -> toggle.setSelected(value.equals("on")));
        toggle.selectedProperty().subscribe((_, on) -> setting.change(on ? "on" : "off"));
        toggle.setMaxWidth(ToggleSwitch.USE_PREF_SIZE);
        return toggle;
    }

    private ComboBox<String> choices() {
        var choices = new ComboBox<String>();
        choices.getItems().setAll(setting.setting().choices());
        choices.setConverter(titles());
        choices.setVisibleRowCount(choices.getItems().size());
        choices.setCellFactory(_ -> new ChoiceCell());
        choices.getStyleClass().add("setting-choice");
        setting.valueProperty().subscribe(choices::setValue);
        choices.valueProperty().subscribe((_, value) -> setting.change(value));
        return choices;
    }

    private StringConverter<String> titles() {
        return new DefaultStringConverter() {
            @Override
            public String toString(String label) {
                return setting.title(label);
            }
        };
    }

    /// A choice in the open list, which says what it means while the pointer is on it.
    private final class ChoiceCell extends ListCell<String> {

        ChoiceCell() {
            hoverProperty()
                    .subscribe((_, hovered) -> {
                        if (hovered && getItem() != null) {
                            help.setText(setting.help(getItem()));
                        }
                    });
        }

        @Override
        protected void updateItem(@Nullable String choice, boolean empty) {
            super.updateItem(choice, empty);
            setText(null);
            setTooltip(null);
            if (choice != null && !empty) {
                setText(setting.title(choice));
                setTooltip(new Tooltip(setting.help(choice)));
            }
        }
    }

    private TextField field() {
        var field = new TextField();
        field.getStyleClass().add("setting-number");
        setting.valueProperty().subscribe(field::setText);
        field.setOnAction(_ -> setting.change(field.getText()));
        field.focusedProperty()
                .subscribe((_, focused) -> {
                    if (!focused) {
                        setting.change(field.getText());
                    }
                });
        return field;
    }

    /// Goes from 0 to `most`; tells the search only when it is let go.
    private Slider slider(double most) {
        var slider = new Slider(0, most, 0);
        slider.setId("setting-" + setting.setting().name() + "-slider");
        slider.setBlockIncrement(0.05);
        slider.getStyleClass().add("small");
        slider.setAccessibleText(setting.title());
        setting.valueProperty().subscribe(value -> slider.setValue(Double.parseDouble(value)));
        slider.valueProperty()
                .subscribe((_, value) -> {
                    if (!slider.isValueChanging()) {
                        changeTo(value.doubleValue());
                    }
                });
        slider.valueChangingProperty()
                .subscribe((_, changing) -> {
                    if (!changing) {
                        changeTo(slider.getValue());
                    }
                });
        return slider;
    }

    private void changeTo(double value) {
        double inForce = Double.parseDouble(setting.valueProperty().get());
        String rounded = String.format(Locale.ROOT, "%.2f", value);
        if (inForce <= 1 && Double.parseDouble(rounded) != inForce) {
            setting.change(rounded);
        }
    }
}
