package espalier.shell;

import espalier.breakpoints.BreakpointsViewModel;
import espalier.find.FindViewModel;
import espalier.memory.Pace;
import espalier.memory.PanelSizes;
import espalier.memory.Remembered;
import espalier.memory.Theme;
import espalier.models.ModelsViewModel;
import espalier.runpanel.RunPanelViewModel;
import espalier.scene.Orientation;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import java.util.Optional;
import java.util.function.UnaryOperator;

/// What the window itself looks like.
public final class WindowViewModel {

    private final RunPanelViewModel panel;
    private final ModelsViewModel models;
    private final FindViewModel find;
    private final ObjectProperty<Theme> theme;
    private final ObjectProperty<Panels> panels;
    private final ObjectProperty<Panels> overviews;
    private final ObjectProperty<Panels> logRuns = new SimpleObjectProperty<>(Panels.HIDDEN);
    private final ObjectProperty<Pace> pace;
    private final BreakpointsViewModel breakpoints;
    private final ObjectProperty<Orientation> orientation;
    private final BooleanProperty oracleHidden;
    private final ObjectProperty<PanelSizes> sizes = new SimpleObjectProperty<>(PanelSizes.DEFAULT);
    private final double width;
    private final double height;

    /// @param system the theme of the system, for a user who never chose one
    public WindowViewModel(
            Remembered remembered,
            Theme system,
            RunPanelViewModel panel,
            ModelsViewModel models,
            BreakpointsViewModel breakpoints,
            FindViewModel find) {
        this.panel = panel;
        this.models = models;
        this.find = find;
        this.theme = new SimpleObjectProperty<>(remembered.theme().orElse(system));
        this.panels =
                new SimpleObjectProperty<>(
                        remembered.panelsHidden() ? Panels.HIDDEN : Panels.SHOWN);
        this.overviews =
                new SimpleObjectProperty<>(
                        remembered.overviewsShown() ? Panels.SHOWN : Panels.HIDDEN);
        this.breakpoints = breakpoints;
        this.pace = new SimpleObjectProperty<>(remembered.pace());
        this.orientation = new SimpleObjectProperty<>(remembered.orientation());
        this.oracleHidden = new SimpleBooleanProperty(remembered.oracleHidden());
        this.width = remembered.width();
        this.height = remembered.height();
    }

    /// What to remember of a window of this size.
    public Remembered remember(double widthNow, double heightNow) {
        return new Remembered(
                widthNow,
                heightNow,
                Optional.of(theme.get()),
                panels.get() == Panels.HIDDEN,
                overviews.get() == Panels.SHOWN,
                orientation.get(),
                find.query(),
                panel.problem().familyProperty().get().name(),
                panel.problem().inputProperty().get(),
                panel.settings().settingsProperty().get(),
                models.remembered(),
                breakpoints.breakpoints(),
                pace.get(),
                oracleHidden.get(),
                false);
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    /// The colours of the window.
    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    ObjectProperty<Panels> panelsProperty() {
        return panels;
    }

    /// Whether the overviews are below the canvas.
    ObjectProperty<Panels> overviewsProperty() {
        return overviews;
    }

    /// Whether the runs of a log are beside the tree, while the panels are.
    ObjectProperty<Panels> logRunsProperty() {
        return logRuns;
    }

    /// How large the panels are where there is room.
    PanelSizes sizes() {
        return sizes.get();
    }

    /// The user has made a panel larger or smaller.
    void change(UnaryOperator<PanelSizes> change) {
        sizes.set(change.apply(sizes.get()));
    }

    /// Whether they are seen.
    Panels logRunsSeen() {
        return panels.get() == Panels.HIDDEN ? Panels.HIDDEN : logRuns.get();
    }

    void showLogRuns() {
        logRuns.set(Panels.SHOWN);
        panels.set(Panels.SHOWN);
    }

    void switchLogRuns() {
        if (panels.get() == Panels.HIDDEN) {
            showLogRuns();
        } else {
            logRuns.set(logRuns.get().other());
        }
    }

    /// How fast searches go.
    ObjectProperty<Pace> paceProperty() {
        return pace;
    }

    /// Whether what only a solver knows is kept back.
    BooleanProperty oracleHiddenProperty() {
        return oracleHidden;
    }

    void switchOracle() {
        oracleHidden.set(!oracleHidden.get());
    }

    void switchTheme() {
        theme.set(theme.get().other());
    }

    void switchContrast() {
        theme.set(theme.get().otherContrast());
    }

    /// Which way the tree grows.
    ObjectProperty<Orientation> orientationProperty() {
        return orientation;
    }

    void turn() {
        orientation.set(orientation.get().other());
    }

    void switchOverviews() {
        overviews.set(overviews.get().other());
    }

    void switchPanels() {
        panels.set(panels.get().other());
    }
}
