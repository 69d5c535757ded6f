package espalier.experiment;

import espalier.event.SearchEvent;
import espalier.event.SearchListener;
import espalier.problem.ProblemFamily;
import espalier.search.Answer;
import espalier.search.AnswerRule;
import espalier.search.Phase;
import espalier.search.RuleAnswer;
import espalier.search.Search;
import espalier.search.SearchRoles;
import espalier.settings.AnswerChoice;
import espalier.thought.Chain;
import espalier.thought.GenerationException;
import espalier.thought.Problem;
import espalier.thought.ThoughtEvaluator;
import espalier.thought.ThoughtGenerator;
import espalier.thought.Verdict;
import espalier.tree.Origin;
import espalier.tree.ReadableTree;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/// One run of a series on one problem, with its standing noted whenever a budget is spent. Belongs
/// to the thread that plays it.
final class OneRun implements SearchListener {

    private final Series series;
    private final ProblemFamily family;
    private final Search search;
    private final List<Standing> points = new ArrayList<>();
    private int expansions;
    private Optional<Integer> verifiedAt = Optional.empty();

    private OneRun(
            Series series,
            ProblemFamily family,
            Problem problem,
            long seed,
            ThoughtGenerator generator,
            ThoughtEvaluator evaluator) {
        this.series = series;
        this.family = family;
        this.search =
                new Search(
                        problem,
                        series.settings().withSeed(seed),
                        new SearchRoles(generator, evaluator, family.checker()),
                        this);
    }

    /// Plays a run to its end.
    ///
    /// @param cancelled asked between phases
    /// @return empty where the run was cancelled
    static Optional<RunResult> play(
            Series series,
            ProblemFamily family,
            Problem problem,
            RunKey key,
            long seed,
            ThoughtGenerator generator,
            ThoughtEvaluator evaluator,
            BooleanSupplier cancelled) {
        var run = new OneRun(series, family, problem, seed, generator, evaluator);
        Optional<String> failure = Optional.empty();
        try {
            // What a run costs must not depend on whether the problem was read for another one.
            evaluator.evaluate(List.of(new Chain(problem, List.of())));
            run.go(cancelled);
        } catch (GenerationException e) {
            failure = Optional.of(e.getMessage());
        }
        if (cancelled.getAsBoolean()) {
            return Optional.empty();
        }
        run.noteRest();
        return Optional.of(new RunResult(key, seed, run.points, run.verifiedAt, failure));
    }

    private void go(BooleanSupplier cancelled) {
        while (!cancelled.getAsBoolean()) {
            if (search.next() == Phase.SELECT) {
                noteSpent();
                if (search.stopReason(0).isPresent()) {
                    return;
                }
            }
            if (search.step().isPresent()) {
                return;
            }
        }
    }

    private void noteSpent() {
        while (points.size() < series.budgets().size()
                && series.spending()
                        .spent(
                                series.budgets().get(points.size()),
                                search.tally().expansions(),
                                search.tally().simulations())) {
            points.add(standing());
        }
    }

    private void noteRest() {
        var last = standing();
        while (points.size() < series.budgets().size()) {
            points.add(last);
        }
    }

    private Standing standing() {
        var tree = search.tree();
        int illegal = 0;
        for (int id = 1; id < tree.size(); id++) {
            illegal += tree.verdict(id) instanceof Verdict.Illegal ? 1 : 0;
        }
        var answers = AnswerRule.all(tree, search.settings());
        return new Standing(
                search.tally().expansions(),
                search.tally().simulations(),
                search.tally().tokens(),
                tree.size() - 1,
                illegal,
                answers.stream().flatMap(by -> by.answer().stream()).anyMatch(Answer::verified),
                right(tree, answers),
                family.rightAnswer(tree.problem()).map(answer -> naming(answer, tree, answers)));
    }

    /// The rules whose chain ends by naming this answer.
    private Set<AnswerChoice> naming(String right, ReadableTree tree, List<RuleAnswer> answers) {
        var rules = EnumSet.noneOf(AnswerChoice.class);
        for (RuleAnswer by : answers) {
            by.answer()
                    .flatMap(answer -> family.namedAnswer(tree.chain(answer.thought())))
                    .filter(right::equals)
                    .ifPresent(_ -> rules.add(by.rule()));
        }
        return rules;
    }

    private Set<AnswerChoice> right(ReadableTree tree, List<RuleAnswer> answers) {
        var right = EnumSet.noneOf(AnswerChoice.class);
        for (RuleAnswer by : answers) {
            by.answer()
                    .map(answer -> family.checker().check(tree.chain(answer.thought())))
                    .filter(verdict -> verdict instanceof Verdict.Solved)
                    .ifPresent(_ -> right.add(by.rule()));
        }
        return right;
    }

    @Override
    public void heard(long sequence, SearchEvent event) {
        if (event instanceof SearchEvent.Expanded(_, var origin, _, var proposals)
                && origin == Origin.SEARCH) {
            expansions++;
            if (verifiedAt.isEmpty()
                    && proposals.stream().anyMatch(p -> p.verdict() instanceof Verdict.Solved)) {
                verifiedAt = Optional.of(expansions);
            }
        }
    }
}
