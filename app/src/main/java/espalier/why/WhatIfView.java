package espalier.why;

import espalier.settings.Setting;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// A setting, another value for it, and what it would have changed.
final class WhatIfView {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("espalier.why.why");
    private static final double VALUE = 104;

    private WhatIfView() {}

    static List<Node> of(WhyViewModel why) {
        var whatIf = why.whatIf();
        var setting = new ComboBox<>(whatIf.settings());
        setting.setId("what-if-setting");
        setting.setFocusTraversable(false);
        setting.setConverter(new Titles());
        setting.setMaxWidth(Double.MAX_VALUE);
        setting.setMinWidth(0);
        HBox.setHgrow(setting, Priority.ALWAYS);
        setting.setValue(whatIf.settingProperty().get());
        setting.valueProperty()
                .subscribe(chosen -> {
                    if (chosen != null) {
                        whatIf.settingProperty().set(chosen);
                    }
                });
        whatIf.settingProperty().subscribe(setting::setValue);
        var value = new ComboBox<String>();
        value.setId("what-if-value");
        value.setEditable(true);
        value.setPrefWidth(VALUE);
        value.setMinWidth(VALUE);
        whatIf.settingProperty().subscribe(chosen -> value.getItems().setAll(chosen.choices()));
        value.getEditor().textProperty().bindBidirectional(whatIf.valueProperty());
        value.getEditor().setOnAction(_ -> whatIf.tryOut());
        var button = new Button(TEXTS.getString("what-if.try"));
        button.setId("what-if-try");
        button.setFocusTraversable(false);
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setOnAction(_ -> whatIf.tryOut());
        var inputs = new HBox(setting, value, button);
        inputs.getStyleClass().add("what-if");
        return List.of(inputs, Statements.of("what-if", whatIf.found(), why::goTo));
    }

    /// Settings by their names as a person reads them.
    private static final class Titles extends StringConverter<Setting> {
        @Override
        public String toString(@Nullable Setting setting) {
            return setting == null ? "" : setting.title(Locale.getDefault());
        }

        @Override
        public Setting fromString(String title) {
            throw new UnsupportedOperationException("A setting is chosen, not written.");
        }
    }
}
