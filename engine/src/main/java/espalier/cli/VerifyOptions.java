package espalier.cli;

import espalier.verify.UserChecker;
import espalier.verify.VerifyCommand;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.util.Objects;
import java.util.Optional;

/// A checker of the user's own: the options of every command that tells right answers from wrong
/// ones.
// Picocli sets the fields, which the compiler cannot see.
@SuppressWarnings("FieldCanBeFinal")
final class VerifyOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--verify",
            paramLabel = "COMMAND",
            description = {
                "A checker of your own, such as \"python3 check.py\": it has the last word on every"
                        + " answer. It reads one JSON object from standard input: problem (as it"
                        + " was typed), family, statement, chain (a list of texts) and answer. It"
                        + " writes right, wrong, or a score from 0 to 1 (0.5 and more is right) to"
                        + " standard output and ends with exit code 0; anything else is a failure.",
                "Words end at blanks; single or double quotes keep a word together. No shell reads"
                        + " them: for one, write \"sh -c '...'\". The command is never taken from a"
                        + " file; a recording keeps its name and the hashes of its files."
            })
    private Optional<String> command = Optional.empty();

    @Option(
            names = "--verify-seconds",
            paramLabel = "N",
            description =
                    "How long --verify may take for an answer, 1 to 3600; 10 where nothing is said."
                            + " After that it is ended, with all that it has started.")
    private Optional<Integer> seconds = Optional.empty();

    /// The checker that they name; what it is asked when the program is interrupted ends at once.
    Optional<UserChecker> untilInterrupted() {
        var own = checker();
        own.ifPresent(checker ->
                Runtime.getRuntime()
                        .addShutdownHook(new Thread(checker::cancel, "espalier-verify")));
        return own;
    }

    /// The checker that they name.
    Optional<UserChecker> checker() {
        if (command.isEmpty() && seconds.isPresent()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--verify-seconds goes with --verify. Maybe name a command, or leave it out.");
        }
        try {
            return command.map(line ->
                    new UserChecker(VerifyCommand.of(line, seconds.orElse(VerifyCommand.SECONDS))));
        } catch (IllegalArgumentException e) {
            String refusal = Objects.requireNonNullElse(e.getMessage(), e.toString());
            throw Usage.wrong(spec, Usage.asTyped(refusal, spec));
        }
    }
}
