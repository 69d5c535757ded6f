package espalier.experiment;

import com.fasterxml.jackson.databind.node.ObjectNode;

import espalier.settings.Algorithm;
import espalier.settings.Answering.Checking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// What an experiment found: a function of its ledger, wherever the runs were done.
///
/// @param curves by column, with the checker first, then by search, blind search last
/// @param beyondGreedy every other search without the checker against greedy without it; empty
///   where greedy was not asked for
/// @param firstThoughts how well the model's values tell good first thoughts from others; empty for
///   blind search
/// @param failed runs and probes of first thoughts that the model broke off
/// @param failure the first such sentence
public record Report(
        Experiment experiment,
        List<Curve> curves,
        List<Against> beyondGreedy,
        Optional<Separation> firstThoughts,
        int failed,
        Optional<String> failure) {

    /// A search against greedy, paired by problem.
    public record Against(String search, int budget, PairedDifference difference) {}

    /// The report of an experiment of which every run is in the ledger.
    public static Report of(Experiment experiment, Ledger ledger) {
        var curves = curves(experiment, ledger);
        var places = IntStream.range(0, experiment.problems().size()).boxed().toList();
        var thoughts =
                experiment.valued()
                        ? places.stream().map(p -> ledger.firstThoughts(p).orElseThrow()).toList()
                        : List.<FirstThoughts>of();
        var failures = new ArrayList<String>();
        for (Series series : experiment.series()) {
            places.forEach(p ->
                    ledger.run(series.on(p)).flatMap(RunResult::failure).ifPresent(failures::add));
        }
        thoughts.forEach(t -> t.failure().ifPresent(failures::add));
        return new Report(
                experiment,
                curves,
                beyondGreedy(curves),
                experiment.valued() ? Optional.of(Separation.of(thoughts)) : Optional.empty(),
                failures.size(),
                failures.stream().findFirst());
    }

    private static List<Curve> curves(Experiment experiment, Ledger ledger) {
        var searches =
                new ArrayList<>(experiment.algorithms().stream().map(Algorithm::label).toList());
        if (experiment.comparedWithBlind()) {
            searches.add(Series.BLIND);
        }
        var curves = new ArrayList<Curve>();
        for (Checking checking : Checking.values()) {
            searches.forEach(s -> curves.add(Curve.of(experiment, ledger, s, checking)));
        }
        return List.copyOf(curves);
    }

    private static List<Against> beyondGreedy(List<Curve> curves) {
        Predicate<Curve> unchecked = curve -> curve.checking() == Checking.OFF;
        var greedy =
                curves.stream()
                        .filter(unchecked)
                        .filter(curve -> curve.search().equals(Algorithm.GREEDY.label()))
                        .findFirst();
        var all = new ArrayList<Against>();
        greedy.ifPresent(one ->
                curves.stream()
                        .filter(unchecked)
                        .filter(curve -> !curve.equals(one))
                        .forEach(curve ->
                                curve.cells()
                                        .forEach(cell ->
                                                all.add(
                                                        new Against(
                                                                curve.search(),
                                                                cell.budget(),
                                                                PairedDifference.of(
                                                                        one.cells()
                                                                                .getFirst()
                                                                                .outcomes(),
                                                                        cell.outcomes()))))));
        return List.copyOf(all);
    }

    /// The curve of one search in one column.
    public Optional<Curve> curve(String search, Checking checking) {
        return curves.stream()
                .filter(curve -> curve.search().equals(search) && curve.checking() == checking)
                .findFirst();
    }

    /// The curve of blind search in one column, where there is one.
    public Optional<Curve> blind(Checking checking) {
        return experiment.comparedWithBlind() ? curve(Series.BLIND, checking) : Optional.empty();
    }

    /// Everything that defines the experiment, as in its file.
    public ObjectNode definition() {
        return LedgerJson.header(experiment);
    }
}
