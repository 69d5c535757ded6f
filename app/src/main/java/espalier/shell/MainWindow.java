package espalier.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import espalier.acts.ActKeys;
import espalier.acts.ActName;
import espalier.acts.Acts;
import espalier.canvas.TreeCanvas;
import espalier.exporting.ExportFormat;
import espalier.files.LogWindow;
import espalier.files.PictureWindow;
import espalier.find.FindView;
import espalier.inspector.InspectorView;
import espalier.lettering.CanvasTexts;
import espalier.memory.Theme;
import espalier.overview.Overviews;
import espalier.picture.PictureFormat;
import espalier.recording.RecordingFolder;
import espalier.runpanel.RunPanelView;
import espalier.timeline.TimelineView;
import espalier.why.WhyView;
import espalier.why.WhyViewModel;

import javafx.application.Application;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.image.Image;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Screen;
import javafx.stage.Stage;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/// The main window.
public final class MainWindow {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("espalier.shell.shell");
    private static final String STYLE = sheet("espalier");
    private static final String BLACK_ON_WHITE = sheet("contrast-light");
    private static final String WHITE_ON_BLACK = sheet("contrast-dark");
    private static final double LEFT = 248;
    private static final double RIGHT = 372;
    private static final int LONGEST_TITLE = 60;

    private final Stage stage;
    private final ShellModels models;
    private final Acts acts = new Acts();
    private final TreeCanvas canvas;
    private final Overviews overviews;
    private final Region runPanel;
    private final Region inspector;
    private final SplitPane split = new SplitPane();
    private final ObservableList<String> styleSheets = FXCollections.observableArrayList();
    private final Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    private final ToolBarView toolBar;
    private final ModelsWindow modelsWindow;
    private final BreakpointsWindow breakpointsWindow;
    private final ComparisonWindows comparisons;
    private final AskBar ask;
    private final FindView find;

    /// Builds the window; [#show] shows it.
    public MainWindow(Stage stage, ShellModels models) {
        this.stage = stage;
        this.models = models;
        var texts = CanvasTexts.in(Locale.getDefault());
        canvas = new TreeCanvas(models.replica(), models.view(), texts);
        overviews = new Overviews(models.replica(), models.view(), canvas, texts);
        var scores = new SelectionScores(models.replica());
        canvas.setScores(scores::of);
        modelsWindow = new ModelsWindow(stage, models.models(), styleSheets);
        breakpointsWindow = new BreakpointsWindow(stage, models.breakpoints(), styleSheets);
        comparisons = new ComparisonWindows(stage, models, styleSheets);
        ask = new AskBar(canvas::requestFocus);
        find =
                new FindView(
                        models.find(),
                        () -> acts.act(ActName.FIND_NEXT).perform(),
                        () -> acts.act(ActName.FIND_PREVIOUS).perform(),
                        canvas::requestFocus);
        LogWindow.install(stage, models.recordings().log(), styleSheets);
        defineActs();
        runPanel =
                new RunPanelView(
                                models.panel(),
                                models.run().anewProperty(),
                                new LogNote(models.replica()).textProperty(),
                                this::chooseModel,
                                modelsWindow::show)
                        .root();
        inspector =
                new InspectorView(
                                models.inspector(),
                                models.samples(),
                                whyPage(models.why()),
                                models.answers())
                        .root();
        toolBar = new ToolBarView(acts, models.window().paceProperty());
        var menus = new Menus(acts, models);
        var thoughtMenu = menus.ofThought();
        canvas.setOnContextMenu((thought, x, y) -> {
            if (!models.view().chosen().contains(thought)) {
                models.view().select(thought);
            }
            thoughtMenu.show(stage, x, y);
        });
        var root = new BorderPane(split);
        root.getStyleClass().add("app-root");
        root.setTop(new VBox(menus.bar(), toolBar.root()));
        var timeline =
                new TimelineView(
                        models.timeline(),
                        acts.act(ActName.PLAY),
                        branch -> models.recordings().open(branch.file()),
                        branch -> comparisons.compareWith(branch.file()));
        var status = new StatusView(models.status(), models.work(), _ -> showAnswer());
        root.setBottom(new VBox(timeline.root(), status.root()));
        split.setId("panels");
        var overlay = new CanvasOverlay(canvas, models, acts, ask, find);
        overlay.covered().subscribe(top -> canvas.keepBelow(top.doubleValue()));
        var centre = new CanvasArea(overlay.root(), overviews, models.window()).root();
        SplitPane.setResizableWithParent(runPanel, false);
        SplitPane.setResizableWithParent(inspector, false);
        models.window().panelsProperty().subscribe(panels -> arrange(panels, centre));
        stage.setScene(scene(root));
        follow();
    }

    /// Shows the window, with the focus on the canvas.
    public void show() {
        stage.show();
        canvas.requestFocus();
    }

    private static InspectorView.Page whyPage(WhyViewModel why) {
        return new InspectorView.Page(
                "why",
                WhyView.title(),
                WhyView.help(),
                new WhyView(why).root(),
                why.watchedProperty());
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(MainWindow.class.getResource(name + ".css")).toExternalForm();
    }

    private Scene scene(BorderPane root) {
        double height = Math.min(models.window().height(), screen.getHeight());
        var scene = new Scene(root, width(), height);
        Bindings.bindContent(scene.getStylesheets(), styleSheets);
        EscapeKey.install(stage, models);
        ActKeys.install(scene, acts, canvas);
        scene.setOnDragOver(event -> {
            if (dropped(event).isPresent()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        scene.setOnDragDropped(event -> {
            var file = dropped(event);
            file.ifPresent(models.recordings()::open);
            event.setDropCompleted(file.isPresent());
            event.consume();
        });
        return scene;
    }

    private void follow() {
        stage.setMinWidth(760);
        stage.setMinHeight(480);
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage.setFullScreenExitHint("");
        stage.getIcons().addAll(icons());
        stage.titleProperty()
                .bind(
                        Bindings.createStringBinding(
                                this::title,
                                models.replica().runProperty(),
                                models.recordings().openedProperty()));
        models.window().themeProperty().subscribe(this::paint);
        models.window().orientationProperty().subscribe(canvas::turn);
        models.window()
                .paceProperty()
                .subscribe(pace -> {
                    models.run().pace(pace.pause());
                    canvas.setPace(pace.pause());
                });
        models.outcome()
                .outcomeProperty()
                .subscribe(outcome -> {
                    canvas.setBestLine(outcome.bestLine());
                    overviews.redraw();
                });
    }

    private void paint(Theme theme) {
        Application.setUserAgentStylesheet(
                theme.light()
                        ? new PrimerLight().getUserAgentStylesheet()
                        : new PrimerDark().getUserAgentStylesheet());
        if (theme.contrasts()) {
            styleSheets.setAll(STYLE, theme.light() ? BLACK_ON_WHITE : WHITE_ON_BLACK);
        } else {
            styleSheets.setAll(STYLE);
        }
        canvas.setPalette(theme.palette());
        overviews.setPalette(theme.palette());
    }

    private String title() {
        String problem = models.replica().tree().problem().input();
        String named =
                problem.length() <= LONGEST_TITLE
                        ? problem
                        : problem.substring(0, LONGEST_TITLE).strip() + "…";
        return models.recordings()
                .openedProperty()
                .get()
                .map(o -> TEXTS.getString("title.recording").formatted(o.file().getFileName()))
                .orElse(TEXTS.getString("title").formatted(named));
    }

    private void arrange(Panels panels, Region centre) {
        switch (panels) {
            case HIDDEN -> split.getItems().setAll(List.of(centre));
            case SHOWN -> {
                split.getItems().setAll(List.of(runPanel, centre, inspector));
                double width = split.getWidth() > 0 ? split.getWidth() : width();
                split.setDividerPositions(LEFT / width, 1 - right(width) / width);
            }
        }
    }

    /// The width to open with: as it was, where the screen is wide enough.
    private double width() {
        return Math.min(models.window().width(), screen.getWidth());
    }

    /// A narrow window keeps room for the tree.
    private static double right(double width) {
        return Math.min(RIGHT, width * 0.34);
    }

    private void defineActs() {
        RunActs.define(models, acts, ask);
        ViewActs.define(models, canvas, acts);
        FindActs.define(models, canvas, acts, find);
        FoldActs.define(models, acts, ask);
        acts.define(ActName.OPEN, this::open);
        acts.define(
                ActName.SAVE_AS,
                Bindings.createBooleanBinding(
                        models.recordings()::savable,
                        models.replica().stateProperty(),
                        models.replica().glanceProperty(),
                        models.recordings().openedProperty()),
                this::saveAs);
        models.exports().filesProperty().set(this::exportFile);
        models.pictures().filesProperty().set(this::pictureFile);
        acts.define(
                ActName.EXPORT_PICTURE,
                new PictureWindow(stage, models.pictures(), canvas::picture, styleSheets)::show);
        acts.define(ActName.QUIT, stage::close);
        models.runs().chooserProperty().set(this::chooseOther);
        acts.define(ActName.CALIBRATION, comparisons::showCalibration);
        acts.define(ActName.COMPARE_RUN, comparisons::compareWithRecording);
        acts.define(ActName.FULL_SCREEN, () -> stage.setFullScreen(!stage.isFullScreen()));
        acts.define(ActName.MODELS, modelsWindow::show);
        acts.define(ActName.BREAKPOINTS, breakpointsWindow::show);
        acts.define(ActName.KEYS, () -> KeysView.show(acts, keysOwner(), styleSheets));
    }

    private Button keysOwner() {
        return toolBar.keys();
    }

    private void showAnswer() {
        models.outcome()
                .outcomeProperty()
                .get()
                .answer()
                .ifPresent(answer -> {
                    models.view().select(answer.thought());
                    canvas.centre(answer.thought());
                });
    }

    private void open() {
        Optional.ofNullable(opener("open.title").showOpenDialog(stage))
                .ifPresent(file -> models.recordings().open(file.toPath()));
    }

    private Optional<Path> chooseOther() {
        var chooser = opener("compare-run.title");
        models.recordings()
                .file()
                .flatMap(file -> Optional.ofNullable(file.toAbsolutePath().getParent()))
                .map(Path::toFile)
                .filter(File::isDirectory)
                .ifPresent(chooser::setInitialDirectory);
        return Optional.ofNullable(chooser.showOpenDialog(stage)).map(File::toPath);
    }

    private void saveAs() {
        var chooser = chooser("save.title");
        models.recordings()
                .file()
                .ifPresent(file -> chooser.setInitialFileName(file.getFileName().toString()));
        Optional.ofNullable(chooser.showSaveDialog(stage))
                .ifPresent(file -> models.recordings().saveAs(file.toPath()));
    }

    private Optional<Path> pictureFile(PictureFormat format) {
        return exported("picture.title", format.name(), format.suffix());
    }

    private Optional<Path> exportFile(ExportFormat format) {
        return exported("export.title", format.help(Locale.getDefault()), format.suffix());
    }

    private Optional<Path> exported(String title, String format, String suffix) {
        var chooser = new FileChooser();
        chooser.setTitle(TEXTS.getString(title));
        chooser.setInitialFileName(TEXTS.getString("picture.file") + suffix);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(format, "*" + suffix));
        return Optional.ofNullable(chooser.showSaveDialog(stage)).map(File::toPath);
    }

    /// A chooser of what can be read: recordings, and other programs' logs.
    private static FileChooser opener(String title) {
        var chooser = chooser(title);
        chooser.getExtensionFilters()
                .addFirst(
                        new FileChooser.ExtensionFilter(
                                TEXTS.getString("readable"),
                                "*" + RecordingFolder.SUFFIX,
                                "*.json",
                                "*.jsonl"));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(TEXTS.getString("all-files"), "*"));
        return chooser;
    }

    private static FileChooser chooser(String title) {
        var chooser = new FileChooser();
        chooser.setTitle(TEXTS.getString(title));
        chooser.getExtensionFilters()
                .add(
                        new FileChooser.ExtensionFilter(
                                TEXTS.getString("recordings"), "*" + RecordingFolder.SUFFIX));
        return chooser;
    }

    private Optional<Path> chooseModel() {
        var chooser = new DirectoryChooser();
        chooser.setTitle(TEXTS.getString("model.title"));
        return Optional.ofNullable(chooser.showDialog(stage)).map(File::toPath);
    }

    private static Optional<Path> dropped(DragEvent event) {
        return event.getDragboard().getFiles() == null
                ? Optional.empty()
                : event.getDragboard().getFiles().stream()
                        .filter(File::isFile)
                        .map(File::toPath)
                        .findFirst();
    }

    private static List<Image> icons() {
        return Stream.of(16, 32, 48, 128, 256)
                .map(size -> MainWindow.class.getResourceAsStream("espalier-" + size + ".png"))
                .filter(Objects::nonNull)
                .map(Image::new)
                .toList();
    }
}
