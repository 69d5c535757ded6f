package espalier.shell;

import espalier.acts.Act;
import espalier.acts.ActName;
import espalier.acts.Acts;
import espalier.breakpoints.BreakpointsViewModel;
import espalier.files.RecordingViewModel;
import espalier.find.FindView;
import espalier.replica.RunState;
import espalier.selection.NodeNumber;
import espalier.session.Restriction.Kind;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What floats above the canvas, so that it never moves the tree: what went wrong, that this is a
/// recording, which restrictions are in force, what is looked for, and the choice of the number in
/// each thought.
final class CanvasOverlay {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("espalier.shell.shell");
    private static final double WIDE = 640;

    /// Below the legend.
    private static final double FIND_TOP = 36;

    /// Below the cards at the top, in pixels.
    private static final double AIR = 24;

    private static final Map<NodeNumber, ActName> NUMBERS =
            Map.of(
                    NodeNumber.VALUE, ActName.NUMBER_VALUE,
                    NodeNumber.VISITS, ActName.NUMBER_VISITS,
                    NodeNumber.PRIOR, ActName.NUMBER_PRIOR,
                    NodeNumber.RAW_VALUE, ActName.NUMBER_RAW_VALUE,
                    NodeNumber.SELECTION_SCORE, ActName.NUMBER_SCORE);

    private final RunOnScreen screen;
    private final BreakpointsViewModel breakpoints;
    private final Acts acts;
    private final StackPane root;
    private final DoubleBinding covered;

    CanvasOverlay(
            Region canvas,
            RunOnScreen screen,
            BreakpointsViewModel breakpoints,
            NoticeStack notices,
            Acts acts,
            PhaseStrip phases,
            AskBar ask,
            FindView find) {
        this.screen = screen;
        this.breakpoints = breakpoints;
        this.acts = acts;
        var top = new VBox(notices.root(), stopped(), replayed(), past());
        top.getStyleClass().add("overlay-top");
        var bottom = new VBox(ask, chosen(), restrictions(), phases.root(), numbers(canvas));
        bottom.getStyleClass().add("overlay-bottom");
        for (VBox box : List.of(top, bottom)) {
            box.setFillWidth(false);
            box.setPickOnBounds(false);
            box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        }
        top.maxWidthProperty().bind(canvas.widthProperty().subtract(32));
        StackPane.setAlignment(top, Pos.TOP_CENTER);
        StackPane.setAlignment(bottom, Pos.BOTTOM_LEFT);
        StackPane.setAlignment(find.root(), Pos.TOP_RIGHT);
        StackPane.setMargin(find.root(), new Insets(FIND_TOP, 10, 0, 10));
        root = new StackPane(canvas, top, bottom, find.root());
        root.setMinWidth(240);
        var below = find.root();
        covered =
                Bindings.createDoubleBinding(
                        () -> covered(top, below, canvas.getHeight()),
                        top.heightProperty(),
                        below.visibleProperty(),
                        below.heightProperty(),
                        canvas.heightProperty());
    }

    /// How much of the canvas is covered from its top down, in pixels, half of it at most.
    DoubleBinding covered() {
        return covered;
    }

    private static double covered(VBox top, Region find, double height) {
        boolean cards = top.getChildren().stream().anyMatch(Node::isVisible);
        double byCards = cards ? top.getHeight() + AIR : 0;
        double byFind = find.isVisible() ? FIND_TOP + find.getHeight() + AIR : 0;
        return Math.min(Math.max(byCards, byFind), height / 2);
    }

    Region root() {
        return root;
    }

    private Node stopped() {
        var text = new Label();
        text.setId("stopped-text");
        text.setWrapText(true);
        var card =
                card("stopped", new FontIcon(Feather.PAUSE_CIRCLE), text, button(ActName.RESUME));
        breakpoints
                .stopProperty()
                .subscribe(sentence -> {
                    text.setText(sentence.orElse(""));
                    show(card, sentence.isPresent());
                });
        return card;
    }

    private Node chosen() {
        var text = new Label();
        text.setId("chosen-text");
        var clear = new Button(TEXTS.getString("chosen.clear"));
        clear.setId("chosen-clear");
        clear.setFocusTraversable(false);
        clear.getStyleClass().add("small");
        clear.setOnAction(_ -> screen.view().chosen().clear());
        var card = card("chosen", new FontIcon(Feather.CHECK_SQUARE), text, clear);
        Runnable count =
                () -> {
                    int size = screen.view().chosen().size();
                    show(card, size > 0);
                    text.setText(TEXTS.getString("chosen").formatted(size));
                };
        screen.view().chosen().subscribe(count);
        count.run();
        return card;
    }

    private Node replayed() {
        var text = new Label();
        text.setId("replay-text");
        text.setWrapText(true);
        var card = card("replay", new FontIcon(Feather.FILM), text, button(ActName.GO_ON));
        card.getChildren().add(button(ActName.RUN_AGAIN));
        Runnable showIt =
                () ->
                        show(
                                card,
                                screen.replica().stateProperty().get() instanceof RunState.Replayed
                                        && screen.replica().momentProperty().get().isEmpty());
        screen.replica().stateProperty().subscribe(showIt);
        screen.replica().momentProperty().subscribe(showIt);
        showIt.run();
        screen.recordings()
                .openedProperty()
                .subscribe(opened -> text.setText(opened.map(CanvasOverlay::replayed).orElse("")));
        return card;
    }

    private static String replayed(RecordingViewModel.Opened opened) {
        String key = opened.header().log().isPresent() ? "replay.log" : "replay";
        return TEXTS.getString(key).formatted(opened.maker());
    }

    private Node past() {
        var text = new Label();
        text.setId("past-text");
        text.setWrapText(true);
        var card = card("past", new FontIcon(Feather.CLOCK), text, button(ActName.TO_NOW));
        card.getChildren().add(button(ActName.GO_ON, "overlay-go-on-here"));
        var replica = screen.replica();
        Runnable say =
                () -> {
                    var moment = replica.momentProperty().get();
                    boolean running = replica.stateProperty().get() instanceof RunState.Running;
                    show(card, moment.isPresent());
                    text.setText(
                            TEXTS.getString(running ? "past.live" : "past")
                                    .formatted(moment.orElse(0), replica.events()));
                };
        replica.momentProperty().subscribe(say);
        replica.stateProperty().subscribe(say);
        replica.glanceProperty().subscribe(say);
        say.run();
        return card;
    }

    private Node restrictions() {
        var text = new Label();
        text.setId("restrictions-text");
        var card =
                card(
                        "restrictions",
                        new FontIcon(Feather.SCISSORS),
                        text,
                        button(ActName.RESTORE_ALL));
        screen.outcome()
                .outcomeProperty()
                .subscribe(outcome -> {
                    show(card, !outcome.limiting().isEmpty());
                    text.setText(
                            Stream.of(
                                            focus(outcome),
                                            counted(outcome, Kind.PRUNED, "pruned"),
                                            counted(outcome, Kind.JUDGED, "judged"))
                                    .filter(part -> !part.isEmpty())
                                    .collect(Collectors.joining(" · ")));
                });
        return card;
    }

    private static String focus(Upshot outcome) {
        return outcome.restrictions().stream().anyMatch(r -> r.kind() == Kind.ONLY_HERE)
                ? TEXTS.getString("focus")
                : "";
    }

    private static String counted(Upshot outcome, Kind kind, String key) {
        long count = outcome.restrictions().stream().filter(r -> r.kind() == kind).count();
        return count == 0
                ? ""
                : TEXTS.getString(key + (count == 1 ? ".one" : ".many")).formatted(count);
    }

    private Button button(ActName name) {
        return button(name, "overlay-" + name.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private Button button(ActName name, String id) {
        Act act = acts.act(name);
        var button = new Button();
        button.setId(id);
        button.setFocusTraversable(false);
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        String key = name.keyText();
        button.textProperty()
                .bind(key.isEmpty() ? act.titleProperty() : act.titleProperty().concat("  " + key));
        button.disableProperty().bind(Bindings.not(act.possible()));
        button.setOnAction(_ -> act.perform());
        return button;
    }

    private Node numbers(Region canvas) {
        var numbers = new SegmentedButton();
        numbers.setId("numbers");
        for (NodeNumber number : NodeNumber.values()) {
            Act act = acts.act(NUMBERS.getOrDefault(number, ActName.NUMBER_VALUE));
            var button = new ToggleButton();
            button.setId("number-" + number);
            button.setFocusTraversable(false);
            button.setTooltip(new Tooltip(act.titleProperty().get() + "  " + act.name().keyText()));
            button.setOnAction(_ -> {
                act.perform();
                button.setSelected(true);
            });
            canvas.widthProperty()
                    .subscribe(width ->
                            button.setText(
                                    TEXTS.getString(
                                            (width.doubleValue() > WIDE
                                                            ? "number."
                                                            : "number.symbol.")
                                                    + number)));
            screen.view().numberProperty().subscribe(n -> button.setSelected(n == number));
            numbers.getButtons().add(button);
        }
        return numbers;
    }

    private static HBox card(String id, Node icon, Label text, Button button) {
        HBox.setHgrow(text, Priority.ALWAYS);
        var card = new HBox(icon, text, button);
        card.setId(id);
        card.getStyleClass().addAll("overlay-card", "overlay-" + id);
        return card;
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
