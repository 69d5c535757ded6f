package espalier.replica;

import espalier.event.Proposal;
import espalier.event.SearchEvent;
import espalier.event.TreeUpdate;
import espalier.tree.SearchTree;

import java.util.Optional;

/// A run as far as its events have been heard: the tree, and what the tree does not hold. Belongs
/// to one thread, which may be any.
final class HeardRun {

    final SearchTree tree;
    final Hearsay hearsay;
    final EqualThoughts equals = new EqualThoughts();
    final BreakpointHits hits = new BreakpointHits();
    final Samples samples = new Samples();
    final Trials trials = new Trials();
    final Landmarks landmarks;

    /// Why what the user asked for last was not possible; empty where it was.
    String refusal = "";

    /// How often the user asked for something that was not possible.
    int refusals;

    /// Why the run is not written down any more; empty where it is.
    Optional<String> unrecorded = Optional.empty();

    /// Why the run stopped, in the word of its program; empty while it goes on.
    Optional<String> stop = Optional.empty();

    /// A run at a moment.
    ///
    /// @param tree and `hearsay` as of the same moment; they are this run's from now on
    HeardRun(SearchTree tree, Hearsay hearsay) {
        this.tree = tree;
        this.hearsay = hearsay;
        landmarks = new Landmarks(tree);
        for (int id = 0; id < tree.size(); id++) {
            equals.add(tree, id);
            landmarks.meet(id);
        }
    }

    void hear(SearchEvent event) {
        TreeUpdate.apply(event, tree);
        hearsay.hear(event);
        switch (event) {
            case SearchEvent.Expanded expanded -> {
                for (Proposal proposal : expanded.proposals()) {
                    equals.add(tree, proposal.id());
                    landmarks.meet(proposal.id());
                }
            }
            case SearchEvent.Pinned(int thought) -> landmarks.meet(thought);
            case SearchEvent.Unpinned _ -> landmarks.reread();
            case SearchEvent.BreakpointHit hit -> hits.hear(hit, hearsay.events);
            case SearchEvent.Resampled resampled -> samples.hear(resampled);
            case SearchEvent.Continued continued -> trials.hear(continued);
            case SearchEvent.AnswerRead read -> trials.hear(read);
            case SearchEvent.Refused(var message) -> {
                refusal = message;
                refusals++;
            }
            case SearchEvent.Unrecorded(var message) -> unrecorded = Optional.of(message);
            case SearchEvent.Stopped(var word) -> stop = Optional.of(word);
            case SearchEvent.Running _ -> stop = Optional.empty();
            case SearchEvent.Evaluated _,
                    SearchEvent.Rewarded _,
                    SearchEvent.Stated _,
                    SearchEvent.RolledOut _,
                    SearchEvent.Linked _,
                    SearchEvent.SettingsChanged _,
                    SearchEvent.Selected _,
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
}
