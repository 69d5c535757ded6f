package espalier.diagnosis;

import espalier.search.SelectionTable;
import espalier.settings.Algorithm;
import espalier.settings.BreadthFirstSettings;
import espalier.settings.FirstPlayUrgency;
import espalier.settings.SearchSettings;
import espalier.thought.Problem;
import espalier.thought.Thought;
import espalier.thought.Verdict;
import espalier.tree.Origin;
import espalier.tree.Scale;
import espalier.tree.SearchTree;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// What is said of a choice among siblings, of its scores, and of what would have turned it.
final class ChoiceSentences {

    private static final double NONE = Double.NaN;

    private ChoiceSentences() {}

    static Stream<SentenceCase> cases() {
        return Stream.of(standing(), plans(), formulas(), flips(), levels()).flatMap(List::stream);
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

    private static SearchTree tree(Scale scale, double... values) {
        var tree = new SearchTree(new Problem("f", "1", "Solve 1."), scale);
        double prior = 0.6;
        for (double value : values) {
            int id =
                    tree.add(
                            0,
                            Thought.written("t" + tree.size()),
                            new Verdict.Legal("s"),
                            prior,
                            Origin.SEARCH);
            tree.evaluate(id, value);
            prior = 0.2;
        }
        tree.markExpanded(0);
        return tree;
    }

    /// Two thoughts of priors 0.6 and 0.2, visited twice with 0.4 and once with `second`.
    private static SearchTree visited(double second) {
        var tree = tree(Scale.UNIT, 0.4, second);
        tree.backUp(tree.path(0), 0.5);
        tree.backUp(tree.path(1), 0.4);
        tree.backUp(tree.path(1), 0.4);
        tree.backUp(tree.path(2), second);
        return tree;
    }

    private static SearchSettings puct(double exploration) {
        var settings = SearchSettings.DEFAULT;
        return settings.with(settings.algorithms().puct().withExploration(exploration));
    }

    private static SearchSettings uct(double exploration) {
        var all = SearchSettings.DEFAULT.algorithms();
        return SearchSettings.DEFAULT
                .with(all.with(all.uct().withExploration(exploration)))
                .with(Algorithm.UCT);
    }

    /// Whatever nothing has visited goes first.
    private static SearchSettings first() {
        var settings = uct(1);
        var all = settings.algorithms();
        return settings.with(all.with(all.uct().withFirstPlayUrgency(FirstPlayUrgency.FIRST)));
    }

    private static SearchSettings width(int width) {
        var settings = SearchSettings.DEFAULT.with(Algorithm.BREADTH_FIRST);
        return settings.with(settings.algorithms().with(new BreadthFirstSettings(width)));
    }

    private static Supplier<List<Finding>> choice(
            SearchTree tree, int thought, SearchSettings settings) {
        return () -> ChoiceDiagnosis.of(tree, thought, settings).findings();
    }

    private static SearchTree pruned() {
        var tree = visited(0.3);
        tree.steering().prune(2);
        return tree;
    }

    private static SearchTree pinned() {
        var tree = visited(0.3);
        tree.steering().pin(2);
        return tree;
    }

    private static SearchTree unvisitedThird() {
        var tree = visited(0.3);
        tree.add(0, Thought.written("t3"), new Verdict.Legal("s"), 0.2, Origin.SEARCH);
        return tree;
    }

    private static List<SentenceCase> standing() {
        return List.of(
                sentence(
                        "choice-leads",
                        "\"t1\" goes next with a score of 0.9, before \"t2\" with 0.85.",
                        choice(visited(0.6), 1, puct(1)),
                        choice(pinned(), 1, puct(1)),
                        choice(pruned(), 1, puct(1))),
                sentence(
                        "choice-cannot",
                        "\"t2\" cannot be chosen: it, or what is above it, is pruned or wrong.",
                        choice(pruned(), 2, puct(1)),
                        choice(visited(0.3), 2, puct(1))),
                sentence(
                        "choice-alone",
                        "\"t1\" is the only one here that can be chosen.",
                        choice(pruned(), 1, puct(1)),
                        choice(visited(0.3), 1, puct(1))),
                sentence(
                        "choice-first",
                        "\"t3\" goes next because nothing has visited it yet.",
                        choice(unvisitedThird(), 3, first()),
                        choice(visited(0.3), 2, first()),
                        choice(unvisitedThird(), 3, uct(1))),
                sentence(
                        "choice-pinned",
                        "\"t2\" goes next with a score of 0.55 because it is pinned, although"
                                + " \"t1\" has 0.9.",
                        choice(pinned(), 2, puct(1)),
                        choice(visited(0.3), 2, puct(1))));
    }

    /// Two visited thoughts, the second of which is a wrong end.
    private static SearchTree ended() {
        var tree = tree(Scale.UNIT, 0.4);
        tree.add(0, Thought.written("t2"), new Verdict.Unsolved("No."), 0.2, Origin.SEARCH);
        tree.backUp(tree.path(1), 0.4);
        tree.backUp(tree.path(2), 0);
        return tree;
    }

    /// Both thoughts visited twice, with 0.4 and 0.6.
    private static SearchTree even() {
        var tree = visited(0.6);
        tree.backUp(tree.path(2), 0.6);
        return tree;
    }

    private static SearchSettings gumbel() {
        return SearchSettings.DEFAULT.with(Algorithm.GUMBEL);
    }

    private static SearchSettings drawing() {
        var all = gumbel().algorithms();
        return gumbel().with(all.with(all.gumbel().withNoise(1)));
    }

    private static List<SentenceCase> plans() {
        double drawn = SelectionTable.of(even(), 0, drawing()).rows().getFirst().noise();
        return List.of(
                sentence(
                        "choice-settled",
                        "\"t2\" is settled: nothing is left to be found below it, so \"t1\" goes"
                                + " before it.",
                        choice(ended(), 2, puct(1)),
                        choice(ended(), 1, puct(1)),
                        choice(visited(0.3), 2, puct(1))),
                sentence(
                        "choice-waits",
                        "\"t2\" goes next; \"t1\" waits until the others have been visited as"
                                + " often.",
                        choice(visited(0.6), 1, gumbel()),
                        choice(even(), 1, gumbel()),
                        choice(visited(0.6), 1, puct(1))),
                // ln (0.2 / 0.8) = -1.386, and (50 + 2) · 0.1 · 1 = 5.2 of the better value.
                sentence(
                        "formula-sum",
                        "\"t2\": value and bonus together are 5.2 + -1.386 = 3.814",
                        choice(even(), 1, gumbel()),
                        choice(even(), 1, puct(1))),
                sentence(
                        "noise-in-score",
                        "Chance drew %s for \"t1\", which is part of its bonus."
                                .formatted(Words.figure(drawn)),
                        choice(even(), 1, drawing()),
                        choice(even(), 1, gumbel()),
                        choice(visited(0.3), 1, noisy())));
    }

    private static SearchSettings noisy() {
        var settings = puct(1);
        return settings.with(
                settings.algorithms().puct().withNoiseShare(0.25).withNoiseConcentration(1));
    }

    private static List<SentenceCase> formulas() {
        var noise = SelectionTable.of(visited(0.3), 0, noisy()).rows().getFirst().noise();
        return List.of(
                sentence(
                        "formula-puct",
                        "\"t1\": Q + c P √N / (1 + n) = 0.4 + 1 · 0.75 · √4 / (1 + 2) = 0.9",
                        choice(visited(0.6), 1, puct(1)),
                        choice(visited(0.6), 1, uct(1))),
                sentence(
                        "formula-uct",
                        "\"t1\": Q + c √(ln N / n) = 0.4 + 1 · √(ln 4 / 2) = 1.233",
                        choice(visited(0.6), 1, uct(1)),
                        choice(visited(0.6), 1, puct(1))),
                sentence(
                        "noise-in-prior",
                        "Chance drew %s for \"t1\"; of its prior, a share of 0.25 is that noise and the rest is the model's."
                                .formatted(Words.figure(noise)),
                        choice(visited(0.3), 1, noisy()),
                        choice(visited(0.3), 1, puct(1))));
    }

    private static List<SentenceCase> flips() {
        var unvalued = tree(Scale.UNIT, NONE, NONE);
        var game = tree(new Scale(-1, 1, -1), -0.4, 0.2);
        game.backUp(game.path(0), 0.1);
        game.backUp(game.path(1), -0.4);
        game.backUp(game.path(2), 0.2);
        return List.of(
                sentence(
                        "flip-above",
                        "\"t1\" would be chosen with an exploration constant c above 0.8.",
                        choice(visited(0.6), 1, puct(0.2)),
                        choice(visited(0.6), 2, puct(1))),
                sentence(
                        "flip-below",
                        "\"t2\" would be chosen with an exploration constant c below 0.8.",
                        choice(visited(0.6), 2, puct(1)),
                        choice(visited(0.3), 2, puct(1))),
                sentence(
                        "flip-visit",
                        "After one more visit of \"t1\" that finds what it is worth now, \"t2\""
                                + " would be chosen.",
                        choice(visited(0.6), 1, puct(1)),
                        choice(visited(0.3), 1, puct(1))),
                sentence(
                        "flip-visits",
                        "After 6 more visits of \"t1\" that find what it is worth now, \"t2\" would"
                                + " be chosen.",
                        choice(visited(0.3), 1, puct(1)),
                        choice(visited(0.6), 1, puct(1))),
                sentence(
                        "flip-value",
                        "\"t2\" would be chosen with a value above 0.65 instead of 0.3.",
                        choice(visited(0.3), 2, puct(1)),
                        choice(game, 2, puct(0)),
                        choice(unvalued, 2, puct(1))),
                sentence(
                        "flip-value-below",
                        "\"t2\" would be chosen with a value below -0.4 instead of 0.2.",
                        choice(game, 2, puct(0)),
                        choice(visited(0.3), 2, puct(1))),
                sentence(
                        "flip-nothing",
                        "Changing the exploration constant, the value or the number of visits alone"
                                + " would not have \"t2\" chosen.",
                        choice(unvalued, 2, puct(1)),
                        choice(visited(0.3), 2, puct(1))));
    }

    private static List<SentenceCase> levels() {
        var errors = new Scale(0, 1, 1, Scale.Better.LOWER);
        var tree = tree(Scale.UNIT, 0.9, 0.7, 0.2);
        var turned = tree(errors, 0.1, 0.3, 0.8);
        var pruned = tree(Scale.UNIT, 0.9, 0.7, 0.2);
        pruned.steering().prune(3);
        return List.of(
                sentence(
                        "level-none",
                        "\"t3\" is not compared with others: the search did not come to its level,"
                                + " or it is pruned, wrong, or stands below a thought that was not"
                                + " kept.",
                        choice(pruned, 3, width(2)),
                        choice(tree, 3, width(2))),
                sentence(
                        "level-kept",
                        "Level 1 keeps \"t2\": with a score of 0.7 it has place 2 of 3, and the"
                                + " level keeps 2.",
                        choice(tree, 2, width(2)),
                        choice(tree, 2, width(1))),
                sentence(
                        "level-dropped",
                        "Level 1 drops \"t3\": with a score of 0.2 it has place 3 of 3, and the"
                                + " level keeps 2.",
                        choice(tree, 3, width(2)),
                        choice(tree, 3, width(3))),
                sentence(
                        "flip-wider",
                        "A width of 3 instead of 2 would have kept it.",
                        choice(tree, 3, width(2)),
                        choice(tree, 2, width(2))),
                sentence(
                        "flip-narrower",
                        "A width of 1 instead of 2 would have dropped it.",
                        choice(tree, 2, width(2)),
                        choice(tree, 3, width(2))),
                sentence(
                        "flip-value-kept",
                        "A value above 0.7 instead of 0.2 would have kept it.",
                        choice(tree, 3, width(2)),
                        choice(tree, 2, width(2)),
                        choice(turned, 3, width(2))),
                sentence(
                        "flip-value-kept-below",
                        "A value below 0.3 instead of 0.8 would have kept it.",
                        choice(turned, 3, width(2)),
                        choice(turned, 2, width(2)),
                        choice(tree, 3, width(2))),
                sentence(
                        "flip-value-dropped",
                        "A value below 0.2 instead of 0.7 would have dropped it.",
                        choice(tree, 2, width(2)),
                        choice(tree, 3, width(2)),
                        choice(turned, 2, width(2))),
                sentence(
                        "flip-value-dropped-above",
                        "A value above 0.8 instead of 0.3 would have dropped it.",
                        choice(turned, 2, width(2)),
                        choice(turned, 3, width(2)),
                        choice(tree, 2, width(2))));
    }
}
