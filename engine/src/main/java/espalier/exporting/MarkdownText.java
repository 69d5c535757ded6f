package espalier.exporting;

import espalier.thought.Verdict;
import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

/// Writes a tree's best line (see [espalier.search.BestLine]) as a numbered list.
final class MarkdownText {

    private MarkdownText() {}

    static String of(ExportedRun run) {
        ReadableTree tree = run.tree();
        var out = new StringBuilder("# " + escaped(Labels.text(tree, ThoughtId.ROOT)) + "\n\n");
        var path = tree.path(run.bestEnd());
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

    /// Text in which Markdown sees no marks, its further lines indented below its number.
    private static String escaped(String text) {
        return text.replaceAll("([\\\\`*_{}\\[\\]<>#|])", "\\\\$1").replaceAll("\\R", "\n   ");
    }
}
