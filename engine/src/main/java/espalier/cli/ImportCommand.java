package espalier.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

import espalier.assembly.Program;
import espalier.importing.ImportedLog;
import espalier.importing.ImportedRun;
import espalier.importing.LogImport;
import espalier.recording.LogFacts;
import espalier.recording.ModelIdentity;
import espalier.recording.RecordingReader;
import espalier.recording.RecordingWriter;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `espalier import`: reads another program's log, recognised by its content.
@Command(
        name = "import",
        description = {
            "Read another program's log of a search, recognised by its content.",
            "Without --index all runs are listed; with -o one is written as a recording."
        },
        mixinStandardHelpOptions = true)
// Picocli sets the fields, which the compiler cannot see.
@SuppressWarnings("FieldCanBeFinal")
final class ImportCommand implements Callable<Integer> {

    private static final List<String> HEADINGS =
            List.of(
                    "import.run",
                    "import.thoughts",
                    "import.depth",
                    "import.missing",
                    "import.answers",
                    "import.problem");

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "A log of another program.")
    private Path file = Path.of("");

    @Option(
            names = "--index",
            paramLabel = "N",
            description = "Only the run at this place of the file, from 0.")
    private Optional<Integer> index = Optional.empty();

    @Option(
            names = "-o",
            paramLabel = "OUT",
            description = "Write the run as a recording (.espalier).")
    private Optional<Path> recording = Optional.empty();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        index.ifPresent(place -> ChosenRuns.requirePlace(spec, place));
        Path named = PipedFile.input(file);
        if (RecordingReader.begins(named)) {
            throw new CommandFailure(Texts.text("import.ours", file));
        }
        var log = LogImport.read(named);
        var runs =
                index.map(place -> List.of(OpenedRuns.at(log.runs(), place, file)))
                        .orElse(log.runs());
        log.notices().forEach(spec.commandLine().getErr()::println);
        recording.ifPresent(out -> write(runs, out));
        if (PipedFile.named(recording).equals(recording)) {
            print(log, runs);
        }
        return ExitCode.DONE;
    }

    private void write(List<ImportedRun> runs, Path out) {
        if (runs.size() != 1) {
            throw new CommandFailure(
                    Texts.text("import.several", file, Texts.counted("runs", runs.size())));
        }
        var run = runs.getFirst().recording();
        var ours = run.header().writtenBy(Program.VERSION);
        PipedFile.output(
                out,
                spec.commandLine().getOut(),
                draft -> {
                    try (var writer = new RecordingWriter(draft, ours, () -> 0)) {
                        run.events().forEach(e -> writer.heard(e.sequence(), e.event()));
                    }
                });
    }

    private void print(ImportedLog log, List<ImportedRun> runs) {
        var out = spec.commandLine().getOut();
        if (json) {
            var all = JsonNodeFactory.instance.objectNode().put("format", log.format());
            var list = all.putArray("runs");
            runs.forEach(run -> list.add(json(run)));
            out.println(all);
            return;
        }
        var table = new TextTable().row(HEADINGS.stream().map(Texts::text).toList());
        for (ImportedRun run : runs) {
            var tree = run.tree();
            table.row(
                    String.valueOf(run.index()),
                    String.valueOf(ImportedRun.thoughts(tree)),
                    String.valueOf(ImportedRun.depth(tree)),
                    String.valueOf(ImportedRun.ghosts(tree)),
                    String.valueOf(ImportedRun.answers(tree).size()),
                    tree.problem().input().isEmpty() ? "–" : shortened(tree.problem().input()));
        }
        out.println(log.format());
        out.print(table.text());
    }

    /// What the log states; what it does not state is null or has no field.
    private static void stated(ObjectNode object, ImportedRun run) {
        var header = run.recording().header();
        var facts = run.facts();
        object.set("model", text(header.model().map(ModelIdentity::name)));
        var settings = object.putObject("settings");
        header.settings().toMap().forEach(settings::put);
        facts.simulations()
                .ifPresentOrElse(
                        count -> object.put("simulations", count),
                        () -> object.putNull("simulations"));
        var constants = object.putObject("constants");
        facts.constants().forEach(constants::put);
        object.put("truthStated", facts.truth() == LogFacts.Truth.STATED);
        var kept = object.putObject("kept");
        var tree = run.tree();
        for (int level = 1; level <= ImportedRun.depth(tree); level++) {
            String name = String.valueOf(level);
            tree.kept(level).ifPresent(thoughts -> thoughts.forEach(kept.putArray(name)::add));
        }
    }

    private static JsonNode text(Optional<String> known) {
        return known.<JsonNode>map(TextNode::valueOf).orElse(NullNode.getInstance());
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() > 60 ? line.substring(0, 59) + "…" : line;
    }

    private static ObjectNode json(ImportedRun run) {
        var tree = run.tree();
        String problem = tree.problem().input();
        var object = JsonNodeFactory.instance.objectNode().put("index", run.index());
        object.set("problem", text(Optional.of(problem).filter(p -> !p.isEmpty())));
        object.put("thoughts", ImportedRun.thoughts(tree)).put("depth", ImportedRun.depth(tree));
        var answers = object.putArray("answers");
        ImportedRun.answers(tree).forEach(answers::add);
        object.put("ghosts", ImportedRun.ghosts(tree));
        object.put("lowest", run.scale().lowest())
                .put("highest", run.scale().highest())
                .put("discount", run.scale().discount());
        stated(object, run);
        var notices = object.putArray("notices");
        run.recording().notices().forEach(notices::add);
        return object;
    }
}
