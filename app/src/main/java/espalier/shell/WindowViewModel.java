package espalier.shell;

import espalier.breakpoints.BreakpointsViewModel;
import espalier.find.FindViewModel;
import espalier.memory.Pace;
import espalier.memory.PanelMemory;
import espalier.memory.PanelSizes;
import espalier.memory.Remembered;
import espalier.memory.Speeds;
import espalier.memory.Theme;
import espalier.memory.TreeDrawing;
import espalier.memory.WindowPlace;
import espalier.models.ModelsViewModel;
import espalier.runpanel.RunPanelViewModel;
import espalier.scene.Orientation;
import espalier.selection.NodeNumber;

import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private final ObjectProperty<PanelSizes> sizes;
    private final ObjectProperty<WindowPlace> place;
    private final ObjectProperty<NodeNumber> number;
    private final StringProperty tab;
    private final DoubleProperty exponent;
    private final BooleanProperty asItHappened;
    private String family;
    private String input;

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
        this.breakpoints = breakpoints;
        theme = new SimpleObjectProperty<>(remembered.theme().orElse(system));
        var beside = remembered.panels();
        panels = new SimpleObjectProperty<>(beside.hidden() ? Panels.HIDDEN : Panels.SHOWN);
        overviews =
                new SimpleObjectProperty<>(beside.overviewsShown() ? Panels.SHOWN : Panels.HIDDEN);
        tab = new SimpleStringProperty(beside.tab());
        sizes = new SimpleObjectProperty<>(beside.sizes());
        var drawing = remembered.drawing();
        orientation = new SimpleObjectProperty<>(drawing.orientation());
        number = new SimpleObjectProperty<>(drawing.number());
        oracleHidden = new SimpleBooleanProperty(drawing.oracleHidden());
        var speeds = remembered.speeds();
        pace = new SimpleObjectProperty<>(speeds.pace());
        exponent = new SimpleDoubleProperty(speeds.exponent());
        asItHappened = new SimpleBooleanProperty(speeds.asItHappened());
        place = new SimpleObjectProperty<>(remembered.place());
        family = remembered.family();
        input = remembered.input();
        panel.problem()
                .problemProperty()
                .subscribe(problem ->
                        problem.ifPresent(sound -> {
                            family = sound.family();
                            input = sound.input();
                        }));
    }

    /// What to remember of the window as it is now. A problem that is only half typed is none.
    public Remembered remember() {
        return new Remembered(
                place.get(),
                Optional.of(theme.get()),
                new PanelMemory(
                        panels.get() == Panels.HIDDEN,
                        overviews.get() == Panels.SHOWN,
                        tab.get(),
                        sizes.get()),
                new TreeDrawing(orientation.get(), number.get(), oracleHidden.get()),
                find.query(),
                family,
                input,
                panel.settings().settingsProperty().get(),
                models.remembered(),
                breakpoints.breakpoints(),
                new Speeds(pace.get(), exponent.get(), asItHappened.get()),
                Set.of());
    }

    /// All that [#remember] tells of.
    public List<Observable> remembered() {
        return List.of(
                place,
                theme,
                panels,
                overviews,
                tab,
                sizes,
                orientation,
                number,
                oracleHidden,
                find.textProperty(),
                find.kindProperty(),
                panel.problem().problemProperty(),
                panel.settings().settingsProperty(),
                models.models(),
                breakpoints.breakpoints(),
                pace,
                exponent,
                asItHappened);
    }

    /// Where the window stands.
    ObjectProperty<WindowPlace> placeProperty() {
        return place;
    }

    /// The inspector's tab, by its key.
    StringProperty tabProperty() {
        return tab;
    }

    /// The number drawn with each thought.
    ObjectProperty<NodeNumber> numberProperty() {
        return number;
    }

    /// How fast a run is played, as the decimal logarithm of events a second.
    DoubleProperty exponentProperty() {
        return exponent;
    }

    /// Whether a run is played as fast as it happened.
    BooleanProperty asItHappenedProperty() {
        return asItHappened;
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
