package espalier.diagnosis;

import espalier.diagnosis.Outcome.Kind;
import espalier.thought.Verdict;
import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// What the values say of a run where no solver can prove anything: where the most valued chain
/// that ended lost most of its value.
final class LikelyDiagnosis {

    private LikelyDiagnosis() {}

    static RunDiagnosis of(ReadableTree tree) {
        var solved =
                IntStream.range(0, tree.size())
                        .filter(id ->
                                tree.verdict(id) instanceof Verdict.Solved && !tree.hidden(id))
                        .boxed()
                        .toList();
        if (!solved.isEmpty()) {
            var words = List.of(Words.excerpt(tree.thought(solved.getFirst()).text()));
            return new RunDiagnosis(
                    tree.problem(),
                    Outcome.of(Kind.SOLVED),
                    List.of(),
                    List.of(new Finding("solved", words, solved)));
        }
        return new RunDiagnosis(
                tree.problem(),
                Outcome.of(Kind.NOT_SOLVED),
                List.of(),
                List.of(
                        end(tree)
                                .flatMap(id -> drop(tree, id))
                                .orElseGet(
                                        () -> new Finding("nothing-known", List.of(), List.of()))));
    }

    /// The end of the chain that is valued most: of those that ended, else of all.
    private static Optional<Integer> end(ReadableTree tree) {
        var byWorth =
                Comparator.<Integer, Boolean>comparing(tree::finished)
                        .thenComparingDouble(id -> worth(tree, id));
        return IntStream.range(1, tree.size())
                .filter(id -> tree.firstChild(id) == ThoughtId.NONE && !tree.hidden(id))
                .boxed()
                .max(byWorth);
    }

    private static double worth(ReadableTree tree, int id) {
        double value = tree.bestKnownValue(id);
        return Double.isNaN(value) ? Double.NEGATIVE_INFINITY : value;
    }

    /// Where the values along a chain fall most.
    private static Optional<Finding> drop(ReadableTree tree, int end) {
        double before = Double.NaN;
        double most = 0;
        Optional<Finding> found = Optional.empty();
        var path = tree.path(end);
        for (int i = 0; i < path.size(); i++) {
            double value = tree.bestKnownValue(path.id(i));
            if (before - value > most) {
                most = before - value;
                found =
                        Optional.of(
                                new Finding(
                                        "likely-drop",
                                        List.of(
                                                Words.excerpt(tree.thought(path.id(i)).text()),
                                                Words.figure(before),
                                                Words.figure(value)),
                                        List.of(path.id(i))));
            }
            before = Double.isNaN(value) ? before : value;
        }
        return found;
    }
}
