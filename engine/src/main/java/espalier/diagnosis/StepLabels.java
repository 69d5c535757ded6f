package espalier.diagnosis;

import espalier.problem.ProblemFamilies;
import espalier.thought.Verdict;
import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/// Which thoughts of a tree are right steps, as a process reward model learns it.
///
/// Where the family has an exact solver, a thought is right as long as the answer can be reached
/// from it. Else, where chains are known to have ended right or wrong, it is right where any chain
/// through it ended right, and wrong where all that ended did not (the hard estimation of Wang et
/// al. 2024, "Math-Shepherd"). Else a value above the middle of the scale is right, and one below
/// is wrong. A thought after a wrong step is never right.
public final class StepLabels {

    /// What is known of a thought.
    public enum Label {
        /// A right step.
        RIGHT,
        /// Nobody knows.
        UNKNOWN,
        /// A wrong step, or one after which the answer is lost.
        WRONG
    }

    /// Where labels come from.
    public enum Source {
        /// An exact solver.
        SOLVER,
        /// The ends of chains.
        OUTCOMES,
        /// Values.
        VALUES,
        /// Nowhere: none is known.
        NONE
    }

    private static final double MIDDLE = 0.5;

    private final Source source;
    private final Label[] labels;

    private StepLabels(Source source, Label[] labels) {
        this.source = source;
        this.labels = labels;
    }

    /// The labels of a tree's thoughts.
    ///
    /// @throws java.util.concurrent.CancellationException where the thread is interrupted
    public static StepLabels of(ReadableTree tree) {
        var family = ProblemFamilies.of(tree.problem());
        var labels = new Label[tree.size()];
        Arrays.fill(labels, Label.UNKNOWN);
        Source source;
        if (family.solver().isPresent()) {
            source = Source.SOLVER;
            var solvable = new SolvableThoughts(tree, family, family.solver().get());
            Arrays.setAll(labels, id -> solvable.solvable(id) ? Label.RIGHT : Label.WRONG);
        } else if (IntStream.range(0, tree.size()).anyMatch(id -> ended(tree.verdict(id)))) {
            source = Source.OUTCOMES;
            byOutcomes(tree, labels);
        } else {
            Arrays.setAll(labels, id -> byValue(tree, id));
            boolean any = Arrays.stream(labels).anyMatch(label -> label != Label.UNKNOWN);
            source = any ? Source.VALUES : Source.NONE;
        }
        spread(tree, labels);
        return new StepLabels(source, labels);
    }

    private static boolean ended(Verdict verdict) {
        return verdict instanceof Verdict.Solved || verdict instanceof Verdict.Unsolved;
    }

    private static void byOutcomes(ReadableTree tree, Label[] labels) {
        var right = new BitSet();
        var wrong = new BitSet();
        for (int id = tree.size() - 1; id >= 0; id--) {
            switch (tree.verdict(id)) {
                case Verdict.Solved _ -> right.set(id);
                case Verdict.Unsolved _, Verdict.Illegal _ -> wrong.set(id);
                case Verdict.Legal _, Verdict.Unproved _, Verdict.Unchecked _ -> {}
            }
            if (right.get(id)) {
                labels[id] = Label.RIGHT;
            } else if (wrong.get(id)) {
                labels[id] = Label.WRONG;
            }
            // An illegal step says nothing of the one before it.
            if (id != ThoughtId.ROOT && !(tree.verdict(id) instanceof Verdict.Illegal)) {
                right.set(tree.parent(id), right.get(tree.parent(id)) || right.get(id));
                wrong.set(tree.parent(id), wrong.get(tree.parent(id)) || wrong.get(id));
            }
        }
    }

    private static Label byValue(ReadableTree tree, int id) {
        double share = tree.scale().share(tree.seenFromProblem(id, tree.bestKnownValue(id)));
        if (Double.isNaN(share) || share == MIDDLE) {
            return Label.UNKNOWN;
        }
        return share > MIDDLE ? Label.RIGHT : Label.WRONG;
    }

    /// What comes after an illegal step is wrong too.
    private static void spread(ReadableTree tree, Label[] labels) {
        var spoilt = new BitSet();
        for (int id = ThoughtId.ROOT + 1; id < tree.size(); id++) {
            if (spoilt.get(tree.parent(id)) || tree.verdict(id) instanceof Verdict.Illegal) {
                spoilt.set(id);
                labels[id] = Label.WRONG;
            }
        }
    }

    /// What is known of a thought.
    public Label label(int id) {
        return labels[id];
    }

    /// Where the labels come from.
    public Source source() {
        return source;
    }

    /// The labels of several thoughts.
    public List<Label> labels(List<Integer> ids) {
        return ids.stream().map(this::label).toList();
    }
}
