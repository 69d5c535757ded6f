package espalier.find;

import espalier.expression.ConditionFault;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Optional;
import java.util.ResourceBundle;

/// The bar in which the user says what to look for: Enter and Shift+Enter lead from match to match,
/// Esc closes it.
public final class FindView {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("espalier.find.find");
    private static final double WIDTH = 400;

    private final FindViewModel model;
    private final Runnable onNext;
    private final Runnable onPrevious;
    private final TextField field = new TextField();
    private final TextFlow quote = new TextFlow();
    private final Label sentence = new Label();
    private final VBox root;

    /// @param onNext leads to the next match
    /// @param onPrevious leads to the one before
    /// @param onClosed gives the focus back
    public FindView(FindViewModel model, Runnable onNext, Runnable onPrevious, Runnable onClosed) {
        this.model = model;
        this.onNext = onNext;
        this.onPrevious = onPrevious;
        root = new VBox(line(), choices(), offer(), fault());
        root.setId("find");
        root.getStyleClass().addAll("overlay-card", "overlay-find");
        root.setPrefWidth(WIDTH);
        root.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        model.openProperty()
                .subscribe(open -> {
                    show(root, open);
                    if (!open) {
                        onClosed.run();
                    }
                });
        model.faultProperty().subscribe(this::tell);
    }

    /// The bar.
    public Region root() {
        return root;
    }

    /// Opens the bar and puts the focus into it.
    public void open() {
        model.openProperty().set(true);
        field.requestFocus();
        field.selectAll();
    }

    private Node line() {
        field.setId("find-field");
        field.setAccessibleText(TEXTS.getString("field"));
        field.textProperty().bindBidirectional(model.textProperty());
        model.kindProperty().subscribe(k -> field.setPromptText(TEXTS.getString("prompt." + k)));
        HBox.setHgrow(field, Priority.ALWAYS);
        var count = new Label();
        count.setId("find-count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        count.textProperty().bind(model.countProperty());
        var line =
                new HBox(
                        field,
                        count,
                        button("previous", Feather.CHEVRON_UP, onPrevious),
                        button("next", Feather.CHEVRON_DOWN, onNext),
                        button("close", Feather.X, this::close));
        line.getStyleClass().add("find-line");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Node choices() {
        var kinds = new SegmentedButton();
        kinds.setId("find-kinds");
        for (FindKind kind : FindKind.values()) {
            var button = new ToggleButton(TEXTS.getString("kind." + kind));
            button.setId("find-" + kind);
            button.setFocusTraversable(false);
            button.setTooltip(new Tooltip(TEXTS.getString("kind." + kind + ".help")));
            button.setAccessibleText(TEXTS.getString("kind." + kind + ".help"));
            button.setOnAction(_ -> {
                model.kindProperty().set(kind);
                button.setSelected(true);
            });
            model.kindProperty().subscribe(now -> button.setSelected(now == kind));
            kinds.getButtons().add(button);
        }
        var meaning = new Label();
        meaning.getStyleClass().add("find-meaning");
        model.kindProperty()
                .subscribe(k -> meaning.setText(TEXTS.getString("kind." + k + ".help")));
        HBox.setHgrow(meaning, Priority.ALWAYS);
        meaning.setMaxWidth(Double.MAX_VALUE);
        var words = new WordsMenu(this::put).button();
        model.kindProperty().subscribe(k -> show(words, k == FindKind.CONDITION));
        var line = new HBox(kinds, meaning, words);
        line.getStyleClass().add("find-line");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /// Offers to take a text for the condition that it can be read as.
    private Node offer() {
        var offer = new Hyperlink(TEXTS.getString("offer"));
        offer.setId("find-as-condition");
        offer.setOnAction(_ -> {
            offer.setVisited(false);
            model.takeAsCondition();
            field.requestFocus();
        });
        model.meansConditionProperty().subscribe(means -> show(offer, means));
        return offer;
    }

    private Node fault() {
        quote.setId("find-quote");
        sentence.setId("find-fault");
        sentence.getStyleClass().add("ask-fault");
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        var box = new VBox(3, quote, sentence);
        box.setPadding(new Insets(2, 0, 0, 0));
        model.faultProperty().subscribe(fault -> show(box, fault.isPresent()));
        return box;
    }

    /// Repeats what was typed with the place that is wrong in another colour.
    private void tell(Optional<ConditionFault> fault) {
        quote.getChildren().clear();
        sentence.setText(fault.map(ConditionFault::sentence).orElse(""));
        if (fault.isPresent()) {
            String typed = field.getText();
            int from = Math.clamp(fault.get().position(), 0, typed.length());
            int to = Math.clamp(from + fault.get().length(), from, typed.length());
            String wrong = from == to ? "\u2038" : typed.substring(from, to);
            quote.getChildren()
                    .setAll(
                            part(typed.substring(0, from), "find-right"),
                            part(wrong, "find-wrong"),
                            part(typed.substring(to), "find-right"));
        }
    }

    private static Text part(String text, String style) {
        var part = new Text(text);
        part.getStyleClass().add(style);
        return part;
    }

    /// Puts a word where the caret is.
    private void put(String word) {
        field.requestFocus();
        field.replaceSelection(word);
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            close();
        } else if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            if (event.isShiftDown()) {
                onPrevious.run();
            } else {
                onNext.run();
            }
        }
    }

    private void close() {
        model.openProperty().set(false);
    }

    private static Button button(String key, Feather icon, Runnable action) {
        var button = new Button(null, new FontIcon(icon));
        button.setId("find-" + key);
        button.setFocusTraversable(false);
        button.getStyleClass().addAll("button-icon", "flat", "small");
        button.setAccessibleText(TEXTS.getString(key));
        button.setTooltip(new Tooltip(TEXTS.getString(key)));
        button.setOnAction(_ -> action.run());
        return button;
    }

    private static void show(Node part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }
}
