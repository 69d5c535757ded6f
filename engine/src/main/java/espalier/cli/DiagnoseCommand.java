package espalier.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import espalier.diagnosis.Finding;
import espalier.diagnosis.LevelFigures;
import espalier.diagnosis.RunDiagnosis;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/// `espalier diagnose`: says why a run succeeded or failed.
@Command(
        name = "diagnose",
        description =
                "Say why each run of a recording, or of another program's log, succeeded or"
                        + " failed.",
        mixinStandardHelpOptions = true)
// Picocli sets the fields, which the compiler cannot see.
@SuppressWarnings("FieldCanBeFinal")
final class DiagnoseCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Mixin private ChosenRuns chosen = new ChosenRuns();

    @Mixin private VerifyOptions verify = new VerifyOptions();

    @Option(names = "--json", description = "Print one JSON array; with --index one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        var own = verify.untilInterrupted();
        var runs = chosen.read().stream().map(run -> run.verifiedBy(own)).toList();
        var out = spec.commandLine().getOut();
        if (!json) {
            runs.forEach(run -> print(run.index(), diagnosis(run)));
        } else if (chosen.one()) {
            out.println(json(runs.getFirst().index(), diagnosis(runs.getFirst())));
        } else {
            var list = JsonNodeFactory.instance.arrayNode();
            runs.forEach(run -> list.add(json(run.index(), diagnosis(run))));
            out.println(list);
        }
        return ExitCode.DONE;
    }

    private static RunDiagnosis diagnosis(OpenedRuns.Opened run) {
        return RunDiagnosis.of(run.recording(), run.tree());
    }

    private void print(long number, RunDiagnosis diagnosis) {
        var out = spec.commandLine().getOut();
        out.println(number + ": " + diagnosis.problem().statement());
        for (Finding finding : diagnosis.findings()) {
            out.println("  " + finding.sentence(Locale.getDefault()));
        }
        out.println("  " + diagnosis.truth().said().sentence(Locale.getDefault()));
        for (LevelFigures level : diagnosis.levels()) {
            out.println(
                    "  "
                            + Texts.text(
                                    "diagnose.level",
                                    level.level(),
                                    Texts.counted("thoughts", level.thoughts()),
                                    legality(level),
                                    level.duplicateStates(),
                                    level.solvableGenerated(),
                                    level.solvableKept()));
        }
    }

    private static String legality(LevelFigures level) {
        return String.join(
                ", ",
                level.legality().entrySet().stream()
                        .map(e ->
                                Texts.text("legality." + e.getKey().replace(' ', '-'))
                                        + " "
                                        + e.getValue())
                        .toList());
    }

    private static ObjectNode json(long number, RunDiagnosis diagnosis) {
        var object = JsonNodeFactory.instance.objectNode().put("index", number);
        var problem = object.putArray("problem");
        parts(diagnosis).forEach(problem::add);
        object.put("outcome", diagnosis.outcomeWord()).put("truth", diagnosis.truth().word());
        var levels = object.putArray("levels");
        for (LevelFigures level : diagnosis.levels()) {
            var one = levels.addObject();
            one.put("level", level.level()).put("thoughts", level.thoughts());
            var legality = one.putObject("legality");
            level.legality().forEach(legality::put);
            one.put("duplicateStates", level.duplicateStates())
                    .put("solvableGenerated", level.solvableGenerated())
                    .put("solvableKept", level.solvableKept());
        }
        var findings = diagnosis.findings();
        object.put(
                "sentence",
                findings.isEmpty() ? "" : findings.getFirst().sentence(Locale.getDefault()));
        var evidence = object.putArray("evidence");
        for (Finding finding : findings) {
            var one = evidence.addObject();
            one.put("finding", finding.key());
            one.put("sentence", finding.sentence(Locale.getDefault()));
            var thoughts = one.putArray("thoughts");
            finding.evidence().forEach(thoughts::add);
        }
        return object;
    }

    /// A Game of 24's numbers; of every other problem the whole input.
    private static List<String> parts(RunDiagnosis diagnosis) {
        var problem = diagnosis.problem();
        return problem.family().equals("game24")
                ? List.of(problem.input().split(" "))
                : List.of(problem.input());
    }
}
