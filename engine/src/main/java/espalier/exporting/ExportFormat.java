package espalier.exporting;

import espalier.tree.ReadableTree;

import java.util.Arrays;
import java.util.List;

/// The formats that a tree can be written in.
public enum ExportFormat {
    /// Graphviz' language, drawn by `dot`.
    DOT("dot"),
    /// A flowchart that many sites draw within a text.
    MERMAID("mermaid"),
    /// The best chain as a numbered list.
    MARKDOWN("markdown");

    private final String label;

    ExportFormat(String label) {
        this.label = label;
    }

    /// The name on the command line.
    public String label() {
        return label;
    }

    /// The tree in this format, with its last line end.
    public String text(ReadableTree tree) {
        return switch (this) {
            case DOT -> DotText.of(tree);
            case MERMAID -> MermaidText.of(tree);
            case MARKDOWN -> MarkdownText.of(tree);
        };
    }

    /// Every name.
    public static List<String> labels() {
        return Arrays.stream(values()).map(ExportFormat::label).toList();
    }

    /// The format of that name.
    ///
    /// @throws IllegalArgumentException with the names that exist
    public static ExportFormat labelled(String label) {
        return Arrays.stream(values())
                .filter(format -> format.label.equals(label))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "--format (%s) must be one of %s. Maybe it is misspelt."
                                        .formatted(label, String.join(", ", labels()))));
    }
}
