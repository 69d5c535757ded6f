package espalier.search;

import espalier.event.Proposal;
import espalier.event.SearchEvent;
import espalier.event.StopReason;
import espalier.settings.Answering.AtVerified;
import espalier.thought.Verdict;
import espalier.tree.ReadableTree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The tree holds a proved answer, not pruned, that is new to the user: found since the last that
/// ended the run.
final class VerifiedAnswer implements StopCondition {

    private final List<Integer> solved = new ArrayList<>();
    private int passed;

    /// Takes in one event.
    void hear(SearchEvent event) {
        if (event instanceof SearchEvent.Expanded(_, _, _, var proposals)) {
            for (Proposal proposal : proposals) {
                if (proposal.verdict() instanceof Verdict.Solved) {
                    solved.add(proposal.id());
                }
            }
        }
        if (event instanceof SearchEvent.Stopped stopped
                && stopped.reason().equals(Optional.of(StopReason.VERIFIED_ANSWER))) {
            passed = solved.size();
        }
    }

    @Override
    public Optional<StopReason> reason(Standing standing) {
        return StopCondition.when(
                standing.settings().answering().stopAtVerified() == AtVerified.STOP
                        && reachesNew(standing.tree()),
                StopReason.VERIFIED_ANSWER);
    }

    private boolean reachesNew(ReadableTree tree) {
        for (int i = passed; i < solved.size(); i++) {
            if (tree.reachable(solved.get(i))) {
                return true;
            }
        }
        return false;
    }
}
