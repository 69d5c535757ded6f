package espalier.why;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Function;

/// A setting, another value for it, and what it would have changed. A number is written, a choice
/// is chosen.
final class WhatIfView {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("espalier.why.why");

    private WhatIfView() {}

    static List<Node> of(WhyViewModel why) {
        var whatIf = why.whatIf();
        var setting = new ComboBox<>(whatIf.settings());
        setting.setId("what-if-setting");
        setting.setFocusTraversable(false);
        setting.setConverter(new Titles<>(one -> one.title(Locale.getDefault())));
        setting.setMaxWidth(Double.MAX_VALUE);
        setting.setValue(whatIf.settingProperty().get());
        setting.valueProperty()
                .subscribe(chosen -> {
                    if (chosen != null) {
                        whatIf.settingProperty().set(chosen);
                    }
                });
        whatIf.settingProperty().subscribe(setting::setValue);
        var number = number(whatIf);
        var choice = choice(whatIf);
        whatIf.settingProperty()
                .subscribe(chosen -> {
                    boolean chooses = !chosen.choices().isEmpty();
                    choice.setVisible(chooses);
                    number.setVisible(!chooses);
                });
        var value = new StackPane(number, choice);
        HBox.setHgrow(value, Priority.ALWAYS);
        var button = new Button(TEXTS.getString("what-if.try"));
        button.setId("what-if-try");
        button.setFocusTraversable(false);
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setOnAction(_ -> whatIf.tryOut());
        var inputs = new HBox(value, button);
        inputs.getStyleClass().add("what-if");
        return List.of(setting, inputs, Statements.of("what-if", whatIf.found(), why::goTo));
    }

    private static TextField number(WhatIfViewModel whatIf) {
        var number = new TextField();
        number.setId("what-if-number");
        number.textProperty().bindBidirectional(whatIf.valueProperty());
        number.setOnAction(_ -> whatIf.tryOut());
        return number;
    }

    private static ComboBox<String> choice(WhatIfViewModel whatIf) {
        var choice = new ComboBox<String>();
        choice.setId("what-if-choice");
        choice.setFocusTraversable(false);
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setConverter(
                new Titles<>(one -> {
                    var setting = whatIf.settingProperty().get();
                    return setting.choices().contains(one)
                            ? setting.title(one, Locale.getDefault())
                            : one;
                }));
        Runnable show =
                () -> {
                    var choices = whatIf.settingProperty().get().choices();
                    String inForce = whatIf.valueProperty().get();
                    if (choices.contains(inForce)) {
                        if (!choices.equals(choice.getItems())) {
                            choice.getItems().setAll(choices);
                        }
                        choice.setValue(inForce);
                    }
                };
        whatIf.settingProperty().subscribe(show);
        whatIf.valueProperty().subscribe(show);
        show.run();
        choice.setOnAction(_ -> {
            String chosen = choice.getValue();
            if (chosen != null && whatIf.settingProperty().get().choices().contains(chosen)) {
                whatIf.valueProperty().set(chosen);
            }
        });
        return choice;
    }

    /// What is chosen from, as a person reads it.
    private static final class Titles<T> extends StringConverter<T> {
        private final Function<T, String> title;

        Titles(Function<T, String> title) {
            this.title = title;
        }

        @Override
        public String toString(@Nullable T one) {
            return one == null ? "" : title.apply(one);
        }

        @Override
        public T fromString(String title) {
            throw new UnsupportedOperationException("What is chosen is not written.");
        }
    }
}
