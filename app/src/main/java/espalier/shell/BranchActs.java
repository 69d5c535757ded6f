package espalier.shell;

import espalier.acts.Act;
import espalier.acts.ActName;
import espalier.acts.Acts;
import espalier.replica.TreeReplica;
import espalier.running.RunViewModel;
import espalier.session.Command;
import espalier.session.Restriction;
import espalier.settings.SearchSettings;
import espalier.thought.Verdict;
import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

import javafx.beans.value.ObservableValue;

import org.kordamp.ikonli.feather.Feather;

import java.util.Collection;
import java.util.List;
import java.util.ResourceBundle;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/// The acts on branches: pin, prune, expand, and all restrictions lifted; on all chosen thoughts as
/// one act, else on the selected one.
final class BranchActs {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("espalier.shell.shell");

    private final RunOnScreen screen;
    private final TreeReplica replica;
    private final RunViewModel run;
    private final RunConditions conditions;
    private final ObservableValue<SearchSettings> settings;
    private final Acts acts;

    /// @param settings of the panel, which say how many thoughts an expansion brings
    BranchActs(
            RunOnScreen screen,
            RunConditions conditions,
            ObservableValue<SearchSettings> settings,
            Acts acts) {
        this.screen = screen;
        this.replica = screen.replica();
        this.run = screen.run();
        this.conditions = conditions;
        this.settings = settings;
        this.acts = acts;
    }

    void define() {
        Act pin =
                acts.define(
                        ActName.PIN,
                        conditions.when(() -> steerable(BranchActs::belowRoot)),
                        this::pin);
        Act prune =
                acts.define(
                        ActName.PRUNE,
                        conditions.when(() -> steerable(BranchActs::belowRoot)),
                        this::prune);
        Act expand =
                acts.define(
                        ActName.EXPAND,
                        conditions.when(() -> steerable(this::expandable)),
                        this::expand);
        acts.define(
                ActName.RESTORE_ALL,
                conditions.when(() -> conditions.steerable() && !limiting().isEmpty()),
                this::liftAll);
        Runnable name =
                () -> {
                    var below = targets(BranchActs::belowRoot);
                    boolean isPinned = !below.isEmpty() && below.stream().allMatch(tree()::pinned);
                    boolean isPruned = !below.isEmpty() && below.stream().allMatch(tree()::pruned);
                    pin.titleProperty().set(title(isPinned ? "act.unpin" : "act.pin", below));
                    prune.titleProperty().set(title(isPruned ? "act.restore" : "act.prune", below));
                    prune.iconProperty().set(isPruned ? Feather.ROTATE_CCW : Feather.SCISSORS);
                    expand.titleProperty().set(TEXTS.getString("act.expand").formatted(thoughts()));
                };
        replica.glanceProperty().subscribe((_, _) -> name.run());
        screen.view().selectedProperty().subscribe((_, _) -> name.run());
        screen.view().chosen().subscribe(name);
        settings.subscribe((_, _) -> name.run());
        name.run();
    }

    private static String title(String key, List<Integer> thoughts) {
        return thoughts.size() <= 1
                ? TEXTS.getString(key)
                : TEXTS.getString(key + ".many").formatted(thoughts.size());
    }

    /// Pins what is not pinned; where all are, takes the pins back.
    private void pin() {
        var open = targets(id -> belowRoot(id) && !tree().pinned(id));
        if (open.isEmpty()) {
            steer(targets(BranchActs::belowRoot), Command.Unpin::new);
        } else {
            steer(open, Command.Pin::new);
        }
    }

    /// Prunes what is not pruned; where all are, restores them.
    private void prune() {
        var open = targets(id -> belowRoot(id) && !tree().cut(id));
        if (open.isEmpty()) {
            steer(targets(BranchActs::belowRoot), Command.Restore::new);
        } else {
            steer(open, Command.Prune::new);
        }
    }

    private void expand() {
        steer(targets(this::expandable), id -> new Command.Expand(id, thoughts()));
    }

    /// What an act is for: all chosen thoughts, or else the selected one, as far as it goes for
    /// them.
    private List<Integer> targets(IntPredicate fit) {
        Collection<Integer> chosen = screen.view().chosen();
        return (chosen.isEmpty() ? List.of(screen.view().selected()) : chosen)
                .stream().filter(id -> id < tree().size() && fit.test(id)).sorted().toList();
    }

    /// Does one thing to several thoughts as one act.
    private void steer(List<Integer> thoughts, IntFunction<Command> act) {
        var commands = thoughts.stream().map(act::apply).toList();
        if (commands.size() == 1) {
            run.steer(commands.getFirst());
        } else if (!commands.isEmpty()) {
            run.steer(new Command.Together(commands));
        }
    }

    private static boolean belowRoot(int id) {
        return id != ThoughtId.ROOT;
    }

    private boolean steerable(IntPredicate fit) {
        return conditions.steerable() && !targets(fit).isEmpty();
    }

    private boolean expandable(int id) {
        return !tree().finished(id)
                && !tree().hidden(id)
                && !(tree().verdict(id) instanceof Verdict.Illegal);
    }

    private void liftAll() {
        run.steer(new Command.Together(limiting().stream().map(Restriction::wayOut).toList()));
    }

    private List<Restriction> limiting() {
        return screen.outcome().outcomeProperty().get().limiting();
    }

    private ReadableTree tree() {
        return replica.tree();
    }

    private int thoughts() {
        return settings.getValue().expansion().thoughts();
    }
}
