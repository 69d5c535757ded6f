package espalier.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.experiment.Budgets.Measure;
import espalier.search.Answer;
import espalier.search.AnswerRule;
import espalier.search.Phase;
import espalier.search.Search;
import espalier.search.SearchRoles;
import espalier.settings.AnswerChoice;
import espalier.settings.Answering.AtVerified;
import espalier.settings.Answering.Checking;
import espalier.settings.ChainSettings;
import espalier.settings.SearchSettings;
import espalier.thought.Verdict;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What a run notes at each budget is how a separate run with that budget ends.
class OneRunServesAllBudgetsTest {

    @ParameterizedTest(name = "{0}")
    @EnumSource(Measure.class)
    void scriptedRunsEqualSeparateOnes(Measure measure) {
        assertEqualToSeparateRuns(
                Experiments.scripted(30, measure, Experiments.BUDGETS), ScriptedFamily::thinker);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Measure.class)
    void runsByLegalMovesEqualSeparateOnes(Measure measure) {
        assertEqualToSeparateRuns(
                Experiments.games(measure, Experiments.BUDGETS), Experiments::blind);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Measure.class)
    void runsThatGoOnAfterAnAnswerEqualSeparateOnes(Measure measure) {
        var e = Experiments.scripted(10, measure, Experiments.BUDGETS);
        var going = e.settings().answering().withStopAtVerified(AtVerified.GO_ON);
        assertEqualToSeparateRuns(
                new Experiment(
                        e.program(),
                        e.family(),
                        e.problems(),
                        e.algorithms(),
                        e.budgets(),
                        e.settings().with(going),
                        e.blindExploration(),
                        e.model(),
                        e.modelKind()),
                ScriptedFamily::thinker);
    }

    private static void assertEqualToSeparateRuns(Experiment experiment, Supplier<Thinker> models) {
        var together = Experiments.done(experiment, models);
        int verified = 0;
        int right = 0;
        for (Series series : experiment.series()) {
            for (int p = 0; p < experiment.problems().size(); p++) {
                var result = together.run(series.on(p)).orElseThrow();
                for (int i = 0; i < series.budgets().size(); i++) {
                    var point = result.points().get(i);
                    int budget = series.budgets().get(i);
                    assertThat(point)
                            .as("%s, problem %d, budget %d", series, p, budget)
                            .isEqualTo(separate(experiment, series, p, budget, models.get()));
                    boolean byThen =
                            result.verifiedAt().filter(at -> at <= point.expansions()).isPresent();
                    assertThat(point.verified()).isEqualTo(byThen);
                    verified += point.verified() ? 1 : 0;
                    right += point.right().isEmpty() ? 0 : 1;
                }
            }
        }
        assertThat(verified).isPositive();
        assertThat(right).isGreaterThan(verified);
    }

    /// One run with one budget, stepped and judged without the code under test.
    private static Standing separate(
            Experiment experiment, Series series, int problem, int budget, Thinker thinker) {
        boolean blind = series.who() == Series.Who.BLIND;
        var chosen = blind ? Experiments.blind() : thinker;
        var checker = experiment.family().checker();
        var search =
                new Search(
                        experiment.problems().get(problem),
                        limited(series, budget).withSeed(experiment.seed(problem)),
                        new SearchRoles(chosen.generator(), chosen.evaluator(), checker),
                        (_, _) -> {});
        boolean going = true;
        while (going) {
            boolean stop = search.next() == Phase.SELECT && search.stopReason(0).isPresent();
            going = !stop && search.step().isEmpty();
        }
        var tree = search.tree();
        int illegal = 0;
        for (int id = 1; id < tree.size(); id++) {
            illegal += tree.verdict(id) instanceof Verdict.Illegal ? 1 : 0;
        }
        var right = EnumSet.noneOf(AnswerChoice.class);
        for (AnswerChoice rule : AnswerChoice.values()) {
            by(rule, search)
                    .filter(a -> checker.check(tree.chain(a.thought())) instanceof Verdict.Solved)
                    .ifPresent(_ -> right.add(rule));
        }
        return new Standing(
                search.tally().expansions(),
                search.tally().simulations(),
                search.tally().tokens(),
                tree.size() - 1,
                illegal,
                by(AnswerChoice.CHECKER, search).filter(Answer::verified).isPresent(),
                right,
                Optional.empty());
    }

    private static Optional<Answer> by(AnswerChoice rule, Search search) {
        var settings = search.settings();
        return AnswerRule.pick(search.tree(), settings.with(settings.answering().withRule(rule)));
    }

    private static SearchSettings limited(Series series, int budget) {
        var settings = series.settings();
        var limits = settings.budget();
        return switch (series.spending()) {
            case EXPANSIONS -> settings.with(limits.withExpansions(budget));
            case SIMULATIONS -> settings.with(limits.withSimulations(budget));
            case CHAINS -> settings.with(settings.algorithms().with(new ChainSettings(budget)));
            case NOTHING -> settings;
        };
    }

    @Test
    void simulationsOfBestOfNAreChains() {
        var experiment = Experiments.games(Measure.SIMULATIONS, List.of(1, 8));
        var report = Report.of(experiment, Experiments.done(experiment, Experiments::blind));

        var curve = report.curve("best-of-n", Checking.OFF).orElseThrow();
        assertThat(curve.cells().getFirst().expansions()).isEqualTo(3);
        assertThat(curve.cells().getLast().expansions()).isGreaterThan(8);
    }
}
