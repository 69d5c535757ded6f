package espalier.diagnosis;

import espalier.settings.Algorithm;
import espalier.settings.AnswerChoice;
import espalier.settings.SearchSettings;
import espalier.thought.Problem;
import espalier.thought.Thought;
import espalier.thought.Verdict;
import espalier.tree.SearchTree;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// What is said of runs of ours: what they answered, what nobody checked, and where they go next.
final class OwnSentences {

    private static final String LEADING = "13 - 9 = 4 (left: 4 4 10)";

    private OwnSentences() {}

    static Stream<SentenceCase> cases() {
        return Stream.of(answers(), unchecked(), choices()).flatMap(List::stream);
    }

    private static SentenceCase sentence(
            String key,
            String sentence,
            Supplier<List<Finding>> where,
            Supplier<List<Finding>> notWhere) {
        return new SentenceCase(key, sentence, where, notWhere);
    }

    private static SearchSettings bestValue() {
        var settings = SearchSettings.DEFAULT;
        return settings.with(settings.answering().withRule(AnswerChoice.BEST_VALUE));
    }

    private static Sketch pens(String input, Verdict end) {
        return Sketch.of("words", input).under(bestValue()).end(0, end, 0.9);
    }

    /// A chain of two lines that nobody has checked, the last of which ends it.
    private static Sketch answering(String input, String step, String last) {
        var end = new Thought(last, List.of(), 0, 1, true);
        return Sketch.of("words", input)
                .under(bestValue())
                .add(0, step, 0.9)
                .add(1, end, new Verdict.Unchecked(), 0.9);
    }

    private static List<SentenceCase> answers() {
        String asked = "Mia has 12 pens and gives 5 away. How many are left?";
        return List.of(
                sentence(
                        "answer-wrong",
                        "Answered \"An end.\", wanted 7.",
                        pens(asked + " = 7", new Verdict.Unsolved("It is not 7."))::run,
                        pens(asked + " = 7", new Verdict.Solved("7"))::run),
                sentence(
                        "answer-wrong-plain",
                        "Answered \"An end.\", which is wrong.",
                        pens(asked, new Verdict.Unsolved("The log says so."))::run,
                        pens(asked, new Verdict.Unproved("7"))::run),
                sentence(
                        "answer-faulty",
                        "Answered \"12\", but a line of its chain is wrong.",
                        answering(asked, "12 - 5 = 8.", "Answer: 12.")::run,
                        () ->
                                Stream.of(
                                                answering(
                                                        asked + " = 7",
                                                        "12 - 5 = 8.",
                                                        "Answer: 12."),
                                                answering(asked, "12 - 5 = 7.", "Answer: 7."))
                                        .flatMap(one -> one.run().stream())
                                        .toList()),
                sentence(
                        "answer-right",
                        "It answers \"7\", which is right.",
                        () -> standing(pens(asked + " = 7", new Verdict.Solved("7"))),
                        () -> standing(pens(asked, new Verdict.Unproved("7")))),
                sentence(
                        "answer-unknown",
                        "Answered \"7\"; nobody has checked that.",
                        () -> standing(pens(asked, new Verdict.Unproved("7"))),
                        () -> standing(pens(asked + " = 7", new Verdict.Solved("7")))));
    }

    private static List<Finding> standing(Sketch sketch) {
        return AnswerStanding.of(
                        new RunFacts(sketch.settings(), 1, Optional.empty()),
                        sketch.tree(),
                        Oracle.SHOWN)
                .map(AnswerStanding::finding)
                .stream()
                .toList();
    }

    /// Two thoughts of a prior and of these raw values.
    private static Sketch two(double first, double second) {
        return Sketch.free()
                .under(Algorithm.PUCT)
                .add(0, "One.", first)
                .add(0, "Two.", second)
                .visits(0, 1, 0.5);
    }

    private static List<SentenceCase> choices() {
        return List.of(
                sentence(
                        "choice-hair",
                        "\"One.\" goes next, a hair before \"Two.\": both scores are about 0.6.",
                        () -> two(0.500001, 0.5).choice(1),
                        () ->
                                Stream.of(two(0.6, 0.5), two(0.5, 0.5))
                                        .flatMap(one -> one.choice(1).stream())
                                        .toList()),
                sentence(
                        "choice-equals",
                        "\"One.\" goes next: it came first, and \"Two.\" has the same score, 0.6.",
                        () -> two(0.5, 0.5).choice(1),
                        () -> two(0.500001, 0.5).choice(1)),
                sentence(
                        "choice-undone",
                        "\"One.\" cannot be chosen: it left the tree with an act that was undone.",
                        () -> undone(two(0.6, 0.5)).choice(1),
                        () -> two(0.6, 0.5).prune(1).choice(1)),
                sentence(
                        "choice-only-here",
                        "\"One.\" is not looked at: the search goes on only below another thought.",
                        () -> only(two(0.6, 0.5), 2).choice(1),
                        () -> two(0.6, 0.5).prune(1).choice(1)));
    }

    private static Sketch undone(Sketch sketch) {
        sketch.tree().steering().withdraw(1);
        return sketch;
    }

    private static Sketch only(Sketch sketch, int thought) {
        sketch.tree().steering().onlyHere(thought);
        return sketch;
    }

    private static Sketch foreign(String family, String statement) {
        return Sketch.on(new SearchTree(new Problem(family, "x", statement)))
                .add(0, "A step.", 0.5);
    }

    private static List<SentenceCase> unchecked() {
        return List.of(
                sentence(
                        "family-unknown",
                        "This version does not know the family \"nosuch\", so nothing is checked"
                                + " and nothing can be proved of this run.",
                        foreign("nosuch", "x")::run,
                        () ->
                                Stream.of(Sketch.free().add(0, "A step.", 0.5), beyond())
                                        .flatMap(one -> one.run().stream())
                                        .toList()),
                sentence(
                        "problem-beyond",
                        "This version cannot take this problem of the family \"countdown\", so"
                                + " nothing is checked and nothing can be proved of this run.",
                        beyond()::run,
                        Sketch.of("countdown", "3 7 25 50 = 525").add(0, "A step.", 0.5)::run),
                sentence(
                        "chain-unchecked",
                        "Nobody can say whether the steps up to \"A step.\" are right.",
                        () -> foreign("nosuch", "x").chain(1),
                        () -> Sketch.of("game24", "4 9 10 13").checked(0, LEADING, 0.5).chain(1)),
                sentence(
                        "chain-sound",
                        "No step is wrong up to \"12 - 5 = 7.\".",
                        () ->
                                Sketch.of("words", "Mia has 12 pens and gives 5 away. How many?")
                                        .checked(0, "12 - 5 = 7.", 0.5)
                                        .chain(1),
                        () ->
                                Stream.of(foreign("nosuch", "x"), Sketch.free().end(0, "4", 0.5))
                                        .flatMap(one -> one.chain(1).stream())
                                        .toList()),
                sentence(
                        "wrong-step-plain",
                        "The first wrong step is \"12 - 5 = 8.\".",
                        () -> stepped(Oracle.HIDDEN),
                        () -> stepped(Oracle.SHOWN)),
                sentence(
                        "chain-unsolved",
                        "The chain ends with \"Answer: 12.\", which does not solve the problem: The"
                                + " answer is 7, not 12.",
                        () -> answered("Answer: 12."),
                        () -> answered("Answer: 7.")),
                sentence(
                        "chain-unsolved-plain",
                        "The chain ends with \"Answer: 12.\", which does not solve the problem.",
                        () -> answered("Answer: 12.", Oracle.HIDDEN),
                        () -> answered("Answer: 12.")));
    }

    private static List<Finding> stepped(Oracle oracle) {
        var sketch =
                Sketch.of("words", "Mia has 12 pens and gives 5 away. How many?")
                        .checked(0, "12 - 5 = 8.", 0.5);
        return ChainDiagnosis.of(sketch.tree(), 1, oracle).findings();
    }

    private static List<Finding> answered(String line) {
        return answered(line, Oracle.SHOWN);
    }

    private static List<Finding> answered(String line, Oracle oracle) {
        var sketch =
                Sketch.of("words", "Mia has 12 pens and gives 5 away. How many are left? = 7")
                        .checked(0, "12 - 5 = 7.", 0.5)
                        .checked(1, line, 0.5);
        return ChainDiagnosis.of(sketch.tree(), 2, oracle).findings();
    }

    private static Sketch beyond() {
        return foreign("countdown", "Make 99991 from 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18.");
    }
}
