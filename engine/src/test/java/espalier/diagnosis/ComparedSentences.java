package espalier.diagnosis;

import espalier.event.Proposal;
import espalier.event.SearchEvent;
import espalier.event.SearchEvent.Ending;
import espalier.recording.ModelIdentity;
import espalier.recording.RecordedEvent;
import espalier.recording.Recording;
import espalier.recording.RecordingHeader;
import espalier.settings.SearchSettings;
import espalier.thought.Problem;
import espalier.thought.Thought;
import espalier.thought.Verdict;
import espalier.tree.Origin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// What is said of two chains, of two runs, and of lines played with a thought and without it.
final class ComparedSentences {

    private ComparedSentences() {}

    static Stream<SentenceCase> cases() {
        return Stream.of(chains(), runs(), lines(), answers(), ranges(), leftOut())
                .flatMap(List::stream);
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

    /// Two ways on from one beginning, the second of which is two thoughts long.
    private static Supplier<List<Finding>> chains(int first, int second) {
        var tree =
                Sketch.free()
                        .add(0, "begin", 0.5)
                        .add(1, "left", 0.6)
                        .add(1, "right", 0.5)
                        .add(3, "on", 0.9)
                        .add(1, "back", 0.6)
                        .tree();
        return () -> BranchComparison.of(tree, first, second).findings();
    }

    private static List<SentenceCase> chains() {
        return List.of(
                sentence(
                        "compare-same-thought",
                        "Both are one and the same thought: \"begin\".",
                        chains(1, 1),
                        chains(1, 2)),
                sentence(
                        "compare-above",
                        "Both are on one chain; levels from \"begin\" down to \"on\": 2.",
                        chains(1, 4),
                        chains(2, 4)),
                sentence(
                        "compare-fork",
                        "They part after \"begin\": the first goes on with \"left\", the second"
                                + " with \"right\".",
                        chains(2, 4),
                        chains(1, 4)),
                sentence(
                        "compare-values",
                        "Their values are furthest apart at level 2: 0.6 against 0.5.",
                        chains(2, 4),
                        chains(2, 5),
                        chains(1, 4)));
    }

    /// A run, event by event.
    private static final class Script {
        private final List<RecordedEvent> events = new ArrayList<>();
        private int next = 1;

        Script expand(int parent, String... texts) {
            var made = new ArrayList<Proposal>();
            for (String text : texts) {
                Verdict verdict =
                        text.contains("=") ? new Verdict.Solved(text) : new Verdict.Legal(text);
                made.add(new Proposal(next++, Thought.written(text), 0.5, verdict));
            }
            return add(new SearchEvent.Expanded(parent, Origin.SEARCH, 1, made));
        }

        Script value(int id, double value) {
            return add(
                    new SearchEvent.Evaluated("test", List.of(new SearchEvent.Opinion(id, value))));
        }

        private Script add(SearchEvent event) {
            events.add(new RecordedEvent(events.size() + 1, 0, event));
            return this;
        }

        private RunComparison.Run run() {
            var header =
                    new RecordingHeader(
                            "test",
                            new Problem("f", "1", "Solve 1."),
                            new ModelIdentity("none", Map.of()),
                            SearchSettings.DEFAULT,
                            Instant.EPOCH);
            var recording = new Recording(header, events, List.of());
            return new RunComparison.Run(recording, recording.tree());
        }

        Supplier<List<Finding>> against(Script other) {
            return () -> RunComparison.of(run(), other.run()).findings();
        }
    }

    private static Script script() {
        return new Script().expand(0, "a", "b");
    }

    /// A run that goes on, and one that does not.
    static List<Finding> turnedRound() {
        return script().expand(1, "c").against(script()).get();
    }

    /// Two runs that go on in different ways.
    static List<Finding> apart() {
        return script().expand(1, "c").against(script().expand(1, "d")).get();
    }

    private static List<SentenceCase> runs() {
        var same = script().against(script());
        var solved = script().expand(1, "x = 1");
        return List.of(
                sentence(
                        "compare-runs-same",
                        "Both runs did the same from beginning to end.",
                        same,
                        script().against(script().expand(1, "c")),
                        script().against(script().value(1, 0.5))),
                sentence(
                        "compare-runs-share",
                        "Thoughts in both: 2; only in the first: 0; only in the second: 1.",
                        script().against(script().expand(1, "c"))),
                sentence(
                        "compare-runs-turn",
                        "They part at expansion 2: the first expands \"a\", the second \"b\".",
                        script().expand(1, "c").against(script().expand(2, "c")),
                        same,
                        script().expand(1, "c").against(script().expand(1, "d"))),
                sentence(
                        "compare-runs-propose",
                        "They part at expansion 2: both expand \"a\", but not both propose \"c\" in"
                                + " the same place.",
                        script().expand(1, "c").against(script().expand(1, "d")),
                        same,
                        script().expand(1, "c").against(script().expand(2, "c"))),
                sentence(
                        "compare-runs-first-on",
                        "They do the same up to expansion 1; then the second stops, and the first"
                                + " goes on.",
                        script().expand(1, "c").against(script()),
                        script().against(script().expand(1, "c")),
                        same),
                sentence(
                        "compare-runs-second-on",
                        "They do the same up to expansion 1; then the first stops, and the second"
                                + " goes on.",
                        script().against(script().expand(1, "c")),
                        script().expand(1, "c").against(script()),
                        same),
                sentence(
                        "compare-runs-value",
                        "They expand and propose the same, but value \"b\" differently: 0.25"
                                + " against 0.75.",
                        script().value(2, 0.25).against(script().value(2, 0.75)),
                        script().value(2, 0.25).against(script().value(2, 0.25))),
                sentence(
                        "compare-answer-both",
                        "Both found \"x = 1\": the first by expansion 2, the second by expansion"
                                + " 3.",
                        solved.against(script().expand(2, "c").expand(1, "x = 1")),
                        solved.against(script()),
                        same),
                sentence(
                        "compare-answer-first",
                        "Only the first found \"x = 1\", by expansion 2.",
                        solved.against(script()),
                        script().against(solved),
                        solved.against(solved)),
                sentence(
                        "compare-answer-second",
                        "Only the second found \"x = 1\", by expansion 2.",
                        script().against(solved),
                        solved.against(script()),
                        solved.against(solved)));
    }

    private static Ending right(int draws) {
        return new Ending("24", draws, new Verdict.Solved("24"));
    }

    private static Ending wrong(int draws) {
        return new Ending("25", draws, new Verdict.Unsolved("It is not 24."));
    }

    private static Supplier<List<Finding>> lines(int rightWith, int rightWithout) {
        return () ->
                ThoughtHelp.ofLines(
                                List.of(right(rightWith), wrong(10 - rightWith)),
                                List.of(right(rightWithout), wrong(10 - rightWithout)))
                        .findings();
    }

    private static List<SentenceCase> lines() {
        var unproved = new Ending("blue", 3, new Verdict.Unproved("blue"));
        return List.of(
                sentence(
                        "help-lines-more",
                        "It helps. Lines that end right: 9 of 10 from here, 3 of 10 without it. The"
                                + " difference of +60 percentage points is more than chance (95 %"
                                + " interval +17 to +81).",
                        lines(9, 3),
                        lines(3, 9),
                        lines(6, 5)),
                sentence(
                        "help-lines-fewer",
                        "It harms. Lines that end right: 3 of 10 from here, 9 of 10 without it. The"
                                + " difference of -60 percentage points is more than chance (95 %"
                                + " interval -81 to -17).",
                        lines(3, 9),
                        lines(9, 3),
                        lines(5, 6)),
                sentence(
                        "help-lines-unclear",
                        "Lines that end right: 5 of 10 from here, 5 of 10 without it. The"
                                + " difference of +0 percentage points may be chance (95 % interval"
                                + " -37 to +37); more lines would tell.",
                        lines(5, 5),
                        lines(9, 3),
                        lines(3, 9)),
                sentence(
                        "help-unproved",
                        "Nobody can prove these answers right or wrong; the table shows how they"
                                + " shift.",
                        () -> ThoughtHelp.ofLines(List.of(unproved), List.of(unproved)).findings(),
                        lines(5, 5)));
    }

    private static Supplier<List<Finding>> read(OptionalDouble with, OptionalDouble without) {
        return () ->
                ThoughtHelp.ofAnswers(
                        List.of(new SearchEvent.AnswerRead(1, 0, List.of("24"), with, without)));
    }

    private static Supplier<List<Finding>> read(double with, double without) {
        return read(OptionalDouble.of(with), OptionalDouble.of(without));
    }

    private static List<SentenceCase> answers() {
        return List.of(
                sentence(
                        "help-answer-more",
                        "It makes the right answer more probable: 20 times as probable as without"
                                + " it. The logarithm of the probability is -0.50 with it and -3.50"
                                + " without, a change of +3.00. The answer: \"24\".",
                        read(-0.5, -3.5),
                        read(-3.5, -0.5),
                        read(-1, -1.01)),
                sentence(
                        "help-answer-less",
                        "It makes the right answer less probable: without it, the answer is 20"
                                + " times as probable. The logarithm of the probability is -3.50"
                                + " with it and -0.50 without, a change of -3.00. The answer:"
                                + " \"24\".",
                        read(-3.5, -0.5),
                        read(-0.5, -3.5),
                        read(-1.01, -1)),
                sentence(
                        "help-answer-same",
                        "It leaves the right answer as probable as it was. The logarithm of the"
                                + " probability is -1.00 with it and -1.01 without, a change of"
                                + " +0.01. The answer: \"24\".",
                        read(-1, -1.01),
                        read(-0.5, -3.5)),
                sentence(
                        "help-unread",
                        "How probable the right answer \"24\" is cannot be said: there is no model"
                                + " that reads texts, or the chain is too long for it.",
                        read(OptionalDouble.empty(), OptionalDouble.of(-1)),
                        read(-1, -1.01)));
    }

    /// Two answers, read with these changes of the logarithm of their probability.
    private static Supplier<List<Finding>> gains(double first, double second) {
        return () ->
                ThoughtHelp.ofAnswers(List.of(gain("Ann is last.", first), gain("Ann.", second)));
    }

    private static SearchEvent.AnswerRead gain(String answer, double gain) {
        return new SearchEvent.AnswerRead(
                1, 0, List.of(answer), OptionalDouble.of(-2 + gain), OptionalDouble.of(-2));
    }

    private static List<SentenceCase> ranges() {
        return List.of(
                sentence(
                        "help-answers-more",
                        "It makes all 2 right answers that were compared more probable: the"
                                + " logarithm of the probability changes by +0.50 (\"Ann.\") to"
                                + " +1.50 (\"Ann is last.\").",
                        gains(1.5, 0.5),
                        gains(1.5, 0.01),
                        gains(-1.5, -0.5),
                        read(-0.5, -3.5)),
                sentence(
                        "help-answers-less",
                        "It makes all 2 right answers that were compared less probable: the"
                                + " logarithm of the probability changes by -1.50 (\"Ann is"
                                + " last.\") to -0.50 (\"Ann.\").",
                        gains(-1.5, -0.5),
                        gains(-1.5, -0.01),
                        gains(1.5, 0.5),
                        read(-3.5, -0.5)),
                sentence(
                        "help-answers-same",
                        "It leaves all 2 right answers that were compared as probable as they"
                                + " were: the logarithm of the probability changes by -0.02"
                                + " (\"Ann is last.\") to +0.01 (\"Ann.\").",
                        gains(-0.02, 0.01),
                        gains(-0.02, 0.5),
                        read(-1, -1.01)),
                sentence(
                        "help-answers-mixed",
                        "It does not do the same to all 2 right answers that were compared: the"
                                + " logarithm of the probability changes by -0.50 (\"Ann.\") to"
                                + " +1.50 (\"Ann is last.\").",
                        gains(1.5, -0.5),
                        gains(1.5, 0.5),
                        gains(-1.5, -0.5),
                        gains(-0.02, 0.01)));
    }

    private static Supplier<List<Finding>> leftOut(int repeated, int bound, int beyond) {
        return () -> new ComparableAnswers(List.of(), repeated, bound, beyond).leftOut();
    }

    private static List<SentenceCase> leftOut() {
        return List.of(
                sentence(
                        "help-left-out-repeated",
                        "Answers left out because they repeat what the thought itself says, which"
                                + " makes them probable whatever it is worth: 2.",
                        leftOut(2, 0, 0),
                        leftOut(0, 1, 1)),
                sentence(
                        "help-left-out-bound",
                        "Answers left out because they cannot be given without this thought, or"
                                + " not with it, since each step goes on with the numbers that the"
                                + " one before it left: 1.",
                        leftOut(0, 1, 0),
                        leftOut(1, 0, 1)),
                sentence(
                        "help-left-out-beyond",
                        "Answers left out because more could be compared than the model is asked"
                                + " about at once: 3.",
                        leftOut(0, 0, 3),
                        leftOut(1, 1, 0)));
    }
}
