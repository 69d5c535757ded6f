package espalier.cli;

import espalier.assembly.Program;
import espalier.experiment.LedgerException;
import espalier.importing.ImportException;
import espalier.language.LanguageModelException;
import espalier.recording.RecordingException;
import espalier.thought.GenerationException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/// The program without a window.
@Command(
        name = "espalier",
        description =
                "Search over chains of thought with a local language model; without a command, or"
                        + " with a recording, the window opens.",
        mixinStandardHelpOptions = true,
        versionProvider = Cli.Version.class,
        subcommands = {
            SolveCommand.class,
            ReplayCommand.class,
            ImportCommand.class,
            DiagnoseCommand.class,
            ExportCommand.class,
            WhatIfCommand.class,
            CompareCommand.class,
            CalibrateCommand.class,
            AuditCommand.class,
            EvaluateCommand.class,
            AlgorithmsCommand.class,
            ModelsCommand.class,
            GenerateCommand.class,
            TemplateCommand.class,
            PromptsCommand.class
        },
        synopsisSubcommandLabel = "[COMMAND | FILE]",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:done; for solve, answered and verified",
            "1:failure",
            "2:wrong usage",
            "3:no verified answer",
            "130:interrupted"
        })
public final class Cli {

    private static final Logger LOG = LoggerFactory.getLogger(Cli.class);
    private static final Set<String> OPTIONS = Set.of("--help", "-h", "--version", "-V");

    /// The names of the commands, without building what each understands: every start with a file
    /// asks for them.
    private static final Set<String> COMMANDS =
            Arrays.stream(Cli.class.getAnnotation(Command.class).subcommands())
                    .map(command -> command.getAnnotation(Command.class).name())
                    .collect(Collectors.toUnmodifiableSet());

    private Cli() {}

    /// Whether the arguments are meant for the command line rather than the window.
    public static boolean understands(String... arguments) {
        return arguments.length > 0
                && (OPTIONS.contains(arguments[0]) || COMMANDS.contains(arguments[0]));
    }

    /// Does what the arguments ask, on standard output and standard error.
    ///
    /// @return one of [ExitCode]
    public static int run(String... arguments) {
        return line().execute(arguments);
    }

    /// The command line itself, for those who give it other streams.
    static CommandLine line() {
        return new CommandLine(new Cli())
                .setExecutionExceptionHandler((e, line, _) -> failed(e, line));
    }

    private static int failed(Exception e, CommandLine line) {
        LOG.warn("The command failed", e);
        boolean ours =
                e instanceof LanguageModelException
                        || e instanceof GenerationException
                        || e instanceof RecordingException
                        || e instanceof ImportException
                        || e instanceof LedgerException
                        || e instanceof CommandFailure;
        line.getErr()
                .println(
                        ours
                                ? e.getMessage()
                                : "The program failed inside (%s). Maybe the log says more."
                                        .formatted(e));
        return ExitCode.FAILURE;
    }

    /// Says which program this is.
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"Espalier " + Program.VERSION};
        }
    }
}
