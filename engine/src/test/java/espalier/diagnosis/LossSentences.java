package espalier.diagnosis;

import espalier.problem.ProblemFamilies;
import espalier.settings.Algorithm;
import espalier.tree.Scale;
import espalier.tree.SearchTree;

import java.util.List;
import java.util.stream.Stream;

/// What is said of runs of ours that lost a solvable problem, where a solver proves it.
final class LossSentences {

    private static final String RIGHT = "4 * 6 = 24 (left: 1 1 24)";
    private static final String WRONG = "1 + 1 = 2 (left: 2 4 6)";

    private LossSentences() {}

    static Stream<SentenceCase> cases() {
        return kept().stream();
    }

    /// A level that went on with the wrong thought of two.
    private static Sketch dropped(Scale scale, double right, double wrong) {
        return Sketch.on(new SearchTree(ProblemFamilies.named("game24").parse("1 1 4 6"), scale))
                .under(Algorithm.BREADTH_FIRST)
                .checked(0, WRONG, wrong)
                .checked(0, RIGHT, right)
                .checked(1, "2 + 4 = 6 (left: 6 6)", 0.1);
    }

    private static List<SentenceCase> kept() {
        var errors = new Scale(0, 1, 1, Scale.Better.LOWER);
        return List.of(
                new SentenceCase(
                        "judged-too-high",
                        "It was valued too high, where lower is better: place 2 of 2 with value"
                                + " 0.9, while the last thought that was kept has 0.2.",
                        dropped(errors, 0.9, 0.2)::run,
                        () ->
                                Stream.of(
                                                dropped(errors, 0.2, 0.9),
                                                dropped(errors, 0.2, 0.2),
                                                dropped(Scale.UNIT, 0.2, 0.9))
                                        .flatMap(one -> one.run().stream())
                                        .toList()));
    }
}
