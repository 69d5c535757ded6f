package espalier.diagnosis;

import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Two chains of one tree side by side: where they fork, and how they differ from there on.
///
/// @param fork the last thought that both share
/// @param steps the thoughts below the fork, level by level
/// @param firstValues the values along the whole first chain, the problem's first; NaN where there
///   is none
/// @param secondValues the values along the whole second chain
/// @param findings what differs in sentences, the first of which says where they part
public record BranchComparison(
        int fork,
        List<Step> steps,
        List<Double> firstValues,
        List<Double> secondValues,
        List<Finding> findings) {

    public BranchComparison {
        steps = List.copyOf(steps);
        firstValues = List.copyOf(firstValues);
        secondValues = List.copyOf(secondValues);
        findings = List.copyOf(findings);
    }

    /// One level below the fork.
    ///
    /// @param level the distance from the problem
    /// @param first the first chain's thought; empty where that chain is over
    /// @param second the second chain's thought; empty where that chain is over
    /// @param difference of their texts; the other's is empty where a chain is over
    public record Step(
            int level, OptionalInt first, OptionalInt second, TextDifference difference) {}

    /// Compares the chains to two thoughts of a tree.
    ///
    /// @throws IllegalArgumentException with one sentence, where the tree has no such thought
    public static BranchComparison of(ReadableTree tree, int first, int second) {
        requireThought(tree, first);
        requireThought(tree, second);
        var one = tree.path(first);
        var other = tree.path(second);
        int shared = 0;
        while (shared < Math.min(one.size(), other.size()) && one.id(shared) == other.id(shared)) {
            shared++;
        }
        int fork = one.id(shared - 1);
        var steps = new ArrayList<Step>();
        for (int level = shared; level < Math.max(one.size(), other.size()); level++) {
            var a = at(one, level);
            var b = at(other, level);
            steps.add(new Step(level, a, b, TextDifference.of(text(tree, a), text(tree, b))));
        }
        return new BranchComparison(
                fork, steps, values(tree, one), values(tree, other), findings(tree, fork, steps));
    }

    private static void requireThought(ReadableTree tree, int id) {
        if (id < ThoughtId.ROOT || id >= tree.size()) {
            throw new IllegalArgumentException(
                    "Thoughts to compare must be numbered from 0 to %d, not %d. Maybe the number is of another run."
                            .formatted(tree.size() - 1, id));
        }
    }

    private static OptionalInt at(List<Integer> path, int level) {
        return level < path.size() ? OptionalInt.of(path.get(level)) : OptionalInt.empty();
    }

    private static String text(ReadableTree tree, OptionalInt id) {
        return id.isPresent() ? tree.thought(id.getAsInt()).text() : "";
    }

    private static List<Double> values(ReadableTree tree, List<Integer> path) {
        return path.stream().map(tree::bestKnownValue).toList();
    }

    private static List<Finding> findings(ReadableTree tree, int fork, List<Step> steps) {
        if (steps.isEmpty()) {
            return List.of(
                    new Finding("compare-same-thought", List.of(shown(tree, fork)), List.of(fork)));
        }
        var parting = steps.getFirst();
        if (parting.first().isEmpty() || parting.second().isEmpty()) {
            return List.of(above(tree, fork, steps));
        }
        int a = parting.first().getAsInt();
        int b = parting.second().getAsInt();
        var findings = new ArrayList<Finding>();
        findings.add(
                new Finding(
                        "compare-fork",
                        List.of(shown(tree, fork), shown(tree, a), shown(tree, b)),
                        List.of(fork, a, b)));
        widest(tree, steps).ifPresent(findings::add);
        return findings;
    }

    private static Finding above(ReadableTree tree, int fork, List<Step> steps) {
        var last = steps.getLast();
        int end = last.first().orElseGet(() -> last.second().orElseThrow());
        return new Finding(
                "compare-above",
                List.of(shown(tree, fork), shown(tree, end), String.valueOf(steps.size())),
                List.of(fork, end));
    }

    /// The level on which the values of the two chains are furthest apart.
    private static Optional<Finding> widest(ReadableTree tree, List<Step> steps) {
        double most = 0;
        Optional<Finding> found = Optional.empty();
        for (Step step : steps) {
            if (step.first().isEmpty() || step.second().isEmpty()) {
                break;
            }
            int a = step.first().getAsInt();
            int b = step.second().getAsInt();
            double one = tree.bestKnownValue(a);
            double other = tree.bestKnownValue(b);
            if (Math.abs(one - other) > most) {
                most = Math.abs(one - other);
                var words =
                        List.of(
                                String.valueOf(step.level()),
                                Words.figure(one),
                                Words.figure(other));
                found = Optional.of(new Finding("compare-values", words, List.of(a, b)));
            }
        }
        return found;
    }

    private static String shown(ReadableTree tree, int id) {
        return Words.excerpt(tree.thought(id).text());
    }
}
