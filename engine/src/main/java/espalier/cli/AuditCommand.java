package espalier.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import espalier.diagnosis.ClaimAudit;
import espalier.diagnosis.TreeAudit;
import espalier.diagnosis.Violation;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/// `espalier audit`: names every place where a tree is not what it claims to be.
@Command(
        name = "audit",
        description =
                "Check a recording's tree to the last bit, or each tree of another program's log"
                        + " for what its format claims; exit code 1 where something is broken.",
        mixinStandardHelpOptions = true)
// Picocli sets the fields, which the compiler cannot see.
@SuppressWarnings("FieldCanBeFinal")
final class AuditCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Mixin private ChosenRuns chosen = new ChosenRuns();

    @Option(names = "--json", description = "Print one JSON array; with --index one JSON object.")
    private boolean json;

    /// What came of one run.
    private record Audited(OpenedRuns.Opened run, List<Violation> violations) {

        static Audited of(OpenedRuns.Opened run) {
            return new Audited(
                    run,
                    run.recording()
                            .header()
                            .log()
                            .map(log -> ClaimAudit.of(log, run.tree()))
                            .orElseGet(() -> TreeAudit.of(run.tree())));
        }

        List<String> claims() {
            return run.recording().header().log().stream()
                    .flatMap(log -> log.claims().stream())
                    .map(claim -> claim.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .sorted()
                    .toList();
        }

        String text() {
            var text = new StringBuilder("%d: %s".formatted(run.index(), verdict()));
            violations.forEach(v -> text.append("%n  %s".formatted(line(v))));
            return text.toString();
        }

        private String verdict() {
            String thoughts = Texts.counted("thoughts", run.tree().size());
            return violations.isEmpty()
                    ? Texts.text("audit.sound", thoughts)
                    : Texts.text(
                            "audit.broken", Texts.counted("faults", violations.size()), thoughts);
        }

        private static String line(Violation violation) {
            return Texts.text(
                    "audit.at", violation.thought(), violation.message(Locale.getDefault()));
        }
    }

    @Override
    public Integer call() {
        var audits = chosen.read().stream().map(Audited::of).toList();
        var out = spec.commandLine().getOut();
        if (json) {
            var list = JsonNodeFactory.instance.arrayNode();
            for (Audited audited : audits) {
                var one = list.addObject().put("index", audited.run().index());
                one.put("thoughts", audited.run().tree().size());
                var claims = one.putArray("claims");
                audited.claims().forEach(claims::add);
                var violations = one.putArray("violations");
                for (Violation violation : audited.violations()) {
                    violations
                            .addObject()
                            .put("thought", violation.thought())
                            .put("finding", violation.finding().key())
                            .put("message", violation.message(Locale.getDefault()));
                }
            }
            out.println(chosen.one() ? list.get(0) : list);
        } else {
            audits.forEach(audited -> out.println(audited.text()));
        }
        return audits.stream().allMatch(audited -> audited.violations().isEmpty())
                ? ExitCode.DONE
                : ExitCode.FAILURE;
    }
}
