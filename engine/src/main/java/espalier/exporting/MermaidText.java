package espalier.exporting;

import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

/// Writes a tree as a Mermaid flowchart.
final class MermaidText {

    private MermaidText() {}

    static String of(ReadableTree tree) {
        var out = new StringBuilder("flowchart TD\n");
        for (int id = 0; id < tree.size(); id++) {
            out.append("  t%d[\"%s\"]\n".formatted(id, label(tree, id)));
            if (id != ThoughtId.ROOT) {
                out.append("  t%d --> t%d\n".formatted(tree.parent(id), id));
            }
        }
        return out.toString();
    }

    private static String label(ReadableTree tree, int id) {
        String figures = Labels.figures(tree, id);
        String text = escaped(Labels.text(tree, id));
        return figures.isEmpty() ? text : text + "<br/>" + figures;
    }

    /// Characters that Mermaid or HTML would understand, as Mermaid's own codes.
    private static String escaped(String text) {
        var out = new StringBuilder();
        text.codePoints()
                .forEach(c -> {
                    if ("\"#<>&;`[]{}|\\".indexOf(c) >= 0) {
                        out.append('#').append(c).append(';');
                    } else {
                        out.appendCodePoint(c);
                    }
                });
        return out.toString();
    }
}
