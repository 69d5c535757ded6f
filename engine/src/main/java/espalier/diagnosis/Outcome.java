package espalier.diagnosis;

/// How a run ended, in one word.
///
/// @param level the first level at which every thought that could still end right was lost, from 1;
///   0 where none was lost at one
public record Outcome(Kind kind, int level) {

    /// The ways to end.
    public enum Kind {
        /// A right answer was found.
        SOLVED("solved"),
        /// A chain came to the right end, but the line that states the answer is wrong.
        FINAL_LINE_WRONG("reached_%2$d_but_final_expression_wrong"),
        /// A chain came to the right end, and nobody says whether the line that states the answer
        /// is right.
        FINAL_LINE_UNJUDGED("reached_%2$d_and_final_expression_unjudged"),
        /// Nobody proposed a thought from which the answer can still be reached.
        NEVER_GENERATED("step%1$d_never_generated"),
        /// Such a thought was proposed, and the search did not keep it.
        DROPPED("step%1$d_generated_but_dropped_by_selector"),
        /// Such a thought was proposed, and the run stopped before its turn came.
        OUT_OF_BUDGET("step%1$d_generated_but_out_of_budget"),
        /// Such a thought was proposed, and the log of another program does not go on from it, nor
        /// say why.
        NOT_FOLLOWED("step%1$d_generated_but_not_followed"),
        /// Such a thought was proposed, and the user pruned it.
        PRUNED("step%1$d_generated_but_pruned"),
        /// The problem has no right answer.
        UNSOLVABLE("no_answer_exists"),
        /// No right answer, and nobody can prove where it was lost.
        NOT_SOLVED("not_solved"),
        /// Nobody can say which answers are right.
        UNKNOWN("unknown");

        private final String word;

        Kind(String word) {
            this.word = word;
        }
    }

    static Outcome of(Kind kind) {
        return new Outcome(kind, 0);
    }

    /// The outcome in files, such as `step1_never_generated`.
    ///
    /// @param target of the problem, or 0 where it names none
    String word(int target) {
        return kind.word.formatted(level, target);
    }
}
