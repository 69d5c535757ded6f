package espalier.cli;

import espalier.diagnosis.Interval;
import espalier.diagnosis.Share;
import espalier.experiment.Curve;
import espalier.experiment.Curve.Cell;
import espalier.experiment.PairedDifference;
import espalier.experiment.Report;
import espalier.experiment.Separation;
import espalier.settings.AnswerChoice;
import espalier.settings.Answering.Checking;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// An evaluation's report for people.
final class EvaluationText {

    /// The loss by more budget that is looked for.
    static final double ALLOWED_LOSS = 0.02;

    private static final String NONE = "-";

    private EvaluationText() {}

    static String of(Report report) {
        var text = new StringBuilder(title(report)).append("\n\n");
        text.append(accuracy(report));
        if (named(report)) {
            text.append(
                            "Solved: every line legal and the answer right; answer right: the"
                                    + " answer, whatever")
                    .append(" the lines.\n");
        }
        text.append("\nMore budget, paired by problem (points gained, 95 % interval;")
                .append(" \"holds\": certainly no loss of more than 2 points)\n")
                .append(steps(report));
        if (!report.beyondGreedy().isEmpty()) {
            text.append("\nBeyond greedy, both without the checker, paired by problem\n")
                    .append(beyondGreedy(report));
        }
        text.append("\nRight answers without the checker, by answer rule (%)\n")
                .append(rules(report));
        report.firstThoughts().ifPresent(s -> text.append('\n').append(separation(s)).append('\n'));
        report.failure()
                .ifPresent(sentence ->
                        text.append(
                                "\n%d %s broken off by the model and counted as they stood; the first: %s\n"
                                        .formatted(
                                                report.failed(),
                                                report.failed() == 1 ? "run was" : "runs were",
                                                sentence)));
        return text.toString();
    }

    private static boolean named(Report report) {
        return report.curves().stream()
                .flatMap(curve -> curve.cells().stream())
                .anyMatch(cell -> cell.answered().isPresent());
    }

    private static String title(Report report) {
        var experiment = report.experiment();
        return "%s, %s, seed %d, model %s; solved in %% with 95 %% interval (Wilson)"
                .formatted(
                        experiment.family().title(),
                        Texts.counted("problems", experiment.problems().size()),
                        experiment.settings().seed(),
                        experiment.model().name());
    }

    private static String accuracy(Report report) {
        String blind = "blind, c = " + report.experiment().blindExploration();
        var table =
                new TextTable()
                        .row(
                                "",
                                "",
                                "with checker",
                                "",
                                "",
                                "illegal",
                                "without checker",
                                "answer",
                                "",
                                "",
                                blind,
                                "blind")
                        .row(
                                "search",
                                report.experiment().budgets().measure().label(),
                                "solved",
                                "exp.",
                                "tokens",
                                "%",
                                "solved",
                                "right",
                                "exp.",
                                "tokens",
                                "with checker",
                                "without");
        for (Curve with : searches(report)) {
            var without = report.curve(with.search(), Checking.OFF).orElseThrow();
            for (int i = 0; i < with.cells().size(); i++) {
                table.row(
                        row(
                                with.search(),
                                with.cells().get(i),
                                without.cells().get(i),
                                blindAt(report, Checking.ON, with.cells().get(i).budget()),
                                blindAt(report, Checking.OFF, with.cells().get(i).budget())));
            }
        }
        return table.text();
    }

    private static List<String> row(
            String search, Cell with, Cell without, Optional<Cell> blind, Optional<Cell> blindOff) {
        return List.of(
                search,
                budget(with.budget()),
                solved(with),
                figure(with.expansions()),
                figure(with.tokens()),
                figure(100 * with.illegal()),
                solved(without),
                without.answered().map(EvaluationText::figures).orElse(NONE),
                figure(without.expansions()),
                figure(without.tokens()),
                blind.map(EvaluationText::solved).orElse(NONE),
                blindOff.map(EvaluationText::solved).orElse(NONE));
    }

    private static String steps(Report report) {
        var table = new TextTable().row("search", "checker", "from", "to", "points", "", "");
        for (Curve curve : report.curves()) {
            for (var step : curve.steps()) {
                table.row(
                        curve.search(),
                        curve.checking().name().toLowerCase(Locale.ROOT),
                        budget(step.from()),
                        budget(step.to()),
                        points(step.difference()),
                        between(step.difference()),
                        step.difference()
                                .losesAtMost(ALLOWED_LOSS)
                                .name()
                                .toLowerCase(Locale.ROOT));
            }
        }
        return table.text();
    }

    private static String beyondGreedy(Report report) {
        var table = new TextTable().row("search", "budget", "points", "");
        report.beyondGreedy()
                .forEach(a ->
                        table.row(
                                a.search(),
                                budget(a.budget()),
                                points(a.difference()),
                                between(a.difference())));
        return table.text();
    }

    private static String rules(Report report) {
        var heading = new ArrayList<>(List.of("search", "budget"));
        // Without the checker, the rule that asks it is the algorithm's own.
        var rules = EnumSet.complementOf(EnumSet.of(AnswerChoice.CHECKER));
        rules.forEach(rule -> heading.add(rule.label()));
        var table = new TextTable().row(heading);
        for (Curve curve : report.curves()) {
            if (curve.checking() == Checking.OFF) {
                for (Cell cell : curve.cells()) {
                    var row = new ArrayList<>(List.of(curve.search(), budget(cell.budget())));
                    rules.forEach(rule ->
                            row.add(
                                    Optional.ofNullable(cell.byRule().get(rule))
                                            .map(share -> figure(100 * share.fraction()))
                                            .orElse(NONE)));
                    table.row(row);
                }
            }
        }
        return table.text();
    }

    private static String separation(Separation separation) {
        String counts =
                "%d that can end right, %d that can't"
                        .formatted(separation.good(), separation.others());
        if (separation.area().isEmpty() || separation.interval().isEmpty()) {
            return "AUC of the value on first thoughts: n/a (%s; %d of the rarer class are needed)"
                    .formatted(counts, Separation.FEWEST);
        }
        return String.format(
                Locale.ROOT,
                "AUC of the value on first thoughts: %.3f (%.3f to %.3f; %s)",
                separation.area().get(),
                separation.interval().get().low(),
                separation.interval().get().high(),
                counts);
    }

    private static List<Curve> searches(Report report) {
        return report.curves().stream()
                .filter(curve -> curve.checking() == Checking.ON)
                .filter(curve -> report.blind(Checking.ON).filter(curve::equals).isEmpty())
                .toList();
    }

    /// Blind search at the same budget; none beside a search that has no budget.
    private static Optional<Cell> blindAt(Report report, Checking checking, int budget) {
        return report.blind(checking).stream()
                .flatMap(curve -> curve.cells().stream())
                .filter(cell -> cell.budget() == budget)
                .findFirst();
    }

    private static String budget(int budget) {
        return budget == 0 ? NONE : Integer.toString(budget);
    }

    private static String solved(Cell cell) {
        return figures(cell.solved());
    }

    private static String figures(Share share) {
        Interval interval = share.interval();
        return String.format(
                Locale.ROOT,
                "%.1f (%.1f-%.1f)",
                100 * share.fraction(),
                100 * interval.low(),
                100 * interval.high());
    }

    private static String points(PairedDifference difference) {
        return String.format(Locale.ROOT, "%+.1f", 100 * difference.difference());
    }

    private static String between(PairedDifference difference) {
        Interval interval = difference.interval();
        return String.format(
                Locale.ROOT, "(%+.1f to %+.1f)", 100 * interval.low(), 100 * interval.high());
    }

    private static String figure(double value) {
        return Double.isNaN(value) ? NONE : String.format(Locale.ROOT, "%.1f", value);
    }
}
