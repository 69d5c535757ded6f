package espalier.search;

import espalier.tree.ReadableTree;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The answer with the most votes, the first of several. Every finished chain votes, as often as it
/// was drawn; of the chains that give the answer, the one that is worth most stands for it.
enum Vote implements AnswerPicker {
    /// Every chain has one vote (self-consistency; Wang et al. 2022).
    EQUAL,
    /// A chain's vote is what its end is worth, as a share of the scale (Li et al. 2023); without a
    /// raw value it has none.
    WEIGHTED;

    /// The votes for one answer.
    ///
    /// @param end of the chain that stands for it
    /// @param worth of that chain as a share of the scale, -1 where nobody has valued it
    private record Ballot(int end, double worth, double votes) {

        Ballot and(Ballot other) {
            var standing = other.worth > worth ? other : this;
            return new Ballot(standing.end, standing.worth, votes + other.votes);
        }
    }

    @Override
    public Optional<Winner> winner(FinishedChains chains) {
        var tree = chains.tree();
        Map<String, Ballot> ballots = new LinkedHashMap<>();
        for (int end : chains.ends()) {
            double worth =
                    tree.scale().share(tree.seenFromProblem(end, AnswerRule.worth(tree, end)));
            if (this == EQUAL || !Double.isNaN(worth)) {
                ballots.merge(
                        AnswerText.key(Answer.at(tree, end).text()),
                        ballot(tree, end, worth),
                        Ballot::and);
            }
        }
        return ballots.values().stream()
                .reduce((best, one) -> one.votes > best.votes ? one : best)
                .map(best -> new Winner(best.end, best.votes));
    }

    private Ballot ballot(ReadableTree tree, int end, double worth) {
        double known = Double.isNaN(worth) ? -1 : worth;
        int draws = tree.thought(end).draws();
        return new Ballot(end, known, this == EQUAL ? draws : draws * worth);
    }
}
