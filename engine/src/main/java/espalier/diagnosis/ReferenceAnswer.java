package espalier.diagnosis;

import espalier.problem.ProblemFamilies;
import espalier.thought.ProblemSolver;
import espalier.thought.Verdict;
import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;
import espalier.tree.ThoughtStatus;

import java.util.List;
import java.util.Optional;

/// A right answer against which a thought can be weighed.
///
/// @param lines what would have to be written after the thought; none where it is the answer itself
public record ReferenceAnswer(Source source, List<String> lines) {

    /// Where an answer is known from.
    public enum Source {
        /// The thought itself is a proved answer.
        ITSELF,
        /// A chain of the tree goes through the thought and is proved right.
        FOUND,
        /// The exact solver completes the thought so.
        SOLVED,
        /// The exact solver completes the chain so without the thought, which leads to no answer.
        SOLVED_WITHOUT,
        /// The last line of another chain of the tree, which is proved right.
        ELSEWHERE
    }

    public ReferenceAnswer {
        lines = List.copyOf(lines);
    }

    /// The best known answer for a thought below the problem: one that the run has found, else the
    /// solver's. Empty where nobody knows a right answer.
    public static Optional<ReferenceAnswer> of(ReadableTree tree, int thought) {
        return of(tree, thought, Oracle.SHOWN);
    }

    /// The best known answer for a thought below the problem.
    ///
    /// @param oracle whether the solver may be asked
    public static Optional<ReferenceAnswer> of(ReadableTree tree, int thought, Oracle oracle) {
        if (tree.verdict(thought) instanceof Verdict.Solved) {
            return Optional.of(new ReferenceAnswer(Source.ITSELF, List.of()));
        }
        int elsewhere = ThoughtId.NONE;
        for (int id = 0; id < tree.size(); id++) {
            if (tree.verdict(id) instanceof Verdict.Solved
                    && tree.status(id) != ThoughtStatus.UNDONE) {
                if (below(tree, id, thought)) {
                    return Optional.of(
                            new ReferenceAnswer(
                                    Source.FOUND,
                                    tree.chain(id)
                                            .lines()
                                            .subList(tree.level(thought), tree.level(id))));
                }
                elsewhere = elsewhere == ThoughtId.NONE ? id : elsewhere;
            }
        }
        int other = elsewhere;
        return ProblemFamilies.of(tree.problem())
                .solver()
                .filter(_ -> oracle == Oracle.SHOWN)
                .flatMap(solver -> solved(solver, tree, thought))
                .or(() ->
                        other == ThoughtId.NONE
                                ? Optional.empty()
                                : Optional.of(
                                        new ReferenceAnswer(
                                                Source.ELSEWHERE,
                                                List.of(tree.thought(other).text()))));
    }

    private static boolean below(ReadableTree tree, int id, int thought) {
        int at = id;
        while (tree.level(at) > tree.level(thought)) {
            at = tree.parent(at);
        }
        return at == thought;
    }

    private static Optional<ReferenceAnswer> solved(
            ProblemSolver solver, ReadableTree tree, int thought) {
        var after = solver.completion(tree.chain(thought));
        if (after.isPresent()) {
            return after.map(lines -> new ReferenceAnswer(Source.SOLVED, lines));
        }
        return solver.completion(tree.chain(tree.parent(thought)))
                .map(lines -> new ReferenceAnswer(Source.SOLVED_WITHOUT, lines));
    }
}
