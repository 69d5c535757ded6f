package espalier.diagnosis;

import espalier.diagnosis.Outcome.Kind;
import espalier.problem.Legality;
import espalier.problem.ProblemFamilies;
import espalier.problem.ProblemFamily;
import espalier.thought.ProblemSolver;
import espalier.thought.Thought;
import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

import java.util.ArrayList;
import java.util.List;

/// How a run lost the last thought from which the answer could be reached, in sentences.
final class Loss {

    private static final int MOST_EXAMPLES = 3;

    private final RunFacts facts;
    private final ReadableTree tree;
    private final SolvableThoughts solvable;
    private final ProblemSolver solver;

    Loss(RunFacts facts, ReadableTree tree, SolvableThoughts solvable, ProblemSolver solver) {
        this.facts = facts;
        this.tree = tree;
        this.solvable = solvable;
        this.solver = solver;
    }

    /// How the solvable thoughts of a level were lost, none of which was kept.
    Kind kind(int level) {
        var lost = solvable.ofLevel(level);
        if (lost.stream().allMatch(tree::hidden)) {
            return Kind.PRUNED;
        }
        boolean chosen = solvable.thoughtsOf(level).stream().anyMatch(solvable::kept);
        return facts.settings().assumed().algorithm().drops() && chosen
                ? Kind.DROPPED
                : Kind.OUT_OF_BUDGET;
    }

    /// The verdict in sentences.
    ///
    /// @param last the level on which a complete chain ends
    List<Finding> findings(Outcome outcome, int last) {
        int level = outcome.level();
        var family = ProblemFamilies.named(tree.problem().family());
        return switch (outcome.kind()) {
            case SOLVED -> {
                var ends = RunDiagnosis.solvedBy(tree, family, last);
                yield List.of(new Finding("solved", List.of(shown(ends.getFirst())), ends));
            }
            case UNSOLVABLE -> List.of(new Finding("unsolvable", List.of(), List.of()));
            case NOT_SOLVED -> List.of(new Finding("not-solved", List.of(), List.of()));
            case FINAL_LINE_WRONG -> List.of(finalLine(family, last));
            case NEVER_GENERATED -> neverGenerated(level);
            case DROPPED -> dropped(level);
            case OUT_OF_BUDGET -> List.of(stillOpen(level));
            case PRUNED -> {
                var lost = solvable.ofLevel(level);
                yield List.of(
                        new Finding("pruned", List.of(whole(level), shown(lost.getFirst())), lost));
            }
        };
    }

    private Finding finalLine(ProblemFamily family, int last) {
        String target = whole(family.target(tree.problem()).orElseThrow());
        var right = solvable.ofLevel(last).stream().filter(solvable::kept).toList();
        int first = right.getFirst();
        int line = tree.firstChild(first);
        return line == ThoughtId.NONE
                ? new Finding("final-line-missing", List.of(shown(first), target), right)
                : new Finding(
                        "final-line-wrong",
                        List.of(shown(first), shown(line), target),
                        List.of(first, line));
    }

    private List<Finding> neverGenerated(int level) {
        var findings = new ArrayList<Finding>();
        var parents = solvable.ofLevel(level - 1).stream().filter(solvable::kept).toList();
        int below = parents.stream().mapToInt(this::proposed).sum();
        findings.add(new Finding("never-generated", List.of(whole(level), whole(below)), parents));
        for (int parent : parents.subList(0, Math.min(parents.size(), MOST_EXAMPLES))) {
            solver.completion(tree.chain(parent))
                    .filter(lines -> !lines.isEmpty())
                    .ifPresent(lines ->
                            findings.add(
                                    new Finding(
                                            "missing",
                                            List.of(shown(parent), lines.getFirst()),
                                            List.of(parent))));
        }
        findings.addAll(spoilt(parents));
        return findings;
    }

    private int proposed(int parent) {
        return (int) tree.children(parent).stream().filter(id -> !tree.withdrawn(id)).count();
    }

    /// The steps that would have led on, had they been written rightly.
    private List<Finding> spoilt(List<Integer> parents) {
        var family = ProblemFamilies.named(tree.problem().family());
        var findings = new ArrayList<Finding>();
        for (int parent : parents) {
            var chain = tree.chain(parent);
            var leading =
                    family.legalThoughts(chain).stream()
                            .filter(line -> solver.solvable(chain.then(Thought.written(line))))
                            .map(line -> family.working(tree.problem(), line))
                            .toList();
            for (int child : tree.children(parent)) {
                if (leading.contains(family.working(tree.problem(), tree.thought(child).text()))
                        && solvable.legality(child) instanceof Legality.Faulty(_, var reason)
                        && !tree.withdrawn(child)
                        && findings.size() < MOST_EXAMPLES) {
                    findings.add(
                            new Finding("spoilt", List.of(shown(child), reason), List.of(child)));
                }
            }
        }
        return findings;
    }

    private List<Finding> dropped(int level) {
        var ranking = new Ranking(tree, solvable, level);
        var lost =
                solvable.ofLevel(level).stream()
                        .filter(id -> !tree.hidden(id))
                        .min((a, b) -> Integer.compare(ranking.rank(a), ranking.rank(b)))
                        .orElseThrow();
        var findings = new ArrayList<Finding>();
        findings.add(
                new Finding(
                        "dropped", List.of(whole(level), shown(lost)), solvable.ofLevel(level)));
        double value = tree.bestKnownValue(lost);
        double cut = ranking.cut();
        if (Double.isNaN(value) || Double.isNaN(cut)) {
            return findings;
        }
        boolean behind = ranking.rank(lost) > ranking.rank(ranking.last());
        // A search that does not keep the best may drop what it valued higher.
        if (behind) {
            findings.add(
                    new Finding(
                            value < cut ? "judged-too-low" : "lost-a-tie",
                            List.of(
                                    whole(ranking.rank(lost)),
                                    whole(ranking.size()),
                                    figure(value),
                                    figure(cut)),
                            List.of(lost, ranking.last())));
        }
        if (facts.settings().assumed().algorithm().keepsBest()
                && ranking.rank(lost) > ranking.kept()) {
            findings.add(
                    new Finding(
                            "wider",
                            List.of(whole(ranking.rank(lost)), whole(ranking.kept())),
                            List.of(lost)));
        }
        return findings;
    }

    private Finding stillOpen(int level) {
        var lost = solvable.ofLevel(level).stream().filter(id -> !tree.hidden(id)).toList();
        return new Finding(
                facts.stop().isPresent() ? "out-of-budget" : "still-open",
                List.of(whole(level), shown(lost.getFirst()), whole(facts.expansions())),
                lost);
    }

    private String shown(int id) {
        return id == ThoughtId.ROOT
                ? tree.problem().statement()
                : Words.excerpt(tree.thought(id).text());
    }

    private static String whole(int number) {
        return String.valueOf(number);
    }

    private static String figure(double value) {
        return Words.figure(value);
    }
}
