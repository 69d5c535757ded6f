package espalier.breakpoints;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.ResourceBundle;

/// What breakpoints that only log have told of the run: to read, to select and to copy.
final class LogPane {

    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("espalier.breakpoints.breakpoints");
    private static final int ROWS = 5;

    private final VBox root;

    LogPane(BreakpointsViewModel breakpoints) {
        var lines = new TextArea();
        lines.setId("breakpoints-log");
        lines.setEditable(false);
        lines.setPrefRowCount(ROWS);
        lines.setPromptText(TEXTS.getString("log.none"));
        lines.setWrapText(true);
        breakpoints.logProperty().subscribe(text -> show(lines, text));
        var copy = new Button(TEXTS.getString("log.copy"));
        copy.setId("breakpoints-log-copy");
        copy.getStyleClass().add("small");
        copy.disableProperty().bind(Bindings.isEmpty(lines.textProperty()));
        copy.setOnAction(_ -> {
            var content = new ClipboardContent();
            content.putString(lines.getText());
            Clipboard.getSystemClipboard().setContent(content);
        });
        var title = new Label(TEXTS.getString("log.title"));
        title.setLabelFor(lines);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var head = new HBox(title, space, copy);
        head.getStyleClass().add("breakpoints-line");
        root = new VBox(head, lines);
        root.getStyleClass().add("breakpoint-editor");
    }

    /// What is being read stays where it is, and selected; who stands at the end follows what
    /// comes.
    private static void show(TextArea lines, String text) {
        int anchor = lines.getAnchor();
        int caret = lines.getCaretPosition();
        double top = lines.getScrollTop();
        boolean follows = caret == lines.getLength();
        lines.setText(text);
        if (follows) {
            lines.end();
        } else {
            lines.selectRange(anchor, caret);
            lines.setScrollTop(top);
        }
    }

    Region root() {
        return root;
    }
}
