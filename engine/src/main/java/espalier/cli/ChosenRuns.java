package espalier.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The file whose runs a command is about, and which of them it is about.
// Picocli sets the fields, which the compiler cannot see.
@SuppressWarnings("FieldCanBeFinal")
final class ChosenRuns {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "FILE",
            description = "A recording (.espalier), or a log of another program.")
    private Path file = Path.of("");

    @Option(
            names = "--index",
            paramLabel = "N",
            description = "Only the run at this place of the file, from 0.")
    private Optional<Integer> index = Optional.empty();

    Path file() {
        return file;
    }

    /// Whether the command is about one run only.
    boolean one() {
        return index.isPresent();
    }

    /// Refuses a place that no file has.
    static void requirePlace(CommandSpec spec, int place) {
        if (place < 0) {
            throw Usage.wrong(spec, Texts.text("index.negative", place));
        }
    }

    /// Reads the file, and says on the error stream what was odd about it.
    List<OpenedRuns.Opened> read() {
        index.ifPresent(place -> requirePlace(spec, place));
        var opened = OpenedRuns.of(file);
        opened.notices().forEach(spec.commandLine().getErr()::println);
        return index.map(place -> List.of(OpenedRuns.at(opened.runs(), place, file)))
                .orElse(opened.runs());
    }
}
