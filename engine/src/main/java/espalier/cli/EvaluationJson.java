package espalier.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import espalier.diagnosis.Interval;
import espalier.diagnosis.Share;
import espalier.experiment.Curve;
import espalier.experiment.Curve.Cell;
import espalier.experiment.PairedDifference;
import espalier.experiment.Report;

import java.util.Locale;

/// An evaluation's report as one JSON object: `experiment`, `curves`, `beyondGreedy`,
/// `firstThoughts` and `failed`. Shares and differences are from 0 to 1.
final class EvaluationJson {

    private EvaluationJson() {}

    static String of(Report report) {
        var json = JsonNodeFactory.instance.objectNode();
        json.set("experiment", report.definition());
        var curves = json.putArray("curves");
        report.curves().forEach(curve -> write(curves.addObject(), curve));
        var beyond = json.putArray("beyondGreedy");
        for (var against : report.beyondGreedy()) {
            var one = beyond.addObject();
            one.put("search", against.search());
            one.put("budget", against.budget());
            write(one, against.difference());
        }
        report.firstThoughts()
                .ifPresent(separation -> {
                    var thoughts = json.putObject("firstThoughts");
                    thoughts.put("good", separation.good());
                    thoughts.put("others", separation.others());
                    separation.area().ifPresent(area -> thoughts.put("auc", area));
                    separation.interval().ifPresent(interval -> write(thoughts, interval));
                });
        json.put("failed", report.failed());
        report.failure().ifPresent(sentence -> json.put("firstFailure", sentence));
        return json + "\n";
    }

    private static void write(ObjectNode json, Curve curve) {
        json.put("search", curve.search());
        json.put("checker", curve.checking().name().toLowerCase(Locale.ROOT));
        var cells = json.putArray("cells");
        curve.cells().forEach(cell -> write(cells.addObject(), cell));
        var steps = json.putArray("steps");
        for (var step : curve.steps()) {
            var one = steps.addObject();
            one.put("from", step.from());
            one.put("to", step.to());
            write(one, step.difference());
            one.put(
                    "losesAtMostTwoPoints",
                    step.difference()
                            .losesAtMost(EvaluationText.ALLOWED_LOSS)
                            .name()
                            .toLowerCase(Locale.ROOT));
        }
    }

    private static void write(ObjectNode json, Cell cell) {
        if (cell.budget() > 0) {
            json.put("budget", cell.budget());
        }
        write(json, cell.solved());
        cell.answered().ifPresent(share -> write(json.putObject("answered"), share));
        json.put("expansions", cell.expansions());
        json.put("simulations", cell.simulations());
        json.put("tokens", cell.tokens());
        if (!Double.isNaN(cell.illegal())) {
            json.put("illegal", cell.illegal());
        }
        json.put("failed", cell.failed());
        var rules = json.putObject("right");
        cell.byRule().forEach((rule, share) -> write(rules.putObject(rule.label()), share));
    }

    private static void write(ObjectNode json, Share share) {
        json.put("problems", share.trials());
        json.put("solved", share.successes());
        json.put("share", share.fraction());
        write(json, share.interval());
    }

    private static void write(ObjectNode json, PairedDifference difference) {
        json.put("gained", difference.gains());
        json.put("lost", difference.losses());
        json.put("problems", difference.pairs());
        json.put("difference", difference.difference());
        write(json, difference.interval());
    }

    private static void write(ObjectNode json, Interval interval) {
        json.put("low", interval.low());
        json.put("high", interval.high());
    }
}
