package espalier.find;

import espalier.expression.ConditionScope;
import espalier.expression.Vocabulary;
import espalier.expression.Word;

import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Consumer;

/// The list of the words of conditions, each with its meaning; a click on one writes it.
final class WordsMenu {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("espalier.find.find");
    private static final double HEIGHT = 320;
    private static final double WIDTH = 470;
    private static final double MEANING = 320;

    private final Consumer<String> onWord;
    private final ContextMenu menu = new ContextMenu();
    private final Button button = new Button(TEXTS.getString("words"));

    /// @param onWord hears the word that is to be written
    WordsMenu(Consumer<String> onWord) {
        this.onWord = onWord;
        button.setId("find-words");
        button.setFocusTraversable(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getStyleClass().add("small");
        button.setTooltip(new Tooltip(TEXTS.getString("words.help")));
        button.setOnAction(_ -> open());
        menu.setId("find-words-menu");
    }

    Button button() {
        return button;
    }

    private void open() {
        if (menu.getItems().isEmpty()) {
            menu.getItems().setAll(list());
        }
        menu.show(button, Side.BOTTOM, button.getWidth() - WIDTH, 2);
    }

    private MenuItem list() {
        var grid = new GridPane();
        grid.getStyleClass().add("find-words");
        int row = 0;
        for (Word word : Vocabulary.of(ConditionScope.THOUGHT).values()) {
            var meaning = new Label(word.help(Locale.getDefault()));
            meaning.setWrapText(true);
            meaning.setPrefWidth(MEANING);
            meaning.setMinHeight(Region.USE_PREF_SIZE);
            grid.addRow(row++, chooser(word.name(), word.name()), meaning);
        }
        for (String function : Vocabulary.textFunctions().keySet()) {
            String written = "." + function + (function.equals("size") ? "()" : "(\"\")");
            grid.addRow(
                    row++, chooser(written, written), new Label(TEXTS.getString("words.texts")));
        }
        var scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setPrefViewportHeight(HEIGHT);
        scroll.setPrefViewportWidth(WIDTH);
        var item = new CustomMenuItem(scroll, false);
        item.getStyleClass().add("find-words-item");
        return item;
    }

    private Button chooser(String name, String written) {
        var chooser = new Button(name);
        chooser.setId("find-word-" + name);
        chooser.setMinWidth(Region.USE_PREF_SIZE);
        chooser.getStyleClass().addAll("flat", "small", "find-word");
        chooser.setOnAction(_ -> {
            menu.hide();
            onWord.accept(written);
        });
        return chooser;
    }
}
