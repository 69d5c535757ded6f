package espalier.inspector;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;

import org.jspecify.annotations.Nullable;

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

    /// A table as high as its rows, up to `most` of them, whose rows report clicks.
    static <T> TableView<T> table(
            String id, ObservableList<T> items, int most, Consumer<T> clicked) {
        var table = new TableView<>(items);
        table.setId(id);
        table.setFixedCellSize(ROW);
        table.setFocusTraversable(false);
        table.getStyleClass().addAll("dense", "edge-to-edge", "inspector-table");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.prefHeightProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                () -> {
                                    int rows = Math.clamp(items.size(), 1, most);
                                    return rows * ROW + HEADER;
                                },
                                items));
        table.minHeightProperty().bind(table.prefHeightProperty());
        table.setRowFactory(_ -> {
            var row = new TableRow<T>();
            row.setOnMouseClicked(_ -> {
                if (!row.isEmpty()) {
                    clicked.accept(row.getItem());
                }
            });
            return row;
        });
        return table;
    }

    /// Keeps the selected thought's row marked, whatever the table's own selection does as rows
    /// change.
    static <T> void mark(
            TableView<T> table, ReadOnlyIntegerProperty selected, ToIntFunction<T> idOf) {
        Runnable mark =
                () -> {
                    table.getSelectionModel().clearSelection();
                    for (int i = 0; i < table.getItems().size(); i++) {
                        if (idOf.applyAsInt(table.getItems().get(i)) == selected.get()) {
                            table.getSelectionModel().select(i);
                        }
                    }
                };
        table.getItems().addListener((ListChangeListener<T>) _ -> mark.run());
        selected.subscribe(_ -> mark.run());
    }

    /// A column of texts; too long ones are shown whole in a tooltip.
    static <T> TableColumn<T, T> text(String key, double width, Function<T, String> text) {
        return column(
                key,
                width,
                "text-column",
                (cell, item) -> {
                    cell.setText(text.apply(item));
                    cell.setTooltip(new Tooltip(text.apply(item)));
                });
    }

    /// A narrow column of figures.
    static <T> TableColumn<T, T> figure(String key, double width, Function<T, String> text) {
        TableColumn<T, T> column = figure(width, text);
        column.setText(TEXTS.getString("column." + key));
        return column;
    }

    /// The same without a head yet.
    static <T> TableColumn<T, T> figure(double width, Function<T, String> text) {
        TableColumn<T, T> column =
                column(width, "figure-column", (cell, item) -> cell.setText(text.apply(item)));
        column.setMinWidth(width);
        column.setMaxWidth(width);
        return column;
    }

    /// A column whose cells are drawn by `drawer`.
    static <T> TableColumn<T, T> column(
            String key, double width, String styleClass, Drawer<T> drawer) {
        TableColumn<T, T> column = column(width, styleClass, drawer);
        column.setText(TEXTS.getString("column." + key));
        return column;
    }

    /// The same without a head yet.
    static <T> TableColumn<T, T> column(double width, String styleClass, Drawer<T> drawer) {
        var column = new TableColumn<T, T>();
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setResizable(true);
        column.getStyleClass().add(styleClass);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> new DrawnCell<>(drawer));
        return column;
    }

    /// Draws one cell that holds something.
    interface Drawer<T> {
        void draw(TableCell<T, T> cell, T item);
    }

    private static final class DrawnCell<T> extends TableCell<T, T> {

        private final Drawer<T> drawer;
        private @Nullable T drawn;

        DrawnCell(Drawer<T> drawer) {
            this.drawer = drawer;
        }

        @Override
        protected void updateItem(@Nullable T item, boolean empty) {
            super.updateItem(item, empty);
            @Nullable T wanted = empty ? null : item;
            if (wanted != null && wanted.equals(drawn)) {
                return;
            }
            drawn = wanted;
            setText(null);
            setGraphic(null);
            setTooltip(null);
            if (wanted != null) {
                drawer.draw(this, wanted);
            }
        }
    }
}
