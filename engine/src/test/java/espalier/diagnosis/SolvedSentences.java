package espalier.diagnosis;

import espalier.problem.ProblemFamilies;
import espalier.settings.Algorithm;
import espalier.settings.Budget;
import espalier.settings.SearchSettings;
import espalier.settings.StatedSettings;
import espalier.thought.Thought;
import espalier.tree.Origin;
import espalier.tree.Scale;
import espalier.tree.SearchTree;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// What is said of runs of ours that were solved: which step decided it, what it took, and what
/// nearly lost it.
final class SolvedSentences {

    private static final String LEADING = "13 - 9 = 4 (left: 4 4 10)";
    private static final String LEADING_TOO = "10 - 4 = 6 (left: 6 9 13)";
    private static final String LOST = "4 + 9 = 13 (left: 10 13 13)";
    private static final String WRONG = "4 + 9 = 14 (left: 10 13 14)";
    private static final Scale ERRORS = new Scale(0, 1, 1, Scale.Better.LOWER);

    private SolvedSentences() {}

    static Stream<SentenceCase> cases() {
        return Stream.of(decided(), paid()).flatMap(List::stream);
    }

    private static SentenceCase sentence(
            String key,
            String sentence,
            Supplier<List<Finding>> where,
            Supplier<List<Finding>> notWhere) {
        return new SentenceCase(key, sentence, where, notWhere);
    }

    /// A Game of 24 that was solved by way of [#LEADING].
    private static final class Game {

        private final SearchTree tree;
        private SearchSettings settings = SearchSettings.DEFAULT;
        private Optional<String> stop = Optional.of("VERIFIED_ANSWER");
        private OptionalLong tokens = OptionalLong.empty();

        private Game(Scale scale) {
            tree = new SearchTree(ProblemFamilies.named("game24").parse("4 9 10 13"), scale);
        }

        static Game leadingAt(double prior, double value) {
            return leadingAt(prior, value, Scale.UNIT);
        }

        static Game leadingAt(double prior, double value, Scale scale) {
            var game = new Game(scale);
            int first = game.add(0, LEADING, prior, value);
            int second = game.add(first, "10 - 4 = 6 (left: 4 6)", 0.9, 0.9);
            game.add(second, "4 * 6 = 24 (left: 24)", 0.9, 0.9);
            return game;
        }

        int add(int parent, String text, double prior, double value) {
            var thought = Thought.written(text);
            var verdict = ProblemFamilies.checker().check(tree.chain(parent).then(thought));
            int id = tree.add(parent, thought, verdict, prior, Origin.SEARCH);
            tree.evaluate(id, value);
            tree.markExpanded(parent);
            return id;
        }

        Game beside(String text, double prior, double value) {
            add(0, text, prior, value);
            return this;
        }

        Game by(Algorithm algorithm) {
            settings = settings.with(algorithm);
            return this;
        }

        Game tokens(long computed) {
            tokens = OptionalLong.of(computed);
            return this;
        }

        Game within(int budget) {
            settings = settings.with(Budget.ofExpansions(budget));
            return this;
        }

        Game stopped(String reason) {
            stop = Optional.of(reason);
            return this;
        }

        List<Finding> said() {
            return said(Oracle.SHOWN);
        }

        List<Finding> said(Oracle oracle) {
            var facts =
                    new RunFacts(
                            StatedSettings.all(settings),
                            Optional.empty(),
                            Optional.empty(),
                            7,
                            stop,
                            tokens);
            return RunDiagnosis.of(facts, tree, oracle).findings();
        }
    }

    private static List<SentenceCase> decided() {
        return List.of(
                sentence(
                        "solved-decided",
                        "The step that decided it is \""
                                + LEADING
                                + "\", to which the model gave 2 %. The most probable one there, \""
                                + LOST
                                + "\" (44 %), is what the model alone would have gone for, and"
                                + " cannot lead to the answer.",
                        () -> Game.leadingAt(0.02, 0.99).beside(LOST, 0.44, 0.1).said(),
                        () -> Game.leadingAt(0.44, 0.99).beside(LOST, 0.02, 0.1).said()),
                sentence(
                        "solved-decided-wrong",
                        "The step that decided it is \""
                                + LEADING
                                + "\", to which the model gave 0.4 %. The most probable one there,"
                                + " \""
                                + WRONG
                                + "\" (44 %), is what the model alone would have gone for, and is"
                                + " wrong.",
                        () -> Game.leadingAt(0.004, 0.99).beside(WRONG, 0.44, 0.1).said(),
                        () -> Game.leadingAt(0.02, 0.99).beside(LOST, 0.44, 0.1).said()),
                sentence(
                        "solved-by-value",
                        "Its value V, 0.99, is the highest of the 2 that could be chosen there.",
                        () -> Game.leadingAt(0.02, 0.99).beside(LOST, 0.44, 0.1).said(),
                        () ->
                                Game.leadingAt(0.02, 0.99)
                                        .beside(LOST, 0.44, 0.995)
                                        .by(Algorithm.PUCT)
                                        .said()),
                sentence(
                        "solved-by-value",
                        "Its value V, 0.99, is the highest of the 2 that could be chosen there.",
                        () -> Game.leadingAt(0.02, 0.99).beside(LOST, 0.44, 0.1).said(),
                        () ->
                                Game.leadingAt(0.02, 0.99)
                                        .beside(LOST, 0.44, 0.1)
                                        .by(Algorithm.SELF_CONSISTENCY)
                                        .said()),
                sentence(
                        "solved-against-value",
                        "Its value V is 0.3; of the 2 that could be chosen there, 1 had a higher"
                                + " one.",
                        () -> Game.leadingAt(0.02, 0.3).beside(LOST, 0.44, 0.5).said(),
                        () -> Game.leadingAt(0.02, 0.99).beside(LOST, 0.44, 0.1).said()),
                sentence(
                        "solved-by-low-value",
                        "Its value V, 0.1, is the lowest, and so the best, of the 2 that could be"
                                + " chosen there.",
                        () -> Game.leadingAt(0.02, 0.1, ERRORS).beside(LOST, 0.44, 0.9).said(),
                        () -> Game.leadingAt(0.02, 0.9, ERRORS).beside(LOST, 0.44, 0.1).said()),
                sentence(
                        "solved-against-low-value",
                        "Its value V is 0.9; of the 2 that could be chosen there, 1 had a lower,"
                                + " and so a better one.",
                        () -> Game.leadingAt(0.02, 0.9, ERRORS).beside(LOST, 0.44, 0.1).said(),
                        () -> Game.leadingAt(0.02, 0.1, ERRORS).beside(LOST, 0.44, 0.9).said()),
                sentence(
                        "solved-by-the-likely",
                        "At each step the chain takes what the model found most probable of what"
                                + " was proposed.",
                        () -> Game.leadingAt(0.44, 0.99).beside(LOST, 0.02, 0.1).said(),
                        () -> Game.leadingAt(0.02, 0.99).beside(LEADING_TOO, 0.44, 0.1).said()),
                sentence(
                        "solved-either-way",
                        "Where the chain takes another step than the most probable one, that one"
                                + " could have led to the answer too.",
                        () -> Game.leadingAt(0.02, 0.99).beside(LEADING_TOO, 0.44, 0.1).said(),
                        () -> Game.leadingAt(0.02, 0.99).beside(LOST, 0.44, 0.1).said()),
                sentence(
                        "solved-narrowly",
                        "What nearly lost it: at level 1 only one of the 4 thoughts could still"
                                + " lead to the answer.",
                        () ->
                                Game.leadingAt(0.4, 0.9)
                                        .beside(LOST, 0.1, 0.1)
                                        .beside(WRONG, 0.1, 0.1)
                                        .beside("4 * 9 = 36 (left: 10 13 37)", 0.1, 0.1)
                                        .said(),
                        () ->
                                Game.leadingAt(0.4, 0.9)
                                        .beside(LOST, 0.1, 0.1)
                                        .beside(WRONG, 0.1, 0.1)
                                        .beside(LEADING_TOO, 0.1, 0.1)
                                        .said()));
    }

    private static List<SentenceCase> paid() {
        return List.of(
                sentence(
                        "solved-paid",
                        "The search gave the model 7 thoughts to expand and had it compute 812"
                                + " tokens; a single chain has 3 steps.",
                        () -> Game.leadingAt(0.4, 0.9).tokens(812).said(),
                        () -> Game.leadingAt(0.4, 0.9).said()),
                sentence(
                        "solved-paid-expansions",
                        "The search gave the model 7 thoughts to expand; a single chain has 3"
                                + " steps.",
                        () -> Game.leadingAt(0.4, 0.9).said(),
                        () -> Game.leadingAt(0.4, 0.9).tokens(812).said()),
                sentence(
                        "solved-late",
                        "What nearly lost it: the answer came at expansion 7 of 8.",
                        () -> Game.leadingAt(0.4, 0.9).within(8).said(),
                        () ->
                                Stream.of(
                                                Game.leadingAt(0.4, 0.9).within(30),
                                                Game.leadingAt(0.4, 0.9)
                                                        .within(8)
                                                        .stopped("EXPANSIONS"))
                                        .flatMap(game -> game.said().stream())
                                        .toList()));
    }
}
