package espalier.exporting;

import espalier.thought.Verdict;
import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

import java.util.Comparator;
import java.util.stream.IntStream;

/// Writes a tree's best chain as a numbered list: the first one that is proved right, else the most
/// valued one that ended, else the most valued one.
final class MarkdownText {

    private MarkdownText() {}

    static String of(ReadableTree tree) {
        var out = new StringBuilder("# " + escaped(Labels.text(tree, ThoughtId.ROOT)) + "\n\n");
        var path = tree.path(end(tree));
        for (int i = 1; i < path.size(); i++) {
            int id = path.id(i);
            String figures = Labels.figures(tree, id);
            out.append("%d. %s".formatted(i, escaped(tree.thought(id).text().strip())))
                    .append(figures.isEmpty() ? "" : " *(" + figures + ")*")
                    .append('\n');
        }
        if (tree.verdict(path.end()) instanceof Verdict.Solved(var answer)) {
            out.append("\n**").append(escaped(answer)).append("**\n");
        }
        return out.toString();
    }

    private static int end(ReadableTree tree) {
        return IntStream.range(0, tree.size())
                .filter(id -> tree.firstChild(id) == ThoughtId.NONE && tree.reachable(id))
                .boxed()
                .min(
                        Comparator.<Integer, Boolean>comparing(
                                        id -> !(tree.verdict(id) instanceof Verdict.Solved))
                                .thenComparing(id -> !tree.finished(id))
                                .thenComparingDouble(id -> -worth(tree, id)))
                .orElse(ThoughtId.ROOT);
    }

    private static double worth(ReadableTree tree, int id) {
        double value = tree.bestKnownValue(id);
        return Double.isNaN(value) ? Double.NEGATIVE_INFINITY : value;
    }

    /// Text in which Markdown sees no marks, its further lines indented below its number.
    private static String escaped(String text) {
        return text.replaceAll("([\\\\`*_{}\\[\\]<>#|])", "\\\\$1").replaceAll("\\R", "\n   ");
    }
}
