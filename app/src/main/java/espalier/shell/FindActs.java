package espalier.shell;

import espalier.acts.ActName;
import espalier.acts.Acts;
import espalier.canvas.TreeCanvas;
import espalier.find.FindView;
import espalier.find.FindViewModel;
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

    private final ShellModels models;
    private final FindViewModel model;
    private final UserView view;
    private final TreeCanvas canvas;
    private final FindView bar;

    private FindActs(ShellModels models, TreeCanvas canvas, FindView bar) {
        this.models = models;
        this.model = models.find();
        this.view = models.view();
        this.canvas = canvas;
        this.bar = bar;
    }

    /// Defines them.
    ///
    /// @param bar where the user says what to look for
    static void define(ShellModels models, TreeCanvas canvas, Acts acts, FindView bar) {
        var found = new FindActs(models, canvas, bar);
        acts.define(ActName.FIND, bar::open);
        acts.define(ActName.FIND_NEXT, () -> found.step(found.model::next));
        acts.define(ActName.FIND_PREVIOUS, () -> found.step(found.model::previous));
        acts.define(
                ActName.NEXT_DROP, () -> found.go(id -> new ValueDrops(found.tree()).after(id)));
        acts.define(
                ActName.PREVIOUS_DROP,
                () -> found.go(id -> new ValueDrops(found.tree()).before(id)));
        acts.define(ActName.NEXT_SOLUTION, () -> found.go(id -> found.solutions().after(id)));
        acts.define(ActName.PREVIOUS_SOLUTION, () -> found.go(id -> found.solutions().before(id)));
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
        return new Solutions(tree(), models.replica().landmarks());
    }

    private ReadableTree tree() {
        return models.replica().tree();
    }
}
