package espalier.cli;

import espalier.assembly.UserFolders;
import espalier.problem.ProblemFamilies;
import espalier.problem.ProblemFamily;
import espalier.prompting.PromptLibrary;
import espalier.prompting.PromptPurpose;
import espalier.storage.FileTrouble;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `espalier prompts`: what models are prompted with, and files of it for a person to edit.
@Command(
        name = "prompts",
        description =
                "List the prompts by which models are asked for thoughts and values, and where a"
                        + " file of one's own takes the place of one.",
        mixinStandardHelpOptions = true)
// Picocli sets the fields, which the compiler cannot see.
@SuppressWarnings("FieldCanBeFinal")
final class PromptsCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            description = "Another folder than that of the user's configuration.")
    private Optional<Path> named = Optional.empty();

    @Option(
            names = "--write",
            description = "Write each into the folder, to be edited, unless it is there already.")
    private boolean writing;

    @Override
    public Integer call() {
        Path folder = named.orElseGet(() -> UserFolders.ofThisUser().prompts());
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new CommandFailure(Texts.text("prompts.folder", folder));
        }
        PromptLibrary library = PromptLibrary.of(folder);
        PrintWriter out = spec.commandLine().getOut();
        for (ProblemFamily family : ProblemFamilies.all()) {
            for (PromptPurpose purpose : PromptPurpose.values()) {
                Path file = folder.resolve(purpose.fileName(family.name()));
                if (library.has(family.name(), purpose)) {
                    boolean own = Files.exists(file);
                    if (writing && !own) {
                        write(file, library.text(family.name(), purpose));
                    }
                    out.println(file + (own ? "" : writing ? " (written)" : " (built in)"));
                }
            }
        }
        return ExitCode.DONE;
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new CommandFailure(FileTrouble.unwritten(file, e));
        }
    }
}
