package espalier.cli;

import espalier.assembly.ModelCatalog;
import espalier.assembly.ModelShelf;
import espalier.assembly.ModelTrial;
import espalier.storage.FileTrouble;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/// `espalier models`: which models there are, what each is, and whether it works.
@Command(
        name = "models",
        description = {
            "List models: what each is, whether it works, and how fast it writes.",
            "Without folders: the built-in model and those in the Hugging Face cache."
        },
        mixinStandardHelpOptions = true)
// Picocli sets the fields, which the compiler cannot see.
@SuppressWarnings("FieldCanBeFinal")
final class ModelsCommand implements Callable<Integer> {

    private static final int LONGEST = 3600;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "DIR",
            description =
                    "Model folders, folders that hold such, or ONNX files in them. The exit code"
                            + " is 1 if one of them does not work.")
    private List<Path> folders = List.of();

    @Option(
            names = "--seconds",
            paramLabel = "S",
            defaultValue = "3",
            description = "How long each model writes to measure its speed; ${DEFAULT-VALUE}.")
    private double seconds;

    @Option(names = "--json", description = "Print one JSON array.")
    private boolean json;

    @Override
    public Integer call() {
        if (!(seconds >= 0 && seconds <= LONGEST)) {
            throw Usage.wrong(
                    spec,
                    Texts.text("usage.from", "--seconds", seconds, Texts.text("usage.from.hour")));
        }
        folders.forEach(ModelsCommand::requireOpen);
        var trial = new ModelTrial(Duration.ofMillis((long) (1000 * seconds)));
        var results = new ArrayList<ModelTrial.Result>();
        for (Path folder : wanted()) {
            spec.commandLine().getErr().println("Trying " + folder + " …");
            var result = trial.of(folder);
            results.add(result);
            if (!json) {
                spec.commandLine().getOut().println(ModelsText.of(result));
            }
        }
        if (json) {
            spec.commandLine().getOut().println(ModelsJson.of(results));
        }
        boolean allWork = results.stream().allMatch(ModelTrial.Result::works);
        return folders.isEmpty() || allWork ? ExitCode.DONE : ExitCode.FAILURE;
    }

    private static void requireOpen(Path folder) {
        if (Files.isDirectory(folder) && !Files.isReadable(folder)) {
            throw new CommandFailure(
                    FileTrouble.unread(folder, new AccessDeniedException(folder.toString())));
        }
    }

    /// A named folder that holds no model is tried all the same, to hear why it does not work.
    private List<Path> wanted() {
        var wanted = new ArrayList<Path>();
        if (folders.isEmpty()) {
            try (var catalog = ModelCatalog.ofThisProgram()) {
                wanted.add(catalog.builtIn());
            }
            ModelShelf.usualPlaces().forEach(place -> wanted.addAll(ModelShelf.modelsIn(place)));
        }
        for (Path folder : folders) {
            var inside = ModelShelf.modelsIn(folder);
            wanted.addAll(inside.isEmpty() ? List.of(folder) : inside);
        }
        return wanted;
    }
}
