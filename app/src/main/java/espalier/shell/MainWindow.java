package espalier.shell;

import espalier.acts.ActKeys;
import espalier.acts.ActName;
import espalier.acts.Acts;
import espalier.canvas.TreeCanvas;
import espalier.files.LogRunsView;
import espalier.find.FindView;
import espalier.find.FindViewModel;
import espalier.inspector.InspectorView;
import espalier.lettering.CanvasTexts;
import espalier.memory.Theme;
import espalier.notices.Notices;
import espalier.overview.Overviews;
import espalier.runpanel.RunPanelView;
import espalier.timeline.TimelineView;
import espalier.why.WhyView;
import espalier.why.WhyViewModel;
import espalier.work.BackgroundWork;

import javafx.beans.binding.Bindings;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.Stage;

import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/// The main window, put together.
public final class MainWindow {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("espalier.shell.shell");

    private final Stage stage;
    private final RunOnScreen screen;
    private final WindowViewModel window;
    private final Acts acts = new Acts();
    private final Look look = new Look();
    private final TreeCanvas canvas;
    private final Overviews overviews;
    private final AskBar ask;
    private final FindView find;
    private final SideWindows windows;
    private final FileActs files;
    private final ToolBarView toolBar;
    private final StagePlace place;

    /// Builds the window; [#show] shows it.
    public MainWindow(
            Stage stage,
            RunOnScreen screen,
            SidePanels panels,
            SideModels beside,
            FindViewModel sought,
            StatusViewModel status,
            WindowViewModel window,
            Notices notices,
            BackgroundWork work) {
        this.stage = stage;
        this.screen = screen;
        this.window = window;
        place = new StagePlace(stage, window.placeProperty());
        var texts = CanvasTexts.in(Locale.getDefault());
        canvas = new TreeCanvas(screen.replica(), screen.view(), texts);
        canvas.setScores(new SelectionScores(screen.replica())::of);
        overviews = new Overviews(screen.replica(), screen.view(), canvas, texts);
        ask = new AskBar(canvas::requestFocus);
        find = findBar(sought);
        files = new FileActs(stage, screen.recordings());
        files.serve(beside);
        windows = new SideWindows(stage, beside, canvas::picture, look.styleSheets());
        define(panels, beside, sought, notices);
        toolBar = new ToolBarView(acts, window.paceProperty());
        var undo = new UndoMenus(screen.replica(), screen.run());
        var menus = new Menus(acts, screen.recordings(), beside.exports(), undo);
        openOnThoughts(menus);
        var beneath = new VBox(timeline(), new StatusView(status, work, _ -> showAnswer()).root());
        var root = new BorderPane(panels(panels, beside, notices));
        root.getStyleClass().add("app-root");
        root.setTop(new VBox(menus.bar(), toolBar.root()));
        root.setBottom(beneath);
        stage.setScene(scene(root, sought, notices));
        WindowFrame.put(stage, screen);
        follow();
    }

    /// Shows the window, with the focus on the canvas.
    public void show() {
        place.show();
        canvas.requestFocus();
    }

    private void define(
            SidePanels panels, SideModels beside, FindViewModel sought, Notices notices) {
        var replica = screen.replica();
        var view = screen.view();
        var conditions = new RunConditions(screen);
        new RunActs(screen, conditions, notices, acts).define();
        new BranchActs(screen, conditions, panels.settings().settings().settingsProperty(), acts)
                .define();
        new TimeActs(screen, conditions, notices, acts).define();
        new SteeringActs(screen, conditions, acts, ask).define();
        new DebuggerActs(screen, conditions, beside.breakpoints(), panels.samples(), acts, ask)
                .define();
        new ViewActs(replica, view, window, canvas, screen.recordings().log().several(), acts)
                .define();
        new FindActs(replica, view, sought, canvas, find).define(acts);
        new FoldActs(replica, view, screen.outcome(), notices, ask).define(acts);
        files.define(replica, acts);
        windows.define(acts);
        acts.define(ActName.COMPARE, panels.why()::compare);
        acts.define(ActName.KEYS, this::showKeys);
        acts.define(ActName.FULL_SCREEN, () -> stage.setFullScreen(!stage.isFullScreen()));
    }

    private void showKeys() {
        KeysView.show(acts, toolBar.keys(), look.styleSheets());
    }

    private FindView findBar(FindViewModel sought) {
        return new FindView(
                sought,
                () -> acts.act(ActName.FIND_NEXT).perform(),
                () -> acts.act(ActName.FIND_PREVIOUS).perform(),
                canvas::requestFocus);
    }

    private void openOnThoughts(Menus menus) {
        var menu = menus.ofThought();
        canvas.setOnContextMenu((thought, x, y) -> {
            if (!screen.view().chosen().contains(thought)) {
                screen.view().select(thought);
            }
            menu.show(stage, x, y);
        });
    }

    private Region left(SidePanels panels) {
        var other = new OtherRunNote(screen, panels.settings());
        return new RunPanelView(
                        panels.settings(),
                        new RunPanelView.OtherRunLine(
                                other.textProperty(),
                                other.restorableProperty(),
                                screen.run()::nameAgain),
                        new LogNote(screen.replica()).textProperty(),
                        this::chooseModel,
                        windows::showModels)
                .root();
    }

    private Region centre(SideModels beside, Notices notices) {
        var overlay =
                new CanvasOverlay(
                        canvas,
                        screen,
                        beside.breakpoints(),
                        new NoticeStack(notices),
                        acts,
                        new PhaseStrip(screen.replica(), window),
                        ask,
                        find);
        overlay.covered().subscribe(top -> canvas.keepBelow(top.doubleValue()));
        return new CanvasArea(overlay.root(), overviews, window).root();
    }

    private Region right(SidePanels panels) {
        var inspector =
                new InspectorView(
                        panels.inspector(),
                        panels.samples(),
                        whyPage(panels.why()),
                        panels.answers());
        inspector.tabProperty().bindBidirectional(window.tabProperty());
        return inspector.root();
    }

    private static InspectorView.Page whyPage(WhyViewModel why) {
        return new InspectorView.Page(
                "why",
                WhyView.title(),
                WhyView.help(),
                new WhyView(why).root(),
                why.watchedProperty());
    }

    private Region timeline() {
        return new TimelineView(
                        screen.timeline(),
                        acts.act(ActName.PLAY),
                        branch -> screen.recordings().open(branch.file()),
                        branch -> windows.compareWith(branch.file()))
                .root();
    }

    private Region panels(SidePanels panels, SideModels beside, Notices notices) {
        var log = screen.recordings().log();
        var parts =
                new PanelStand.Parts(
                        left(panels),
                        new LogRunsView(log, canvas::requestFocus),
                        centre(beside, notices),
                        right(panels));
        var stand = new PanelStand(parts, window);
        stand.follow(log);
        return stand.root();
    }

    private Scene scene(BorderPane root, FindViewModel sought, Notices notices) {
        var stand = place.restored();
        var scene = new Scene(root, stand.width(), stand.height());
        Bindings.bindContent(scene.getStylesheets(), look.styleSheets());
        EscapeKey.install(stage, screen.view(), sought, notices);
        ActKeys.install(scene, acts, canvas);
        files.takeDrops(scene);
        return scene;
    }

    private void follow() {
        window.themeProperty().subscribe(this::paint);
        window.orientationProperty().subscribe(canvas::turn);
        screen.timeline().exponentProperty().bindBidirectional(window.exponentProperty());
        screen.timeline().asItHappenedProperty().bindBidirectional(window.asItHappenedProperty());
        window.paceProperty()
                .subscribe(pace -> {
                    screen.run().pace(pace.pause());
                    canvas.setPace(pace.pause());
                });
        screen.outcome()
                .outcomeProperty()
                .subscribe(outcome -> {
                    canvas.setBestLine(outcome.bestLine());
                    overviews.redraw();
                });
    }

    private void paint(Theme theme) {
        look.put(theme);
        canvas.setPalette(theme.palette());
        overviews.setPalette(theme.palette());
    }

    private void showAnswer() {
        screen.outcome()
                .outcomeProperty()
                .get()
                .answer()
                .ifPresent(answer -> {
                    screen.view().select(answer.thought());
                    canvas.centre(answer.thought());
                });
    }

    private Optional<Path> chooseModel() {
        var chooser = new DirectoryChooser();
        chooser.setTitle(TEXTS.getString("model.title"));
        return Optional.ofNullable(chooser.showDialog(stage)).map(File::toPath);
    }
}
