package espalier.cli;

import espalier.experiment.Curve;
import espalier.experiment.Curve.Cell;
import espalier.experiment.Report;

import java.util.List;
import java.util.Locale;

/// An evaluation's accuracy as comma-separated values, one line for each search, column and budget;
/// shares are from 0 to 1, and what there is none of is empty.
final class EvaluationCsv {

    private EvaluationCsv() {}

    static String of(Report report) {
        var text =
                new StringBuilder(
                        "search,checker,budget,problems,solved,share,low,high,expansions,simulations,tokens,illegal,failed,gained,gainedLow,gainedHigh,answered\n");
        for (Curve curve : report.curves()) {
            for (int i = 0; i < curve.cells().size(); i++) {
                text.append(String.join(",", row(curve, i))).append('\n');
            }
        }
        return text.toString();
    }

    private static List<String> row(Curve curve, int index) {
        Cell cell = curve.cells().get(index);
        var share = cell.solved();
        boolean first = index == 0;
        var gain = first ? null : curve.steps().get(index - 1).difference();
        return List.of(
                curve.search(),
                curve.checking().name().toLowerCase(Locale.ROOT),
                cell.budget() == 0 ? "" : Integer.toString(cell.budget()),
                Integer.toString(share.trials()),
                Integer.toString(share.successes()),
                figure(share.fraction()),
                figure(share.interval().low()),
                figure(share.interval().high()),
                figure(cell.expansions()),
                figure(cell.simulations()),
                figure(cell.tokens()),
                figure(cell.illegal()),
                Integer.toString(cell.failed()),
                gain == null ? "" : figure(gain.difference()),
                gain == null ? "" : figure(gain.interval().low()),
                gain == null ? "" : figure(gain.interval().high()),
                cell.answered().map(answered -> figure(answered.fraction())).orElse(""));
    }

    private static String figure(double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.4f", value);
    }
}
