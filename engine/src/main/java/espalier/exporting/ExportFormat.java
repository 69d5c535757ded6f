package espalier.exporting;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;

import org.graphstream.stream.file.FileSinkDGS;
import org.graphstream.stream.file.FileSinkGEXF;
import org.graphstream.stream.file.FileSinkGraphML;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// The formats that runs can be written in.
public enum ExportFormat {
    /// Graphviz' language, drawn by `dot`.
    DOT("dot", ".dot", Holds.ONE_RUN),
    /// A graph in XML that most graph programs read.
    GRAPHML("graphml", ".graphml", Holds.ONE_RUN),
    /// Gephi's graph format.
    GEXF("gexf", ".gexf", Holds.ONE_RUN),
    /// GraphStream's format.
    DGS("dgs", ".dgs", Holds.ONE_RUN),
    /// A flowchart that many sites draw within a text.
    MERMAID("mermaid", ".mmd", Holds.ONE_RUN),
    /// The best chain as a numbered list.
    MARKDOWN("markdown", ".md", Holds.ONE_RUN),
    /// A page of its own with the verdict, the chains and the tree.
    HTML("html", ".html", Holds.ONE_RUN),
    /// Step labels of each chain, with the other thoughts of each step (see [Prm800kLabels]).
    PRM800K("prm800k", ".jsonl", Holds.RUNS),
    /// Step labels of each chain in one text (see [MathShepherdLabels]).
    MATH_SHEPHERD("math-shepherd", ".jsonl", Holds.RUNS),
    /// Pairs of sibling thoughts (see [PreferencePairs]).
    PREFERENCES("preferences", ".jsonl", Holds.RUNS),
    /// Shares of the visits (see [PolicyTargets]).
    POLICY("policy", ".jsonl", Holds.RUNS);

    private enum Holds {
        ONE_RUN,
        RUNS
    }

    private static final JsonFactory JSON = new JsonFactory();

    private final String label;
    private final String suffix;
    private final Holds holds;

    ExportFormat(String label, String suffix, Holds holds) {
        this.label = label;
        this.suffix = suffix;
        this.holds = holds;
    }

    /// The name on the command line.
    public String label() {
        return label;
    }

    /// How names of such files end, such as `.dot`.
    public String suffix() {
        return suffix;
    }

    /// Whether a file holds any number of runs, or else one.
    public boolean holdsSeveral() {
        return holds == Holds.RUNS;
    }

    /// What it is, in one line.
    public String help(Locale locale) {
        return ResourceBundle.getBundle(
                        "espalier.exporting.formats",
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(label);
    }

    /// Writes runs to a file, whole or not at all.
    ///
    /// @param runs one, unless [#holdsSeveral]
    /// @param file replaced where it exists
    /// @param locale of the words of a page
    /// @throws IOException where it cannot be written
    /// @throws java.util.concurrent.CancellationException where the thread is interrupted
    public void write(List<ExportedRun> runs, Path file, Locale locale) throws IOException {
        if (runs.size() != 1 && !holdsSeveral()) {
            throw new IllegalArgumentException(
                    "A file of the format %s holds one run, not %d.".formatted(label, runs.size()));
        }
        Path draft = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (var out = Files.newBufferedWriter(draft)) {
                write(runs, out, locale);
            }
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    void write(List<ExportedRun> runs, Writer out, Locale locale) throws IOException {
        switch (this) {
            case DOT -> out.write(DotText.of(runs.getFirst().tree()));
            case GRAPHML -> GraphFile.write(runs.getFirst().tree(), new FileSinkGraphML(), out);
            case GEXF -> GraphFile.write(runs.getFirst().tree(), new FileSinkGEXF(), out);
            case DGS -> GraphFile.write(runs.getFirst().tree(), new FileSinkDGS(), out);
            case MERMAID -> out.write(MermaidText.of(runs.getFirst().tree()));
            case MARKDOWN -> out.write(MarkdownText.of(runs.getFirst()));
            case HTML -> new HtmlReport(runs.getFirst(), out, locale).write();
            case PRM800K -> lines(runs, Prm800kLabels::write, out);
            case MATH_SHEPHERD -> lines(runs, MathShepherdLabels::write, out);
            case PREFERENCES -> lines(runs, PreferencePairs::write, out);
            case POLICY -> lines(runs, PolicyTargets::write, out);
        }
    }

    private interface ToLines {
        void write(ExportedRun run, JsonGenerator json) throws IOException;
    }

    /// One JSON object a line.
    private static void lines(List<ExportedRun> runs, ToLines each, Writer out) throws IOException {
        var json =
                JSON.createGenerator(out)
                        .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                        .setPrettyPrinter(new MinimalPrettyPrinter("\n"));
        for (ExportedRun run : runs) {
            each.write(run, json);
        }
        json.flush();
        if (json.getOutputContext().getEntryCount() > 0) {
            out.write('\n');
        }
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
