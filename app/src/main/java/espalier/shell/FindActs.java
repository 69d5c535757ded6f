package espalier.shell;

import espalier.acts.ActName;
import espalier.acts.Acts;
import espalier.canvas.TreeCanvas;
import espalier.find.FindView;
import espalier.find.FindViewModel;
import espalier.replica.TreeReplica;
import espalier.selection.Solutions;
import espalier.selection.UserView;
import espalier.selection.ValueDrops;
import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

import java.util.OptionalInt;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;

/// The acts that look for thoughts: matches, drops of the value, solutions.
final class FindActs {

    private final TreeReplica replica;
    private final UserView view;
    private final FindViewModel model;
    private final TreeCanvas canvas;
    private final FindView bar;

    /// @param bar where the user says what to look for
    FindActs(
            TreeReplica replica,
            UserView view,
            FindViewModel model,
            TreeCanvas canvas,
            FindView bar) {
        this.replica = replica;
        this.view = view;
        this.model = model;
        this.canvas = canvas;
        this.bar = bar;
    }

    void define(Acts acts) {
        acts.define(ActName.FIND, bar::open);
        acts.define(ActName.FIND_NEXT, () -> step(model::next));
        acts.define(ActName.FIND_PREVIOUS, () -> step(model::previous));
        acts.define(ActName.NEXT_DROP, () -> go(id -> new ValueDrops(tree()).after(id)));
        acts.define(ActName.PREVIOUS_DROP, () -> go(id -> new ValueDrops(tree()).before(id)));
        acts.define(ActName.NEXT_SOLUTION, () -> go(id -> solutions().after(id)));
        acts.define(ActName.PREVIOUS_SOLUTION, () -> go(id -> solutions().before(id)));
    }

    private void step(Supplier<OptionalInt> to) {
        if (model.textProperty().get().isBlank()) {
            bar.open();
            return;
        }
        model.openProperty().set(true);
        to.get().ifPresent(canvas::centre);
    }

    private void go(IntUnaryOperator to) {
        int target = to.applyAsInt(view.selected());
        if (target != ThoughtId.NONE) {
            view.unfoldTo(tree(), target);
            view.select(target);
        }
    }

    private Solutions solutions() {
        return new Solutions(tree(), replica.landmarks());
    }

    private ReadableTree tree() {
        return replica.tree();
    }
}
