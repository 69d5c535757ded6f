package espalier.search;

import espalier.thought.Verdict;
import espalier.tree.ReadableTree;

/// An answer and where it stands.
///
/// @param thought the id of the thought that ends its chain
/// @param text the answer; the last thought's text where the checker gave none
/// @param proof whether the checker proved it right
public record Answer(int thought, String text, Proof proof) {

    /// Whether an answer was proved.
    public enum Proof {
        VERIFIED,
        UNVERIFIED
    }

    /// What the chain that ends at `end` answers.
    static Answer at(ReadableTree tree, int end) {
        return switch (tree.verdict(end)) {
            case Verdict.Solved(var text) -> new Answer(end, text, Proof.VERIFIED);
            case Verdict.Unproved(var text) -> new Answer(end, text, Proof.UNVERIFIED);
            case Verdict.Legal _, Verdict.Illegal _, Verdict.Unsolved _, Verdict.Unchecked _ ->
                    new Answer(end, tree.thought(end).text(), Proof.UNVERIFIED);
        };
    }

    /// Whether the checker proved the answer right.
    public boolean verified() {
        return proof == Proof.VERIFIED;
    }
}
