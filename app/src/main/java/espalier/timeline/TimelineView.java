package espalier.timeline;

import espalier.acts.Act;
import espalier.acts.ActControls;

import javafx.animation.AnimationTimer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Consumer;

/// The timeline: the run's curve with a playhead to drag, its legend, playing, and the branches.
public final class TimelineView {

    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("espalier.timeline.timeline");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final List<String> LEGEND =
            List.of("value", "answers", "tokens", "verified", "value-drop", "act", "breakpoint");

    private final TimelineViewModel model;
    private final RunCurve curve = new RunCurve();
    private final Slider playhead = new Slider();
    private final HBox root;
    private boolean following;
    private final AnimationTimer beat =
            new AnimationTimer() {
                private long last = -1;

                @Override
                public void start() {
                    last = -1;
                    super.start();
                }

                @Override
                public void handle(long now) {
                    if (last >= 0) {
                        model.passed(now - last);
                    }
                    last = now;
                }
            };

    /// @param play plays and pauses
    /// @param open shows another branch
    /// @param compare shows another branch beside the one on the screen
    public TimelineView(
            TimelineViewModel model, Act play, Consumer<Branch> open, Consumer<Branch> compare) {
        this.model = model;
        var chart = new StackPane(curve, playhead());
        chart.setMinSize(0, 0);
        VBox.setVgrow(chart, Priority.ALWAYS);
        var middle = new VBox(top(open, compare), chart);
        middle.setMinWidth(0);
        HBox.setHgrow(middle, Priority.ALWAYS);
        root = new HBox(controls(play), middle);
        root.setId("timeline");
        root.getStyleClass().add("timeline");
        model.playing().playingProperty().subscribe(this::beat);
        model.replica().glanceProperty().subscribe(this::draw);
        model.endProperty().subscribe(this::draw);
        draw();
    }

    /// What to put into the window.
    public Region root() {
        return root;
    }

    private void beat(boolean playing) {
        if (playing) {
            beat.start();
        } else {
            beat.stop();
        }
    }

    private void draw() {
        var run = model.replica().film().index();
        curve.show(run.course(), run.events().marks(), model.endProperty().get());
    }

    private Slider playhead() {
        playhead.setId("playhead");
        playhead.getStyleClass().add("playhead");
        playhead.setBlockIncrement(1);
        playhead.setAccessibleText(TEXTS.getString("playhead"));
        playhead.setMaxHeight(Double.MAX_VALUE);
        playhead.valueProperty()
                .subscribe((_, value) -> {
                    if (!following) {
                        model.playing().stop();
                        model.goTo((int) Math.round(value.doubleValue()));
                    }
                });
        // The slider's own handlers take a drag of the thumb whose press they have not seen for an
        // error.
        playhead.addEventFilter(MouseEvent.MOUSE_PRESSED, this::drag);
        playhead.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::drag);
        playhead.addEventFilter(MouseEvent.MOUSE_RELEASED, MouseEvent::consume);
        model.endProperty().subscribe(this::follow);
        model.momentProperty().subscribe(this::follow);
        follow();
        return playhead;
    }

    private void drag(MouseEvent event) {
        if (event.isPrimaryButtonDown() && playhead.getWidth() > 0) {
            playhead.requestFocus();
            double share = Math.clamp(event.getX() / playhead.getWidth(), 0, 1);
            playhead.setValue(share * playhead.getMax());
        }
        event.consume();
    }

    private void follow() {
        following = true;
        playhead.setMax(Math.max(1, model.endProperty().get()));
        playhead.setValue(model.momentProperty().get());
        playhead.setDisable(model.endProperty().get() == 0);
        following = false;
    }

    private HBox top(Consumer<Branch> open, Consumer<Branch> compare) {
        var legend = new HBox();
        legend.getStyleClass().add("timeline-legend");
        for (String key : LEGEND) {
            var swatch = new Region();
            swatch.getStyleClass().addAll("swatch", "swatch-" + key);
            var entry = new Label(TEXTS.getString("legend." + key), swatch);
            entry.setTooltip(new Tooltip(TEXTS.getString("legend." + key + ".help")));
            legend.getChildren().add(entry);
        }
        legend.setMinWidth(0);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var figures = new Label();
        figures.setId("timeline-moment");
        figures.getStyleClass().add("timeline-figures");
        figures.setMinWidth(Region.USE_PREF_SIZE);
        Runnable say =
                () ->
                        figures.setText(
                                TEXTS.getString("moment")
                                        .formatted(
                                                model.momentProperty().get(),
                                                model.endProperty().get()));
        model.momentProperty().subscribe(say);
        model.endProperty().subscribe(say);
        say.run();
        var top = new HBox(legend, space, branches(open, compare), figures);
        top.setAlignment(Pos.CENTER_LEFT);
        top.getStyleClass().add("timeline-top");
        return top;
    }

    private MenuButton branches(Consumer<Branch> open, Consumer<Branch> compare) {
        var picker = new MenuButton(null, new FontIcon(Feather.GIT_BRANCH));
        picker.setId("branches");
        picker.getStyleClass().add("small");
        picker.setFocusTraversable(false);
        picker.setMinWidth(Region.USE_PREF_SIZE);
        picker.setTooltip(new Tooltip(TEXTS.getString("branches.help")));
        picker.managedProperty().bind(picker.visibleProperty());
        var branches = model.branches();
        Runnable fill =
                () -> {
                    picker.setVisible(!branches.all().isEmpty());
                    picker.setText(
                            branches.current()
                                    .map(b -> TEXTS.getString("branch").formatted(b.number()))
                                    .orElse(""));
                    picker.getItems()
                            .setAll(branches.all().stream().map(b -> item(b, open)).toList());
                    picker.getItems().add(new SeparatorMenuItem());
                    branches.all().stream()
                            .filter(b -> !branches.current().equals(Optional.of(b)))
                            .forEach(b -> picker.getItems().add(comparing(b, compare)));
                };
        branches.all().subscribe(fill);
        branches.currentFile().subscribe(fill);
        fill.run();
        return picker;
    }

    private static MenuItem comparing(Branch branch, Consumer<Branch> compare) {
        var item = new MenuItem(TEXTS.getString("branch.compare").formatted(branch.number()));
        item.setId("compare-branch-" + branch.number());
        item.setOnAction(_ -> compare.accept(branch));
        return item;
    }

    private CheckMenuItem item(Branch branch, Consumer<Branch> open) {
        String name = TEXTS.getString("branch").formatted(branch.number());
        String origin =
                branch.left()
                        .map(l -> TEXTS.getString("branch.left").formatted(l.branch(), l.events()))
                        .orElse(TEXTS.getString("branch.first"));
        var item =
                new CheckMenuItem(
                        "%s · %s · %s".formatted(name, TIME.format(branch.since()), origin));
        item.setId("branch-" + branch.number());
        boolean here = model.branches().current().equals(Optional.of(branch));
        item.setSelected(here);
        item.setOnAction(_ -> {
            item.setSelected(here);
            if (!here) {
                open.accept(branch);
            }
        });
        return item;
    }

    private VBox controls(Act act) {
        Button play = ActControls.iconButton(act);
        play.getStyleClass().add("small");
        var speed = new Slider(0, 4, 1.5);
        speed.setId("speed");
        speed.setPrefWidth(84);
        speed.setAccessibleText(TEXTS.getString("speed"));
        var says = new Label();
        says.setId("speed-text");
        says.getStyleClass().add("timeline-figures");
        var playing = model.playing();
        speed.valueProperty().bindBidirectional(playing.exponentProperty());
        var clock = new ToggleButton(null, new FontIcon(Feather.CLOCK));
        clock.setId("as-it-happened");
        clock.setFocusTraversable(false);
        clock.getStyleClass().addAll("button-icon", "small");
        clock.setTooltip(new Tooltip(TEXTS.getString("as-it-happened.help")));
        clock.setAccessibleText(TEXTS.getString("as-it-happened.help"));
        clock.selectedProperty().bindBidirectional(playing.asItHappenedProperty());
        speed.disableProperty().bind(clock.selectedProperty());
        Runnable say =
                () ->
                        says.setText(
                                clock.isSelected()
                                        ? TEXTS.getString("as-it-happened")
                                        : TEXTS.getString("speed.events")
                                                .formatted(playing.eventsASecond()));
        speed.valueProperty().subscribe(say);
        clock.selectedProperty().subscribe(say);
        say.run();
        var buttons = new HBox(play, clock, speed);
        buttons.setAlignment(Pos.CENTER_LEFT);
        buttons.getStyleClass().add("timeline-buttons");
        var box = new VBox(buttons, says);
        box.setMinWidth(Region.USE_PREF_SIZE);
        box.getStyleClass().add("timeline-controls");
        return box;
    }
}
