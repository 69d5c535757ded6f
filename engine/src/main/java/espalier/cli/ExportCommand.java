package espalier.cli;

import espalier.diagnosis.RunFacts;
import espalier.exporting.ExportFormat;
import espalier.exporting.ExportedRun;
import espalier.recording.ModelIdentity;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.concurrent.Callable;

/// `espalier export`: writes a run's tree for other programs.
@Command(
        name = "export",
        description =
                "Write runs of a recording, or of another program's log, for other programs,"
                        + " browsers and trainers.",
        mixinStandardHelpOptions = true)
// Picocli sets the fields, which the compiler cannot see.
@SuppressWarnings("FieldCanBeFinal")
final class ExportCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Mixin private ChosenRuns runs = new ChosenRuns();

    @Option(
            names = "--format",
            paramLabel = "F",
            required = true,
            completionCandidates = Formats.class,
            description = {
                "One of: ${COMPLETION-CANDIDATES}.",
                "The last four hold any number of runs."
            })
    private String format = "";

    @Option(
            names = "-o",
            paramLabel = "OUT",
            required = true,
            description = "The file to write, which must not exist yet.")
    private Path out = Path.of("");

    /// The names of the formats, for help and completion.
    static final class Formats extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        Formats() {
            super(ExportFormat.labels());
        }
    }

    @Override
    public Integer call() {
        var chosen = chosen();
        var opened = runs.read();
        if (opened.size() != 1 && !chosen.holdsSeveral()) {
            throw new CommandFailure(
                    Texts.text(
                            "export.several", runs.file(), Texts.counted("runs", opened.size())));
        }
        long written =
                PipedFile.output(
                        out,
                        spec.commandLine().getOut(),
                        draft ->
                                chosen.write(
                                        opened.stream().map(ExportCommand::exported).toList(),
                                        draft,
                                        Locale.ENGLISH));
        if (written == 0) {
            spec.commandLine()
                    .getErr()
                    .println(Texts.text("export.nothing", runs.file(), chosen.label()));
        }
        return ExitCode.DONE;
    }

    private static ExportedRun exported(OpenedRuns.Opened run) {
        var facts = RunFacts.of(run.recording());
        var model = run.recording().header().model().map(ModelIdentity::name);
        return new ExportedRun(run.tree(), facts, model);
    }

    private ExportFormat chosen() {
        try {
            return ExportFormat.labelled(format);
        } catch (IllegalArgumentException e) {
            throw Usage.wrong(spec, String.valueOf(e.getMessage()));
        }
    }
}
