package espalier.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import espalier.diagnosis.Calibration;
import espalier.diagnosis.ValuedThought;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.util.concurrent.Callable;

/// `espalier calibrate`: says how far an evaluator's values can be believed.
@Command(
        name = "calibrate",
        description =
                "Hold the values of a recording, or of another program's log, against what an exact"
                        + " solver proves, level by level; the runs of a file together.",
        mixinStandardHelpOptions = true)
// Picocli sets the fields, which the compiler cannot see.
@SuppressWarnings("FieldCanBeFinal")
final class CalibrateCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Mixin private ChosenRuns chosen = new ChosenRuns();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        var runs = chosen.read();
        var thoughts =
                runs.stream()
                        .flatMap(run -> ValuedThought.of(run.index(), run.tree()).stream())
                        .toList();
        if (thoughts.isEmpty()) {
            throw new CommandFailure(
                    "%s holds no thought that has a value and whose truth an exact solver can prove. Maybe choose a run of Game of 24, Countdown or another family with a solver that had an evaluator."
                            .formatted(chosen.file()));
        }
        var out = spec.commandLine().getOut();
        if (json) {
            var object = object(Calibration.of(thoughts));
            var levels = object.putArray("levels");
            Calibration.byLevel(thoughts)
                    .forEach((level, one) ->
                            levels.addObject().put("level", level).setAll(object(one)));
            out.println(object);
        } else {
            print(out, "All levels", Calibration.of(thoughts));
            Calibration.byLevel(thoughts)
                    .forEach((level, one) -> print(out, "Level " + level, one));
        }
        return ExitCode.DONE;
    }

    private static void print(PrintWriter out, String heading, Calibration one) {
        out.println(
                "%s: %,d thoughts, %,d can still end right; Brier score %.3f, AUC %s"
                        .formatted(
                                heading,
                                one.thoughts(),
                                one.right(),
                                one.brier(),
                                one.auc().isPresent()
                                        ? "%.3f".formatted(one.auc().getAsDouble())
                                        : "n/a"));
        for (Calibration.Bin bin : one.bins()) {
            out.println(
                    "  value %.1f to %.1f: %,6d thoughts, mean value %.3f, right %.3f"
                            .formatted(
                                    bin.lowest(),
                                    bin.highest(),
                                    bin.count(),
                                    bin.value(),
                                    bin.right()));
        }
        for (ValuedThought mistake : one.mistakes()) {
            out.println(
                    "  mistaken: run %d, thought %d, value %.3f, %s: %s"
                            .formatted(
                                    mistake.run(),
                                    mistake.id(),
                                    mistake.value(),
                                    mistake.right() ? "right" : "wrong",
                                    mistake.text().strip()));
        }
    }

    private static ObjectNode object(Calibration one) {
        var object =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("thoughts", one.thoughts())
                        .put("right", one.right())
                        .put("brier", one.brier());
        one.auc().ifPresentOrElse(auc -> object.put("auc", auc), () -> object.putNull("auc"));
        var bins = object.putArray("bins");
        for (Calibration.Bin bin : one.bins()) {
            bins.addObject()
                    .put("from", bin.lowest())
                    .put("to", bin.highest())
                    .put("count", bin.count())
                    .put("value", bin.value())
                    .put("right", bin.right());
        }
        var mistakes = object.putArray("mistakes");
        for (ValuedThought mistake : one.mistakes()) {
            mistakes.addObject()
                    .put("run", mistake.run())
                    .put("thought", mistake.id())
                    .put("text", mistake.text())
                    .put("level", mistake.level())
                    .put("value", mistake.value())
                    .put("right", mistake.right());
        }
        return object;
    }
}
