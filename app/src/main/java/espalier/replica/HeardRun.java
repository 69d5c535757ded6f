package espalier.replica;

import espalier.event.Proposal;
import espalier.event.RunTally;
import espalier.event.SearchEvent;
import espalier.event.StopReason;
import espalier.event.TreeUpdate;
import espalier.settings.SearchSettings;
import espalier.thought.Problem;
import espalier.tree.SearchTree;

import java.util.Optional;

/// A run as far as its events have been heard: the tree, and what the tree does not hold. Belongs
/// to one thread, which may be any.
final class HeardRun {

    final SearchTree tree;
    final RunTally tally = new RunTally();
    final Opinions opinions = new Opinions();
    final EqualThoughts equals = new EqualThoughts();
    final Rollouts rollouts = new Rollouts();
    final BreakpointHits hits = new BreakpointHits();
    final Samples samples = new Samples();
    final Landmarks landmarks;
    SearchSettings settings;

    /// Why what the user asked for last was not possible; empty where it was.
    String refusal = "";

    /// How often the user asked for something that was not possible.
    int refusals;

    /// How often something came that an answer may depend on.
    long changes;

    /// Whether any two thoughts have been linked.
    boolean links;

    /// Why the run stopped; empty while it goes on.
    Optional<StopReason> stop = Optional.empty();

    HeardRun(Problem problem, SearchSettings settingsAtStart) {
        tree = new SearchTree(problem);
        landmarks = new Landmarks(tree);
        settings = settingsAtStart;
        equals.add(tree, 0);
    }

    void hear(SearchEvent event) {
        TreeUpdate.apply(event, tree);
        tally.count(event);
        changes += bearsOnAnswers(event) ? 1 : 0;
        switch (event) {
            case SearchEvent.Expanded expanded -> {
                for (Proposal proposal : expanded.proposals()) {
                    equals.add(tree, proposal.id());
                    landmarks.meet(proposal.id());
                }
            }
            case SearchEvent.Evaluated evaluated -> opinions.hear(evaluated);
            case SearchEvent.RolledOut rolledOut -> rollouts.hear(rolledOut);
            case SearchEvent.Linked _ -> links = true;
            case SearchEvent.Pinned(int thought) -> landmarks.meet(thought);
            case SearchEvent.Unpinned _ -> landmarks.reread();
            case SearchEvent.SettingsChanged(var changed) -> settings = changed;
            case SearchEvent.BreakpointHit hit -> hits.hear(hit);
            case SearchEvent.Resampled resampled -> samples.hear(resampled);
            case SearchEvent.Refused(var message) -> {
                refusal = message;
                refusals++;
            }
            case SearchEvent.Stopped(var reason) -> stop = Optional.of(reason);
            case SearchEvent.Running _ -> stop = Optional.empty();
            case SearchEvent.Selected _,
                    SearchEvent.BackedUp _,
                    SearchEvent.Completed _,
                    SearchEvent.GivenUp _,
                    SearchEvent.Unlinked _,
                    SearchEvent.Pruned _,
                    SearchEvent.Restored _,
                    SearchEvent.Steered _,
                    SearchEvent.Told _,
                    SearchEvent.Paused _,
                    SearchEvent.Failed _ -> {}
        }
    }

    private static boolean bearsOnAnswers(SearchEvent event) {
        return switch (event) {
            case SearchEvent.Expanded _,
                    SearchEvent.Evaluated _,
                    SearchEvent.BackedUp _,
                    SearchEvent.Linked _,
                    SearchEvent.Unlinked _,
                    SearchEvent.Pruned _,
                    SearchEvent.Restored _,
                    SearchEvent.Steered _,
                    SearchEvent.SettingsChanged _ ->
                    true;
            case SearchEvent.Told _,
                    SearchEvent.Selected _,
                    SearchEvent.RolledOut _,
                    SearchEvent.Completed _,
                    SearchEvent.GivenUp _,
                    SearchEvent.Pinned _,
                    SearchEvent.Unpinned _,
                    SearchEvent.Running _,
                    SearchEvent.Paused _,
                    SearchEvent.Stopped _,
                    SearchEvent.Failed _ ->
                    false;
        };
    }
}
