package espalier.diagnosis;

import espalier.problem.Legality;
import espalier.problem.ProblemFamilies;
import espalier.problem.ProblemFamily;
import espalier.settings.SearchSettings;
import espalier.thought.Verdict;
import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Why a chain is right or wrong, thought by thought.
///
/// @param steps one for each thought of the chain, in order
/// @param findings the verdict in sentences, the first of which says it all
/// @param truth on which the verdict rests
public record ChainDiagnosis(List<Step> steps, List<Finding> findings, Truth truth) {

    /// What an exact solver proves of a state.
    public enum Solvability {
        /// A right answer can still be reached.
        SOLVABLE,
        /// No right answer can be reached any more.
        LOST,
        /// Nobody can prove either.
        UNKNOWN
    }

    /// One thought of the chain.
    ///
    /// @param before whether the answer could be reached before it
    /// @param after whether the answer can be reached after it
    /// @param value its value where there is one, else its raw value, on the tree's scale; NaN
    ///   where neither is
    /// @param change how much the value differs from the one before; NaN where either is unknown
    public record Step(
            int thought,
            Legality legality,
            Solvability before,
            Solvability after,
            double value,
            double change) {}

    public ChainDiagnosis {
        steps = List.copyOf(steps);
        findings = List.copyOf(findings);
    }

    /// The diagnosis of the chain that ends at a thought, in a run of ours.
    public static ChainDiagnosis of(ReadableTree tree, int end) {
        return of(tree, end, Oracle.SHOWN);
    }

    static ChainDiagnosis of(ReadableTree tree, int end, Oracle oracle) {
        return of(new RunFacts(SearchSettings.DEFAULT, 0, Optional.empty()), tree, end, oracle);
    }

    /// The diagnosis of the chain that ends at a thought.
    public static ChainDiagnosis of(RunFacts facts, ReadableTree tree, int end) {
        return of(facts, tree, end, Oracle.SHOWN);
    }

    /// The diagnosis of the chain that ends at a thought.
    ///
    /// @param oracle whether what only a solver knows is told
    public static ChainDiagnosis of(RunFacts facts, ReadableTree tree, int end, Oracle oracle) {
        var family = ProblemFamilies.of(tree.problem());
        var proof =
                family.solver()
                        .filter(_ -> facts.checker().isEmpty() && oracle == Oracle.SHOWN)
                        .map(solver -> new SolvableThoughts(tree, family, solver));
        int last = family.steps(tree.problem()).orElse(Integer.MAX_VALUE);
        var steps = new ArrayList<Step>();
        var path = tree.path(end);
        var before = solvability(proof, path.id(0));
        for (int i = 1; i < path.size(); i++) {
            int id = path.id(i);
            double value = tree.bestKnownValue(id);
            boolean states = tree.level(id) > last;
            var after = states ? stated(tree.verdict(id), before) : solvability(proof, id);
            var legality = states ? line(tree, family, id) : step(tree, family, id);
            steps.add(
                    new Step(
                            id,
                            oracle == Oracle.HIDDEN ? withoutReason(legality) : legality,
                            before,
                            after,
                            value,
                            value
                                    - tree.scale()
                                            .seenFromAbove(tree.bestKnownValue(path.id(i - 1)))));
            before = after;
        }
        boolean checked =
                proof.isPresent()
                        || steps.stream().anyMatch(step -> checked(tree, family, step.thought()));
        return new ChainDiagnosis(
                steps,
                new Sentences(
                                tree,
                                proof,
                                steps,
                                end,
                                checked ? Looked.AT_STEPS : Looked.NOWHERE,
                                oracle)
                        .all(),
                truth(facts, tree, end, proof.isPresent(), checked));
    }

    /// Whether anybody looks at the steps of a chain, and not only at its end.
    private enum Looked {
        AT_STEPS,
        NOWHERE
    }

    private static Truth truth(
            RunFacts facts, ReadableTree tree, int end, boolean proof, boolean checked) {
        var verdict = tree.verdict(end);
        boolean judged = verdict instanceof Verdict.Solved || verdict instanceof Verdict.Unsolved;
        var ofVerdict = Truth.ofVerdicts(facts, tree);
        if (judged && (ofVerdict == Truth.LOG || ofVerdict == Truth.USER)) {
            return ofVerdict;
        }
        if (proof) {
            return Truth.SOLVER;
        }
        if (tree.path(end).stream().anyMatch(id -> tree.verdict(id) instanceof Verdict.Illegal)
                && ofVerdict == Truth.LOG) {
            return Truth.LOG;
        }
        return checked || judged ? Truth.CHECKER : Truth.NONE;
    }

    /// Whether the family's checker has a word on a step.
    private static boolean checked(ReadableTree tree, ProblemFamily family, int id) {
        return switch (family.checker().check(tree.chain(id))) {
            case Verdict.Unchecked _, Verdict.Unproved _ -> false;
            case Verdict.Legal _, Verdict.Illegal _, Verdict.Solved _, Verdict.Unsolved _ -> true;
        };
    }

    /// What is right or wrong with a step: what the family says, and where that has no objection
    /// what the log does.
    private static Legality step(ReadableTree tree, ProblemFamily family, int id) {
        var own = family.legality(tree.chain(id));
        return !(own instanceof Legality.Faulty)
                        && tree.verdict(id) instanceof Verdict.Illegal(var reason)
                ? new Legality.Faulty(Legality.WRONG, reason)
                : own;
    }

    /// What is wrong without why: a reason may name what would be right, and so the next step.
    private static Legality withoutReason(Legality legality) {
        return switch (legality) {
            case Legality.Faulty(var kind, _) -> new Legality.Faulty(kind, "");
            case Legality.Sound _, Legality.Unchecked _ -> legality;
        };
    }

    /// The first thought that breaks a rule or after which the answer cannot be reached any more.
    public OptionalInt firstWrong() {
        return steps.stream().filter(ChainDiagnosis::wrong).mapToInt(Step::thought).findFirst();
    }

    private static boolean wrong(Step step) {
        return step.legality() instanceof Legality.Faulty
                || (step.before() == Solvability.SOLVABLE && step.after() == Solvability.LOST);
    }

    /// What is right or wrong with a line that only states the answer, which is no step of its own.
    private static Legality line(ReadableTree tree, ProblemFamily family, int id) {
        return switch (tree.verdict(id)) {
            case Verdict.Solved(var answer) -> new Legality.Sound(answer);
            case Verdict.Unsolved(var reason) -> new Legality.Faulty(Legality.WRONG, reason);
            case Verdict.Illegal(var reason) -> new Legality.Faulty(Legality.WRONG, reason);
            case Verdict.Legal _, Verdict.Unproved _, Verdict.Unchecked _ ->
                    family.legality(tree.chain(tree.parent(id)));
        };
    }

    private static Solvability stated(Verdict verdict, Solvability before) {
        return switch (verdict) {
            case Verdict.Solved _ -> Solvability.SOLVABLE;
            case Verdict.Unsolved _, Verdict.Illegal _ -> Solvability.LOST;
            case Verdict.Legal _, Verdict.Unproved _, Verdict.Unchecked _ -> before;
        };
    }

    private static Solvability solvability(Optional<SolvableThoughts> proof, int id) {
        return proof.map(p -> p.solvable(id) ? Solvability.SOLVABLE : Solvability.LOST)
                .orElse(Solvability.UNKNOWN);
    }

    /// What is said of a chain.
    private record Sentences(
            ReadableTree tree,
            Optional<SolvableThoughts> proof,
            List<Step> steps,
            int end,
            Looked looked,
            Oracle oracle) {

        List<Finding> all() {
            var wrong = steps.stream().filter(ChainDiagnosis::wrong).findFirst();
            boolean right = tree.verdict(end) instanceof Verdict.Solved;
            var findings = new ArrayList<Finding>();
            if (wrong.isPresent() && right) {
                findings.add(finding("right-answer-wrong-step", wrong.get().thought()));
            }
            if (wrong.isEmpty()) {
                findings.add(looked == Looked.NOWHERE ? unlookedAt() : sound(right));
                return findings;
            }
            var step = wrong.get();
            findings.add(
                    switch (step.legality()) {
                        case Legality.Faulty(_, var reason) when reason.isEmpty() ->
                                finding("wrong-step-plain", step.thought());
                        case Legality.Faulty(_, var reason) ->
                                new Finding(
                                        "wrong-step",
                                        List.of(shown(step.thought()), reason),
                                        List.of(step.thought()));
                        case Legality.Sound _, Legality.Unchecked _ ->
                                finding("losing-step", step.thought());
                    });
            bestSibling(step).ifPresent(findings::add);
            return findings;
        }

        /// Of a chain whose steps nobody can prove.
        private Finding unlookedAt() {
            return switch (tree.verdict(end)) {
                case Verdict.Solved(var answer) ->
                        new Finding(
                                "chain-ends-right", List.of(Words.excerpt(answer)), List.of(end));
                case Verdict.Unsolved(var reason) ->
                        oracle == Oracle.HIDDEN
                                ? finding("chain-unsolved-plain", end)
                                : new Finding(
                                        "chain-ends-wrong",
                                        List.of(shown(end), reason),
                                        List.of(end));
                case Verdict.Legal _, Verdict.Illegal _, Verdict.Unproved _, Verdict.Unchecked _ ->
                        finding("chain-unchecked", end);
            };
        }

        private Finding sound(boolean right) {
            if (right) {
                return finding("chain-solved", end);
            }
            if (tree.verdict(end) instanceof Verdict.Unsolved(var reason)) {
                // The reason may say what was wanted.
                return oracle == Oracle.HIDDEN
                        ? finding("chain-unsolved-plain", end)
                        : new Finding("chain-unsolved", List.of(shown(end), reason), List.of(end));
            }
            return finding(open(), end);
        }

        private String open() {
            boolean solvable = !steps.isEmpty() && steps.getLast().after() == Solvability.SOLVABLE;
            if (!solvable) {
                return "chain-sound";
            }
            return proof.isPresent() && !proof.get().kept(end)
                    ? "chain-thrown-away"
                    : "chain-on-the-way";
        }

        /// The most valued thought beside the wrong one that could still have ended right.
        private Optional<Finding> bestSibling(Step step) {
            int best = ThoughtId.NONE;
            for (int id : tree.children(tree.parent(step.thought()))) {
                if (proof.isPresent()
                        && !tree.withdrawn(id)
                        && proof.get().solvable(id)
                        && (best == ThoughtId.NONE || merit(id) > merit(best))) {
                    best = id;
                }
            }
            return best == ThoughtId.NONE
                    ? Optional.empty()
                    : Optional.of(
                            new Finding(
                                    "best-sibling",
                                    List.of(
                                            shown(best),
                                            Words.figure(tree.bestKnownValue(best)),
                                            Words.figure(step.value())),
                                    List.of(best)));
        }

        private double merit(int id) {
            return tree.scale().merit(tree.bestKnownValue(id));
        }

        private Finding finding(String key, int id) {
            return new Finding(key, List.of(shown(id)), List.of(id));
        }

        private String shown(int id) {
            return Words.excerpt(tree.thought(id).text());
        }
    }
}
