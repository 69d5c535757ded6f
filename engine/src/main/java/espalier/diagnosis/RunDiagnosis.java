package espalier.diagnosis;

import espalier.diagnosis.Outcome.Kind;
import espalier.problem.ProblemFamilies;
import espalier.problem.ProblemFamily;
import espalier.recording.LogFacts;
import espalier.recording.Recording;
import espalier.thought.Problem;
import espalier.thought.ProblemSolver;
import espalier.thought.Verdict;
import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Why a run succeeded or failed.
///
/// Where the family has an exact solver, this is proved: the run failed at the first level on which
/// no thought survived from which the answer can still be reached. Either none was proposed, or all
/// that were proposed were lost: not kept, not reached before the budget was spent, or pruned.
/// Without a solver it is only said as likely, from the values.
///
/// @param truth on which the verdict rests
/// @param outcome the verdict in one word
/// @param levels what the run did level by level; empty where there is no solver
/// @param findings the verdict in sentences, the first of which says it all
public record RunDiagnosis(
        Problem problem,
        Truth truth,
        Outcome outcome,
        List<LevelFigures> levels,
        List<Finding> findings) {

    public RunDiagnosis {
        levels = List.copyOf(levels);
        findings = List.copyOf(findings);
    }

    /// The diagnosis of a run.
    ///
    /// @param tree its tree at the end
    public static RunDiagnosis of(Recording recording, ReadableTree tree) {
        return of(RunFacts.of(recording), tree);
    }

    /// The diagnosis of a run that is told by its facts and its tree.
    ///
    /// @throws java.util.concurrent.CancellationException where the thread is interrupted
    public static RunDiagnosis of(RunFacts facts, ReadableTree tree) {
        return of(facts, tree, Oracle.SHOWN);
    }

    /// The diagnosis of a run that is told by its facts and its tree.
    ///
    /// @param oracle whether what only a solver knows is told
    /// @throws java.util.concurrent.CancellationException where the thread is interrupted
    public static RunDiagnosis of(RunFacts facts, ReadableTree tree, Oracle oracle) {
        if (tree.size() == 1 && !tree.expanded(ThoughtId.ROOT)) {
            return new RunDiagnosis(
                    tree.problem(),
                    Truth.NONE,
                    Outcome.of(Kind.NOT_SOLVED),
                    List.of(),
                    List.of(new Finding("not-begun", List.of(), List.of())));
        }
        var family = ProblemFamilies.of(tree.problem());
        var told =
                family.solver()
                        // What the user's own checker calls right, a solver may not.
                        .filter(_ -> facts.checker().isEmpty() && oracle == Oracle.SHOWN)
                        .map(solver -> proved(facts, tree, family, solver))
                        .orElseGet(() -> LikelyDiagnosis.of(facts, tree));
        return told.withAnswer(facts, tree, oracle).after(beyond(tree.problem()));
    }

    /// That this version cannot take the problem, where that is so.
    private static Optional<Finding> beyond(Problem problem) {
        if (ProblemFamilies.takes(problem)) {
            return Optional.empty();
        }
        String key = ProblemFamilies.known(problem.family()) ? "problem-beyond" : "family-unknown";
        return Optional.of(new Finding(key, List.of(Words.excerpt(problem.family())), List.of()));
    }

    private RunDiagnosis after(Optional<Finding> first) {
        var all = new ArrayList<Finding>();
        first.ifPresent(all::add);
        all.addAll(findings);
        return new RunDiagnosis(problem, truth, outcome, levels, all);
    }

    /// With what a run of ours answers wrongly, after the first sentence; of another program's run
    /// its log says what it answered.
    private RunDiagnosis withAnswer(RunFacts facts, ReadableTree tree, Oracle oracle) {
        var wrong =
                AnswerStanding.of(facts, tree, oracle)
                        .filter(AnswerStanding::mistaken)
                        .filter(_ -> facts.log().isEmpty())
                        .map(AnswerStanding::finding);
        var all = new ArrayList<Finding>(findings);
        wrong.ifPresent(finding -> all.add(Math.min(1, all.size()), finding));
        return new RunDiagnosis(problem, truth, outcome, levels, all);
    }

    private static RunDiagnosis proved(
            RunFacts facts, ReadableTree tree, ProblemFamily family, ProblemSolver solver) {
        var solvable = new SolvableThoughts(tree, family, solver);
        int deepest = IntStream.range(0, tree.size()).map(tree::level).max().orElse(ThoughtId.ROOT);
        int last = family.steps(tree.problem()).orElse(deepest);
        var levels = IntStream.rangeClosed(1, last).mapToObj(solvable::figures).toList();
        var loss = new Loss(facts, tree, solvable, solver, levels);
        var outcome = outcome(tree, family, solvable, loss, levels);
        return new RunDiagnosis(
                tree.problem(),
                truth(facts, tree, family, outcome, last),
                outcome,
                levels,
                loss.findings(outcome, last));
    }

    /// Whose word it is: the log's on the answers that it judges, else the solver's.
    private static Truth truth(
            RunFacts facts, ReadableTree tree, ProblemFamily family, Outcome outcome, int last) {
        boolean stated =
                facts.log().filter(log -> log.truth() == LogFacts.Truth.STATED).isPresent();
        boolean onAnswers =
                switch (outcome.kind()) {
                    case SOLVED ->
                            solvedBy(tree, family, last).stream()
                                    .anyMatch(id -> tree.verdict(id) instanceof Verdict.Solved);
                    case FINAL_LINE_WRONG -> statesAnswers(tree, last);
                    case FINAL_LINE_UNJUDGED,
                            NEVER_GENERATED,
                            DROPPED,
                            OUT_OF_BUDGET,
                            NOT_FOLLOWED,
                            PRUNED,
                            UNSOLVABLE,
                            NOT_SOLVED,
                            UNKNOWN ->
                            false;
                };
        return stated && onAnswers ? Truth.LOG : Truth.SOLVER;
    }

    private static Outcome outcome(
            ReadableTree tree,
            ProblemFamily family,
            SolvableThoughts solvable,
            Loss loss,
            List<LevelFigures> levels) {
        if (!solvedBy(tree, family, levels.size()).isEmpty()) {
            return Outcome.of(Kind.SOLVED);
        }
        if (!solvable.solvable(ThoughtId.ROOT)) {
            return Outcome.of(Kind.UNSOLVABLE);
        }
        for (LevelFigures level : levels) {
            if (level.solvableKept() == 0) {
                return new Outcome(
                        level.solvableGenerated() == 0
                                ? Kind.NEVER_GENERATED
                                : loss.kind(level.level()),
                        level.level());
            }
        }
        if (family.steps(tree.problem()).isEmpty()) {
            return Outcome.of(Kind.NOT_SOLVED);
        }
        return Outcome.of(
                loss.finalLineJudged(levels.size())
                        ? Kind.FINAL_LINE_WRONG
                        : Kind.FINAL_LINE_UNJUDGED);
    }

    /// The thoughts that hold a right answer: those that the checker proved, or the log calls
    /// right; where nobody looked, and no line states the answer below, those that the family's
    /// checker proves.
    static List<Integer> solvedBy(ReadableTree tree, ProblemFamily family, int last) {
        var solved = new ArrayList<Integer>();
        boolean stated = statesAnswers(tree, last);
        for (int id = 0; id < tree.size(); id++) {
            boolean right =
                    switch (tree.verdict(id)) {
                        case Verdict.Solved _ -> true;
                        case Verdict.Unchecked _ ->
                                tree.level(id) == last
                                        && !tree.expanded(id)
                                        && !stated
                                        && family.checker().check(tree.chain(id))
                                                instanceof Verdict.Solved;
                        case Verdict.Legal _,
                                Verdict.Illegal _,
                                Verdict.Unsolved _,
                                Verdict.Unproved _ ->
                                false;
                    };
            if (right && !tree.hidden(id)) {
                solved.add(id);
            }
        }
        return solved;
    }

    private static boolean statesAnswers(ReadableTree tree, int last) {
        return IntStream.range(0, tree.size()).anyMatch(id -> tree.level(id) > last);
    }

    /// The outcome in files, such as `step1_never_generated` or, of a Game of 24,
    /// `reached_24_but_final_expression_wrong`.
    public String outcomeWord() {
        return outcome.word(ProblemFamilies.of(problem).target(problem).orElse(0));
    }

    /// The thoughts that a diagnosis points at first, where there are any.
    public Optional<Integer> place() {
        return findings.stream().flatMap(finding -> finding.evidence().stream()).findFirst();
    }
}
