package espalier.shell;

import static espalier.acts.ActName.ANSWER_BACK;
import static espalier.acts.ActName.BACK;
import static espalier.acts.ActName.BEST_CHILD;
import static espalier.acts.ActName.BREAKPOINT;
import static espalier.acts.ActName.BREAKPOINTS;
import static espalier.acts.ActName.BREAKPOINT_BACK;
import static espalier.acts.ActName.CALIBRATION;
import static espalier.acts.ActName.CENTRE;
import static espalier.acts.ActName.COMPARE;
import static espalier.acts.ActName.COMPARE_RUN;
import static espalier.acts.ActName.CONTRAST;
import static espalier.acts.ActName.EDIT;
import static espalier.acts.ActName.EQUALISE;
import static espalier.acts.ActName.EXPAND;
import static espalier.acts.ActName.EXPORT_PICTURE;
import static espalier.acts.ActName.FIND;
import static espalier.acts.ActName.FIND_NEXT;
import static espalier.acts.ActName.FIND_PREVIOUS;
import static espalier.acts.ActName.FIT_ALL;
import static espalier.acts.ActName.FOLD;
import static espalier.acts.ActName.FOLD_BY_SIZE;
import static espalier.acts.ActName.FOLD_BY_VISITS;
import static espalier.acts.ActName.FOLD_FAILED;
import static espalier.acts.ActName.FOLLOW_WORK;
import static espalier.acts.ActName.FORWARD;
import static espalier.acts.ActName.FULL_SCREEN;
import static espalier.acts.ActName.GO_ON;
import static espalier.acts.ActName.HIDE_PANELS;
import static espalier.acts.ActName.JUDGE;
import static espalier.acts.ActName.KEYS;
import static espalier.acts.ActName.LOG_RUNS;
import static espalier.acts.ActName.MODELS;
import static espalier.acts.ActName.NEXT_ANSWER;
import static espalier.acts.ActName.NEXT_DROP;
import static espalier.acts.ActName.NEXT_SIBLING;
import static espalier.acts.ActName.NEXT_SOLUTION;
import static espalier.acts.ActName.NUMBER_PRIOR;
import static espalier.acts.ActName.NUMBER_RAW_VALUE;
import static espalier.acts.ActName.NUMBER_SCORE;
import static espalier.acts.ActName.NUMBER_VALUE;
import static espalier.acts.ActName.NUMBER_VISITS;
import static espalier.acts.ActName.ONLY_HERE;
import static espalier.acts.ActName.OPEN;
import static espalier.acts.ActName.ORACLE;
import static espalier.acts.ActName.OUT_BACK;
import static espalier.acts.ActName.OVERVIEWS;
import static espalier.acts.ActName.PARENT;
import static espalier.acts.ActName.PHASE_BACK;
import static espalier.acts.ActName.PIN;
import static espalier.acts.ActName.PLAY;
import static espalier.acts.ActName.PLAY_OUT;
import static espalier.acts.ActName.PREVIOUS_DROP;
import static espalier.acts.ActName.PREVIOUS_SIBLING;
import static espalier.acts.ActName.PREVIOUS_SOLUTION;
import static espalier.acts.ActName.PRUNE;
import static espalier.acts.ActName.QUIT;
import static espalier.acts.ActName.REDO;
import static espalier.acts.ActName.RESAMPLE;
import static espalier.acts.ActName.RESTORE_ALL;
import static espalier.acts.ActName.RESUME;
import static espalier.acts.ActName.ROOT;
import static espalier.acts.ActName.RUN_AGAIN;
import static espalier.acts.ActName.RUN_BEFORE;
import static espalier.acts.ActName.RUN_PAUSE;
import static espalier.acts.ActName.RUN_TO;
import static espalier.acts.ActName.SAVE_AS;
import static espalier.acts.ActName.SELECTED_BACK;
import static espalier.acts.ActName.SIMULATION_BACK;
import static espalier.acts.ActName.START_WARM;
import static espalier.acts.ActName.STEP_OUT;
import static espalier.acts.ActName.STEP_PHASE;
import static espalier.acts.ActName.STEP_SIMULATION;
import static espalier.acts.ActName.STOP;
import static espalier.acts.ActName.THEME;
import static espalier.acts.ActName.TO_CREATION;
import static espalier.acts.ActName.TO_LEFT_BY_BEST_LINE;
import static espalier.acts.ActName.TO_NOW;
import static espalier.acts.ActName.TURN;
import static espalier.acts.ActName.UNDO;
import static espalier.acts.ActName.UNFOLD;
import static espalier.acts.ActName.WRITE;
import static espalier.acts.ActName.ZOOM_ACTUAL;
import static espalier.acts.ActName.ZOOM_IN;
import static espalier.acts.ActName.ZOOM_OUT;
import static espalier.acts.ActName.ZOOM_TO_SELECTION;

import espalier.acts.ActControls;
import espalier.acts.ActGroup;
import espalier.acts.ActName;
import espalier.acts.Acts;
import espalier.exporting.ExportFormat;
import espalier.files.ExportViewModel;
import espalier.files.RecordingViewModel;

import javafx.collections.ObservableList;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;

/// The menu bar, and the menu of one thought.
final class Menus {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("espalier.shell.shell");

    private static final ActName[] STEERING = {
        PIN,
        PRUNE,
        EXPAND,
        ONLY_HERE,
        WRITE,
        EDIT,
        JUDGE,
        PLAY_OUT,
        EQUALISE,
        RESAMPLE,
        RUN_TO,
        STEP_OUT,
        BREAKPOINT
    };

    private final Acts acts;
    private final RecordingViewModel recordings;
    private final ExportViewModel exports;
    private final UndoMenus undo;

    Menus(Acts acts, RecordingViewModel recordings, ExportViewModel exports, UndoMenus undo) {
        this.acts = acts;
        this.recordings = recordings;
        this.exports = exports;
        this.undo = undo;
    }

    MenuBar bar() {
        var file = menu(ActGroup.FILE, OPEN);
        file.getItems()
                .addAll(
                        recent(),
                        item(RUN_BEFORE),
                        item(SAVE_AS),
                        item(EXPORT_PICTURE),
                        exports(),
                        new SeparatorMenuItem(),
                        item(QUIT));
        var run =
                menu(
                        ActGroup.RUN,
                        RUN_PAUSE,
                        STEP_PHASE,
                        STEP_SIMULATION,
                        STEP_OUT,
                        RUN_TO,
                        NEXT_ANSWER,
                        STOP,
                        RUN_AGAIN);
        run.getItems().add(1, item(RESUME));
        run.getItems().add(new SeparatorMenuItem());
        add(run, BREAKPOINT, BREAKPOINTS);
        run.getItems().addAll(new SeparatorMenuItem(), item(MODELS));
        var time =
                menu(
                        ActGroup.TIME,
                        PHASE_BACK,
                        SIMULATION_BACK,
                        OUT_BACK,
                        SELECTED_BACK,
                        ANSWER_BACK,
                        BREAKPOINT_BACK);
        time.getItems().add(new SeparatorMenuItem());
        add(time, TO_CREATION, TO_LEFT_BY_BEST_LINE, PLAY, TO_NOW);
        time.getItems().add(new SeparatorMenuItem());
        add(time, GO_ON, START_WARM);
        var steer = menu(ActGroup.STEER, UNDO, REDO);
        steer.getItems().addAll(undo.undo(), undo.redo(), new SeparatorMenuItem());
        add(steer, PIN, PRUNE, EXPAND, ONLY_HERE, WRITE, EDIT, JUDGE, PLAY_OUT, EQUALISE);
        add(steer, RESAMPLE);
        steer.getItems().add(new SeparatorMenuItem());
        add(steer, RESTORE_ALL);
        var move =
                menu(
                        ActGroup.MOVE,
                        PARENT,
                        BEST_CHILD,
                        PREVIOUS_SIBLING,
                        NEXT_SIBLING,
                        ROOT,
                        BACK,
                        FORWARD);
        move.getItems().add(new SeparatorMenuItem());
        add(move, NEXT_DROP, PREVIOUS_DROP, NEXT_SOLUTION, PREVIOUS_SOLUTION);
        move.getItems().add(new SeparatorMenuItem());
        add(move, FIND, FIND_NEXT, FIND_PREVIOUS);
        var view =
                menu(
                        ActGroup.VIEW,
                        FOLD,
                        FOLD_FAILED,
                        FOLD_BY_SIZE,
                        FOLD_BY_VISITS,
                        UNFOLD,
                        ZOOM_TO_SELECTION,
                        CENTRE,
                        FIT_ALL,
                        ZOOM_IN,
                        ZOOM_OUT,
                        ZOOM_ACTUAL);
        add(view, FOLLOW_WORK, TURN, COMPARE, COMPARE_RUN, CALIBRATION);
        var number = new Menu(TEXTS.getString("menu.number"));
        add(number, NUMBER_VALUE, NUMBER_VISITS, NUMBER_PRIOR, NUMBER_RAW_VALUE, NUMBER_SCORE);
        view.getItems().addAll(new SeparatorMenuItem(), number, new SeparatorMenuItem());
        add(view, OVERVIEWS, HIDE_PANELS, LOG_RUNS, FULL_SCREEN, THEME, CONTRAST, ORACLE);
        var bar = new MenuBar(file, run, time, steer, move, view, menu(ActGroup.HELP, KEYS));
        bar.setId("menu-bar");
        bar.setUseSystemMenuBar(true);
        return bar;
    }

    /// Every act for the selected thought, with its key.
    ContextMenu ofThought() {
        var menu = new ContextMenu();
        menu.setId("thought-menu");
        for (ActName name : STEERING) {
            menu.getItems().add(item(name));
        }
        menu.getItems().add(new SeparatorMenuItem());
        for (ActName name :
                new ActName[] {FOLD, CENTRE, ZOOM_TO_SELECTION, PARENT, BEST_CHILD, TO_CREATION}) {
            menu.getItems().add(item(name));
        }
        return menu;
    }

    private Menu exports() {
        var menu = new Menu(TEXTS.getString("menu.export"));
        menu.setId("menu-export");
        for (ExportFormat format : ExportFormat.values()) {
            var item = new MenuItem(format.help(Locale.getDefault()));
            item.setId("export-" + format.label());
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> exports.export(format));
            menu.getItems().add(item);
        }
        return menu;
    }

    private Menu recent() {
        var menu = new Menu(TEXTS.getString("menu.recent"));
        menu.setId("menu-recent");
        ObservableList<Path> files = recordings.recent();
        Runnable fill =
                () -> {
                    menu.getItems().setAll(files.stream().map(this::recentItem).toList());
                    menu.setDisable(files.isEmpty());
                };
        files.subscribe(fill);
        fill.run();
        return menu;
    }

    private MenuItem recentItem(Path file) {
        var item = new MenuItem(file.getFileName().toString());
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> recordings.open(file));
        return item;
    }

    private Menu menu(ActGroup group, ActName... names) {
        var menu = new Menu(group.title());
        menu.setId("menu-" + group);
        add(menu, names);
        return menu;
    }

    private void add(Menu menu, ActName... names) {
        for (ActName name : names) {
            menu.getItems().add(item(name));
        }
    }

    private MenuItem item(ActName name) {
        return ActControls.menuItem(acts.act(name));
    }
}
