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
            throw new CommandFailure(Texts.text("calibrate.nothing", chosen.file()));
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
            print(out, Texts.text("calibrate.all"), Calibration.of(thoughts));
            Calibration.byLevel(thoughts)
                    .forEach((level, one) -> print(out, Texts.text("calibrate.level", level), one));
        }
        return ExitCode.DONE;
    }

    private static void print(PrintWriter out, String heading, Calibration one) {
        out.println(
                Texts.text(
                        "calibrate.figures",
                        heading,
                        Texts.counted("thoughts", one.thoughts()),
                        one.right(),
                        one.brier(),
                        one.auc().isPresent()
                                ? "%.3f".formatted(one.auc().getAsDouble())
                                : Texts.text("calibrate.unknown")));
        for (Calibration.Bin bin : one.bins()) {
            out.println(
                    "  "
                            + Texts.text(
                                    "calibrate.bin",
                                    bin.lowest(),
                                    bin.highest(),
                                    bin.count(),
                                    bin.value(),
                                    bin.right()));
        }
        for (ValuedThought mistake : one.mistakes()) {
            out.println(
                    "  "
                            + Texts.text(
                                    mistake.right() ? "calibrate.too-low" : "calibrate.too-high",
                                    mistake.run(),
                                    mistake.id(),
                                    mistake.value(),
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
