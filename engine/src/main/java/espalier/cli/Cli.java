package espalier.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import espalier.assembly.Program;
import espalier.assembly.UserFolders;
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
import picocli.CommandLine.ParseResult;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Locale;
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
            "1:something went wrong with the work",
            "2:wrong usage; nothing was done",
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
        // Figures are written in one way, whatever the system's language is.
        Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
        var output = new StandardOutput(new FileOutputStream(FileDescriptor.out));
        var line =
                line().setOut(printer(output, "stdout.encoding"))
                        .setErr(
                                printer(
                                        new FileOutputStream(FileDescriptor.err),
                                        "stderr.encoding"));
        Usage.allowOptionsAsValues(line, arguments);
        int code = line.execute(arguments);
        line.getOut().flush();
        return output.settled(code, line.getErr());
    }

    /// In the C locale Java would write ASCII.
    private static PrintWriter printer(OutputStream out, String encoding) {
        var named = Charset.forName(System.getProperty(encoding, "UTF-8"), UTF_8);
        var charset = named.equals(US_ASCII) ? UTF_8 : named;
        return new PrintWriter(
                new OutputStreamWriter(new BufferedOutputStream(out), charset), true);
    }

    /// The command line itself, for those who give it other streams.
    static CommandLine line() {
        return Usage.of(new CommandLine(new Cli()))
                .setExecutionExceptionHandler((e, line, _) -> failed(e, line))
                .setExecutionStrategy(Cli::executed);
    }

    /// What no command expects of itself is a sentence too.
    private static int executed(ParseResult parsed) {
        try {
            return new CommandLine.RunLast().execute(parsed);
        } catch (LinkageError | StackOverflowError | OutOfMemoryError e) {
            LOG.error("The command failed", e);
            var err = parsed.commandSpec().commandLine().getErr();
            err.println(
                    e instanceof OutOfMemoryError
                            ? Texts.text("failed.memory")
                            : Texts.text("failed", UserFolders.ofThisUser().state()));
            return ExitCode.FAILURE;
        }
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
                                ? Sentences.printable(
                                        PipedFile.ofTheUsersFiles(String.valueOf(e.getMessage())))
                                : Texts.text("failed", UserFolders.ofThisUser().state()));
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
