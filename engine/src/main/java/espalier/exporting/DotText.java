package espalier.exporting;

import espalier.tree.Origin;
import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

/// Writes a tree in Graphviz' language.
final class DotText {

    private DotText() {}

    static String of(ReadableTree tree) {
        var out = new StringBuilder("digraph thoughts {\n  node [shape=box];\n");
        for (int id = 0; id < tree.size(); id++) {
            out.append("  t%d [label=\"%s\"%s];\n".formatted(id, label(tree, id), style(tree, id)));
            if (id != ThoughtId.ROOT) {
                out.append("  t%d -> t%d;\n".formatted(tree.parent(id), id));
            }
        }
        return out.append("}\n").toString();
    }

    private static String label(ReadableTree tree, int id) {
        String figures = Labels.figures(tree, id);
        String text =
                Labels.text(tree, id)
                        .replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("&", "&amp;");
        return figures.isEmpty() ? text : text + "\\n" + figures;
    }

    private static String style(ReadableTree tree, int id) {
        if (tree.origin(id) == Origin.GHOST) {
            return ", style=dotted";
        }
        return switch (tree.status(id)) {
            case SOLVED -> ", color=darkgreen, penwidth=2";
            case WRONG -> ", color=red";
            case PRUNED, UNDONE -> ", style=dashed";
            case OPEN, EXPANDED, DEAD_END, FINISHED -> "";
        };
    }
}
