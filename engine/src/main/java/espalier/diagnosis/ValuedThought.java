package espalier.diagnosis;

import espalier.problem.ProblemFamilies;
import espalier.problem.ProblemFamily;
import espalier.thought.ProblemSolver;
import espalier.tree.Origin;
import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

import java.util.ArrayList;
import java.util.List;

/// What an evaluator said of a thought, and what an exact solver proves.
///
/// @param run the number of its run
/// @param id of the thought
/// @param text what it says
/// @param level its distance from the problem
/// @param value the evaluator's opinion, brought to 0..1
/// @param truth whether the answer can still be reached
public record ValuedThought(long run, int id, String text, int level, double value, Truth truth) {

    /// What an exact solver proves.
    public enum Truth {
        /// The answer can still be reached.
        RIGHT(1),
        /// It cannot, or a step is wrong.
        WRONG(0);

        private final int value;

        Truth(int value) {
            this.value = value;
        }
    }

    /// Whether the answer can still be reached.
    public boolean right() {
        return truth == Truth.RIGHT;
    }

    /// How far the opinion is from the truth, from 0 to 1.
    public double error() {
        return Math.abs(value - truth.value);
    }

    /// The thoughts of a tree on which an evaluator has an opinion and the solver can speak: those
    /// of the problem's own steps; a line that only states the answer is none. Empty where the
    /// family has no exact solver.
    ///
    /// @param run the number of the run
    /// @throws java.util.concurrent.CancellationException where the thread is interrupted
    public static List<ValuedThought> of(long run, ReadableTree tree) {
        var family = ProblemFamilies.of(tree.problem());
        return family.solver().map(solver -> valued(run, tree, family, solver)).orElse(List.of());
    }

    private static List<ValuedThought> valued(
            long run, ReadableTree tree, ProblemFamily family, ProblemSolver solver) {
        var solvable = new SolvableThoughts(tree, family, solver);
        int last = family.steps(tree.problem()).orElse(Integer.MAX_VALUE);
        var found = new ArrayList<ValuedThought>();
        for (int id = ThoughtId.ROOT + 1; id < tree.size(); id++) {
            double value = tree.scale().share(tree.seenFromProblem(id, tree.modelValue(id)));
            if (Double.isFinite(value)
                    && tree.level(id) <= last
                    && tree.origin(id) != Origin.GHOST) {
                found.add(
                        new ValuedThought(
                                run,
                                id,
                                tree.thought(id).text(),
                                tree.level(id),
                                value,
                                solvable.solvable(id) ? Truth.RIGHT : Truth.WRONG));
            }
        }
        return found;
    }
}
