package espalier.inspector;

import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Figures with their names, in cells that stay the same while only the values change.
final class FigureCells {

    private final List<Figure> shown = new ArrayList<>();
    private final List<Label> values = new ArrayList<>();
    private final Consumer<List<HBox>> lay;

    private FigureCells(Consumer<List<HBox>> lay) {
        this.lay = lay;
    }

    /// Shows these from now on.
    ///
    /// @param lay puts the cells where they belong, each time that there are others
    static void keep(ObservableList<Figure> figures, Consumer<List<HBox>> lay) {
        var cells = new FigureCells(lay);
        figures.subscribe(() -> cells.show(figures));
        cells.make(figures);
    }

    private void show(List<Figure> figures) {
        if (figures.stream().map(Figure::name).toList().equals(names())) {
            for (int i = 0; i < figures.size(); i++) {
                values.get(i).setText(figures.get(i).value());
            }
        } else {
            make(figures);
        }
    }

    private List<String> names() {
        return shown.stream().map(Figure::name).toList();
    }

    private void make(List<Figure> figures) {
        shown.clear();
        shown.addAll(figures);
        values.clear();
        lay.accept(figures.stream().map(this::cell).toList());
    }

    private HBox cell(Figure figure) {
        var name = new Label(figure.name());
        name.getStyleClass().add("figure-name");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var value = new Label(figure.value());
        value.setId("figure-" + figure.key());
        value.setMinWidth(Region.USE_PREF_SIZE);
        value.getStyleClass().add("figure-value");
        values.add(value);
        var cell = new HBox(name, space, value);
        cell.getStyleClass().add("figure");
        return cell;
    }
}
