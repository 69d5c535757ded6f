package espalier.diagnosis;

import espalier.recording.Claim;
import espalier.recording.LogFacts;
import espalier.thought.Problem;
import espalier.thought.Thought;
import espalier.thought.Verdict;
import espalier.tree.Origin;
import espalier.tree.Scale;
import espalier.tree.SearchTree;
import espalier.tree.StatedFigures;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// What an audit says of a tree of ours and of another program's.
final class AuditSentences {

    private AuditSentences() {}

    static Stream<SentenceCase> cases() {
        return Stream.of(places(), figures(), claims()).flatMap(List::stream);
    }

    private static SentenceCase sentence(
            String key,
            String sentence,
            Supplier<List<Violation>> where,
            Supplier<List<Violation>> notWhere) {
        return new SentenceCase(key, sentence, () -> said(where), () -> said(notWhere));
    }

    private static List<Finding> said(Supplier<List<Violation>> found) {
        return found.get().stream().map(Violation::finding).toList();
    }

    /// A problem, a thought and one below it, which was visited with 0.5.
    private static SearchTree tree() {
        var tree = new SearchTree(new Problem("f", "1", "Solve 1."));
        for (int parent : List.of(0, 1)) {
            tree.add(parent, Thought.written("x"), new Verdict.Legal("s"), 0.5, Origin.SEARCH);
        }
        tree.backUp(tree.path(2), 0.5);
        return tree;
    }

    private static List<Violation> honest() {
        return TreeAudit.of(tree());
    }

    private static Supplier<List<Violation>> lie(String figure, int thought, Object lie) {
        return () -> TreeAudit.of(Lying.about(tree(), figure, thought, lie));
    }

    private static SentenceCase lie(
            String key, String sentence, String figure, int thought, Object lie) {
        return sentence(key, sentence, lie(figure, thought, lie), AuditSentences::honest);
    }

    private static List<SentenceCase> places() {
        return List.of(
                lie("audit-root-parent", "The problem must have no parent, not 1.", "parent", 0, 1),
                lie(
                        "audit-root-text",
                        "The first thought must be the problem \"Solve 1.\", not \"Solve 2.\".",
                        "thought",
                        0,
                        Thought.written("Solve 2.")),
                lie("audit-parent", "The parent (2) must be an earlier thought.", "parent", 2, 2),
                lie(
                        "audit-level",
                        "The level (3) must be one more than the parent's (1).",
                        "level",
                        2,
                        3),
                lie(
                        "audit-child",
                        "The parent (1) does not list this child.",
                        "children",
                        1,
                        List.of()));
    }

    private static Supplier<List<Violation>> wrongStep(int visits) {
        return () -> {
            var tree = tree();
            int wrong =
                    tree.add(
                            0, Thought.written("y"), new Verdict.Illegal("no"), 0.5, Origin.SEARCH);
            for (int i = 0; i < visits; i++) {
                tree.backUp(tree.path(wrong), 0.5);
            }
            return TreeAudit.of(tree);
        };
    }

    private static List<SentenceCase> figures() {
        return List.of(
                lie("audit-prior", "The prior (1.5) must be from 0 to 1.", "prior", 1, 1.5),
                lie(
                        "audit-raw-value",
                        "The raw value (-0.5) must be from 0 to 1.",
                        "rawValue",
                        1,
                        -0.5),
                lie(
                        "audit-own-sum",
                        "The sum of the thought's own values (2.0) must be from 0 to 1, as its own"
                                + " visits are 1.",
                        "ownSum",
                        2,
                        2.0),
                sentence(
                        "audit-wrong-visits",
                        "A wrong step must have no visits, not 1.",
                        wrongStep(1),
                        wrongStep(0)),
                lie(
                        "audit-visits",
                        "The visits (5) must be the thought's own and those of its children that"
                                + " are not pruned (1).",
                        "visits",
                        0,
                        5),
                lie(
                        "audit-sum",
                        "The sum of values (2.5) must be the thought's own and those of its"
                                + " children that are not pruned (0.5).",
                        "sum",
                        0,
                        2.5),
                lie(
                        "audit-in-flight",
                        "The simulations that are under way (-1) must not be below 0.",
                        "inFlight",
                        1,
                        -1));
    }

    /// A problem and a thought below it, of which a log states these figures.
    private static Supplier<List<Violation>> log(Claim claim, int all, int below, double value) {
        return () -> {
            var tree = new SearchTree(new Problem("f", "1", "Solve 1."), Scale.UNIT);
            tree.add(0, Thought.written("x"), new Verdict.Unchecked(), 0.5, Origin.SEARCH);
            var stated = new HashMap<Integer, StatedFigures>();
            stated.put(0, figures(all, value));
            stated.put(1, figures(below, 0.5));
            tree.state(stated);
            var log =
                    new LogFacts(
                            "test",
                            LogFacts.Truth.NONE,
                            OptionalInt.empty(),
                            Map.of(),
                            Set.of(claim));
            return ClaimAudit.of(log, tree);
        };
    }

    private static StatedFigures figures(int visits, double value) {
        return new StatedFigures(OptionalInt.of(visits), OptionalDouble.of(value));
    }

    private static List<SentenceCase> claims() {
        return List.of(
                sentence(
                        "audit-log-visits",
                        "The visits (3) must be the children's together (2).",
                        log(Claim.NO_OWN_VISITS, 3, 2, 0.5),
                        log(Claim.NO_OWN_VISITS, 2, 2, 0.5)),
                sentence(
                        "audit-log-one-visit",
                        "The visits (3) must be one of its own and the children's together (1).",
                        log(Claim.ONE_OWN_VISIT, 3, 1, 0.5),
                        log(Claim.ONE_OWN_VISIT, 2, 1, 0.5)),
                sentence(
                        "audit-log-value",
                        "The value (0.6) must be the mean of what came up through it (0.5).",
                        log(Claim.VALUE_IS_MEAN, 2, 2, 0.6),
                        log(Claim.VALUE_IS_MEAN, 2, 2, 0.5)),
                sentence(
                        "audit-log-range",
                        "The value (1.75) must be from 0.0 to 1.0.",
                        log(Claim.VALUES_IN_RANGE, 2, 2, 1.75),
                        log(Claim.VALUES_IN_RANGE, 2, 2, 1)));
    }
}
