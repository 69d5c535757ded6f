package espalier.diagnosis;

import espalier.settings.Algorithm;
import espalier.thought.Verdict;
import espalier.tree.Scale;

import java.util.List;
import java.util.stream.Stream;

/// What is said of runs that nobody can prove anything of.
final class LikelySentences {

    private static final double NONE = Double.NaN;

    private LikelySentences() {}

    static Stream<SentenceCase> cases() {
        return Stream.of(verdicts(), falls(), answers(), budget(), repetitions(), values())
                .flatMap(List::stream);
    }

    private static SentenceCase sentence(
            String key, String sentence, Sketch where, Sketch... notWhere) {
        return new SentenceCase(
                key,
                sentence,
                where::run,
                () -> Stream.of(notWhere).flatMap(one -> one.run().stream()).toList());
    }

    private static List<SentenceCase> verdicts() {
        return List.of(
                sentence(
                        "nothing-known",
                        "No answer is known to be right.",
                        Sketch.free().end(0, "4", 0.5),
                        Sketch.free().end(0, new Verdict.Solved("4"), 0.5)));
    }

    /// A line whose raw values go so, the last of which ends it.
    private static Sketch line(Verdict end, double... values) {
        var sketch = Sketch.free();
        for (int i = 0; i < values.length - 1; i++) {
            sketch.add(i, "Step %d.".formatted(i + 1), values[i]);
        }
        return sketch.end(values.length - 1, end, values[values.length - 1]);
    }

    private static Sketch line(double... values) {
        return line(new Verdict.Unproved("4"), values);
    }

    /// A root of 0.6, and below it four thoughts, the best of which falls.
    private static Sketch amongSiblings(double... values) {
        var sketch = Sketch.free().value(0, 0.6);
        for (double value : values) {
            sketch.add(0, "Thought of %s.".formatted(value), value);
        }
        return sketch;
    }

    /// A line without raw values, whose mean values go so.
    private static Sketch means(double... values) {
        var sketch = Sketch.free().under(Algorithm.UCT);
        for (int i = 0; i < values.length; i++) {
            sketch.add(i, "Step %d.".formatted(i + 1), NONE);
        }
        double sum = 0;
        for (int i = values.length; i > 0; i--) {
            // The mean of all that was backed up at the thought and below it.
            double own = values[i - 1] * (values.length - i + 1) - sum;
            sketch.visits(i, 1, own);
            sum += own;
        }
        return sketch;
    }

    private static List<SentenceCase> falls() {
        return List.of(
                sentence(
                        "likely-fall",
                        "Likely the best line went wrong at \"Step 2.\": the raw value falls there"
                                + " from 0.9 to 0.3, by more than the noise (0.1), and does not"
                                + " come back.",
                        line(0.8, 0.9, 0.3, 0.4).value(1, 0.9).value(2, 0.3),
                        // It ends right, or a later value comes back, or it falls by noise only.
                        line(new Verdict.Solved("4"), 0.8, 0.9, 0.3, 0.4),
                        line(0.9, 0.3, 0.96),
                        line(0.9, 0.3, 0.6),
                        line(0.9, 0.81, 0.72),
                        amongSiblings(0.45, 0.3, 0.1, 0.2),
                        Sketch.free(new Scale(0, 60, 1)).value(0, 7).end(0, "4", 1)),
                sentence(
                        "likely-fall-of-mean",
                        "Likely the best line went wrong at \"Step 2.\": the mean value falls there"
                                + " from 0.8 to 0.3, by more than the noise (0.1), and does not"
                                + " come back.",
                        means(0.8, 0.3),
                        means(0.8, 0.71),
                        means(0.8, 0.3, 0.55),
                        line(0.8, 0.3, 0.3)),
                sentence(
                        "recovered",
                        "The raw value of the best line falls at \"Step 2.\" from 0.9 to 0.3, by"
                                + " more than the noise (0.1), but comes back at \"4\".",
                        line(0.9, 0.3, 0.6),
                        line(0.9, 0.3, 0.59),
                        line(0.9, 0.85, 0.9),
                        means(0.8, 0.3, 0.55)),
                sentence(
                        "recovered-mean",
                        "The mean value of the best line falls at \"Step 2.\" from 0.8 to 0.3, by"
                                + " more than the noise (0.1), but comes back at \"Step 3.\".",
                        means(0.8, 0.3, 0.55),
                        means(0.8, 0.3, 0.54),
                        line(0.9, 0.3, 0.6)));
    }

    private static Sketch answered(String... answers) {
        var sketch = Sketch.free();
        for (String answer : answers) {
            sketch.end(0, answer, NONE);
        }
        return sketch;
    }

    private static List<SentenceCase> answers() {
        return List.of(
                sentence(
                        "no-answer",
                        "No chain came to an end.",
                        Sketch.free().add(0, "A step.", 0.5),
                        answered("4")),
                sentence(
                        "answer-found",
                        "The answer \"4\" has 2 of 3 votes; the best value of its chains is 0.7."
                                + " It came first with thought 1 of 4.",
                        Sketch.free()
                                .end(0, "4", 0.6)
                                .end(0, "5", 0.9)
                                .add(0, "Let me think.", 0.9)
                                .end(3, "Answer: 4.", 0.7),
                        Sketch.free().end(0, "4", 0.6).prune(1)),
                sentence(
                        "answers-more",
                        "2 more answers have 2 of 8 votes together.",
                        answered("1", "1", "2", "3", "4", "5", "6", "7"),
                        answered("1", "2", "3", "4", "5", "1")),
                sentence(
                        "answers-part",
                        "After \"A fork.\" the answers part: 2 of its chains end with \"4\", 1 with"
                                + " \"5\", and none of its continuations leads to both.",
                        Sketch.free()
                                .add(0, "A fork.", NONE)
                                .end(1, "4", NONE)
                                .end(1, "5", NONE)
                                .end(1, "4", NONE)
                                .end(0, "6", NONE),
                        answered("4", "4", "4")));
    }

    /// Two branches with ten visits, the values of which are such.
    private static Sketch branches(int first, double value, int second, double other) {
        return Sketch.free()
                .under(Algorithm.UCT)
                .add(0, "The one.", NONE)
                .add(0, "The other.", NONE)
                .visits(1, first, value)
                .visits(2, second, other);
    }

    /// A chain of so many expansions beside a thought that was left.
    private static Sketch chain(int expansions) {
        var sketch = Sketch.free().add(0, "Left.", NONE);
        for (int i = 0; i <= expansions; i++) {
            sketch.add(i == 0 ? 0 : i + 1, "Step %d.".formatted(i), 0.5);
        }
        return sketch;
    }

    private static List<SentenceCase> budget() {
        return List.of(
                sentence(
                        "one-branch-visits",
                        "9 of 10 visits below \"Why?\" went into \"The one.\", one of 2 branches.",
                        branches(9, 0.5, 1, 0.5),
                        branches(8, 0.5, 2, 0.5),
                        branches(8, 0.5, 1, 0.5),
                        Sketch.free().add(0, "The only one.", NONE).visits(1, 20, 0.5)),
                sentence(
                        "one-branch-expansions",
                        "10 of 10 expansions below \"Why?\" went into \"Step 0.\", one of 2"
                                + " branches.",
                        chain(10),
                        chain(9),
                        branches(9, 0.5, 1, 0.5)),
                sentence(
                        "visits-against-values",
                        "Values and visits disagree below \"Why?\": \"The one.\" has the most"
                                + " visits, 4, with a mean value of 0.5, while \"The other.\" has"
                                + " 0.7 with 2.",
                        branches(4, 0.5, 2, 0.7),
                        branches(4, 0.5, 3, 0.7),
                        branches(4, 0.5, 2, 0.6),
                        branches(4, 0.7, 2, 0.5)),
                sentence(
                        "passed-over",
                        "\"Better.\" was never expanded, although its raw value, 0.6, is better"
                                + " than that of every expanded thought of level 1, at best 0.5.",
                        Sketch.free()
                                .add(0, "Good.", 0.5)
                                .add(0, "Better.", 0.6)
                                .add(1, "On.", 0.5),
                        Sketch.free()
                                .add(0, "Good.", 0.6)
                                .add(0, "As good.", 0.6)
                                .add(1, "On.", 0.5),
                        Sketch.free()
                                .add(0, "Good.", 0.5)
                                .end(0, "Finished.", 0.6)
                                .add(1, "On.", 0.5),
                        Sketch.free()
                                .add(0, "Good.", 0.5)
                                .add(0, "Pruned.", 0.6)
                                .add(1, "On.", 0.5)
                                .prune(2),
                        Sketch.free().add(0, "Good.", 0.5).add(0, "Better.", 0.6)),
                sentence(
                        "passed-over-many",
                        "2 thoughts of level 1 were never expanded, although their raw values are"
                                + " better than those of every expanded thought of the level, at"
                                + " best 0.5. The best is 0.7: \"Best.\".",
                        Sketch.free()
                                .add(0, "Good.", 0.5)
                                .add(0, "Better.", 0.6)
                                .add(0, "Best.", 0.7)
                                .add(1, "On.", 0.5),
                        Sketch.free()
                                .add(0, "Good.", 0.5)
                                .add(0, "Better.", 0.6)
                                .add(1, "On.", 0.5)));
    }

    private static final String LONG = "we add all of the small numbers up to get 12";

    private static Sketch beside(String one, String other) {
        return Sketch.free().add(0, one, NONE).add(0, other, NONE).add(0, "Else.", NONE);
    }

    private static List<SentenceCase> repetitions() {
        return List.of(
                sentence(
                        "said-again",
                        "The chain says the same again at \"LET US ADD\", 2 thoughts later.",
                        Sketch.free()
                                .add(0, "Let us add.", NONE)
                                .add(1, "So.", NONE)
                                .add(2, "LET  US ADD", NONE),
                        beside("Let us add.", "Let us add."),
                        Sketch.free().add(0, "x = 5", NONE).add(1, "x = -5", NONE)),
                sentence(
                        "said-again-many",
                        "2 thoughts say what their chain had said already. The first is \"Wait.\","
                                + " 1 after the same words.",
                        Sketch.free()
                                .add(0, "Wait.", NONE)
                                .add(1, "Wait.", NONE)
                                .add(2, "Wait.", NONE),
                        Sketch.free().add(0, "Wait.", NONE).add(1, "Wait.", NONE)),
                sentence(
                        "near-duplicate",
                        "\"we add all of the small numbers up to get 12, now\" says the same as a"
                                + " thought beside it, or nearly: \""
                                + LONG
                                + " so\".",
                        beside(LONG + " so", LONG + ", now"),
                        beside(LONG, LONG.replace("12", "13")),
                        beside("Add them all.", "Add them both."),
                        Sketch.free().add(0, LONG, NONE).add(1, LONG, NONE)),
                sentence(
                        "near-duplicates",
                        "2 of 4 thoughts say the same as one beside them, or nearly, such as"
                                + " \"Add.\" and \"Add.\".",
                        beside("Add.", "Add.").add(0, "add", NONE),
                        beside("Add.", "Add.")));
    }

    private static Sketch valued(Scale scale, double... values) {
        var sketch = Sketch.free(scale);
        for (int i = 0; i < values.length; i++) {
            sketch.add(0, "Thought %d.".formatted(i), values[i]);
        }
        return sketch;
    }

    private static List<SentenceCase> values() {
        return List.of(
                sentence(
                        "judge-says-one-thing",
                        "The raw values tell no thought from another: all 8 are 0.5.",
                        valued(Scale.UNIT, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5),
                        valued(Scale.UNIT, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5),
                        valued(Scale.UNIT, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.51)),
                sentence(
                        "judge-without-signal",
                        "The raw values hardly tell one thought from another: all 8 are from 0.5 to"
                                + " 0.6.",
                        valued(Scale.UNIT, 0.5, 0.5, 0.5, 0.55, 0.5, 0.5, 0.5, 0.6),
                        valued(Scale.UNIT, 0.5, 0.5, 0.5, 0.55, 0.5, 0.5, 0.5, 0.61),
                        valued(new Scale(0, 60, 1), 0.003, 1, 3, 0.003, 3, 3, 0.003, 1),
                        valued(Scale.UNIT, 0.5, 0.5, 0.5, 0.55, 0.5, 0.5, 0.6)));
    }
}
