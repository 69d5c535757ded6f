package espalier.canvas;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Background;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/// What colours, widths and marks mean, at the top left of the canvas; on two lines where there is
/// little room.
final class Legend extends FlowPane {

    private static final int RAMP_HEIGHT = 9;
    private static final int RAMP_STEP = 2;
    private static final double LINK_SCALE = 2;

    private final Label[] labels;
    private final ImageView ramp = new ImageView();
    private final Region bestMark = new Region();
    private final ImageView linkMark = new ImageView();
    private final HBox links;

    Legend(CanvasTexts texts) {
        super(18, 2);
        setId("canvas-legend");
        var from = new Label(texts.legendValue() + " 0");
        var to = new Label("1");
        var edge = new Label(texts.legendEdge());
        var best = new Label(texts.legendBest());
        var linked = new Label(texts.legendLinked());
        var bars = new Label(texts.legendBars());
        labels = new Label[] {from, to, edge, best, linked, bars};
        links = row(linkMark, linked);
        links.setId("legend-linked");
        links.managedProperty().bind(links.visibleProperty());
        links.setVisible(false);
        bestMark.setMinSize(14, 3);
        bestMark.setMaxSize(14, 3);
        getChildren().addAll(row(from, ramp, to), edge, row(bestMark, best), bars, links);
        setRowValignment(VPos.CENTER);
        setPadding(new Insets(4, 8, 4, 8));
        setMouseTransparent(true);
    }

    private static HBox row(Node... parts) {
        var row = new HBox(5, parts);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /// Explains links, or not, since few runs have any.
    void explainLinks(boolean wanted) {
        links.setVisible(wanted);
    }

    boolean explainsLinks() {
        return links.isVisible();
    }

    void setColours(Colours colours) {
        for (Label label : labels) {
            label.setTextFill(colours.muted);
            label.setStyle("-fx-font-size: 11px;");
        }
        setBackground(Background.fill(colours.background));
        bestMark.setBackground(Background.fill(colours.best));
        linkMark.setImage(new Sprites(LINK_SCALE).badge(Badge.LINKED, colours));
        linkMark.setFitWidth(Badge.SIZE);
        linkMark.setFitHeight(Badge.SIZE);
        ramp.setImage(rampOf(colours.value));
    }

    private static WritableImage rampOf(Color[] value) {
        var image = new WritableImage(ValueColours.STEPS * RAMP_STEP, RAMP_HEIGHT);
        for (int x = 0; x < ValueColours.STEPS * RAMP_STEP; x++) {
            for (int y = 0; y < RAMP_HEIGHT; y++) {
                image.getPixelWriter().setColor(x, y, value[x / RAMP_STEP]);
            }
        }
        return image;
    }
}
