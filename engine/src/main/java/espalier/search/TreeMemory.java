package espalier.search;

import espalier.thought.Thought;
import espalier.thought.TokenProbability;
import espalier.thought.Verdict;
import espalier.tree.ReadableTree;

/// How much memory the thoughts of a growing tree take, with their texts and tokens.
///
/// It is reckoned, not measured, from what objects take on a 64-bit machine, so that equal trees
/// take the same; what was reckoned once is kept, since thoughts never change and never leave.
final class TreeMemory {

    private static final int THOUGHT = 240;
    private static final int TOKEN = 36;
    private static final int TEXT = 40;
    private static final int ALTERNATIVE = 36;
    private static final int LARGEST_LATIN = 0xff;

    private long bytes;
    private int reckoned;

    /// The bytes of all thoughts of the tree, which is always the same one.
    long bytes(ReadableTree tree) {
        for (; reckoned < tree.size(); reckoned++) {
            bytes += of(tree.thought(reckoned)) + of(tree.verdict(reckoned));
        }
        return bytes;
    }

    private static long of(Thought thought) {
        long sum = THOUGHT + of(thought.text());
        for (TokenProbability token : thought.tokens()) {
            sum += TOKEN + of(token.text());
            for (var alternative : token.alternatives()) {
                sum += ALTERNATIVE + of(alternative.text());
            }
        }
        return sum;
    }

    private static long of(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Legal(var state) -> of(state);
            case Verdict.Illegal(var reason) -> of(reason);
            case Verdict.Solved(var answer) -> of(answer);
            case Verdict.Unsolved(var reason) -> of(reason);
            case Verdict.Unproved(var answer) -> of(answer);
            case Verdict.Unchecked _ -> 0;
        };
    }

    /// A byte a character where all are Latin, else two.
    private static long of(String text) {
        boolean latin = text.chars().allMatch(c -> c <= LARGEST_LATIN);
        return TEXT + (latin ? text.length() : 2L * text.length());
    }
}
