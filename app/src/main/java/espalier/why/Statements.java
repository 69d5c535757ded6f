package espalier.why;

import javafx.beans.binding.Bindings;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

import java.util.ResourceBundle;
import java.util.function.Consumer;

/// Statements one below another; a click on one goes to a thought that shows it, the next click to
/// the next.
final class Statements {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("espalier.why.why");

    private Statements() {}

    static VBox of(String id, ObservableList<Statement> statements, Consumer<Statement> clicked) {
        var box = new VBox();
        box.setId(id);
        box.getStyleClass().add("statements");
        Runnable show =
                () -> {
                    box.getChildren()
                            .setAll(
                                    statements.stream()
                                            .<Node>map(one -> line(one, clicked))
                                            .toList());
                    box.getChildren().stream()
                            .limit(1)
                            .forEach(first -> first.getStyleClass().add("first"));
                };
        statements.subscribe(show);
        show.run();
        box.visibleProperty().bind(Bindings.isNotEmpty(statements));
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private static Labeled line(Statement statement, Consumer<Statement> clicked) {
        if (statement.evidence().isEmpty()) {
            var label = dressed(new Label(statement.sentence()));
            if (statement.empty()) {
                label.getStyleClass().setAll("label", "note");
            }
            return label;
        }
        var link = new Hyperlink(statement.sentence());
        link.setFocusTraversable(false);
        link.setOnAction(_ -> {
            link.setVisited(false);
            clicked.accept(statement);
        });
        int count = statement.evidence().size();
        link.setTooltip(
                new Tooltip(
                        count == 1
                                ? TEXTS.getString("evidence.one")
                                : TEXTS.getString("evidence.many").formatted(count)));
        return dressed(link);
    }

    private static Labeled dressed(Labeled line) {
        line.setWrapText(true);
        line.setMinHeight(Labeled.USE_PREF_SIZE);
        line.setMaxWidth(Double.MAX_VALUE);
        line.getStyleClass().add("statement");
        return line;
    }
}
