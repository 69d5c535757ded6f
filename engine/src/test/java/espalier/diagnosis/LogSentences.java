package espalier.diagnosis;

import espalier.recording.LogFacts.Truth;
import espalier.recording.ModelIdentity;
import espalier.thought.Thought;
import espalier.thought.Verdict;
import espalier.tree.Scale;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// What is said of others' runs and of chains that nobody can check, and on whose truth it rests.
final class LogSentences {

    private static final double NONE = Double.NaN;

    private static final Map<String, String> UCT =
            Map.of("algorithm", "uct", "uct-exploration", "1");

    private LogSentences() {}

    static Stream<SentenceCase> cases() {
        return Stream.of(truths(), chains(), losses(), levels(), scores()).flatMap(List::stream);
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

    private static Sketch ending(Verdict verdict) {
        return Sketch.free().add(0, "A step.", NONE).end(1, verdict, NONE);
    }

    private static final Verdict RIGHT = new Verdict.Solved("4");
    private static final Verdict OPEN = new Verdict.Unproved("4");
    private static final Optional<ModelIdentity> OWN =
            Optional.of(new ModelIdentity("check.py", Map.of()));

    private static Sketch word(String input) {
        return Sketch.of("words", input).checked(0, "12 - 5 = 8", NONE);
    }

    private static Sketch game() {
        return Sketch.of("game24", "1 1 4 6").checked(0, "1 + 1 = 2 (left: 2 4 6)", NONE);
    }

    private static List<SentenceCase> truths() {
        Supplier<List<Finding>> log = () -> ending(RIGHT).logged(Truth.STATED);
        Supplier<List<Finding>> none = () -> ending(OPEN).logged(Truth.NONE);
        Supplier<List<Finding>> own = () -> ending(OPEN).judged(OWN);
        Supplier<List<Finding>> solver = () -> game().judged(Optional.empty());
        Supplier<List<Finding>> checker =
                () -> word("A hat has 12. How many? = 7").judged(Optional.empty());
        return List.of(
                sentence(
                        "truth-log",
                        "On whose truth this rests: the log's own word.",
                        log,
                        none,
                        own,
                        solver,
                        checker),
                sentence(
                        "truth-none",
                        "On whose truth this rests: nobody's. What is said of right and wrong is"
                                + " likely at best.",
                        none,
                        log,
                        own,
                        solver,
                        checker),
                sentence(
                        "truth-user-checker",
                        "On whose truth this rests: your own checker.",
                        own,
                        log,
                        none,
                        solver,
                        checker),
                sentence(
                        "truth-solver",
                        "On whose truth this rests: the family's exact checker and solver.",
                        solver,
                        log,
                        none,
                        () -> game().judged(OWN),
                        checker),
                sentence(
                        "truth-checker",
                        "On whose truth this rests: the family's checker, which knows the answer"
                                + " but no solution.",
                        checker,
                        log,
                        none,
                        own,
                        solver),
                sentence(
                        "nothing-proved",
                        "No chain ended with an answer that was proved right.",
                        checker,
                        log,
                        none,
                        own),
                sentence(
                        "nothing-right-in-log",
                        "The log calls none of its answers right.",
                        () -> ending(new Verdict.Unsolved("No.")).logged(Truth.STATED),
                        log,
                        none,
                        own),
                sentence(
                        "nothing-right-for-user",
                        "Your checker called no answer right.",
                        own,
                        () -> ending(RIGHT).judged(OWN),
                        none),
                sentence(
                        "answer-listed",
                        "The answer \"4\" has 1 of 1 votes; the best value of its chains is –.",
                        none,
                        own));
    }

    private static List<SentenceCase> chains() {
        return List.of(
                sentence(
                        "chain-ends-right",
                        "The chain ends with a right answer, \"4\"; nobody has checked the steps on"
                                + " the way.",
                        () -> ending(RIGHT).chain(2),
                        () -> ending(OPEN).chain(2),
                        () -> ending(RIGHT).chain(1)),
                sentence(
                        "chain-ends-wrong",
                        "The chain ends with \"An end.\", which is wrong: No. Nobody has checked"
                                + " the steps on the way.",
                        () -> ending(new Verdict.Unsolved("No.")).chain(2),
                        () -> ending(OPEN).chain(2)),
                sentence(
                        "chain-unchecked",
                        "Nobody can say whether the steps up to \"4\" are right.",
                        () -> ending(OPEN).chain(2),
                        () -> ending(RIGHT).chain(2),
                        () -> game().chain(1)));
    }

    private static Sketch reached(Verdict line) {
        return Sketch.of("game24", "1 1 4 6")
                .checked(0, "4 * 6 = 24 (left: 1 1 24)", NONE)
                .checked(1, "24 * 1 = 24 (left: 1 24)", NONE)
                .add(2, Thought.written("24 * 1 = 24 (left: 24)"), new Verdict.Unchecked(), NONE)
                .add(3, Thought.written("Answer: 4 * 6"), line, NONE);
    }

    private static List<SentenceCase> losses() {
        return List.of(
                sentence(
                        "not-followed",
                        "At level 1 a thought from which the answer can be reached was proposed,"
                            + " and the log does not go on from it: \"4 * 6 = 24 (left: 1 1 24)\".",
                        () -> left().logged(Truth.NONE),
                        () -> left().kept(1).logged(Truth.NONE),
                        () -> left().run(),
                        () -> game().logged(Truth.NONE)),
                sentence(
                        "final-line-unjudged",
                        "A chain reached 24 with \"24 * 1 = 24 (left: 24)\", but nobody says"
                                + " whether the line that states the answer is right: \"Answer: 4 *"
                                + " 6\".",
                        () -> reached(new Verdict.Unchecked()).logged(Truth.NONE),
                        () -> reached(new Verdict.Unsolved("No.")).logged(Truth.STATED),
                        () -> reached(new Verdict.Solved("4 * 6")).logged(Truth.STATED)));
    }

    private static Sketch left() {
        return Sketch.of("game24", "1 1 4 6").checked(0, "4 * 6 = 24 (left: 1 1 24)", 0.5);
    }

    /// Thoughts a, b, c … of such values.
    private static Sketch level(double... values) {
        var sketch = Sketch.free();
        for (int i = 0; i < values.length; i++) {
            sketch.add(0, String.valueOf((char) ('a' + i)), values[i]);
        }
        return sketch;
    }

    private static Supplier<List<Finding>> choice(Sketch sketch, int thought) {
        return () -> sketch.loggedChoice(thought, Map.of());
    }

    private static List<SentenceCase> levels() {
        var tie = level(0.5, 0.5, 0.1).kept(1, 2);
        var lower = level(0.9, 0.5, 0.1).kept(1, 2);
        var best = level(0.9, 0.5, 0.1).kept(1, 1);
        var three = level(0.5, 0.5, 0.5, 0.5).kept(1, 2);
        var two = level(0.5, 0.5, 0.5, 0.5).kept(1, 2, 4);
        return List.of(
                sentence(
                        "log-kept",
                        "The log kept \"b\" at level 1, and 0 others of 3.",
                        choice(tie, 2),
                        choice(tie, 1),
                        choice(level(0.5, 0.5), 2)),
                sentence(
                        "log-dropped",
                        "The log did not keep \"a\" at level 1; it kept 1 of 3.",
                        choice(tie, 1),
                        choice(tie, 2),
                        choice(level(0.5, 0.5), 1)),
                sentence(
                        "log-place",
                        "By its raw value, 0.1, it has place 3 of 3.",
                        choice(tie, 3),
                        choice(tie, 1),
                        choice(level(NONE, 0.5).kept(1, 2), 1)),
                sentence(
                        "log-places",
                        "By its raw value, 0.5, it shares the places 1 to 2 of 3.",
                        choice(tie, 1),
                        choice(tie, 3),
                        choice(level(NONE, 0.5).kept(1, 2), 1)),
                sentence(
                        "log-kept-the-other",
                        "Of 2 equal values (0.5) the log kept the other: \"b\".",
                        choice(tie, 1),
                        choice(tie, 2),
                        choice(three, 1),
                        choice(lower, 1)),
                sentence(
                        "log-kept-another",
                        "Of 4 equal values (0.5) the log kept another one: \"b\".",
                        choice(three, 1),
                        choice(two, 1),
                        choice(tie, 1)),
                sentence(
                        "log-kept-others",
                        "Of 4 equal values (0.5) the log kept 2 others, such as \"b\".",
                        choice(two, 1),
                        choice(three, 1),
                        choice(two, 2)),
                sentence(
                        "log-kept-worse",
                        "The log kept \"b\", though its raw value (0.5) is not as good as this"
                                + " one's (0.9).",
                        choice(lower, 1),
                        choice(lower, 3),
                        choice(tie, 1)),
                sentence(
                        "log-dropped-better",
                        "The log did not keep \"a\", though its raw value (0.9) is better.",
                        choice(lower, 2),
                        choice(best, 1),
                        choice(tie, 2)),
                sentence(
                        "log-valued-lower",
                        "It was valued too low: its raw value is 0.5, and 0.9 the least of those"
                                + " that the log kept. A rule that keeps the best values would have"
                                + " kept it with room for 2; the log kept 1.",
                        choice(best, 2),
                        choice(lower, 1),
                        choice(tie, 1)),
                sentence(
                        "log-valued-higher",
                        "It was valued too high, where lower is better: its raw value is 0.9, and"
                                + " 0.5 the highest of those that the log kept. A rule that keeps"
                                + " the best values would have kept it with room for 2; the log"
                                + " kept 1.",
                        choice(errors(0.9, 0.5).kept(1, 2), 1),
                        choice(errors(0.5, 0.9).kept(1, 2), 1),
                        choice(errors(0.5, 0.5).kept(1, 2), 1),
                        choice(best, 2)),
                sentence(
                        "log-otherwise",
                        "At level 1 the log does not follow the rule that keeps the best values: it"
                                + " kept \"b\" (0.5) and not \"a\" (0.9).",
                        () -> new LoggedLevel(lower.tree(), 1).otherwise().stream().toList(),
                        () -> new LoggedLevel(best.tree(), 1).otherwise().stream().toList(),
                        () -> new LoggedLevel(tie.tree(), 1).otherwise().stream().toList()));
    }

    /// Two thoughts of these raw values, where lower is better.
    private static Sketch errors(double a, double b) {
        return Sketch.free(new Scale(0, 1, 1, Scale.Better.LOWER)).add(0, "a", a).add(0, "b", b);
    }

    private static Sketch visited() {
        return level(NONE, NONE).visits(1, 2, 0.5).visits(2, 1, 0.2).stated();
    }

    private static Supplier<List<Finding>> scored(Sketch sketch, Map<String, String> stated) {
        return () -> sketch.loggedChoice(2, stated);
    }

    private static final Map<String, String> PUCT =
            Map.of(
                    "algorithm", "puct",
                    "exploration", "1",
                    "exploration-base", "0",
                    "value-transform", "none",
                    "first-play-urgency", "zero");

    private static Map<String, String> noisy() {
        var stated = new HashMap<>(PUCT);
        stated.put("noise-share", "0.25");
        return stated;
    }

    private static List<SentenceCase> scores() {
        var gumbel =
                Map.of(
                        "algorithm", "gumbel",
                        "gumbel-visit-offset", "50",
                        "gumbel-value-scale", "0.1",
                        "gumbel-value-transform", "min-max");
        return List.of(
                sentence(
                        "log-silent",
                        "This log does not say how it chose.",
                        scored(visited(), Map.of()),
                        scored(visited(), UCT)),
                sentence(
                        "log-no-constants",
                        "This log names its rule, but not all constants of it, so no score can be"
                                + " told.",
                        scored(visited(), Map.of("algorithm", "uct")),
                        scored(visited(), UCT),
                        scored(visited(), Map.of())),
                sentence(
                        "log-no-scores",
                        "By what this log states, not all scores here can be told.",
                        scored(level(NONE, NONE).visits(1, 2, 0.5).visits(2, 1, 0.2), UCT),
                        scored(visited(), UCT),
                        () ->
                                Sketch.free()
                                        .add(0, "a", NONE)
                                        .visits(1, 2, 0.5)
                                        .stated()
                                        .loggedChoice(1, UCT)),
                sentence(
                        "log-drew",
                        "Here the log's search drew numbers that it does not state, so no score can"
                                + " be told.",
                        scored(visited(), gumbel),
                        scored(visited(), UCT)),
                sentence(
                        "log-noise",
                        "Noise that the log's search mixed into the priors here is not stated, and"
                                + " not in these scores.",
                        scored(visited(), noisy()),
                        scored(visited(), PUCT)),
                sentence(
                        "log-unvisited",
                        "By the log's own rule (UCT), as its tree stands at the end, \"b\" would go"
                                + " first, as nothing has visited it.",
                        scored(
                                level(NONE, NONE).visits(1, 2, 0.5).stated(),
                                Map.of(
                                        "algorithm", "uct",
                                        "uct-exploration", "1",
                                        "uct-first-play-urgency", "first")),
                        scored(level(NONE, NONE).visits(1, 2, 0.5).stated(), UCT),
                        scored(visited(), UCT)),
                // 0.2 + √(ln 3 / 1) = 1.248, and 0.5 + √(ln 3 / 2) = 1.241.
                sentence(
                        "log-leads",
                        "By the log's own rule (UCT), as its tree stands at the end, \"b\" has the"
                                + " highest score here, 1.248; \"a\" has 1.241.",
                        scored(visited(), UCT),
                        scored(level(NONE, NONE).visits(1, 2, 0.5).visits(2, 2, 0.5).stated(), UCT),
                        scored(visited(), Map.of())),
                sentence(
                        "log-even",
                        "By the log's own rule (UCT), as its tree stands at the end, \"a\" and"
                                + " \"b\" have the same score here: 1.333.",
                        scored(level(NONE, NONE).visits(1, 2, 0.5).visits(2, 2, 0.5).stated(), UCT),
                        scored(visited(), UCT)));
    }
}
