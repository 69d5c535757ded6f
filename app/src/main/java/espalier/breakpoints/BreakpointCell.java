package espalier.breakpoints;

import espalier.replica.BreakpointHits.Hit;
import espalier.session.Breakpoint;
import espalier.session.Breakpoint.Effect;
import espalier.session.Breakpoint.Life;
import espalier.session.Breakpoint.State;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;

/// A breakpoint in the list: enabled or not, its name and what it waits for, what it has done, and
/// the way to be rid of it.
final class BreakpointCell extends ListCell<BreakpointRow> {

    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("espalier.breakpoints.breakpoints");

    private final CheckBox enabled = new CheckBox();
    private final Label name = new Label();
    private final Label summary = new Label();
    private final Hyperlink hits = new Hyperlink();
    private final HBox content;
    private Subscription following = Subscription.EMPTY;

    BreakpointCell(BreakpointsViewModel breakpoints) {
        enabled.setFocusTraversable(false);
        enabled.setAccessibleText(TEXTS.getString("enabled"));
        enabled.setOnAction(_ -> breakpoints.change(getIndex(), switched(getItem())));
        name.getStyleClass().add("breakpoint-name");
        summary.getStyleClass().add("note");
        hits.setMinWidth(Region.USE_PREF_SIZE);
        hits.setFocusTraversable(false);
        hits.setTooltip(new Tooltip(TEXTS.getString("hits.help")));
        hits.setOnAction(_ -> breakpoints.visit(getItem()));
        var words = new VBox(name, summary);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        var remove = new Button(null, new FontIcon(Feather.X));
        remove.setFocusTraversable(false);
        remove.getStyleClass().addAll("button-icon", "flat", "small", "breakpoint-remove");
        remove.setAccessibleText(TEXTS.getString("remove"));
        remove.setTooltip(new Tooltip(TEXTS.getString("remove")));
        remove.setOnAction(_ -> breakpoints.remove(getIndex()));
        content = new HBox(enabled, words, hits, remove);
        content.getStyleClass().add("breakpoint-row");
        setPrefWidth(0);
    }

    /// The breakpoint of a row, enabled where it is not, and the other way round.
    static Breakpoint switched(BreakpointRow row) {
        var one = row.breakpoint();
        return one.with(one.state() == State.ENABLED ? State.DISABLED : State.ENABLED);
    }

    @Override
    protected void updateItem(@Nullable BreakpointRow row, boolean empty) {
        super.updateItem(row, empty);
        following.unsubscribe();
        following = Subscription.EMPTY;
        setText(null);
        if (empty || row == null) {
            setGraphic(null);
            return;
        }
        setGraphic(content);
        following =
                row.breakpointProperty()
                        .subscribe(_ -> show(row))
                        .and(row.hitProperty().subscribe(_ -> show(row)));
    }

    private void show(BreakpointRow row) {
        var one = row.breakpoint();
        enabled.setId("breakpoint-enabled-" + getIndex());
        hits.setId("breakpoint-hits-" + getIndex());
        enabled.setSelected(one.state() == State.ENABLED);
        name.setText(one.name());
        summary.setText(summary(one));
        int count = row.hit().map(Hit::count).orElse(0);
        hits.setText(TEXTS.getString(count == 1 ? "hits.one" : "hits.many").formatted(count));
        hits.setDisable(count == 0);
        content.setOpacity(one.state() == State.ENABLED ? 1 : 0.55);
    }

    private static String summary(Breakpoint one) {
        List<String> parts = new ArrayList<>();
        parts.add(TEXTS.getString("trigger." + one.on()));
        if (!one.condition().isBlank()) {
            parts.add(one.condition());
        }
        if (one.hits() > 1) {
            parts.add(TEXTS.getString("summary.hits").formatted(one.hits()));
        }
        if (one.effect() == Effect.LOG) {
            parts.add(TEXTS.getString("summary.log"));
        }
        if (one.life() == Life.ONCE) {
            parts.add(TEXTS.getString("summary.once"));
        }
        return String.join(" · ", parts);
    }
}
