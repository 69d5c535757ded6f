package espalier.event;

import espalier.tree.Origin;
import espalier.tree.SearchTree;
import espalier.tree.ThoughtPath;
import espalier.tree.UndoUnderWay;

import java.util.Set;

/// What each event does to a tree: the one routine by which the engine's tree, a recording's and
/// the screen's grow alike.
public final class TreeUpdate {

    private TreeUpdate() {}

    /// Makes `tree` as it is after `event`.
    ///
    /// @throws IllegalArgumentException where the event names thoughts that the tree does not hold,
    ///   or gives a value that is not finite; the tree is unchanged then
    public static void apply(SearchEvent event, SearchTree tree) {
        change(event, tree);
        follow(event, tree);
    }

    /// Follows an undo that takes thoughts back from its beginning to its end.
    private static void follow(SearchEvent event, SearchTree tree) {
        var steering = tree.steering();
        var undo = steering.undoUnderWay();
        steering.undoUnderWay(
                switch (event) {
                    case SearchEvent.Undone(var act, _, int events) ->
                            act.bringsThoughts()
                                    ? UndoUnderWay.of(events, brought(act))
                                    : UndoUnderWay.NONE;
                    case SearchEvent.Pruned(int id) ->
                            undo.takesBack(id, tree.origin(id)) ? undo.after(id) : undo.beside();
                    case SearchEvent.Restored _,
                            SearchEvent.Pinned _,
                            SearchEvent.Unpinned _,
                            SearchEvent.Steered _ ->
                            undo.next();
                    case SearchEvent.Told _,
                            SearchEvent.Selected _,
                            SearchEvent.Expanded _,
                            SearchEvent.Evaluated _,
                            SearchEvent.Rewarded _,
                            SearchEvent.Stated _,
                            SearchEvent.BackedUp _,
                            SearchEvent.Completed _,
                            SearchEvent.RolledOut _,
                            SearchEvent.Linked _,
                            SearchEvent.Unlinked _,
                            SearchEvent.GivenUp _,
                            SearchEvent.SettingsChanged _,
                            SearchEvent.Turned _ ->
                            undo.beside();
                });
    }

    private static Set<Origin> brought(UserAct act) {
        return act == UserAct.EQUALISE
                ? Set.of(Origin.SEARCH)
                : Set.of(Origin.ASKED, Origin.WRITTEN);
    }

    private static void change(SearchEvent event, SearchTree tree) {
        switch (event) {
            case SearchEvent.Expanded e -> expand(e, tree);
            case SearchEvent.Evaluated(_, var opinions) -> {
                opinions.forEach(o -> require(tree, o.thought(), o.value()));
                opinions.forEach(o -> tree.evaluate(o.thought(), o.value()));
            }
            case SearchEvent.Rewarded(int id, double reward) -> {
                require(tree, id, reward);
                tree.reward(id, reward);
            }
            case SearchEvent.Stated stated -> state(stated, tree);
            case SearchEvent.Selected(var path) -> {
                requireAll(tree, path);
                tree.enter(path);
            }
            case SearchEvent.GivenUp(var path) -> {
                requireAll(tree, path);
                tree.leave(path);
            }
            case SearchEvent.RolledOut(int id, _, double value, _) -> require(tree, id, value);
            case SearchEvent.BackedUp(var path, var value) -> {
                requireAll(tree, path);
                require(tree, path.end(), value);
                tree.leave(path);
                tree.backUp(path, value);
            }
            case SearchEvent.Completed(int id) -> {
                require(tree, id, 0);
                tree.leave(tree.path(id));
            }
            case SearchEvent.Linked(int id, int twin) -> {
                require(tree, id, 0);
                require(tree, twin, 0);
                tree.twins().link(id, twin);
            }
            case SearchEvent.Unlinked(int id) -> {
                require(tree, id, 0);
                tree.twins().unlink(id);
            }
            case SearchEvent.Pruned(int id) -> {
                requireBelowRoot(tree, id);
                if (tree.steering().undoUnderWay().takesBack(id, tree.origin(id))) {
                    tree.steering().withdraw(id);
                } else {
                    tree.steering().prune(id);
                }
            }
            case SearchEvent.Restored(int id) -> {
                requireBelowRoot(tree, id);
                tree.steering().restore(id);
            }
            case SearchEvent.Pinned(int id) -> {
                require(tree, id, 0);
                tree.steering().pin(id);
            }
            case SearchEvent.Unpinned(int id) -> {
                require(tree, id, 0);
                tree.steering().unpin(id);
            }
            case SearchEvent.Steered steered -> steer(steered, tree);
            case SearchEvent.Told _, SearchEvent.SettingsChanged _, SearchEvent.Turned _ -> {}
        }
    }

    private static void steer(SearchEvent.Steered event, SearchTree tree) {
        require(tree, event.thought(), 0);
        switch (event) {
            case SearchEvent.Judged(int id, double value) -> {
                require(tree, id, value);
                if (value < 0 || value > 1) {
                    throw new IllegalArgumentException(
                            "A judgement (%s) must be from 0 to 1.".formatted(value));
                }
                tree.steering().judge(id, value);
            }
            case SearchEvent.Unjudged(int id) -> tree.steering().unjudge(id);
            case SearchEvent.OnlyHere(int id) -> tree.steering().onlyHere(id);
            case SearchEvent.Relinked(int id, int twin, int visits) -> {
                require(tree, twin, 0);
                tree.twins().relink(id, twin, visits);
            }
        }
    }

    private static void state(SearchEvent.Stated event, SearchTree tree) {
        switch (event) {
            case SearchEvent.LevelKept(int level, var thoughts) -> {
                for (int id : thoughts) {
                    require(tree, id, 0);
                    if (tree.level(id) != level) {
                        throw new IllegalArgumentException(
                                "Thought %d can't be kept of level %d, since it is of level %d."
                                        .formatted(id, level, tree.level(id)));
                    }
                }
                tree.keep(level, thoughts);
            }
            case SearchEvent.FiguresStated(var figures) -> {
                figures.forEach((id, stated) -> require(tree, id, stated.value().orElse(0)));
                tree.state(figures);
            }
        }
    }

    private static void expand(SearchEvent.Expanded event, SearchTree tree) {
        int next = tree.size();
        for (Proposal proposal : event.proposals()) {
            double prior = proposal.prior();
            require(tree, event.parent(), Double.isNaN(prior) ? 0 : prior);
            if (proposal.id() != next) {
                throw new IllegalArgumentException(
                        "The new thought's id (%d) must be %d, the next one in the tree."
                                .formatted(proposal.id(), next));
            }
            next++;
        }
        require(tree, event.parent(), 0);
        for (Proposal p : event.proposals()) {
            tree.add(event.parent(), p.thought(), p.verdict(), p.prior(), event.origin());
        }
        if (event.origin() == Origin.SEARCH) {
            if (tree.expanded(event.parent()) && event.proposals().isEmpty()) {
                tree.markDry(event.parent());
            }
            tree.markExpanded(event.parent());
        } else {
            tree.refresh(event.parent());
        }
    }

    private static void requireAll(SearchTree tree, ThoughtPath path) {
        if (path.isEmpty()) {
            throw new IllegalArgumentException("A simulation's path must not be empty.");
        }
        for (int i = 0; i < path.size(); i++) {
            require(tree, path.id(i), 0);
        }
    }

    private static void requireBelowRoot(SearchTree tree, int id) {
        require(tree, id, 0);
        if (id == 0) {
            throw new IllegalArgumentException("The problem itself can't be pruned or restored.");
        }
    }

    private static void require(SearchTree tree, int id, double value) {
        if (id < 0 || id >= tree.size()) {
            throw new IllegalArgumentException(
                    "Thought %d is not in the tree, which holds 0 to %d."
                            .formatted(id, tree.size() - 1));
        }
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "The figure for thought %d must be finite, not %s.".formatted(id, value));
        }
    }
}
