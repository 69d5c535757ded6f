package espalier.canvas;

import espalier.lettering.CanvasTexts;
import espalier.paint.Badge;
import espalier.paint.Colours;
import espalier.paint.Sprites;
import espalier.paint.ValueBrush;
import espalier.selection.ValueRange;
import espalier.tree.Scale;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Background;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import java.util.function.Consumer;

/// What colours, widths and marks mean, at the top left of the canvas; on two lines where there is
/// little room.
final class Legend extends FlowPane {

    private static final double LINK_SCALE = 2;

    private final Label[] labels;
    private final ValueBrush brush;
    private final Label from = new Label();
    private final Label to = new Label();
    private final Label rank = new Label();
    private final Label range = new Label();
    private final CanvasTexts texts;
    private final Region bestMark = new Region();
    private final ImageView linkMark = new ImageView();
    private final HBox links;
    private Scale scale = Scale.UNIT;
    private ValueRange chosen = ValueRange.ALL;

    /// @param onRange hears which values are to be shown in colour
    Legend(CanvasTexts texts, Consumer<ValueRange> onRange) {
        super(18, 2);
        this.texts = texts;
        brush = new ValueBrush(onRange);
        Tooltip.install(brush, new Tooltip(texts.legendBrush()));
        rank.setText(texts.legendRank());
        rank.setId("legend-rank");
        rank.managedProperty().bind(rank.visibleProperty());
        range.setId("legend-range");
        range.managedProperty().bind(range.visibleProperty());
        range.setVisible(false);
        setId("canvas-legend");
        var edge = new Label(texts.legendEdge());
        var best = new Label(texts.legendBest());
        var linked = new Label(texts.legendLinked());
        var bars = new Label(texts.legendBars());
        labels = new Label[] {from, to, rank, range, edge, best, linked, bars};
        links = row(linkMark, linked);
        links.setId("legend-linked");
        links.managedProperty().bind(links.visibleProperty());
        links.setVisible(false);
        bestMark.setMinSize(14, 3);
        bestMark.setMaxSize(14, 3);
        getChildren()
                .addAll(row(from, brush, to, rank, range), edge, row(bestMark, best), bars, links);
        setRowValignment(VPos.CENTER);
        setPadding(new Insets(4, 8, 4, 8));
        setPickOnBounds(false);
        showScale(scale);
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

    /// Says between which values the colours are, the bad end first, and whether they go by rank.
    void showScale(Scale shown) {
        scale = shown;
        from.setText(texts.legendValue() + " " + texts.axis(shown.shaded(0)));
        to.setText(texts.axis(shown.shaded(1)));
        rank.setVisible(!shown.steps().isEmpty());
        show(chosen);
    }

    Scale scale() {
        return scale;
    }

    /// Says which values are shown in colour.
    ///
    /// @param of all, by where they stand among colours
    void show(ValueRange of) {
        chosen = of;
        brush.show(chosen);
        double one = scale.shaded(chosen.from());
        double other = scale.shaded(chosen.to());
        double least = Math.min(one, other);
        double most = Math.max(one, other);
        range.setText(
                scale.steps().isEmpty()
                        ? texts.range(least, most)
                        : texts.rangeByRank(least, most));
        range.setVisible(!chosen.equals(ValueRange.ALL));
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
        brush.setColours(colours);
        range.setTextFill(colours.text);
    }
}
