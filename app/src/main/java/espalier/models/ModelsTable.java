package espalier.models;

import espalier.language.ModelOutline;
import espalier.wording.ModelWords;

import javafx.collections.transformation.SortedList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Function;

/// The list: a row for each model. Enter and a double click use it, Delete takes it out.
final class ModelsTable {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("espalier.models.models");
    private static final double ROW = 28;

    /// Figures and states are never cut off; names give way.
    private static final double WIDEST_MINIMUM = 112;

    private final ModelsViewModel models;
    private final TableView<ListedModel> table = new TableView<>();

    ModelsTable(ModelsViewModel models) {
        this.models = models;
        var sorted = new SortedList<>(models.models());
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        table.setId("models-table");
        table.setAccessibleText(TEXTS.getString("list"));
        table.setFixedCellSize(ROW);
        table.getStyleClass().addAll("dense", "edge-to-edge", "inspector-table", "models-table");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        table.setPlaceholder(new Label(TEXTS.getString("list.empty")));
        table.getColumns()
                .setAll(
                        List.of(
                                name(),
                                text("architecture", 136, ModelOutline::architecture),
                                figure(
                                        "parameters",
                                        84,
                                        ModelOutline::parameters,
                                        ModelWords::parameters),
                                figure(
                                        "context",
                                        70,
                                        outline -> (long) outline.contextLength(),
                                        "%,d"::formatted),
                                text("precision", 72, outline -> outline.precision().label()),
                                figure("size", 78, ModelOutline::bytes, ModelWords::size),
                                speed(),
                                state()));
        table.setRowFactory(_ -> row());
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        follow();
    }

    TableView<ListedModel> root() {
        return table;
    }

    /// The selection is the view model's; the table shows it and changes it.
    private void follow() {
        var rows = table.getSelectionModel();
        models.selectedProperty()
                .subscribe(selected -> {
                    if (selected.isPresent() && rows.getSelectedItem() != selected.get()) {
                        rows.clearSelection();
                        rows.select(selected.get());
                        table.scrollTo(selected.get());
                    }
                });
        rows.selectedItemProperty()
                .subscribe(item ->
                        Optional.ofNullable(item)
                                .ifPresent(model ->
                                        models.selectedProperty().set(Optional.of(model))));
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> models.use();
            case DELETE, BACK_SPACE -> models.remove();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private TableRow<ListedModel> row() {
        var row = new TableRow<ListedModel>();
        row.setOnMouseClicked(event -> {
            boolean twice = event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2;
            if (twice && !row.isEmpty()) {
                models.use();
            }
        });
        return row;
    }

    private static TableColumn<ListedModel, ModelRow> name() {
        var column =
                column(
                        "name",
                        220,
                        "text-column",
                        Comparator.comparing(ModelRow::name, String.CASE_INSENSITIVE_ORDER),
                        (cell, row) -> {
                            cell.setText(row.name());
                            cell.setTooltip(new Tooltip(row.folder().toString()));
                            if (row.inUse()) {
                                cell.setGraphic(tag(TEXTS.getString("in-use")));
                            }
                        });
        column.setMinWidth(120);
        return column;
    }

    private static Label tag(String text) {
        var tag = new Label(text);
        tag.getStyleClass().add("model-tag");
        tag.setMinWidth(Region.USE_PREF_SIZE);
        return tag;
    }

    private static TableColumn<ListedModel, ModelRow> text(
            String key, double width, Function<ModelOutline, String> text) {
        Function<ModelRow, String> shown =
                row -> row.finding().outline().map(text).orElse(TEXTS.getString("none"));
        return column(
                key,
                width,
                "text-column",
                Comparator.comparing(shown),
                (cell, row) -> {
                    cell.setText(shown.apply(row));
                    cell.setTooltip(new Tooltip(shown.apply(row)));
                });
    }

    private static TableColumn<ListedModel, ModelRow> figure(
            String key,
            double width,
            Function<ModelOutline, Long> figure,
            Function<Long, String> text) {
        Function<ModelRow, Optional<Long>> shown = row -> row.finding().outline().map(figure);
        return column(
                key,
                width,
                "figure-column",
                Comparator.comparing(row -> shown.apply(row).orElse(-1L)),
                (cell, row) ->
                        cell.setText(shown.apply(row).map(text).orElse(TEXTS.getString("none"))));
    }

    private static TableColumn<ListedModel, ModelRow> speed() {
        return column(
                "speed",
                76,
                "figure-column",
                Comparator.comparing(row -> row.finding().tokensPerSecond().orElse(-1.0)),
                (cell, row) ->
                        cell.setText(
                                row.finding()
                                        .tokensPerSecond()
                                        .map("%,.0f"::formatted)
                                        .orElse(TEXTS.getString("none"))));
    }

    private static TableColumn<ListedModel, ModelRow> state() {
        return column(
                "state",
                112,
                "state-column",
                Comparator.comparing((ModelRow row) -> state(row.finding())),
                (cell, row) -> {
                    cell.setGraphic(sign(row.finding()));
                    cell.setText(TEXTS.getString("state." + state(row.finding())));
                    if (row.finding() instanceof ModelFinding.Refused(_, var sentence)) {
                        cell.setTooltip(new Tooltip(sentence));
                    }
                });
    }

    private static String state(ModelFinding finding) {
        return finding.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static Node sign(ModelFinding finding) {
        return switch (finding) {
            case ModelFinding.Unread _ -> icon(Feather.MORE_HORIZONTAL, "verdict-unchecked");
            case ModelFinding.Untried _ -> icon(Feather.MINUS, "verdict-unchecked");
            case ModelFinding.WorkedBefore _ -> icon(Feather.CHECK, "verdict-unchecked");
            case ModelFinding.Works _ -> icon(Feather.CHECK_CIRCLE, "verdict-right");
            case ModelFinding.Refused _ -> icon(Feather.X_CIRCLE, "verdict-wrong");
            case ModelFinding.Measuring _ -> {
                var progress = new ProgressIndicator();
                progress.getStyleClass().add("status-progress");
                yield progress;
            }
        };
    }

    private static Node icon(Feather sign, String styleClass) {
        var icon = new FontIcon(sign);
        icon.getStyleClass().add(styleClass);
        return icon;
    }

    private static TableColumn<ListedModel, ModelRow> column(
            String key,
            double width,
            String styleClass,
            Comparator<ModelRow> order,
            Drawer drawer) {
        var column = new TableColumn<ListedModel, ModelRow>(TEXTS.getString("column." + key));
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, WIDEST_MINIMUM));
        column.setReorderable(false);
        column.setComparator(order);
        column.getStyleClass().add(styleClass);
        column.setCellValueFactory(model -> model.getValue().rowProperty());
        column.setCellFactory(_ -> new DrawnCell(drawer));
        return column;
    }

    /// Draws one cell of a model.
    private interface Drawer {
        void draw(TableCell<ListedModel, ModelRow> cell, ModelRow row);
    }

    private static final class DrawnCell extends TableCell<ListedModel, ModelRow> {

        private final Drawer drawer;

        DrawnCell(Drawer drawer) {
            this.drawer = drawer;
        }

        @Override
        protected void updateItem(@Nullable ModelRow row, boolean empty) {
            super.updateItem(row, empty);
            setText(null);
            setGraphic(null);
            setTooltip(null);
            if (row != null && !empty) {
                drawer.draw(this, row);
            }
        }
    }
}
