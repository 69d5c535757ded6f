package espalier.diagnosis;

import espalier.problem.ProblemFamilies;
import espalier.settings.Algorithm;
import espalier.tree.Scale;
import espalier.tree.SearchTree;

import java.util.List;
import java.util.stream.Stream;

/// What is said of runs of ours that lost a problem, and of their end, where a solver proves it.
final class LossSentences {

    private static final String RIGHT = "4 * 6 = 24 (left: 1 1 24)";
    private static final String WRONG = "1 + 1 = 2 (left: 2 4 6)";
    private static final String BELOW = "2 + 4 = 6 (left: 6 6)";

    private LossSentences() {}

    static Stream<SentenceCase> cases() {
        return Stream.of(ends(), lines(), missing(), kept(), open()).flatMap(List::stream);
    }

    private static SentenceCase sentence(
            String key, String sentence, Sketch where, Sketch... notWhere) {
        return new SentenceCase(
                key,
                sentence,
                where::run,
                () -> Stream.of(notWhere).flatMap(one -> one.run().stream()).toList());
    }

    private static Sketch game() {
        return Sketch.of("game24", "1 1 4 6").under(Algorithm.PUCT);
    }

    /// A level that went on with the wrong thought of two.
    private static Sketch dropped(Scale scale, double right, double wrong) {
        return Sketch.on(new SearchTree(ProblemFamilies.named("game24").parse("1 1 4 6"), scale))
                .under(Algorithm.BREADTH_FIRST)
                .checked(0, WRONG, wrong)
                .checked(0, RIGHT, right)
                .checked(1, BELOW, 0.1);
    }

    private static Sketch dropped(double right, double wrong) {
        return dropped(Scale.UNIT, right, wrong);
    }

    private static Sketch solved() {
        return game().checked(0, RIGHT, 0.9)
                .checked(1, "24 * 1 = 24 (left: 1 24)", 0.9)
                .checked(2, "24 * 1 = 24 (left: 24)", 0.9);
    }

    private static Sketch sum() {
        return Sketch.of("calculation", "12 + 30 + 7").checked(0, "12 + 30 = 42.", 0.5);
    }

    /// A run after whose right step the model wrote nothing.
    private static Sketch silent() {
        var sketch = sum();
        sketch.tree().markExpanded(1);
        return sketch;
    }

    private static List<SentenceCase> ends() {
        return List.of(
                sentence(
                        "not-solved",
                        "No chain ended with a right answer, although one could still be reached.",
                        silent(),
                        sum(),
                        sum().checked(1, "42 + 7 = 48.", 0.5)),
                sentence(
                        "solved",
                        "Solved: the chain that ends with \"24 * 1 = 24 (left: 24)\" is right.",
                        solved(),
                        game().checked(0, RIGHT, 0.9)),
                sentence(
                        "unsolvable",
                        "This problem has no right answer.",
                        Sketch.of("game24", "1 1 1 1").checked(0, "1 + 1 = 2 (left: 1 1 2)", 0.5),
                        game().checked(0, WRONG, 0.5)),
                sentence(
                        "not-begun",
                        "Nothing has been searched yet.",
                        game(),
                        game().checked(0, RIGHT, 0.9)));
    }

    /// 3 5 8 = 29 as far as 29, with whatever states the answer.
    private static Sketch reached(String... statement) {
        var sketch =
                Sketch.of("countdown", "3 5 8 = 29")
                        .add(0, "3 * 8 = 24 (left: 5 24)", 0.5)
                        .add(1, "24 + 5 = 29 (left: 29)", 0.5)
                        .expanded(2);
        for (String line : statement) {
            sketch.add(2, line, 0.5);
        }
        return sketch;
    }

    private static List<SentenceCase> lines() {
        return List.of(
                sentence(
                        "final-line-missing",
                        "A chain reached 29 with \"24 + 5 = 29 (left: 29)\", but no line states the"
                                + " answer.",
                        reached(),
                        reached("= 28")),
                sentence(
                        "final-line-wrong",
                        "A chain reached 29 with \"24 + 5 = 29 (left: 29)\", but the line that"
                                + " states the answer is wrong: \"= 28\".",
                        reached("= 28"),
                        reached()));
    }

    private static Sketch spoilt() {
        return game().checked(0, "4 * 6 = 24 (left: 1 24)", 0.9);
    }

    private static List<SentenceCase> missing() {
        var proposed = game().checked(0, RIGHT, 0.9);
        return List.of(
                sentence(
                        "never-generated",
                        "At level 1 nobody proposed a thought from which the answer can be reached."
                                + " Thoughts proposed where it could still be reached: 1.",
                        game().checked(0, WRONG, 0.9),
                        proposed),
                sentence(
                        "missing",
                        "After \"Make 24 from 1 1 4 6.\", for example, \"4 * 1 = 4 (left: 1 4 6)\""
                                + " would have led to the answer.",
                        game().checked(0, WRONG, 0.9),
                        proposed),
                sentence(
                        "spoilt",
                        "\"4 * 6 = 24 (left: 1 24)\" meant a step that leads to the answer, but it"
                                + " is wrong: The numbers left are 1 1 24, not 1 24.",
                        spoilt(),
                        game().checked(0, WRONG, 0.9),
                        proposed));
    }

    private static List<SentenceCase> kept() {
        var errors = new Scale(0, 1, 1, Scale.Better.LOWER);
        return List.of(
                sentence(
                        "dropped",
                        "At level 1 a thought from which the answer can be reached was proposed but"
                                + " not kept: \""
                                + RIGHT
                                + "\".",
                        dropped(0.2, 0.9),
                        game().checked(0, RIGHT, 0.2).checked(0, WRONG, 0.9)),
                sentence(
                        "judged-too-low",
                        "It was valued too low: place 2 of 2 with value 0.2, while the last thought"
                                + " that was kept has 0.9.",
                        dropped(0.2, 0.9),
                        dropped(0.9, 0.9),
                        dropped(0.9, 0.2),
                        dropped(errors, 0.2, 0.9)),
                sentence(
                        "judged-too-high",
                        "It was valued too high, where lower is better: place 2 of 2 with value"
                                + " 0.9, while the last thought that was kept has 0.2.",
                        dropped(errors, 0.9, 0.2),
                        dropped(errors, 0.2, 0.9),
                        dropped(errors, 0.2, 0.2),
                        dropped(0.2, 0.9)),
                sentence(
                        "lost-a-tie",
                        "It lost a tie: place 2 of 2 with value 0.5; the last thought that was kept"
                                + " has 0.5 too, but came earlier.",
                        dropped(0.5, 0.5),
                        dropped(0.2, 0.9),
                        dropped(0.9, 0.2)),
                sentence(
                        "wider",
                        "Keeping 2 thoughts instead of 1 would have kept it.",
                        dropped(0.2, 0.9),
                        dropped(0.9, 0.2),
                        dropped(0.2, 0.9).under(Algorithm.DEPTH_FIRST)));
    }

    private static List<SentenceCase> open() {
        return List.of(
                sentence(
                        "out-of-budget",
                        "The run stopped after expansion 7, while a thought at level 1 from which"
                                + " the answer can be reached was still waiting: \""
                                + RIGHT
                                + "\".",
                        game().checked(0, RIGHT, 0.2),
                        game().checked(0, RIGHT, 0.2).running(),
                        game().checked(0, WRONG, 0.2)),
                sentence(
                        "still-open",
                        "Nothing is lost yet: at level 1 a thought from which the answer can be"
                                + " reached is still waiting: \""
                                + RIGHT
                                + "\".",
                        game().checked(0, RIGHT, 0.2).running(),
                        game().checked(0, RIGHT, 0.2),
                        game().checked(0, WRONG, 0.2).running()),
                sentence(
                        "pruned",
                        "At level 1 every thought from which the answer can be reached was pruned"
                                + " by hand, such as \""
                                + RIGHT
                                + "\".",
                        game().checked(0, RIGHT, 0.2).prune(1),
                        game().checked(0, RIGHT, 0.2),
                        game().checked(0, RIGHT, 0.2)
                                .checked(0, "1 * 4 = 4 (left: 1 4 6)", 0.2)
                                .prune(1)));
    }
}
