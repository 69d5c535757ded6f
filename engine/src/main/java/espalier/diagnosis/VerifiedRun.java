package espalier.diagnosis;

import espalier.event.Proposal;
import espalier.event.SearchEvent;
import espalier.problem.ProblemFamilies;
import espalier.recording.ModelIdentity;
import espalier.recording.RecordedEvent;
import espalier.recording.Recording;
import espalier.thought.Chain;
import espalier.thought.Verdict;
import espalier.tree.ReadableTree;

import java.util.List;

/// A recorded run with the verdicts of another checker on every chain that ends. A chain ends where
/// the recording says so; where nobody looked, also where the family says so and the search did not
/// go on.
public final class VerifiedRun {

    private VerifiedRun() {}

    /// The other checker.
    @FunctionalInterface
    public interface Ends {

        /// Whether a chain's answer is right.
        Verdict verdict(Chain chain, String answer);
    }

    /// The run as the other checker sees it.
    ///
    /// @param identity of the other checker
    public static Recording of(Recording recording, ModelIdentity identity, Ends ends) {
        var tree = recording.tree();
        return new Recording(
                recording.header().verifiedBy(identity),
                recording.events().stream().map(event -> seen(event, tree, ends)).toList(),
                recording.notices());
    }

    private static RecordedEvent seen(RecordedEvent recorded, ReadableTree tree, Ends ends) {
        if (!(recorded.event() instanceof SearchEvent.Expanded expanded)) {
            return recorded;
        }
        List<Proposal> proposals =
                expanded.proposals().stream().map(made -> seen(made, tree, ends)).toList();
        return new RecordedEvent(
                recorded.sequence(),
                recorded.at(),
                new SearchEvent.Expanded(
                        expanded.parent(), expanded.origin(), expanded.tokens(), proposals));
    }

    private static Proposal seen(Proposal made, ReadableTree tree, Ends ends) {
        int id = made.id();
        var chain = tree.chain(id);
        var own = tree.verdict(id);
        if (own instanceof Verdict.Unchecked && !tree.expanded(id)) {
            own = ProblemFamilies.checker().check(chain);
        }
        if (!own.terminal() && !tree.finished(id)) {
            return made;
        }
        String answer = own.statedAnswer().orElseGet(() -> tree.thought(id).text());
        return new Proposal(id, made.thought(), made.prior(), ends.verdict(chain, answer));
    }
}
