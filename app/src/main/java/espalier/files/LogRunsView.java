package espalier.files;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.transformation.SortedList;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Function;

/// The runs of another program's log in a panel beside the tree: a click or the arrow keys show a
/// run, and the one on the screen is marked.
public final class LogRunsView {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("espalier.files.files");
    private static final PseudoClass SHOWN = PseudoClass.getPseudoClass("shown");
    private static final double ROW = 28;

    /// Below it the columns of sizes would leave no room for the problem.
    private static final double WIDE = 400;

    private final LogViewModel log;
    private final Runnable leave;
    private final TableView<LogRow> table = new TableView<>();
    private final TextField find = new TextField();
    private final Label title = new Label();
    private final VBox root = new VBox();

    /// @param leave is done where the user is done with the list
    public LogRunsView(LogViewModel log, Runnable leave) {
        this.log = log;
        this.leave = leave;
        title.setId("log-title");
        title.getStyleClass().add("section-heading");
        title.setTooltip(new Tooltip());
        title.getTooltip().textProperty().bind(title.textProperty());
        find.setId("log-find");
        find.setPromptText(TEXTS.getString("log.find"));
        find.textProperty().subscribe(log::find);
        find.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DOWN) {
                table.requestFocus();
                event.consume();
            }
        });
        fill();
        VBox.setVgrow(table, Priority.ALWAYS);
        root.setId("log-runs");
        root.getStyleClass().addAll("side-panel", "panel-content", "log-runs");
        root.getChildren().setAll(List.of(title, find, table));
        root.setMinHeight(120);
        log.logProperty().subscribe(opened -> opened.ifPresent(this::show));
        log.shownProperty().subscribe(this::mark);
    }

    /// What to put into the window.
    public Region root() {
        return root;
    }

    /// Takes the keys: the arrows choose a run then.
    public void requestFocus() {
        table.requestFocus();
    }

    private void fill() {
        var sorted = new SortedList<>(log.rows());
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        table.setId("log-table");
        table.setAccessibleText(TEXTS.getString("log.title"));
        table.setFixedCellSize(ROW);
        table.getStyleClass().addAll("dense", "edge-to-edge", "inspector-table", "log-table");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        var none = new Label(TEXTS.getString("log.none"));
        none.setWrapText(true);
        table.setPlaceholder(none);
        var thoughts = column("thoughts", 76, "figure-column", LogRow::thoughts);
        var levels = column("levels", 60, "figure-column", LogRow::levels);
        var wide = table.widthProperty().greaterThan(WIDE);
        thoughts.visibleProperty().bind(wide);
        levels.visibleProperty().bind(wide);
        table.getColumns()
                .setAll(
                        List.of(
                                column("run", 52, "figure-column", LogRow::number),
                                column("problem", 130, "text-column", LogRow::problem),
                                thoughts,
                                levels,
                                column("end", 88, "text-column", LogRunsView::end)));
        table.setRowFactory(_ -> row());
        table.getSelectionModel().selectedItemProperty().subscribe(_ -> choose());
        table.setOnMouseClicked(_ -> choose());
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                choose();
                leave.run();
                event.consume();
            }
        });
    }

    private TableRow<LogRow> row() {
        var row = new TableRow<LogRow>();
        var tip = new Tooltip();
        Runnable look =
                () -> {
                    var item = row.getItem();
                    row.pseudoClassStateChanged(
                            SHOWN, item != null && item.place() == log.shownProperty().get());
                    row.setTooltip(item == null ? null : tip);
                    tip.setText(item == null ? "" : described(item));
                };
        row.itemProperty().subscribe(look);
        log.shownProperty().subscribe(look);
        return row;
    }

    /// All of it, also where the panel is too narrow.
    private static String described(LogRow row) {
        return TEXTS.getString("log.run.described")
                .formatted(row.number(), row.problem(), row.thoughts(), row.levels(), end(row));
    }

    /// Shows the selected run; by a click also again, after something else.
    private void choose() {
        Optional.ofNullable(table.getSelectionModel().getSelectedItem())
                .ifPresent(row -> log.choose(row.place()));
    }

    private static String end(LogRow row) {
        return TEXTS.getString("log.end." + row.end());
    }

    private static <T> TableColumn<LogRow, T> column(
            String key, double width, String style, Function<LogRow, T> figure) {
        var column = new TableColumn<LogRow, T>(TEXTS.getString("log." + key));
        column.setCellValueFactory(
                cell -> new ReadOnlyObjectWrapper<>(figure.apply(cell.getValue())));
        column.setPrefWidth(width);
        column.setReorderable(false);
        column.getStyleClass().add(style);
        return column;
    }

    private void show(LogViewModel.Opened opened) {
        find.clear();
        title.setText(TEXTS.getString("log.title.of").formatted(opened.file().getFileName()));
        table.getSelectionModel().selectFirst();
        table.scrollTo(0);
    }

    /// Where something else is on the screen, no run of the log is chosen.
    private void mark(Number shown) {
        if (shown.intValue() == LogViewModel.NONE) {
            table.getSelectionModel().clearSelection();
        }
    }
}
