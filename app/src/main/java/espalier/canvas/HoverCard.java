package espalier.canvas;

import espalier.lettering.CanvasTexts;
import espalier.lettering.CardText;
import espalier.paint.Colours;
import espalier.scene.Lines;
import espalier.tree.ReadableTree;

import javafx.animation.PauseTransition;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import java.util.List;
import java.util.stream.Collectors;

/// What there is to know at a glance of the thought under the pointer: its text, its figures and
/// the line that goes on from it. Shows when the pointer rests.
final class HoverCard extends VBox {

    private static final double WIDEST = 320;
    private static final double AWAY = 14;
    private static final int LINE_LENGTH = 6;
    private static final CornerRadii CORNERS = new CornerRadii(5);

    private final CanvasTexts texts;
    private final Label text = new Label();
    private final Label figures = new Label();
    private final Label line = new Label();
    private final PauseTransition rest = new PauseTransition(Duration.millis(350));

    HoverCard(CanvasTexts texts) {
        super(3);
        this.texts = texts;
        setId("canvas-hover-card");
        text.setStyle("-fx-font-weight: bold; -fx-font-size: 12px;");
        figures.setStyle("-fx-font-size: 11px;");
        line.setStyle("-fx-font-size: 11px;");
        for (Label label : List.of(text, line)) {
            label.setWrapText(true);
            label.setMaxWidth(WIDEST);
        }
        getChildren().addAll(text, figures, line);
        setPadding(new Insets(7, 10, 8, 10));
        setMouseTransparent(true);
        setManaged(false);
        setVisible(false);
        rest.setOnFinished(_ -> setVisible(true));
    }

    void setColours(Colours colours) {
        setBackground(new Background(new BackgroundFill(colours.card, CORNERS, Insets.EMPTY)));
        setBorder(colours.outline(CORNERS));
        text.setTextFill(colours.text);
        figures.setTextFill(colours.muted);
        line.setTextFill(colours.accent);
    }

    /// Shows a thought once the pointer has rested at this place in a view of this size.
    void show(ReadableTree tree, int id, double x, double y, double width, double height) {
        text.setText(CardText.of(tree, id).line());
        figures.setText(texts.figures(tree, id));
        line.setText(
                Lines.line(tree, id).stream()
                        .limit(LINE_LENGTH)
                        .map(below -> "→ " + CardText.of(tree, below).title())
                        .collect(Collectors.joining("\n")));
        line.setVisible(!line.getText().isEmpty());
        line.setManaged(line.isVisible());
        autosize();
        double left = x + AWAY + getWidth() < width ? x + AWAY : x - AWAY - getWidth();
        double top = y + AWAY + getHeight() < height ? y + AWAY : y - AWAY - getHeight();
        relocate(Math.max(0, Math.rint(left)), Math.max(0, Math.rint(top)));
        if (!isVisible()) {
            rest.playFromStart();
        }
    }

    void hide() {
        rest.stop();
        setVisible(false);
    }
}
