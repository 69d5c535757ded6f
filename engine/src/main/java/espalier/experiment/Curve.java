package espalier.experiment;

import espalier.diagnosis.Share;
import espalier.search.AnswerRule;
import espalier.settings.AnswerChoice;
import espalier.settings.Answering.Checking;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// Accuracy against budget: one search in one column of an experiment.
///
/// @param search an algorithm's label, or `blind`
/// @param checking the column
/// @param cells one for each budget, rising
public record Curve(String search, Checking checking, List<Cell> cells) {

    /// One budget.
    ///
    /// @param budget 0 for a search that runs to its own end
    /// @param outcomes whether each problem was solved: with the checker, whether there is a
    ///   verified answer; without, whether the answer rule's answer is right and no line wrong
    /// @param answered without the checker, the share whose answer rule's chain ends with the right
    ///   answer, whatever its lines are worth; empty with it, and where no line names an answer
    /// @param byRule the share that each answer rule gets right; none by visits where nothing
    ///   counts them
    /// @param expansions mean over the runs, as are the next two
    /// @param illegal the share of illegal thoughts among all proposals, from 0 to 1; NaN where the
    ///   checker is off
    /// @param failed how many runs the model broke off, which count as they stood then
    public record Cell(
            int budget,
            List<Boolean> outcomes,
            Optional<Share> answered,
            Map<AnswerChoice, Share> byRule,
            double expansions,
            double simulations,
            double tokens,
            double illegal,
            int failed) {

        /// The share of problems solved.
        public Share solved() {
            return share(outcomes);
        }
    }

    /// From one budget to the next larger one, the same problems.
    ///
    /// @param from the smaller budget
    /// @param to the larger one
    /// @param difference what the larger one gains
    public record Step(int from, int to, PairedDifference difference) {}

    /// The curve of `search`, of which every run is in the ledger.
    static Curve of(Experiment experiment, Ledger ledger, String search, Checking checking) {
        var cells = new ArrayList<Cell>();
        for (Series series : experiment.series()) {
            if (series.search().equals(search) && series.checking() == checking) {
                var runs =
                        IntStream.range(0, experiment.problems().size())
                                .mapToObj(p -> ledger.run(series.on(p)).orElseThrow())
                                .toList();
                for (int i = 0; i < series.budgets().size(); i++) {
                    cells.add(cell(series, i, runs));
                }
            }
        }
        return new Curve(search, checking, List.copyOf(cells));
    }

    private static Cell cell(Series series, int index, List<RunResult> runs) {
        var points = runs.stream().map(run -> run.points().get(index)).toList();
        AnswerChoice rule = AnswerRule.inForce(series.settings());
        boolean checked = series.checking() == Checking.ON;
        var byRule = new EnumMap<AnswerChoice, Share>(AnswerChoice.class);
        boolean visits = series.settings().algorithm().backsUp();
        for (AnswerChoice one : AnswerChoice.values()) {
            if (visits || one != AnswerChoice.MOST_VISITS) {
                byRule.put(one, share(points.stream().map(p -> p.right().contains(one)).toList()));
            }
        }
        double proposals = points.stream().mapToInt(Standing::proposals).sum();
        double illegal = points.stream().mapToInt(Standing::illegal).sum();
        return new Cell(
                series.budgets().get(index),
                points.stream()
                        .map(p -> checked ? p.verified() : p.right().contains(rule))
                        .toList(),
                checked ? Optional.empty() : answered(points, rule),
                byRule,
                mean(points, Standing::expansions),
                mean(points, Standing::simulations),
                mean(points, Standing::tokens),
                checked && proposals > 0 ? illegal / proposals : Double.NaN,
                (int) runs.stream().filter(run -> run.failure().isPresent()).count());
    }

    private static Optional<Share> answered(List<Standing> points, AnswerChoice rule) {
        return points.stream().allMatch(p -> p.named().isPresent())
                ? Optional.of(
                        share(
                                points.stream()
                                        .map(p -> p.named().orElseThrow().contains(rule))
                                        .toList()))
                : Optional.empty();
    }

    private static Share share(List<Boolean> outcomes) {
        return new Share((int) outcomes.stream().filter(o -> o).count(), outcomes.size());
    }

    private static double mean(List<Standing> points, ToDoubleFunction<Standing> figure) {
        return points.stream().mapToDouble(figure).average().orElse(Double.NaN);
    }

    /// What each larger budget gains over the one before.
    public List<Step> steps() {
        return IntStream.range(1, cells.size())
                .mapToObj(i -> {
                    var from = cells.get(i - 1);
                    var to = cells.get(i);
                    return new Step(
                            from.budget(),
                            to.budget(),
                            PairedDifference.of(from.outcomes(), to.outcomes()));
                })
                .toList();
    }
}
