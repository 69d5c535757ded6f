package espalier.shell;

import espalier.acts.Act;
import espalier.acts.ActName;
import espalier.acts.Acts;
import espalier.canvas.TreeCanvas;
import espalier.replica.TreeReplica;
import espalier.scene.Orientation;
import espalier.selection.NodeNumber;
import espalier.selection.UserView;
import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

import javafx.beans.value.ObservableBooleanValue;

import org.kordamp.ikonli.feather.Feather;

import java.util.ResourceBundle;
import java.util.function.IntUnaryOperator;

/// The acts that move the selection and change what is seen.
final class ViewActs {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("espalier.shell.shell");

    private final TreeReplica replica;
    private final UserView view;
    private final WindowViewModel window;
    private final TreeCanvas canvas;
    private final ObservableBooleanValue several;
    private final Acts acts;

    /// @param several whether a log of several runs is open
    ViewActs(
            TreeReplica replica,
            UserView view,
            WindowViewModel window,
            TreeCanvas canvas,
            ObservableBooleanValue several,
            Acts acts) {
        this.replica = replica;
        this.view = view;
        this.window = window;
        this.canvas = canvas;
        this.several = several;
        this.acts = acts;
    }

    void define() {
        defineMoves();
        defineViews();
        defineTheme();
    }

    private void defineMoves() {
        IntUnaryOperator parent = id -> tree().parent(id);
        acts.define(ActName.PARENT, () -> pointed(parent, canvas::leftOf));
        acts.define(ActName.BEST_CHILD, () -> pointed(canvas::bestChild, canvas::rightOf));
        acts.define(ActName.PREVIOUS_SIBLING, () -> pointed(canvas::leftOf, parent));
        acts.define(ActName.NEXT_SIBLING, () -> pointed(canvas::rightOf, canvas::bestChild));
        acts.define(ActName.ROOT, () -> move(_ -> ThoughtId.ROOT));
        acts.define(ActName.BACK, view::goBack);
        acts.define(ActName.FORWARD, view::goForward);
    }

    private void defineViews() {
        acts.define(ActName.FOLD, () -> view.toggleFold(tree(), view.selected()));
        acts.define(ActName.UNFOLD, view.folded()::clear);
        acts.define(ActName.FOLLOW_WORK, canvas::followWork);
        acts.define(ActName.TURN, window::turn);
        acts.define(ActName.CENTRE, () -> canvas.centre(view.selected()));
        acts.define(ActName.ZOOM_TO_SELECTION, () -> canvas.zoomTo(view.selected()));
        acts.define(ActName.FIT_ALL, canvas::fitAll);
        acts.define(ActName.ZOOM_IN, canvas::zoomIn);
        acts.define(ActName.ZOOM_OUT, canvas::zoomOut);
        acts.define(ActName.ZOOM_ACTUAL, canvas::zoomActual);
        number(ActName.NUMBER_VALUE, NodeNumber.VALUE);
        number(ActName.NUMBER_VISITS, NodeNumber.VISITS);
        number(ActName.NUMBER_PRIOR, NodeNumber.PRIOR);
        number(ActName.NUMBER_RAW_VALUE, NodeNumber.RAW_VALUE);
        number(ActName.NUMBER_SCORE, NodeNumber.SELECTION_SCORE);
        Act overviews = acts.define(ActName.OVERVIEWS, window::switchOverviews);
        window.overviewsProperty()
                .subscribe(o ->
                        overviews
                                .titleProperty()
                                .set(TEXTS.getString("act.overviews." + o.other())));
        view.numberProperty().bindBidirectional(window.numberProperty());
        view.oracleHiddenProperty().bindBidirectional(window.oracleHiddenProperty());
        Act oracle = acts.define(ActName.ORACLE, window::switchOracle);
        view.oracleHiddenProperty()
                .subscribe(hidden ->
                        oracle.titleProperty()
                                .set(
                                        TEXTS.getString(
                                                hidden ? "act.oracle.show" : "act.oracle.hide")));
        Act panels = acts.define(ActName.HIDE_PANELS, window::switchPanels);
        window.panelsProperty()
                .subscribe(p ->
                        panels.titleProperty().set(TEXTS.getString("act.panels." + p.other())));
        Act runs = acts.define(ActName.LOG_RUNS, several, window::switchLogRuns);
        Runnable name =
                () ->
                        runs.titleProperty()
                                .set(
                                        TEXTS.getString(
                                                "act.log-runs." + window.logRunsSeen().other()));
        window.logRunsProperty().subscribe(name);
        window.panelsProperty().subscribe(name);
    }

    private void defineTheme() {
        Act theme = acts.define(ActName.THEME, window::switchTheme);
        window.themeProperty()
                .subscribe(t -> {
                    theme.titleProperty()
                            .set(TEXTS.getString(t.light() ? "act.theme.DARK" : "act.theme.LIGHT"));
                    theme.iconProperty().set(t.light() ? Feather.MOON : Feather.SUN);
                });
        Act contrast = acts.define(ActName.CONTRAST, window::switchContrast);
        window.themeProperty()
                .subscribe(t ->
                        contrast.titleProperty()
                                .set(
                                        TEXTS.getString(
                                                t.contrasts()
                                                        ? "act.contrast.usual"
                                                        : "act.contrast.high")));
    }

    private void number(ActName name, NodeNumber number) {
        acts.define(name, () -> view.numberProperty().set(number));
    }

    /// Moves as the arrow points: which way that is depends on which way the tree grows.
    private void pointed(IntUnaryOperator upright, IntUnaryOperator lying) {
        move(canvas.orientation() == Orientation.TOP_DOWN ? upright : lying);
    }

    private void move(IntUnaryOperator to) {
        int target = to.applyAsInt(view.selected());
        if (target != ThoughtId.NONE) {
            view.select(target);
        }
    }

    private ReadableTree tree() {
        return replica.tree();
    }
}
