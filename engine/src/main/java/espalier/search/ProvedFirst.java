package espalier.search;

import espalier.thought.Verdict;

import java.util.Optional;

/// The checker's rule: the first chain that was proved right. Where none was, another rule picks
/// among the chains that nobody can prove; what was proved wrong never answers.
///
/// @param otherwise the other rule
record ProvedFirst(AnswerPicker otherwise) implements AnswerPicker {

    @Override
    public Optional<Winner> winner(FinishedChains chains) {
        var tree = chains.tree();
        return chains.ends().stream()
                .filter(end -> tree.verdict(end) instanceof Verdict.Solved)
                .findFirst()
                .map(end -> new Winner(end, 1))
                .or(() -> otherwise.winner(chains.where(end -> beyondProof(tree.verdict(end)))));
    }

    private static boolean beyondProof(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Unproved _, Verdict.Unchecked _ -> true;
            case Verdict.Legal _, Verdict.Illegal _, Verdict.Solved _, Verdict.Unsolved _ -> false;
        };
    }
}
