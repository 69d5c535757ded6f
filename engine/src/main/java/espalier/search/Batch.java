package espalier.search;

import espalier.event.SearchEvent;
import espalier.settings.Rollouts;
import espalier.settings.SearchSettings;
import espalier.tree.Origin;
import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;
import espalier.tree.ThoughtPath;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The choices that are carried out together, from their selection to the end of their simulations.
/// The events of a phase have not happened yet when it returns them, so that one that fails changes
/// nothing.
final class Batch {

    // The settings may name another one by now.
    private final SearchAlgorithm chosenBy;
    private List<Choice> choices;
    private List<ThoughtRequest> requests = List.of();
    private List<Integer> fresh = List.of();
    private Map<Integer, Double> returns = Map.of();

    Batch(List<Choice> choices, SearchAlgorithm chosenBy) {
        this.choices = choices;
        this.chosenBy = chosenBy;
    }

    /// Whether no choice is left.
    boolean isEmpty() {
        return choices.isEmpty();
    }

    /// Whether the generator is to be asked for anything.
    boolean asks() {
        return !requests.isEmpty();
    }

    /// Shares out among the choices how many thoughts there may be.
    void plan(Room room) {
        requests = new ArrayList<>(choices.size());
        int left = room.thoughts();
        for (Choice choice : choices) {
            switch (choice) {
                case Choice.Expand(_, int count, var sampling) -> {
                    int draws = Math.clamp(left, 1, count);
                    requests.add(new ThoughtRequest(choice.thought(), draws, draws, sampling));
                    left -= draws;
                }
                case Choice.Widen(_, var sampling) -> {
                    int draws = room.tree().childCount(choice.thought()) + 1;
                    requests.add(new ThoughtRequest(choice.thought(), draws, 1, sampling));
                    left--;
                }
                case Choice.Revisit _, Choice.Nothing _ -> {}
            }
        }
    }

    /// Ends the simulations whose thoughts the user has pruned since they were selected, so that a
    /// thought at which the model fails can be got rid of.
    List<SearchEvent> giveUpPruned(Room room) {
        var kept = new ArrayList<Choice>(choices.size());
        var events = new ArrayList<SearchEvent>();
        for (Choice choice : choices) {
            if (room.tree().hidden(choice.thought())) {
                events.add(new SearchEvent.GivenUp(choice.path()));
            } else {
                kept.add(choice);
            }
        }
        if (!events.isEmpty()) {
            choices = kept;
            plan(room);
        }
        return events;
    }

    /// Asks the generator.
    List<SearchEvent.Expanded> expand(Inquiry inquiry) {
        var events = inquiry.proposals(requests, Origin.SEARCH);
        fresh = Inquiry.ids(events);
        return events;
    }

    /// Asks the evaluator, and for a line to the end from each thought that a simulation ends at,
    /// where the algorithm plays them.
    List<SearchEvent> evaluate(Inquiry inquiry) {
        var events = new ArrayList<SearchEvent>();
        events.add(inquiry.opinions(requests, fresh));
        returns = new HashMap<>();
        for (var rollout : rollouts(inquiry)) {
            events.add(rollout);
            returns.put(rollout.thought(), rollout.value());
        }
        return events;
    }

    private List<SearchEvent.RolledOut> rollouts(Inquiry inquiry) {
        if (!rollsOut(inquiry.settings())) {
            return List.of();
        }
        var tree = inquiry.tree();
        var from = new ArrayList<Integer>();
        for (Choice choice : choices) {
            int end = end(tree, choice);
            if (!tree.finished(end) && !tree.deadEnd(end)) {
                from.add(end);
            }
        }
        return inquiry.rollouts(from);
    }

    /// Ends all simulations.
    List<SearchEvent> backUp(ReadableTree tree, SearchSettings settings) {
        var events = new ArrayList<SearchEvent>(choices.size());
        for (Choice choice : choices) {
            int end = end(tree, choice);
            events.add(
                    chosenBy instanceof BackingUp
                            ? new SearchEvent.BackedUp(
                                    pathTo(end, choice), returned(tree, choice, end, settings))
                            : new SearchEvent.Completed(end));
        }
        return events;
    }

    /// Where a simulation's value enters: at the thought that it selected, or at the child that
    /// widening has given to it.
    private int end(ReadableTree tree, Choice choice) {
        if (choice instanceof Choice.Widen) {
            for (int id : fresh) {
                if (tree.parent(id) == choice.thought() && tree.selectable(id)) {
                    return id;
                }
            }
        }
        return choice.thought();
    }

    private static ThoughtPath pathTo(int end, Choice choice) {
        return end == choice.thought() ? choice.path() : choice.path().then(end);
    }

    /// What a simulation that ends at `id` backs up: a rollout's return; else the checker's word on
    /// a finished thought, 0 for a dead end that is visited again or that nothing can be played
    /// from, else the thought's own evaluation, or what stands for it where nobody has an opinion.
    private double returned(ReadableTree tree, Choice choice, int id, SearchSettings settings) {
        Double played = returns.get(id);
        if (played != null) {
            return played;
        }
        boolean nothingThere = choice instanceof Choice.Revisit || rollsOut(settings);
        if (nothingThere && tree.deadEnd(id)) {
            return 0;
        }
        double own = AnswerRule.ownWorth(tree, id);
        return Double.isNaN(own) ? insteadOfAnOpinion(tree, id) : own;
    }

    /// The mean raw value of the new children, else the parent's mean value, else the middle of the
    /// scale.
    private double insteadOfAnOpinion(ReadableTree tree, int id) {
        double sum = 0;
        int valued = 0;
        for (int child : fresh) {
            if (tree.parent(child) == id && !Double.isNaN(tree.rawValue(child))) {
                sum += tree.rawValue(child);
                valued++;
            }
        }
        if (valued > 0) {
            return sum / valued;
        }
        int parent = tree.parent(id);
        return parent != ThoughtId.NONE && tree.visits(parent) > 0
                ? tree.value(parent)
                : (tree.scale().lowest() + tree.scale().highest()) / 2;
    }

    private static boolean rollsOut(SearchSettings settings) {
        return settings.algorithm().rollouts(settings.algorithms()) == Rollouts.ON;
    }
}
