package espalier.shell;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Consumer;
import java.util.function.Function;

/// A line that asks the user for a text, over the canvas: what is wrong with it is said while it is
/// typed, Enter gives it, Esc gives it up. Nothing else is blocked meanwhile.
final class AskBar extends VBox {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("espalier.shell.shell");
    private static final double WIDTH = 320;
    private static final double WIDEST = 480;

    private final Label question = new Label();
    private final TextField field = new TextField();
    private final Label fault = new Label();
    private final Runnable onClosed;
    private Function<String, Optional<String>> check = _ -> Optional.empty();
    private Consumer<String> answer = _ -> {};
    private boolean opening;

    /// @param onClosed what happens when nobody is asked any more, as giving back the focus
    AskBar(Runnable onClosed) {
        this.onClosed = onClosed;
        setId("ask");
        getStyleClass().addAll("overlay-card", "overlay-ask");
        field.setId("ask-field");
        field.setPrefWidth(WIDTH);
        field.setMinWidth(80);
        HBox.setHgrow(field, Priority.ALWAYS);
        question.setId("ask-question");
        question.setMinWidth(Region.USE_PREF_SIZE);
        question.setLabelFor(field);
        fault.setId("ask-fault");
        fault.getStyleClass().add("ask-fault");
        fault.setWrapText(true);
        var ok = new Button(TEXTS.getString("ask.ok"));
        ok.setId("ask-ok");
        ok.setMinWidth(Region.USE_PREF_SIZE);
        ok.setOnAction(_ -> give());
        var cancel = new Button(TEXTS.getString("ask.cancel"));
        cancel.setId("ask-cancel");
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        cancel.setOnAction(_ -> close());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        addEventFilter(KeyEvent.KEY_RELEASED, _ -> opening = false);
        field.textProperty().subscribe((_, text) -> check(text));
        var line = new HBox(field, ok, cancel);
        line.getStyleClass().add("ask-line");
        getChildren().addAll(question, line, fault);
        setMaxWidth(WIDEST);
        show(this, false);
        show(fault, false);
    }

    /// Asks.
    ///
    /// @param text the key of the question
    /// @param first what stands in the field
    /// @param faults says what is wrong with a text, where something is
    /// @param onAnswer hears the text
    void ask(
            String text,
            String first,
            Function<String, Optional<String>> faults,
            Consumer<String> onAnswer) {
        question.setText(TEXTS.getString(text));
        check = faults;
        field.setText(first);
        show(fault, false);
        answer = onAnswer;
        show(this, true);
        opening = true;
        field.requestFocus();
        field.selectAll();
    }

    /// Says while it is typed what is wrong with a text.
    private void check(String text) {
        var wrong = text.isBlank() ? Optional.<String>empty() : check.apply(text.strip());
        fault.setText(wrong.orElse(""));
        show(fault, wrong.isPresent());
    }

    /// The letter of the key that has asked is no part of the answer.
    private void typed(KeyEvent event) {
        if (opening) {
            event.consume();
        }
    }

    private void pressed(KeyEvent event) {
        opening = false;
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            give();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            close();
        }
    }

    private void give() {
        String text = field.getText().strip();
        var wrong = check.apply(text);
        if (wrong.isPresent()) {
            fault.setText(wrong.get());
            show(fault, true);
            return;
        }
        close();
        answer.accept(text);
    }

    private void close() {
        show(this, false);
        onClosed.run();
    }

    private static void show(Region part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }
}
