package espalier.experiment;

import espalier.experiment.Budgets.Measure;
import espalier.experiment.Experiment.ModelKind;
import espalier.problem.EvenOdds;
import espalier.problem.LegalMoves;
import espalier.problem.ProblemFamilies;
import espalier.problem.ProblemFamily;
import espalier.recording.ModelIdentity;
import espalier.settings.Algorithm;
import espalier.settings.EqualStates;
import espalier.settings.SearchSettings;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// Small experiments without a model.
final class Experiments {

    private Experiments() {}

    static final List<Integer> BUDGETS = List.of(1, 2, 5, 13, 40);

    static Experiment scripted(int problems, Measure measure, List<Integer> budgets) {
        var inputs = IntStream.range(0, problems).mapToObj(Integer::toString).toList();
        return of(new ScriptedFamily(), inputs, measure, budgets);
    }

    /// Legal moves in the model's place, beside blind search.
    static Experiment games(Measure measure, List<Integer> budgets) {
        var family = ProblemFamilies.named("game24");
        return of(family, List.of("1 1 4 6", "4 5 6 10", "1 1 1 1"), measure, budgets);
    }

    private static Experiment of(
            ProblemFamily family, List<String> inputs, Measure measure, List<Integer> budgets) {
        return new Experiment(
                "test",
                family,
                inputs.stream().map(family::parse).toList(),
                algorithms(measure),
                new Budgets(measure, budgets),
                SearchSettings.DEFAULT.with(
                        SearchSettings.DEFAULT
                                .expansion()
                                .withThoughts(8)
                                .withRootThoughts(24)
                                .withEqualStates(EqualStates.TREE)),
                0.2,
                new ModelIdentity("scripted", Map.of()),
                ModelKind.MODEL);
    }

    /// All that can have such a budget.
    private static List<Algorithm> algorithms(Measure measure) {
        return Arrays.stream(Algorithm.values())
                .filter(one -> one != Algorithm.GUMBEL || measure == Measure.EXPANSIONS)
                .toList();
    }

    static Thinker blind() {
        return new Thinker(new LegalMoves(), new EvenOdds(), () -> {});
    }

    /// The ledger of an experiment that is done.
    static Ledger done(Experiment experiment, Supplier<Thinker> models) {
        var ledger = Ledger.inMemory();
        new Workers(experiment, ledger, models, _ -> {}).work(1);
        return ledger;
    }
}
