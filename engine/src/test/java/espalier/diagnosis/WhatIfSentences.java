package espalier.diagnosis;

import espalier.problem.ProblemFamilies;
import espalier.recording.InForce;
import espalier.search.Phase;
import espalier.search.ScriptedModel;
import espalier.search.Search;
import espalier.settings.Algorithm;
import espalier.settings.AnswerChoice;
import espalier.settings.BreadthFirstSettings;
import espalier.settings.Budget;
import espalier.settings.SearchSettings;
import espalier.settings.StatedSettings;
import espalier.tree.SearchTree;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// What is said of a recorded run under other settings.
final class WhatIfSentences {

    private WhatIfSentences() {}

    static Stream<SentenceCase> cases() {
        return Stream.of(levels(), answers(), logs(), reruns()).flatMap(List::stream);
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static SentenceCase sentence(
            String key,
            String sentence,
            Supplier<List<Finding>> where,
            Supplier<List<Finding>>... notWhere) {
        return new SentenceCase(
                key,
                sentence,
                where,
                () -> Stream.of(notWhere).flatMap(one -> one.get().stream()).toList());
    }

    private static SearchSettings width(int width) {
        var settings = SearchSettings.DEFAULT.with(Algorithm.BREADTH_FIRST);
        return settings.with(settings.algorithms().with(new BreadthFirstSettings(width)));
    }

    /// First thoughts of these values, called a, b and so on.
    private static Sketch level(double... values) {
        var sketch = Sketch.free();
        for (double value : values) {
            sketch.add(0, String.valueOf((char) ('a' + sketch.tree().size() - 1)), value);
        }
        return sketch;
    }

    private static Supplier<List<Finding>> wide(Sketch sketch, int before, int after) {
        return () -> WhatIf.of(sketch.tree(), width(before), width(after)).findings();
    }

    private static List<SentenceCase> levels() {
        var four = level(0.9, 0.7, 0.5, 0.3);
        return List.of(
                sentence(
                        "what-if-keeps",
                        "Level 1 would also keep \"b\".",
                        wide(four, 1, 2),
                        wide(four, 1, 3),
                        wide(four, 2, 1),
                        wide(four, 4, 5)),
                sentence(
                        "what-if-keeps-many",
                        "Level 1 would also keep 2 more thoughts, such as \"b\".",
                        wide(four, 1, 3),
                        wide(four, 1, 2),
                        wide(four, 3, 1)),
                sentence(
                        "what-if-drops",
                        "Level 1 would not keep \"b\".",
                        wide(four, 2, 1),
                        wide(four, 1, 2),
                        wide(four, 3, 1)),
                sentence(
                        "what-if-drops-many",
                        "Level 1 would not keep 2 of the thoughts that it kept, such as \"b\".",
                        wide(four, 3, 1),
                        wide(four, 2, 1),
                        wide(four, 1, 3)),
                sentence(
                        "what-if-same-levels",
                        "Every level would keep the same thoughts.",
                        wide(four, 4, 5),
                        wide(four, 1, 2)),
                sentence(
                        "what-if-level-leaves",
                        "There it leaves what was recorded: no thoughts were ever generated after"
                                + " \"b\", so nobody knows what level 1 would lead to.",
                        wide(four, 1, 2),
                        wide(four, 2, 1),
                        wide(level(0.9, 0.7).expanded(2), 1, 2)));
    }

    /// Two answers, the second of which is valued higher at its end and lower before.
    private static Supplier<List<Finding>> answered(AnswerChoice before, AnswerChoice after) {
        var tree =
                Sketch.free()
                        .add(0, "a", 0.9)
                        .add(0, "b", 0.1)
                        .end(1, "4", 0.5)
                        .end(2, "5", 0.8)
                        .tree();
        return () -> WhatIf.of(tree, rule(before), rule(after)).findings();
    }

    private static SearchSettings rule(AnswerChoice rule) {
        var settings = width(2);
        return settings.with(settings.answering().withRule(rule));
    }

    /// A first thought that ends with an answer, after one of a higher value.
    private static Sketch second(String answer) {
        return level(0.9).end(0, answer, 0.5);
    }

    private static Supplier<List<Finding>> open(AnswerChoice after) {
        var tree = level(0.9).tree();
        return () -> WhatIf.of(tree, rule(AnswerChoice.PRM_LAST), rule(after)).findings();
    }

    private static List<SentenceCase> answers() {
        var other = answered(AnswerChoice.PRM_LAST, AnswerChoice.PRM_MINIMUM);
        var same = answered(AnswerChoice.PRM_LAST, AnswerChoice.WEIGHTED_MAJORITY);
        var visits = answered(AnswerChoice.MOST_VISITS, AnswerChoice.PRM_LAST);
        var none = answered(AnswerChoice.PRM_LAST, AnswerChoice.MOST_VISITS);
        var still = open(AnswerChoice.MOST_VISITS);
        return List.of(
                sentence(
                        "what-if-other-answer",
                        "It would answer \"4\" instead of \"5\".",
                        other,
                        same,
                        visits),
                sentence(
                        "what-if-same-answer",
                        "It would answer \"5\", as the run did.",
                        same,
                        other,
                        none),
                sentence(
                        "what-if-an-answer",
                        "It would answer \"5\", where the run had no answer.",
                        visits,
                        same,
                        still),
                sentence(
                        "what-if-no-answer",
                        "As far as the recording reaches, it would have no answer; the run answered"
                                + " \"5\".",
                        none,
                        still,
                        same),
                sentence(
                        "what-if-still-no-answer",
                        "As far as the recording reaches, it would have no answer, just as the run"
                                + " had none.",
                        still,
                        none,
                        same));
    }

    private static final Map<String, String> BREADTH_FIRST =
            Map.of("algorithm", Algorithm.BREADTH_FIRST.label());

    private static Supplier<List<Finding>> log(
            Sketch sketch,
            Map<String, String> stated,
            SearchSettings before,
            SearchSettings after) {
        return () ->
                WhatIf.of(
                                sketch.tree(),
                                InForce.fromTheStart(before),
                                Optional.of(StatedSettings.of(stated)),
                                after)
                        .findings();
    }

    private static Supplier<List<Finding>> log(Sketch sketch, int before, int after) {
        return log(sketch, BREADTH_FIRST, width(before), width(after));
    }

    private static List<SentenceCase> logs() {
        var tie = level(0.9, 0.5, 0.5).kept(1, 1);
        var clear = level(0.9, 0.5, 0.3).kept(1, 1);
        var keptTie = level(0.9, 0.9, 0.3).kept(1, 1, 2);
        var keptClear = level(0.9, 0.5, 0.3).kept(1, 1, 2);
        var answering = second("4").kept(1, 1, 2);
        var rules =
                log(
                        answering,
                        BREADTH_FIRST,
                        rule(AnswerChoice.PRM_LAST),
                        rule(AnswerChoice.PRM_MINIMUM));
        var seeded = width(2).with(Budget.ofExpansions(7));
        return List.of(
                sentence(
                        "what-if-log-keeps-among",
                        "Level 1 would also keep 1 more, the last of which some others equal in"
                                + " value: \"b\".",
                        log(tie, 1, 2),
                        log(clear, 1, 2)),
                sentence(
                        "what-if-log-drops-among",
                        "Level 1 would keep 1 less, the last of which some others equal in value:"
                                + " \"a\".",
                        log(keptTie, 2, 1),
                        log(keptClear, 2, 1)),
                sentence(
                        "what-if-rule-picks",
                        "Of the chains that remain, the answer rule of this program picks \"4\".",
                        rules,
                        log(keptClear, 2, 1)),
                sentence(
                        "what-if-rule-picks-none",
                        "Of the chains that remain, the answer rule of this program picks none.",
                        log(keptClear, 2, 1),
                        rules),
                sentence(
                        "what-if-log-silent",
                        "This log does not say that it followed such a rule, so nobody can say what"
                                + " would have come of another setting of it.",
                        log(clear, Map.of(), width(1), width(2)),
                        log(clear, 1, 2)),
                sentence(
                        "what-if-log-order",
                        "This log does not say in which order its thoughts came, so nobody can say"
                                + " where another setting would have turned.",
                        log(clear, BREADTH_FIRST, width(2), seeded),
                        log(clear, 1, 2)));
    }

    private static SearchSettings searching(Algorithm algorithm, int expansions) {
        return SearchSettings.DEFAULT
                .with(algorithm)
                .with(SearchSettings.DEFAULT.expansion().withRootThoughts(6))
                .with(Budget.ofExpansions(expansions));
    }

    /// What a run of ours with a scripted model would have done under another budget.
    private static Supplier<List<Finding>> rerun(
            Algorithm algorithm, int recorded, int expansions) {
        var inForce = searching(algorithm, recorded);
        return () -> WhatIf.of(run(inForce), inForce, searching(algorithm, expansions)).findings();
    }

    private static SearchTree run(SearchSettings settings) {
        var problem = ProblemFamilies.named("game24").parse("4 5 6 10");
        var search = new Search(problem, settings, ScriptedModel.roles(), (_, _) -> {});
        while (search.next() != Phase.SELECT || search.stopReason(0).isEmpty()) {
            if (search.step().isPresent()) {
                break;
            }
        }
        return ((SearchTree) search.tree()).copy();
    }

    private static List<SentenceCase> reruns() {
        var shorter = rerun(Algorithm.PUCT, 6, 4);
        var longer = rerun(Algorithm.PUCT, 3, 30);
        return List.of(
                sentence(
                        "what-if-shorter",
                        "It would go the same way, but stop after expansion 4 instead of 6.",
                        shorter,
                        longer),
                sentence(
                        "what-if-stays",
                        "What was recorded reaches to its end, expansion 4.",
                        shorter,
                        longer),
                sentence(
                        "what-if-same-way",
                        "It would go the same way to the end, expansion 7.",
                        rerun(Algorithm.PUCT, 30, 60),
                        shorter,
                        longer),
                sentence(
                        "what-if-longer",
                        "It would go the same way to expansion 3, the last one, and then expand"
                                + " \"2.433\".",
                        longer,
                        shorter),
                sentence(
                        "what-if-leaves",
                        "After expansion 3 it leaves what was recorded: no thoughts were ever"
                                + " generated after \"2.433\".",
                        longer,
                        shorter),
                sentence(
                        "what-if-rollouts",
                        "This search plays a line to its end at every step. That takes the model,"
                                + " so a recording cannot tell what would have come of it.",
                        rerun(Algorithm.UCT, 6, 4),
                        shorter));
    }
}
