package espalier.files;

import espalier.notices.SideWindow;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Function;

/// The runs of another program's log in a window beside the main one: a click or the arrow keys
/// show a run. It appears where a log holds several.
public final class LogWindow {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("espalier.files.files");
    private static final double WIDTH = 620;
    private static final double HEIGHT = 460;
    private static final double ROW = 28;

    private final LogViewModel log;
    private final TableView<LogRow> table = new TableView<>();
    private final TextField find = new TextField();
    private final Stage stage;

    private LogWindow(Stage owner, LogViewModel log, ObservableList<String> styleSheets) {
        this.log = log;
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
        var note = new Label(TEXTS.getString("log.note"));
        note.getStyleClass().add("note");
        note.setWrapText(true);
        VBox.setVgrow(table, Priority.ALWAYS);
        var root = new VBox(find, table, note);
        root.getStyleClass().addAll("panel-content", "log-runs");
        stage =
                SideWindow.of(
                        owner, TEXTS.getString("log.title"), root, WIDTH, HEIGHT, styleSheets);
        stage.setMinWidth(420);
        stage.setMinHeight(260);
    }

    /// Lets the window appear as soon as a log of several runs is opened.
    public static void install(Stage owner, LogViewModel log, ObservableList<String> styleSheets) {
        var window = new LogWindow(owner, log, styleSheets);
        log.logProperty().subscribe(opened -> opened.ifPresent(window::show));
    }

    private void fill() {
        var sorted = new SortedList<>(log.rows());
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        table.setId("log-table");
        table.setAccessibleText(TEXTS.getString("log.title"));
        table.setFixedCellSize(ROW);
        table.getStyleClass().addAll("dense", "edge-to-edge", "inspector-table", "models-table");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        table.setPlaceholder(new Label(TEXTS.getString("log.none")));
        var problem = column("problem", 260, "text-column", LogRow::problem);
        table.getColumns()
                .setAll(
                        List.of(
                                column("run", 64, "figure-column", LogRow::number),
                                problem,
                                column("thoughts", 84, "figure-column", LogRow::thoughts),
                                column("levels", 70, "figure-column", LogRow::levels),
                                column("end", 96, "text-column", LogWindow::end)));
        table.getSelectionModel().selectedItemProperty().subscribe(_ -> choose());
        table.setOnMouseClicked(_ -> choose());
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
        if (opened.rows().size() == 1) {
            stage.hide();
            return;
        }
        stage.setTitle(TEXTS.getString("log.title.of").formatted(opened.file().getFileName()));
        table.getSelectionModel().selectFirst();
        table.scrollTo(0);
        stage.show();
        stage.toFront();
        table.requestFocus();
    }
}
