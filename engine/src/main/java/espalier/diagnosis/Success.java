package espalier.diagnosis;

import espalier.problem.Legality;
import espalier.settings.Budget;
import espalier.settings.Course;
import espalier.tree.Origin;
import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Why a run of ours was solved: the step that decided it, what the model alone would have gone
/// for, what the search paid, and what nearly lost it. All of it is proved or counted.
///
/// @param end of the chain that solves it
/// @param last the level on which a complete chain ends
record Success(
        RunFacts facts,
        ReadableTree tree,
        SolvableThoughts solvable,
        List<LevelFigures> levels,
        int end,
        int last) {

    /// A level with so few thoughts is not narrow when one of them leads on.
    private static final int FEW = 4;

    /// A share of the budget after which it was nearly spent.
    private static final double NEARLY = 0.8;

    List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        var steps = steps();
        var decisive = steps.stream().filter(this::againstTheModel).findFirst();
        if (decisive.isPresent()) {
            findings.addAll(decided(decisive.get()));
        } else if (!steps.isEmpty()) {
            boolean likely = steps.stream().allMatch(id -> id == mostProbable(id));
            findings.add(
                    new Finding(
                            likely ? "solved-by-the-likely" : "solved-either-way",
                            List.of(),
                            steps));
        }
        findings.add(paid());
        narrowest().ifPresent(findings::add);
        late().ifPresent(findings::add);
        return findings;
    }

    /// The steps of the chain whose probability is the model's own.
    private List<Integer> steps() {
        return tree.path(end).stream()
                .filter(id -> id != ThoughtId.ROOT && tree.level(id) <= last && proposed(id))
                .toList();
    }

    private double merit(double value) {
        return tree.scale().merit(value);
    }

    private String byValue(boolean best) {
        return switch (tree.scale().chosen()) {
            case HIGHER -> best ? "solved-by-value" : "solved-against-value";
            case LOWER -> best ? "solved-by-low-value" : "solved-against-low-value";
        };
    }

    private boolean proposed(int id) {
        return tree.origin(id) != Origin.WRITTEN
                && tree.origin(id) != Origin.GHOST
                && !tree.withdrawn(id)
                && !Double.isNaN(tree.prior(id));
    }

    private List<Integer> siblings(int id) {
        return tree.children(tree.parent(id)).stream().filter(this::proposed).toList();
    }

    /// The most probable thought beside one, itself included; of equals it or the first.
    private int mostProbable(int id) {
        int most = id;
        for (int sibling : siblings(id)) {
            if (tree.prior(sibling) > tree.prior(most)) {
                most = sibling;
            }
        }
        return most;
    }

    /// Whether the model finds another thought there more probable, by which the answer is lost.
    private boolean againstTheModel(int id) {
        int most = mostProbable(id);
        return most != id && !solvable.solvable(most);
    }

    private List<Finding> decided(int id) {
        int most = mostProbable(id);
        var findings = new ArrayList<Finding>();
        boolean breaksARule = solvable.legality(most) instanceof Legality.Faulty;
        findings.add(
                new Finding(
                        breaksARule ? "solved-decided-wrong" : "solved-decided",
                        List.of(
                                shown(id),
                                Words.percent(tree.prior(id)),
                                shown(most),
                                Words.percent(tree.prior(most))),
                        List.of(id, most)));
        double value = tree.modelValue(id);
        if (!Double.isNaN(value) && guided()) {
            var valued =
                    siblings(id).stream()
                            .filter(one -> tree.selectable(one))
                            .filter(one -> !Double.isNaN(tree.modelValue(one)))
                            .toList();
            long better =
                    valued.stream()
                            .filter(one -> merit(tree.modelValue(one)) > merit(value))
                            .count();
            if (valued.size() > 1) {
                findings.add(
                        new Finding(
                                byValue(better == 0),
                                List.of(
                                        Words.figure(value),
                                        String.valueOf(valued.size()),
                                        String.valueOf(better)),
                                List.of(id)));
            }
        }
        return findings;
    }

    /// Whether values have a say in where the search goes.
    private boolean guided() {
        return switch (facts.settings().assumed().algorithm().course()) {
            case Course.Scored _, Course.Open _, Course.Levels _ -> true;
            case Course.Chains _ -> false;
        };
    }

    private Finding paid() {
        int alone = tree.level(end);
        var words = new ArrayList<String>();
        words.add(String.valueOf(facts.expansions()));
        words.add(String.valueOf(alone));
        facts.tokens().ifPresent(tokens -> words.add(String.valueOf(tokens)));
        return new Finding(
                facts.tokens().isPresent() ? "solved-paid" : "solved-paid-expansions",
                words,
                List.of());
    }

    /// The level on which a single thought of many could still lead to the answer.
    private Optional<Finding> narrowest() {
        return levels.stream()
                .filter(level -> level.solvableGenerated() == 1 && level.thoughts() >= FEW)
                .max((a, b) -> Integer.compare(a.thoughts(), b.thoughts()))
                .map(level ->
                        new Finding(
                                "solved-narrowly",
                                List.of(
                                        String.valueOf(level.level()),
                                        String.valueOf(level.thoughts())),
                                solvable.ofLevel(level.level())));
    }

    /// That the budget was nearly spent when the answer was found, which ended the run.
    private Optional<Finding> late() {
        Budget budget = facts.settings().assumed().budget();
        boolean ended = facts.stop().filter("VERIFIED_ANSWER"::equals).isPresent();
        return ended
                        && budget.expansions() > 0
                        && facts.expansions() >= NEARLY * budget.expansions()
                ? Optional.of(
                        new Finding(
                                "solved-late",
                                List.of(
                                        String.valueOf(facts.expansions()),
                                        String.valueOf(budget.expansions())),
                                List.of()))
                : Optional.empty();
    }

    private String shown(int id) {
        return Words.shown(tree, id);
    }
}
