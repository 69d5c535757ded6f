package espalier.canvas;

import espalier.lettering.CanvasTexts;
import espalier.lettering.CardText;
import espalier.paint.Colours;
import espalier.scene.Lines;
import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

import javafx.animation.PauseTransition;
import javafx.event.Event;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import java.util.List;
import java.util.stream.Collectors;

/// What there is to know at a glance of the thought under the pointer: its text, its figures and
/// the line that goes on from it. Shows when the pointer rests, and stays where it is as long as
/// that is over the same thought or over the card, which scrolls where it has more than fits.
final class HoverCard extends ScrollPane {

    private static final double WIDEST = 320;

    /// The share of the view's height that it may take.
    private static final double HIGHEST = 0.6;

    private static final double AWAY = 14;
    private static final int LINE_LENGTH = 6;
    private static final CornerRadii CORNERS = new CornerRadii(5);

    private final CanvasTexts texts;
    private final Label text = new Label();
    private final Label figures = new Label();
    private final Label line = new Label();
    private final VBox content = new VBox(3, text, figures, line);
    private final PauseTransition rest = new PauseTransition(Duration.millis(350));
    private final PauseTransition leaving = new PauseTransition(Duration.millis(250));
    private int shown = ThoughtId.NONE;

    HoverCard(CanvasTexts texts) {
        this.texts = texts;
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        setId("canvas-hover-card");
        text.setStyle("-fx-font-weight: bold; -fx-font-size: 12px;");
        figures.setStyle("-fx-font-size: 11px;");
        line.setStyle("-fx-font-size: 11px;");
        for (Label label : List.of(text, line)) {
            label.setWrapText(true);
            label.setMaxWidth(WIDEST);
        }
        content.setPadding(new Insets(7, 10, 8, 10));
        addEventHandler(MouseEvent.MOUSE_ENTERED, _ -> leaving.stop());
        addEventHandler(MouseEvent.MOUSE_EXITED, _ -> leave());
        // What happens on the card is not for the tree below it.
        addEventHandler(MouseEvent.ANY, Event::consume);
        addEventHandler(ScrollEvent.ANY, Event::consume);
        setManaged(false);
        setVisible(false);
        rest.setOnFinished(_ -> setVisible(true));
        leaving.setOnFinished(_ -> hide());
    }

    void setColours(Colours colours) {
        content.setBackground(Background.fill(colours.card));
        setBackground(new Background(new BackgroundFill(colours.card, CORNERS, Insets.EMPTY)));
        setBorder(colours.outline(CORNERS));
        text.setTextFill(colours.text);
        figures.setTextFill(colours.muted);
        line.setTextFill(colours.accent);
    }

    /// Shows a thought once the pointer has rested at this place in a view of this size.
    void show(ReadableTree tree, int id, double x, double y, double width, double height) {
        leaving.stop();
        if (isVisible() && id == shown) {
            return;
        }
        shown = id;
        text.setText(CardText.of(tree, id).line());
        figures.setText(texts.figures(tree, id));
        line.setText(
                Lines.line(tree, id).stream()
                        .limit(LINE_LENGTH)
                        .map(below -> "→ " + CardText.of(tree, below).title())
                        .collect(Collectors.joining("\n")));
        line.setVisible(!line.getText().isEmpty());
        line.setManaged(line.isVisible());
        fit(height * HIGHEST);
        setVvalue(0);
        double left = x + AWAY + getWidth() < width ? x + AWAY : x - AWAY - getWidth();
        double top = y + AWAY + getHeight() < height ? y + AWAY : y - AWAY - getHeight();
        relocate(Math.max(0, Math.rint(left)), Math.max(0, Math.rint(top)));
        if (!isVisible()) {
            rest.playFromStart();
        }
    }

    private void fit(double highest) {
        applyCss();
        double wide = Math.ceil(content.prefWidth(-1)) + 2;
        double high = Math.ceil(content.prefHeight(wide)) + 2;
        boolean scrolls = high > highest;
        setVbarPolicy(scrolls ? ScrollBarPolicy.ALWAYS : ScrollBarPolicy.NEVER);
        resize(wide + (scrolls ? AWAY : 0), Math.min(high, highest));
    }

    /// The pointer has left the thought: the card stays for a moment, in which it can be reached.
    void leave() {
        rest.stop();
        if (isVisible()) {
            leaving.playFromStart();
        }
    }

    void hide() {
        rest.stop();
        leaving.stop();
        shown = ThoughtId.NONE;
        setVisible(false);
    }
}
