package espalier.acts;

import static javafx.scene.input.KeyCombination.ALT_DOWN;
import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// The acts that there are, in the order in which a menu shows them.
public enum ActName {
    OPEN(ActGroup.FILE, Feather.FOLDER, ctrl(KeyCode.O)),
    RUN_BEFORE(ActGroup.FILE, Feather.CORNER_UP_LEFT, ctrl(KeyCode.B)),
    SAVE_AS(ActGroup.FILE, Feather.SAVE, ctrl(KeyCode.S)),
    EXPORT_PICTURE(ActGroup.FILE, Feather.IMAGE, ctrlShift(KeyCode.E)),
    QUIT(ActGroup.FILE, Feather.LOG_OUT, ctrl(KeyCode.Q)),

    RUN_PAUSE(ActGroup.RUN, Feather.PLAY, key(KeyCode.SPACE)),
    STEP_PHASE(ActGroup.RUN, Feather.CORNER_RIGHT_DOWN, key(KeyCode.F7)),
    STEP_SIMULATION(ActGroup.RUN, Feather.SKIP_FORWARD, key(KeyCode.F8)),
    STEP_OUT(ActGroup.RUN, Feather.CORNER_LEFT_UP, shift(KeyCode.F8)),
    RUN_TO(ActGroup.RUN, Feather.CHEVRONS_RIGHT, alt(KeyCode.F9)),
    NEXT_ANSWER(ActGroup.RUN, Feather.FLAG, key(KeyCode.N)),
    STOP(ActGroup.RUN, Feather.SQUARE, key(KeyCode.ESCAPE)),
    RUN_AGAIN(ActGroup.RUN, Feather.ROTATE_CW, ctrl(KeyCode.R)),
    MODELS(ActGroup.RUN, Feather.CPU),
    RESUME(ActGroup.RUN, Feather.PLAY, key(KeyCode.F9)),
    BREAKPOINT(ActGroup.RUN, Feather.PAUSE_CIRCLE, ctrl(KeyCode.F8)),
    BREAKPOINTS(ActGroup.RUN, Feather.LIST, ctrlShift(KeyCode.F8)),
    PHASE_BACK(ActGroup.TIME, Feather.CORNER_LEFT_UP, shift(KeyCode.F7)),
    SIMULATION_BACK(ActGroup.TIME, Feather.SKIP_BACK, ctrlShift(KeyCode.F7)),
    OUT_BACK(ActGroup.TIME, Feather.CORNER_UP_LEFT, altShift(KeyCode.F8)),
    SELECTED_BACK(ActGroup.TIME, Feather.CHEVRONS_LEFT, altShift(KeyCode.F9)),
    ANSWER_BACK(ActGroup.TIME, Feather.FLAG, shift(KeyCode.N)),
    BREAKPOINT_BACK(ActGroup.TIME, Feather.PAUSE_CIRCLE, shift(KeyCode.F9)),
    PLAY(ActGroup.TIME, Feather.FILM, shift(KeyCode.SPACE)),
    TO_CREATION(ActGroup.TIME, Feather.CLOCK, key(KeyCode.A)),
    TO_LEFT_BY_BEST_LINE(ActGroup.TIME, Feather.LOG_OUT, shift(KeyCode.A)),
    TO_NOW(ActGroup.TIME, Feather.CHEVRONS_RIGHT, ctrl(KeyCode.END)),
    GO_ON(ActGroup.TIME, Feather.GIT_BRANCH, key(KeyCode.G)),
    START_WARM(ActGroup.TIME, Feather.SUNRISE, shift(KeyCode.G)),

    PIN(ActGroup.STEER, Feather.MAP_PIN, key(KeyCode.P)),
    PRUNE(ActGroup.STEER, Feather.SCISSORS, key(KeyCode.DELETE)),
    EXPAND(ActGroup.STEER, Feather.PLUS_CIRCLE, key(KeyCode.E)),
    ONLY_HERE(ActGroup.STEER, Feather.TARGET, key(KeyCode.O)),
    WRITE(ActGroup.STEER, Feather.EDIT_3, key(KeyCode.T)),
    EDIT(ActGroup.STEER, Feather.EDIT, ctrl(KeyCode.ENTER)),
    JUDGE(ActGroup.STEER, Feather.SLIDERS, key(KeyCode.J)),
    PLAY_OUT(ActGroup.STEER, Feather.FAST_FORWARD),
    EQUALISE(ActGroup.STEER, Feather.ALIGN_JUSTIFY),
    RESAMPLE(ActGroup.STEER, Feather.BAR_CHART_2),
    UNDO(ActGroup.STEER, Feather.CORNER_DOWN_LEFT, ctrl(KeyCode.Z)),
    REDO(
            ActGroup.STEER,
            Feather.CORNER_DOWN_RIGHT,
            new KeyCodeCombination(KeyCode.Z, SHORTCUT_DOWN, SHIFT_DOWN)),
    RESTORE_ALL(ActGroup.STEER, Feather.ROTATE_CCW),

    PARENT(ActGroup.MOVE, Feather.ARROW_UP, key(KeyCode.UP)),
    BEST_CHILD(ActGroup.MOVE, Feather.ARROW_DOWN, key(KeyCode.DOWN)),
    PREVIOUS_SIBLING(ActGroup.MOVE, Feather.ARROW_LEFT, key(KeyCode.LEFT)),
    NEXT_SIBLING(ActGroup.MOVE, Feather.ARROW_RIGHT, key(KeyCode.RIGHT)),
    ROOT(ActGroup.MOVE, Feather.HOME, key(KeyCode.HOME)),
    BACK(ActGroup.MOVE, Feather.CORNER_UP_LEFT, alt(KeyCode.LEFT)),
    FORWARD(ActGroup.MOVE, Feather.CORNER_UP_RIGHT, alt(KeyCode.RIGHT)),
    NEXT_DROP(ActGroup.MOVE, Feather.TRENDING_DOWN, key(KeyCode.M)),
    PREVIOUS_DROP(ActGroup.MOVE, Feather.TRENDING_UP, shift(KeyCode.M)),
    NEXT_SOLUTION(ActGroup.MOVE, Feather.CHECK_CIRCLE, shift(KeyCode.RIGHT)),
    PREVIOUS_SOLUTION(ActGroup.MOVE, Feather.CHECK, shift(KeyCode.LEFT)),
    FIND(ActGroup.MOVE, Feather.SEARCH, ctrl(KeyCode.F)),
    FIND_NEXT(ActGroup.MOVE, Feather.CHEVRON_DOWN, key(KeyCode.F3)),
    FIND_PREVIOUS(ActGroup.MOVE, Feather.CHEVRON_UP, shift(KeyCode.F3)),

    FOLD(ActGroup.VIEW, Feather.MINIMIZE_2, key(KeyCode.F)),
    UNFOLD(ActGroup.VIEW, Feather.MAXIMIZE_2, key(KeyCode.U)),
    CENTRE(ActGroup.VIEW, Feather.CROSSHAIR, key(KeyCode.C)),
    FIT_ALL(ActGroup.VIEW, Feather.MAXIMIZE, key(KeyCode.Z)),
    ZOOM_IN(
            ActGroup.VIEW,
            Feather.ZOOM_IN,
            ctrl(KeyCode.PLUS),
            ctrl(KeyCode.EQUALS),
            ctrl(KeyCode.ADD),
            new TypedKey("+")),
    ZOOM_OUT(
            ActGroup.VIEW,
            Feather.ZOOM_OUT,
            ctrl(KeyCode.MINUS),
            ctrl(KeyCode.SUBTRACT),
            new TypedKey("-")),
    ZOOM_ACTUAL(ActGroup.VIEW, Feather.SEARCH, ctrl(KeyCode.DIGIT0), ctrl(KeyCode.NUMPAD0)),
    FOLLOW_WORK(ActGroup.VIEW, Feather.EYE, key(KeyCode.W)),
    TURN(ActGroup.VIEW, Feather.ROTATE_CW, key(KeyCode.D)),
    NUMBER_VALUE(ActGroup.VIEW, Feather.HASH, key(KeyCode.DIGIT1), key(KeyCode.NUMPAD1)),
    NUMBER_VISITS(ActGroup.VIEW, Feather.HASH, key(KeyCode.DIGIT2), key(KeyCode.NUMPAD2)),
    NUMBER_PRIOR(ActGroup.VIEW, Feather.HASH, key(KeyCode.DIGIT3), key(KeyCode.NUMPAD3)),
    NUMBER_RAW_VALUE(ActGroup.VIEW, Feather.HASH, key(KeyCode.DIGIT4), key(KeyCode.NUMPAD4)),
    NUMBER_SCORE(ActGroup.VIEW, Feather.HASH, key(KeyCode.DIGIT5), key(KeyCode.NUMPAD5)),
    OVERVIEWS(ActGroup.VIEW, Feather.COLUMNS, key(KeyCode.I)),
    HIDE_PANELS(ActGroup.VIEW, Feather.SIDEBAR, key(KeyCode.H)),
    LOG_RUNS(ActGroup.VIEW, Feather.LIST, key(KeyCode.L)),
    FULL_SCREEN(ActGroup.VIEW, Feather.MONITOR, key(KeyCode.F11)),
    THEME(ActGroup.VIEW, Feather.MOON),
    CONTRAST(ActGroup.VIEW, Feather.CIRCLE),
    ORACLE(ActGroup.VIEW, Feather.EYE_OFF),
    FOLD_FAILED(ActGroup.VIEW, Feather.X_SQUARE, shift(KeyCode.F)),
    FOLD_BY_SIZE(ActGroup.VIEW, Feather.LAYERS),
    FOLD_BY_VISITS(ActGroup.VIEW, Feather.USERS),
    ZOOM_TO_SELECTION(ActGroup.VIEW, Feather.ZOOM_IN, shift(KeyCode.Z)),
    COMPARE(ActGroup.VIEW, Feather.COPY, key(KeyCode.V)),
    COMPARE_RUN(ActGroup.VIEW, Feather.COLUMNS, shift(KeyCode.V)),
    CALIBRATION(ActGroup.VIEW, Feather.ACTIVITY, shift(KeyCode.J)),

    KEYS(ActGroup.HELP, Feather.HELP_CIRCLE, key(KeyCode.F1));

    private final ActGroup group;
    private final Feather icon;

    @SuppressWarnings("ImmutableEnumChecker") // A list that cannot be changed, of values.
    private final List<KeyCombination> keys;

    ActName(ActGroup group, Feather icon, KeyCombination... keys) {
        this.group = group;
        this.icon = icon;
        this.keys = List.of(keys);
    }

    /// Where menus and the list of keys show it.
    public ActGroup group() {
        return group;
    }

    /// The keys that do it, the one to show first; may be empty.
    public List<KeyCombination> keys() {
        return keys;
    }

    /// The first key as a person reads it, or an empty text.
    public String keyText() {
        return keys.isEmpty()
                ? ""
                : keys.getFirst()
                        .getDisplayText()
                        .replace("Escape", "Esc")
                        .replace("Delete", "Del");
    }

    /// The id of the act's button: `act-run-pause`.
    public String id() {
        return "act-" + textKey();
    }

    Ikon icon() {
        return icon;
    }

    /// What it is called where nothing else has been said.
    String title() {
        return text(textKey());
    }

    /// What it does, in one line.
    String help() {
        return text(textKey() + ".help");
    }

    /// Whether a key that is held down does it again and again.
    boolean repeats() {
        return switch (this) {
            case STEP_PHASE,
                    STEP_SIMULATION,
                    PHASE_BACK,
                    SIMULATION_BACK,
                    OUT_BACK,
                    SELECTED_BACK,
                    ANSWER_BACK,
                    BREAKPOINT_BACK,
                    UNDO,
                    REDO,
                    PARENT,
                    BEST_CHILD,
                    PREVIOUS_SIBLING,
                    NEXT_SIBLING,
                    BACK,
                    FORWARD,
                    NEXT_DROP,
                    PREVIOUS_DROP,
                    NEXT_SOLUTION,
                    PREVIOUS_SOLUTION,
                    FIND_NEXT,
                    FIND_PREVIOUS,
                    ZOOM_IN,
                    ZOOM_OUT ->
                    true;
            case OPEN,
                    RUN_BEFORE,
                    SAVE_AS,
                    EXPORT_PICTURE,
                    QUIT,
                    RUN_PAUSE,
                    STOP,
                    RUN_AGAIN,
                    MODELS,
                    RESUME,
                    BREAKPOINT,
                    BREAKPOINTS,
                    RESAMPLE,
                    PLAY,
                    TO_CREATION,
                    TO_LEFT_BY_BEST_LINE,
                    TO_NOW,
                    GO_ON,
                    START_WARM,
                    PIN,
                    PRUNE,
                    EXPAND,
                    STEP_OUT,
                    RUN_TO,
                    NEXT_ANSWER,
                    ONLY_HERE,
                    WRITE,
                    EDIT,
                    JUDGE,
                    PLAY_OUT,
                    EQUALISE,
                    RESTORE_ALL,
                    ROOT,
                    FOLD,
                    UNFOLD,
                    CENTRE,
                    FOLLOW_WORK,
                    TURN,
                    FIT_ALL,
                    ZOOM_ACTUAL,
                    NUMBER_VALUE,
                    NUMBER_VISITS,
                    NUMBER_PRIOR,
                    NUMBER_RAW_VALUE,
                    NUMBER_SCORE,
                    OVERVIEWS,
                    HIDE_PANELS,
                    LOG_RUNS,
                    FULL_SCREEN,
                    THEME,
                    CONTRAST,
                    ORACLE,
                    FIND,
                    FOLD_FAILED,
                    FOLD_BY_SIZE,
                    FOLD_BY_VISITS,
                    ZOOM_TO_SELECTION,
                    COMPARE,
                    COMPARE_RUN,
                    CALIBRATION,
                    KEYS ->
                    false;
        };
    }

    private String textKey() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String text(String key) {
        return ResourceBundle.getBundle("espalier.acts.acts").getString(key);
    }

    private static KeyCombination key(KeyCode code) {
        return new KeyCodeCombination(code);
    }

    private static KeyCombination ctrl(KeyCode code) {
        return new KeyCodeCombination(code, SHORTCUT_DOWN);
    }

    private static KeyCombination altShift(KeyCode code) {
        return new KeyCodeCombination(code, ALT_DOWN, SHIFT_DOWN);
    }

    private static KeyCombination ctrlShift(KeyCode code) {
        return new KeyCodeCombination(code, SHORTCUT_DOWN, SHIFT_DOWN);
    }

    private static KeyCombination shift(KeyCode code) {
        return new KeyCodeCombination(code, SHIFT_DOWN);
    }

    private static KeyCombination alt(KeyCode code) {
        return new KeyCodeCombination(code, ALT_DOWN);
    }
}
