package espalier.prompting;

import espalier.thought.Chain;
import espalier.thought.GenerationRequest;
import espalier.thought.Thought;
import espalier.thought.ThoughtChecker;
import espalier.thought.Verdict;

import java.util.List;
import java.util.SplittableRandom;

/// A chain that is being continued to its end.
///
/// @param chain as far as it has come
/// @param seed what its next draws depend on
/// @param end where it has come to
record Rollout(Chain chain, long seed, End end) {

    /// Where a continued chain has come to.
    sealed interface End {

        /// It goes on.
        record Open() implements End {}

        /// It solves the problem.
        record Right() implements End {}

        /// It is wrong, or ends without an answer.
        record Wrong() implements End {}

        /// It ends with an answer that nobody can prove.
        ///
        /// @param answer equal for equal answers
        record Answered(String answer) implements End {}
    }

    static Rollout of(Chain chain, long seed, ThoughtChecker checker) {
        return new Rollout(chain, seed, end(chain, checker));
    }

    boolean open() {
        return end instanceof End.Open;
    }

    /// A wish for its next thought.
    GenerationRequest request() {
        return new GenerationRequest(chain, 1, seed);
    }

    /// What it becomes by what came for its wish.
    Rollout then(List<Thought> thoughts, ThoughtChecker checker) {
        if (thoughts.isEmpty()) {
            return new Rollout(chain, seed, new End.Wrong());
        }
        return of(chain.then(thoughts.getFirst()), new SplittableRandom(seed).nextLong(), checker);
    }

    private static End end(Chain chain, ThoughtChecker checker) {
        boolean ends = !chain.thoughts().isEmpty() && chain.thoughts().getLast().ends();
        return switch (checker.check(chain)) {
            case Verdict.Solved _ -> new End.Right();
            case Verdict.Unsolved _ -> new End.Wrong();
            case Verdict.Unproved(String answer) -> new End.Answered(ThoughtText.answer(answer));
            case Verdict.Illegal _ ->
                    ends || lost(chain, checker) ? new End.Wrong() : new End.Open();
            case Verdict.Legal _ -> ends ? new End.Wrong() : new End.Open();
            case Verdict.Unchecked _ ->
                    ends
                            ? new End.Answered(
                                    ThoughtText.answer(chain.thoughts().getLast().text()))
                            : new End.Open();
        };
    }

    /// A wrong line can be mended by the next one only.
    private static boolean lost(Chain chain, ThoughtChecker checker) {
        if (chain.thoughts().isEmpty()) {
            return true;
        }
        List<Thought> before = chain.thoughts().subList(0, chain.thoughts().size() - 1);
        return checker.check(new Chain(chain.problem(), before)) instanceof Verdict.Illegal;
    }
}
