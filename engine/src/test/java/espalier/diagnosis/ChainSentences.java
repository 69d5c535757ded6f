package espalier.diagnosis;

import espalier.thought.Thought;
import espalier.thought.Verdict;

import java.util.List;
import java.util.stream.Stream;

/// What is said of one chain where a solver proves it.
final class ChainSentences {

    private static final String RIGHT = "4 * 6 = 24 (left: 1 1 24)";
    private static final String LOSING = "1 + 1 = 2 (left: 2 4 6)";
    private static final String FAULTY = "4 * 6 = 23 (left: 1 1 23)";

    private ChainSentences() {}

    static Stream<SentenceCase> cases() {
        return Stream.of(right(), wrong()).flatMap(List::stream);
    }

    /// A chain of a tree.
    private record Chain(Sketch sketch, int end) {
        List<Finding> said() {
            return sketch.chain(end);
        }
    }

    private static SentenceCase sentence(
            String key, String sentence, Chain where, Chain... notWhere) {
        return new SentenceCase(
                key,
                sentence,
                where::said,
                () -> Stream.of(notWhere).flatMap(one -> one.said().stream()).toList());
    }

    private static Sketch game() {
        return Sketch.of("game24", "1 1 4 6");
    }

    private static Chain solved() {
        return new Chain(
                game().checked(0, RIGHT, 0.9)
                        .checked(1, "24 * 1 = 24 (left: 1 24)", 0.9)
                        .checked(2, "24 * 1 = 24 (left: 24)", 0.9),
                3);
    }

    private static Chain waiting() {
        return new Chain(game().checked(0, RIGHT, 0.2), 1);
    }

    private static Chain goneOn() {
        return new Chain(
                game().checked(0, RIGHT, 0.9).checked(1, "24 * 1 = 24 (left: 1 24)", 0.9), 1);
    }

    private static Chain losing(double beside) {
        return new Chain(game().checked(0, LOSING, 0.9).checked(0, RIGHT, beside), 1);
    }

    private static Chain faulty() {
        return new Chain(game().checked(0, FAULTY, 0.9), 1);
    }

    /// A chain whose answer a log calls right, though a line of it is wrong.
    private static Chain calledRight(String first) {
        return new Chain(
                game().checked(0, first, 0.9)
                        .add(1, Thought.written("24"), new Verdict.Solved("24"), 0.9),
                2);
    }

    private static List<SentenceCase> right() {
        return List.of(
                sentence(
                        "chain-solved",
                        "Every step is right, and the answer \"24 * 1 = 24 (left: 24)\" is too.",
                        solved(),
                        waiting(),
                        calledRight(FAULTY)),
                sentence(
                        "chain-on-the-way",
                        "No step is wrong, and from \""
                                + RIGHT
                                + "\" the answer can still be"
                                + " reached.",
                        goneOn(),
                        waiting(),
                        losing(0.2)),
                sentence(
                        "chain-thrown-away",
                        "No step is wrong, and from \""
                                + RIGHT
                                + "\" the answer can still be"
                                + " reached, but the search did not go on from there.",
                        waiting(),
                        goneOn(),
                        losing(0.2)));
    }

    private static List<SentenceCase> wrong() {
        return List.of(
                sentence(
                        "right-answer-wrong-step",
                        "The answer is right although a step is wrong: \"" + FAULTY + "\".",
                        calledRight(FAULTY),
                        solved(),
                        faulty()),
                sentence(
                        "wrong-step",
                        "The first wrong step is \"" + FAULTY + "\": 4 * 6 is 24, not 23.",
                        faulty(),
                        losing(0.2),
                        solved()),
                sentence(
                        "losing-step",
                        "The first wrong step is \""
                                + LOSING
                                + "\": it breaks no rule, but after"
                                + " it the answer cannot be reached any more.",
                        losing(0.2),
                        faulty(),
                        waiting()),
                sentence(
                        "best-sibling",
                        "Beside it stood \""
                                + RIGHT
                                + "\" (value 0.2 against 0.9), from which the"
                                + " answer can still be reached.",
                        losing(0.2),
                        faulty(),
                        waiting()));
    }
}
