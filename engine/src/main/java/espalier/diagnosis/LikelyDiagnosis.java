package espalier.diagnosis;

import espalier.diagnosis.Outcome.Kind;
import espalier.diagnosis.ValueFall.Figure;
import espalier.search.BestLine;
import espalier.thought.Verdict;
import espalier.tree.ReadableTree;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// What a tree itself shows of a run where no solver can prove anything.
///
/// Where the best line is not known to end right, it likely went wrong where its values fall by
/// more than noise for good (see [ValueFall]); of several such places, where they fall most.
record LikelyDiagnosis(RunFacts facts, ReadableTree tree) {

    static RunDiagnosis of(RunFacts facts, ReadableTree tree) {
        return new LikelyDiagnosis(facts, tree).diagnosis();
    }

    private RunDiagnosis diagnosis() {
        var solved =
                IntStream.range(0, tree.size())
                        .filter(id ->
                                tree.verdict(id) instanceof Verdict.Solved && !tree.hidden(id))
                        .boxed()
                        .toList();
        var findings = new ArrayList<Finding>();
        var truth = Truth.ofVerdicts(facts, tree);
        findings.add(
                solved.isEmpty()
                        ? new Finding(unsolved(truth), List.of(), List.of())
                        : new Finding(
                                "solved",
                                List.of(Words.excerpt(tree.thought(solved.getFirst()).text())),
                                solved));
        var line = BestLine.of(tree, facts.settings().assumed());
        findings.addAll(falls(line));
        findings.addAll(AnswersFound.of(facts, tree));
        findings.addAll(new BudgetUse(tree, line).findings());
        findings.addAll(Repetitions.of(tree));
        JudgeSignal.of(tree).ifPresent(findings::add);
        return new RunDiagnosis(
                tree.problem(),
                truth,
                Outcome.of(
                        !solved.isEmpty()
                                ? Kind.SOLVED
                                : truth == Truth.NONE ? Kind.UNKNOWN : Kind.NOT_SOLVED),
                List.of(),
                findings);
    }

    private static String unsolved(Truth truth) {
        return switch (truth) {
            case LOG -> "nothing-right-in-log";
            case USER -> "nothing-right-for-user";
            case CHECKER -> "nothing-proved";
            case SOLVER, NONE -> "nothing-known";
        };
    }

    private List<Finding> falls(List<Integer> line) {
        var falls = ValueFall.along(tree, line);
        var findings = new ArrayList<Finding>();
        if (!(tree.verdict(line.getLast()) instanceof Verdict.Solved)) {
            deepest(falls.stream().filter(fall -> fall.recovered().isEmpty()).toList())
                    .map(this::blame)
                    .ifPresent(findings::add);
        }
        deepest(falls.stream().filter(fall -> fall.recovered().isPresent()).toList())
                .map(this::recovery)
                .ifPresent(findings::add);
        return findings;
    }

    private static Optional<ValueFall> deepest(List<ValueFall> falls) {
        return falls.stream().max(Comparator.comparingDouble(ValueFall::depth));
    }

    private Finding blame(ValueFall fall) {
        return new Finding(
                fall.figure() == Figure.RAW ? "likely-fall" : "likely-fall-of-mean",
                words(fall),
                List.of(fall.thought()));
    }

    private Finding recovery(ValueFall fall) {
        int later = fall.recovered().orElseThrow();
        var words = new ArrayList<>(words(fall));
        words.add(Words.shown(tree, later));
        return new Finding(
                fall.figure() == Figure.RAW ? "recovered" : "recovered-mean",
                words,
                List.of(fall.thought(), later));
    }

    private List<String> words(ValueFall fall) {
        return List.of(
                Words.shown(tree, fall.thought()),
                Words.figure(fall.before()),
                Words.figure(fall.after()),
                Words.figure(fall.noise()));
    }
}
