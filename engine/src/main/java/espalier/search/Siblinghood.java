package espalier.search;

import espalier.event.Proposal;
import espalier.settings.Answering.Checking;
import espalier.settings.SearchSettings;
import espalier.thought.Chain;
import espalier.thought.Thought;
import espalier.thought.ThoughtChecker;
import espalier.thought.Verdict;
import espalier.tree.ReadableTree;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Makes proposals of what the generator drew for one parent: spellings of one thought are merged,
/// their probabilities and draws added up; what the parent has already is left out, and so is what
/// is too improbable beside its siblings.
final class Siblinghood {

    /// Keeps a thought that ends its chain apart from one of the same words that does not.
    private static final char END = '\n';

    private static final Verdict UNCHECKED = new Verdict.Unchecked();

    private final Chain chain;
    private final ThoughtChecker checker;
    private final boolean checked;
    private final HashSet<String> known = new HashSet<>();
    private double mostProbable;

    /// @param chain to `parent`
    Siblinghood(
            ReadableTree tree,
            int parent,
            Chain chain,
            ThoughtChecker checker,
            SearchSettings settings) {
        this.chain = chain;
        this.checker = checker;
        checked = settings.answering().checker() == Checking.ON;
        for (int child : tree.children(parent)) {
            known.add(spelling(tree.thought(child)));
            consider(tree.prior(child));
        }
    }

    /// Takes note of a sibling's probability, where it is known.
    private void consider(double prior) {
        mostProbable = prior > mostProbable ? prior : mostProbable;
    }

    /// @param most how many proposals there may be
    /// @param share of the most probable sibling's probability below which a thought is left out
    /// @param firstId of the first of them
    List<Proposal> proposals(List<Thought> drawn, int most, double share, int firstId) {
        List<Proposal> all = proposals(drawn, most, firstId);
        if (share == 0) {
            return all;
        }
        all.forEach(proposal -> consider(proposal.prior()));
        List<Proposal> kept = new ArrayList<>();
        for (Proposal one : all) {
            if (!(one.prior() < share * mostProbable)) {
                kept.add(
                        new Proposal(
                                firstId + kept.size(), one.thought(), one.prior(), one.verdict()));
            }
        }
        return List.copyOf(kept);
    }

    private List<Proposal> proposals(List<Thought> drawn, int most, int firstId) {
        Map<String, Proposal> proposals = new LinkedHashMap<>();
        for (Thought thought : drawn) {
            String spelling = spelling(thought);
            if (!known.contains(spelling)
                    && (proposals.size() < most || proposals.containsKey(spelling))) {
                proposals.merge(
                        spelling,
                        new Proposal(
                                firstId + proposals.size(),
                                thought,
                                thought.probability(),
                                verdict(thought)),
                        Siblinghood::merged);
            }
        }
        return List.copyOf(proposals.values());
    }

    private static Proposal merged(Proposal first, Proposal other) {
        var thought = first.thought().withDraws(first.thought().draws() + other.thought().draws());
        double prior = Math.min(1, first.prior() + other.prior());
        return new Proposal(first.id(), thought, prior, first.verdict());
    }

    private String spelling(Thought thought) {
        String text =
                checked
                        ? checker.spelling(chain.problem(), thought.text())
                        : thought.text().strip();
        return thought.ends() ? text + END : text;
    }

    private Verdict verdict(Thought thought) {
        return checked ? checker.check(chain.then(thought)) : UNCHECKED;
    }
}
