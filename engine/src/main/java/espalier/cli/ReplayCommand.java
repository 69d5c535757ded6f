package espalier.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import espalier.assembly.Roles;
import espalier.diagnosis.AnswerStanding;
import espalier.diagnosis.ClaimAudit;
import espalier.diagnosis.Oracle;
import espalier.diagnosis.RunFacts;
import espalier.diagnosis.TreeAudit;
import espalier.diagnosis.VerifiedRun;
import espalier.diagnosis.Violation;
import espalier.recording.ModelIdentity;
import espalier.recording.OwnChecker;
import espalier.recording.Recording;
import espalier.recording.RecordingReader;
import espalier.search.BestLine;
import espalier.tree.ReadableTree;
import espalier.tree.SearchTree;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// `espalier replay`: reads a recording, rebuilds its tree, and says what is in it.
@Command(
        name = "replay",
        description = "Rebuild the tree of a recording, without a model.",
        mixinStandardHelpOptions = true)
// Picocli sets the fields, which the compiler cannot see.
@SuppressWarnings("FieldCanBeFinal")
final class ReplayCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "A recording (.espalier).")
    private Path file = Path.of("");

    @Option(
            names = "--check",
            description =
                    "Audit the tree; exit with 1 and the list of violations if there are any.")
    private boolean check;

    @Mixin private VerifyOptions verify = new VerifyOptions();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        Path named = PipedFile.input(file);
        var readable = RecordingReader.readable(named);
        var recorded = readable.recording();
        boolean damaged = check && readable.damage().isPresent();
        var malformed = check ? RecordingReader.malformedLine(named) : OptionalLong.empty();
        var recording =
                verify.untilInterrupted()
                        .map(own -> VerifiedRun.of(recorded, Roles.identity(own), own::verdict))
                        .orElse(recorded);
        var tree = recording.tree();
        List<Violation> violations = check ? audited(recording, tree) : List.of();
        var out = spec.commandLine().getOut();
        recording.notices().forEach(spec.commandLine().getErr()::println);
        if (json) {
            out.println(json(recording, tree, violations, malformed));
        } else {
            print(out, recording, tree);
            violations.forEach(v ->
                    out.println(
                            "Thought %d: %s"
                                    .formatted(v.thought(), v.message(Locale.getDefault()))));
            malformed.ifPresent(line -> out.println(Texts.text("replay.malformed", line)));
            if (check && violations.isEmpty() && malformed.isEmpty() && !damaged) {
                out.println("The audit found nothing.");
            }
        }
        return violations.isEmpty() && malformed.isEmpty() && !damaged
                ? ExitCode.DONE
                : ExitCode.FAILURE;
    }

    private static List<Violation> audited(Recording recording, SearchTree tree) {
        return recording
                .header()
                .log()
                .map(log -> ClaimAudit.of(log, tree))
                .orElseGet(() -> TreeAudit.of(tree));
    }

    private static void print(PrintWriter out, Recording recording, ReadableTree tree) {
        var header = recording.header();
        var tally = recording.tally();
        out.println(header.problem().statement());
        out.println(
                "model %s, algorithm %s, seed %s"
                        .formatted(
                                header.model().map(ModelIdentity::name).orElse("–"),
                                recording.settings().value("algorithm").orElse("–"),
                                header.settings().value("seed").orElse("–")));
        out.println(
                Stream.of(
                                Optional.of(Texts.counted("events", recording.events().size())),
                                Optional.of(Texts.counted("thoughts", tree.size())),
                                simulations(recording)
                                        .map(count -> Texts.counted("simulations", count)),
                                Optional.of(Texts.counted("expansions", tally.expansions())),
                                tokens(recording).map(count -> Texts.counted("tokens", count)))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(", ")));
        for (int id : BestLine.of(tree, recording.settings().assumed())) {
            out.println(
                    "  %-42s visits %d, value %s"
                            .formatted(
                                    tree.thought(id).text(),
                                    tree.visits(id),
                                    Figures.value(tree, id)));
        }
        AnswerStanding.of(RunFacts.of(recording), tree, Oracle.SHOWN)
                .map(OutcomeLine::answered)
                .ifPresent(out::println);
        out.println(answers(recording, tree).text());
    }

    /// How many simulations there were; empty where another program's log does not say.
    private static Optional<Integer> simulations(Recording recording) {
        return recording
                .header()
                .log()
                .map(log -> log.simulations().stream().boxed().findFirst())
                .orElseGet(() -> Optional.of(recording.tally().simulations()));
    }

    /// How many tokens a model computed; empty for another program's log, none of which says it.
    private static Optional<Long> tokens(Recording recording) {
        return recording.header().log().isPresent()
                ? Optional.empty()
                : Optional.of(recording.tally().tokens());
    }

    private static AnswersByRule answers(Recording recording, ReadableTree tree) {
        var facts = RunFacts.of(recording);
        return AnswersByRule.of(
                tree,
                recording.settings().assumed(),
                answer -> AnswerStanding.of(facts, tree, answer, Oracle.SHOWN));
    }

    /// What a right chain answers; beside another judge than the family's checker only what the
    /// problem itself asks for.
    private static Optional<String> wanted(Recording recording, ReadableTree tree) {
        var header = recording.header();
        boolean others = header.log().isPresent() || OwnChecker.of(recording).isPresent();
        return AnswerStanding.wanted(tree.problem(), others ? Oracle.HIDDEN : Oracle.SHOWN);
    }

    private static String json(
            Recording recording,
            ReadableTree tree,
            List<Violation> violations,
            OptionalLong malformed) {
        var tally = recording.tally();
        var json = JsonNodeFactory.instance.objectNode();
        json.put("problem", tree.problem().input());
        recording
                .header()
                .model()
                .ifPresentOrElse(
                        model -> json.put("model", model.name()), () -> json.putNull("model"));
        json.put("events", recording.events().size());
        json.put("thoughts", tree.size());
        simulations(recording)
                .ifPresentOrElse(
                        count -> json.put("simulations", count), () -> json.putNull("simulations"));
        json.put("expansions", tally.expansions());
        tokens(recording)
                .ifPresentOrElse(count -> json.put("tokens", count), () -> json.putNull("tokens"));
        OutcomeLine.writeTo(
                json,
                AnswerStanding.of(RunFacts.of(recording), tree, Oracle.SHOWN),
                wanted(recording, tree));
        answers(recording, tree).writeTo(json.putArray("answers"));
        var notices = json.putArray("notices");
        recording.notices().forEach(notices::add);
        var list = json.putArray("violations");
        for (Violation v : violations) {
            list.addObject()
                    .put("thought", v.thought())
                    .put("message", v.message(Locale.getDefault()));
        }
        malformed.ifPresent(line ->
                list.addObject()
                        .put("line", line)
                        .put("message", Texts.text("replay.malformed", line)));
        return json.toString();
    }
}
