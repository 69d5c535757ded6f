package espalier.diagnosis;

import espalier.diagnosis.Outcome.Kind;
import espalier.problem.Legality;
import espalier.problem.ProblemFamilies;
import espalier.problem.ProblemFamily;
import espalier.search.Answer;
import espalier.search.AnswerRule;
import espalier.thought.ProblemSolver;
import espalier.thought.Thought;
import espalier.thought.Verdict;
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
    private final List<LevelFigures> levels;

    Loss(
            RunFacts facts,
            ReadableTree tree,
            SolvableThoughts solvable,
            ProblemSolver solver,
            List<LevelFigures> levels) {
        this.levels = levels;
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
        if (facts.log().isPresent()) {
            return tree.kept(level).isPresent() ? Kind.DROPPED : Kind.NOT_FOLLOWED;
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
        var family = ProblemFamilies.of(tree.problem());
        return switch (outcome.kind()) {
            case SOLVED -> {
                var ends = RunDiagnosis.solvedBy(tree, family, last);
                yield solved(ends, last);
            }
            case UNSOLVABLE -> List.of(new Finding("unsolvable", List.of(), List.of()));
            case NOT_SOLVED -> List.of(new Finding("not-solved", List.of(), List.of()));
            case UNKNOWN -> List.of(new Finding("nothing-known", List.of(), List.of()));
            case FINAL_LINE_WRONG, FINAL_LINE_UNJUDGED -> List.of(finalLine(family, last));
            case NEVER_GENERATED -> neverGenerated(level);
            case DROPPED -> dropped(level);
            case OUT_OF_BUDGET -> List.of(stillOpen(level));
            case NOT_FOLLOWED -> {
                var lost = solvable.ofLevel(level);
                yield List.of(
                        new Finding(
                                "not-followed",
                                List.of(whole(level), shown(lost.getFirst())),
                                lost));
            }
            case PRUNED -> {
                var lost = solvable.ofLevel(level);
                yield List.of(
                        new Finding("pruned", List.of(whole(level), shown(lost.getFirst())), lost));
            }
        };
    }

    /// Whether the line that states the answer is known to be wrong, or missing, wherever a chain
    /// came to the right end.
    boolean finalLineJudged(int last) {
        return unjudged(last).isEmpty();
    }

    private List<Integer> rightEnds(int last) {
        return solvable.ofLevel(last).stream().filter(solvable::kept).toList();
    }

    /// Of a run of ours such a line is no answer: its checker would have said so.
    private List<Integer> unjudged(int last) {
        if (facts.log().isEmpty()) {
            return List.of();
        }
        return rightEnds(last).stream()
                .flatMap(end -> tree.children(end).stream())
                .filter(line -> !tree.withdrawn(line))
                .filter(line ->
                        tree.verdict(line) instanceof Verdict.Unchecked
                                || tree.verdict(line) instanceof Verdict.Unproved)
                .toList();
    }

    /// The chain that answers is told of first, where it is one of those that are right.
    private List<Finding> solved(List<Integer> ends, int last) {
        int end =
                AnswerRule.pick(tree, facts.settings().assumed())
                        .map(Answer::thought)
                        .filter(ends::contains)
                        .orElse(ends.getFirst());
        var evidence = new ArrayList<>(List.of(end));
        ends.stream().filter(id -> id != end).forEach(evidence::add);
        var findings = new ArrayList<Finding>();
        findings.add(new Finding("solved", List.of(shown(end)), evidence));
        if (facts.log().isEmpty()) {
            findings.addAll(new Success(facts, tree, solvable, levels, end, last).findings());
        }
        return findings;
    }

    private Finding finalLine(ProblemFamily family, int last) {
        String target = whole(family.target(tree.problem()).orElseThrow());
        var unjudged = unjudged(last);
        if (!unjudged.isEmpty()) {
            int line = unjudged.getFirst();
            int end = tree.parent(line);
            return new Finding(
                    "final-line-unjudged",
                    List.of(shown(end), shown(line), target),
                    List.of(end, line));
        }
        var right = rightEnds(last);
        return right.stream()
                .filter(end -> tree.firstChild(end) != ThoughtId.NONE)
                .findFirst()
                .map(end -> wrongLine(end, target))
                .orElseGet(() ->
                        new Finding(
                                "final-line-missing",
                                List.of(shown(right.getFirst()), target),
                                right));
    }

    private Finding wrongLine(int end, String target) {
        int line = tree.firstChild(end);
        return new Finding(
                "final-line-wrong", List.of(shown(end), shown(line), target), List.of(end, line));
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
        var family = ProblemFamilies.of(tree.problem());
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
        if (tree.kept(level).isPresent()) {
            return droppedByLog(level);
        }
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
                            tree.scale().merit(value) < tree.scale().merit(cut)
                                    ? judgedTooBadly()
                                    : "lost-a-tie",
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

    /// What a log did not keep: of several the one of the best value, as that is the nearest to
    /// what would have been enough.
    private List<Finding> droppedByLog(int level) {
        var lost = solvable.ofLevel(level).stream().filter(id -> !tree.hidden(id)).toList();
        int best = lost.stream().reduce((a, b) -> merit(b) > merit(a) ? b : a).orElseThrow();
        var findings = new ArrayList<Finding>();
        findings.add(new Finding("dropped", List.of(whole(level), shown(best)), lost));
        findings.addAll(new LoggedLevel(tree, level).whyDropped(best));
        return findings;
    }

    private String judgedTooBadly() {
        return switch (tree.scale().chosen()) {
            case HIGHER -> "judged-too-low";
            case LOWER -> "judged-too-high";
        };
    }

    private double merit(int id) {
        return tree.scale().merit(tree.bestKnownValue(id));
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
