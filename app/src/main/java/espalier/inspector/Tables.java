package espalier.inspector;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import javafx.scene.control.Control;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.CellDataFeatures;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.ResourceBundle;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/// The parts that the inspector's tables are made of.
final class Tables {

    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("espalier.inspector.inspector");
    private static final double ROW = 25;
    private static final double HEADER = 26;

    private Tables() {}

    /// A table as high as its rows, up to `most` of them, whose rows report clicks. A row keeps its
    /// place while what it shows changes, so that only its cells are written anew.
    static <T> TableView<Place<T>> table(
            String id, ObservableList<T> items, int most, Consumer<T> clicked) {
        var table = new TableView<Place<T>>();
        table.setId(id);
        table.setFixedCellSize(ROW);
        table.setFocusTraversable(false);
        table.getStyleClass().addAll("dense", "edge-to-edge", "inspector-table");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setRowFactory(_ -> {
            var row = new TableRow<Place<T>>();
            row.setOnMouseClicked(_ -> {
                if (!row.isEmpty()) {
                    clicked.accept(row.getItem().get());
                }
            });
            return row;
        });
        Runnable show =
                () -> {
                    show(table.getItems(), items);
                    int rows = Math.clamp(items.size(), 1, most);
                    table.setPrefHeight(rows * ROW + HEADER);
                };
        items.subscribe(show);
        show.run();
        table.minHeightProperty().bind(table.prefHeightProperty());
        return table;
    }

    private static <T> void show(ObservableList<Place<T>> places, List<T> items) {
        for (int i = 0; i < Math.min(places.size(), items.size()); i++) {
            places.get(i).set(items.get(i));
        }
        if (places.size() > items.size()) {
            places.remove(items.size(), places.size());
        } else if (places.size() < items.size()) {
            places.addAll(
                    items.subList(places.size(), items.size()).stream().map(Place::new).toList());
        }
    }

    /// A row of a table, whatever it shows at the time.
    static final class Place<T> extends SimpleObjectProperty<T> {
        Place(T item) {
            super(item);
        }

        @Override
        public void set(T item) {
            if (!item.equals(get())) {
                super.set(item);
            }
        }
    }

    /// Keeps the selected thought's row marked, whatever the table's own selection does as rows
    /// change.
    static <T> void mark(
            TableView<Place<T>> table,
            ObservableList<T> items,
            ReadOnlyIntegerProperty selected,
            ToIntFunction<T> idOf) {
        Runnable mark =
                () -> {
                    var ids = items.stream().map(idOf::applyAsInt).toList();
                    table.getSelectionModel().clearAndSelect(ids.indexOf(selected.get()));
                };
        items.subscribe(mark);
        selected.subscribe(_ -> mark.run());
    }

    /// A column of texts; too long ones are shown whole in a tooltip.
    static <T> TableColumn<Place<T>, T> text(String key, double width, Function<T, String> text) {
        return column(
                key,
                width,
                "text-column",
                (cell, item) -> {
                    cell.setText(text.apply(item));
                    tell(cell, text.apply(item));
                });
    }

    /// Says more where the pointer rests.
    static void tell(Control cell, String text) {
        if (cell.getTooltip() == null) {
            cell.setTooltip(new Tooltip(text));
        } else {
            cell.getTooltip().setText(text);
        }
    }

    /// A narrow column of figures.
    static <T> TableColumn<Place<T>, T> figure(String key, double width, Function<T, String> text) {
        TableColumn<Place<T>, T> column = figure(width, text);
        column.setText(TEXTS.getString("column." + key));
        return column;
    }

    /// The same without a head yet.
    static <T> TableColumn<Place<T>, T> figure(double width, Function<T, String> text) {
        TableColumn<Place<T>, T> column =
                column(width, "figure-column", (cell, item) -> cell.setText(text.apply(item)));
        column.setMinWidth(width);
        column.setMaxWidth(width);
        return column;
    }

    /// A column whose cells are drawn by `drawer`.
    static <T> TableColumn<Place<T>, T> column(
            String key, double width, String styleClass, Drawer<T> drawer) {
        TableColumn<Place<T>, T> column = column(width, styleClass, drawer);
        column.setText(TEXTS.getString("column." + key));
        return column;
    }

    /// The same without a head yet.
    static <T> TableColumn<Place<T>, T> column(double width, String styleClass, Drawer<T> drawer) {
        var column = new TableColumn<Place<T>, T>();
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setResizable(true);
        column.getStyleClass().add(styleClass);
        column.setCellValueFactory(CellDataFeatures::getValue);
        column.setCellFactory(_ -> new DrawnCell<>(drawer));
        return column;
    }

    /// Draws one cell that holds something, over what it held before.
    interface Drawer<T> {
        void draw(TableCell<?, T> cell, T item);
    }

    private static final class DrawnCell<T> extends TableCell<Place<T>, T> {

        private final Drawer<T> drawer;
        private @Nullable T drawn;

        DrawnCell(Drawer<T> drawer) {
            this.drawer = drawer;
        }

        @Override
        protected void updateItem(@Nullable T item, boolean empty) {
            super.updateItem(item, empty);
            @Nullable T wanted = empty ? null : item;
            if (wanted == null) {
                setText(null);
                setGraphic(null);
                setTooltip(null);
            } else if (!wanted.equals(drawn)) {
                drawer.draw(this, wanted);
            }
            drawn = wanted;
        }
    }
}
