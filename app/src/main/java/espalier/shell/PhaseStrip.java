package espalier.shell;

import espalier.replica.DonePhase.Kind;
import espalier.replica.RunState;
import espalier.replica.TreeReplica;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/// The four phases of a simulation in a row, of which the one that was done last stands out; there
/// where the search is slow enough to follow.
final class PhaseStrip {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("espalier.shell.shell");
    private static final PseudoClass NOW = PseudoClass.getPseudoClass("now");

    private final TreeReplica replica;
    private final WindowViewModel window;
    private final Map<Kind, Label> labels = new EnumMap<>(Kind.class);
    private final HBox root = new HBox();

    PhaseStrip(TreeReplica replica, WindowViewModel window) {
        this.replica = replica;
        this.window = window;
        root.setId("phases");
        root.getStyleClass().addAll("overlay-card", "overlay-phases");
        root.setMouseTransparent(true);
        for (Kind kind : Kind.values()) {
            if (kind != Kind.NONE) {
                var label = new Label(TEXTS.getString("phase." + kind));
                label.setId("phase-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
                label.getStyleClass().add("phase");
                labels.put(kind, label);
                root.getChildren().add(label);
            }
        }
        replica.revisionProperty().subscribe(this::show);
        replica.stateProperty().subscribe(this::show);
        window.paceProperty().subscribe(this::show);
    }

    Node root() {
        return root;
    }

    private void show() {
        var state = replica.stateProperty().get();
        boolean shown =
                window.paceProperty().get().followed()
                        && (state instanceof RunState.Running || state instanceof RunState.Paused);
        root.setVisible(shown);
        root.setManaged(shown);
        if (shown) {
            var now = replica.phase().kind();
            labels.forEach((kind, label) -> label.pseudoClassStateChanged(NOW, kind == now));
        }
    }
}
