package espalier.experiment;

import espalier.problem.ProblemFamily;
import espalier.recording.ModelIdentity;
import espalier.settings.Algorithm;
import espalier.settings.Answering.Checking;
import espalier.settings.Budget;
import espalier.settings.ChainSettings;
import espalier.settings.SearchSettings;
import espalier.thought.Chain;
import espalier.thought.Problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Searches compared on the same problems at the same budgets, each with and without the checker,
/// beside blind search where the family lists its legal moves.
///
/// @param program the program and its version
/// @param algorithms each at most once
/// @param settings of every search; algorithm, budget and checker vary, and the seed makes each
///   problem's
/// @param blindExploration c of blind PUCT, which draws no more first thoughts than others: a
///   model's search needs them for good ones, a blind one only spreads
/// @param model who proposes and values
/// @param modelKind whether there is a model at all
/// @param verifiedBy the checker of the user's own, whose word `family` takes; empty where there is
///   none
public record Experiment(
        String program,
        ProblemFamily family,
        List<Problem> problems,
        List<Algorithm> algorithms,
        Budgets budgets,
        SearchSettings settings,
        double blindExploration,
        ModelIdentity model,
        ModelKind modelKind,
        Optional<ModelIdentity> verifiedBy) {

    /// Whether there is a model.
    public enum ModelKind {
        MODEL,
        /// Uniform legal moves: there is no blind search beside it, and no values to measure.
        BLIND
    }

    public Experiment {
        problems = List.copyOf(problems);
        algorithms = List.copyOf(algorithms);
        if (problems.isEmpty()) {
            throw new IllegalArgumentException(
                    "There must be at least one problem. Maybe the file holds only comments.");
        }
        if (algorithms.isEmpty()) {
            throw new IllegalArgumentException(
                    "algorithm must name at least one search, such as puct.");
        }
        if (algorithms.stream().distinct().count() < algorithms.size()) {
            throw new IllegalArgumentException(
                    "algorithm must name each search once. Maybe one is there twice.");
        }
        if (algorithms.contains(Algorithm.GUMBEL)
                && budgets.measure() != Budgets.Measure.EXPANSIONS) {
            throw new IllegalArgumentException(
                    "The Gumbel search plans a budget of expansions, not of %s. Maybe give --budgets, or leave gumbel out."
                            .formatted(budgets.measure().name().toLowerCase(Locale.ROOT)));
        }
        if (!(blindExploration >= 0 && blindExploration <= 100)) {
            throw new IllegalArgumentException(
                    "blind-exploration (%s) must be from 0 to 100.".formatted(blindExploration));
        }
    }

    /// An experiment whose answers the family's own checker proves.
    public Experiment(
            String program,
            ProblemFamily family,
            List<Problem> problems,
            List<Algorithm> algorithms,
            Budgets budgets,
            SearchSettings settings,
            double blindExploration,
            ModelIdentity model,
            ModelKind modelKind) {
        this(
                program,
                family,
                problems,
                algorithms,
                budgets,
                settings,
                blindExploration,
                model,
                modelKind,
                Optional.empty());
    }

    /// The same with another model.
    public Experiment withModel(ModelIdentity other) {
        return new Experiment(
                program,
                family,
                problems,
                algorithms,
                budgets,
                settings,
                blindExploration,
                other,
                modelKind,
                verifiedBy);
    }

    /// Whether blind search stands beside the model's.
    public boolean comparedWithBlind() {
        return modelKind == ModelKind.MODEL && legalMovesListed();
    }

    /// Whether the family can list what is legal, without which there is no blind search.
    public boolean legalMovesListed() {
        return problems.stream()
                .anyMatch(p -> !family.legalThoughts(new Chain(p, List.of())).isEmpty());
    }

    /// Whether the value of first thoughts is measured.
    boolean valued() {
        return modelKind == ModelKind.MODEL;
    }

    /// The seed of all runs on one problem: a function of the experiment's and the problem's place.
    long seed(int problem) {
        long z = settings.seed() + 0x9e3779b97f4a7c15L * (problem + 1L);
        long a = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        long b = (a ^ (a >>> 27)) * 0x94d049bb133111ebL;
        // As large as every reader of JSON keeps exactly.
        return (b ^ (b >>> 31)) >>> 11;
    }

    /// What is run on every problem.
    List<Series> series() {
        var all = new ArrayList<Series>();
        for (Checking checking : Checking.values()) {
            var checked = settings.with(settings.answering().withChecker(checking));
            for (Algorithm algorithm : algorithms) {
                all.addAll(series(algorithm, checked.with(algorithm)));
            }
            if (comparedWithBlind()) {
                var puct = settings.algorithms().puct();
                var expansion = settings.expansion();
                all.add(
                        budgeted(
                                Series.BLIND,
                                Series.Who.BLIND,
                                checked.with(Algorithm.PUCT)
                                        .with(puct.withExploration(blindExploration))
                                        .with(expansion.withRootThoughts(expansion.thoughts()))));
            }
        }
        return List.copyOf(all);
    }

    private List<Series> series(Algorithm algorithm, SearchSettings checked) {
        var who = modelKind == ModelKind.BLIND ? Series.Who.BLIND : Series.Who.MODEL;
        var unlimited = limited(checked, b -> b.withExpansions(0).withSimulations(0));
        return switch (algorithm) {
            case GREEDY ->
                    List.of(
                            new Series(
                                    algorithm.label(),
                                    who,
                                    Series.Spending.NOTHING,
                                    List.of(0),
                                    unlimited));
            case BEST_OF_N, SELF_CONSISTENCY ->
                    switch (budgets.measure()) {
                        case EXPANSIONS -> List.of(budgeted(algorithm.label(), who, checked));
                        case SIMULATIONS ->
                                budgets.values().stream()
                                        .map(chains -> drawn(algorithm, who, unlimited, chains))
                                        .toList();
                    };
            case GUMBEL ->
                    budgets.values().stream()
                            .map(b -> planned(algorithm, who, checked, b))
                            .toList();
            case PUCT, UCT, BEST_FIRST, BREADTH_FIRST, DEPTH_FIRST, BEAM, DIVERSE, REBASE ->
                    List.of(budgeted(algorithm.label(), who, checked));
        };
    }

    private static Series drawn(
            Algorithm algorithm, Series.Who who, SearchSettings unlimited, int chains) {
        return new Series(
                algorithm.label(),
                who,
                Series.Spending.CHAINS,
                List.of(chains),
                unlimited.with(unlimited.algorithms().with(new ChainSettings(chains))));
    }

    /// A search that plans for its whole budget, so that each budget is a run of its own.
    private static Series planned(
            Algorithm algorithm, Series.Who who, SearchSettings checked, int expansions) {
        return new Series(
                algorithm.label(),
                who,
                Series.Spending.EXPANSIONS,
                List.of(expansions),
                limited(checked, _ -> Budget.ofExpansions(expansions)));
    }

    private Series budgeted(String search, Series.Who who, SearchSettings checked) {
        int most = budgets.largest();
        return switch (budgets.measure()) {
            case EXPANSIONS ->
                    new Series(
                            search,
                            who,
                            Series.Spending.EXPANSIONS,
                            budgets.values(),
                            limited(checked, b -> b.withExpansions(most).withSimulations(0)));
            case SIMULATIONS ->
                    new Series(
                            search,
                            who,
                            Series.Spending.SIMULATIONS,
                            budgets.values(),
                            limited(checked, b -> b.withExpansions(0).withSimulations(most)));
        };
    }

    private static SearchSettings limited(SearchSettings settings, UnaryOperator<Budget> change) {
        return settings.with(change.apply(settings.budget()));
    }
}
