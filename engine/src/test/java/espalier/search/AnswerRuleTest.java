package espalier.search;

import static espalier.settings.AnswerChoice.BEST_VALUE;
import static espalier.settings.AnswerChoice.CHECKER;
import static espalier.settings.AnswerChoice.MAJORITY;
import static espalier.settings.AnswerChoice.MOST_VISITS;
import static espalier.settings.AnswerChoice.PRM_LAST;
import static espalier.settings.AnswerChoice.PRM_MINIMUM;
import static espalier.settings.AnswerChoice.PRM_PRODUCT;
import static espalier.settings.AnswerChoice.WEIGHTED_MAJORITY;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import espalier.settings.AnswerChoice;
import espalier.settings.Answering.Checking;
import espalier.settings.SearchSettings;
import espalier.thought.Problem;
import espalier.thought.Thought;
import espalier.thought.Verdict;
import espalier.tree.Origin;
import espalier.tree.SearchTree;
import espalier.tree.ThoughtPath;
import espalier.tree.ThoughtStatus;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;

/// Each answer rule on a small tree of known values, with the arithmetic beside it.
class AnswerRuleTest {

    private static final int NONE = -1;

    private final SearchTree tree = new SearchTree(new Problem("f", "1", "Solve 1."));

    private int legal(int parent, double rawValue) {
        return add(parent, "t", 1, new Verdict.Legal("s"), rawValue);
    }

    /// A chain's last thought that nobody looked at.
    private int end(int parent, String text, int draws, double rawValue) {
        int id =
                tree.add(
                        parent,
                        new Thought(text, List.of(), -1, draws, true),
                        new Verdict.Unchecked(),
                        0.3,
                        Origin.SEARCH);
        tree.evaluate(id, rawValue);
        return id;
    }

    private int add(int parent, String text, int draws, Verdict verdict, double rawValue) {
        int id =
                tree.add(
                        parent,
                        new Thought(text, List.of(), -1, draws, false),
                        verdict,
                        0.3,
                        Origin.SEARCH);
        tree.evaluate(id, rawValue);
        return id;
    }

    private int answer(AnswerChoice rule) {
        return by(rule).answer().map(Answer::thought).orElse(NONE);
    }

    private RuleAnswer by(AnswerChoice rule) {
        return AnswerRule.all(tree, SearchSettings.DEFAULT).stream()
                .filter(one -> one.rule() == rule)
                .findFirst()
                .orElseThrow();
    }

    private double figure(AnswerChoice rule) {
        return by(rule).figure();
    }

    @Test
    void withoutAFinishedChainNoRuleAnswers() {
        legal(0, 0.5);

        var all = AnswerRule.all(tree, SearchSettings.DEFAULT);

        assertThat(all).extracting(RuleAnswer::rule).containsExactly(AnswerChoice.values());
        assertThat(all)
                .allSatisfy(one -> {
                    assertThat(one.answer()).isEmpty();
                    assertThat(one.figure()).isNaN();
                });
    }

    @Test
    void prmRulesLookAtTheLastTheLowestOrTheProductOfRawValues() {
        int a = legal(0, 0.3);
        int b = legal(0, 0.5);
        int c = legal(0, 0.9);
        int late = end(a, "x", 1, 0.95);
        int even = end(b, "y", 1, 0.6);
        int long1 = legal(c, 0.9);
        int long2 = end(long1, "z", 1, 0.4);

        // Last: 0.95, 0.6, 0.4; lowest: 0.3, 0.5, 0.4; product: 0.285, 0.3, 0.324.
        assertThat(answer(PRM_LAST)).isEqualTo(late);
        assertThat(answer(PRM_MINIMUM)).isEqualTo(even);
        assertThat(answer(PRM_PRODUCT)).isEqualTo(long2);
        assertThat(figure(PRM_LAST)).isEqualTo(0.95);
        assertThat(figure(PRM_MINIMUM)).isEqualTo(0.5);
        assertThat(figure(PRM_PRODUCT)).isCloseTo(0.324, within(1e-12));
    }

    @Test
    void bestValueIsQWhereVisitedAndElseTheRawValue() {
        int raw = end(0, "x", 1, 0.7);
        int visited = end(0, "y", 1, 0.9);
        tree.backUp(tree.path(visited), 0.6);
        assertThat(answer(BEST_VALUE)).isEqualTo(raw);
        assertThat(answer(PRM_LAST)).isEqualTo(visited);

        tree.backUp(tree.path(visited), 1);
        assertThat(answer(BEST_VALUE)).isEqualTo(visited);
        assertThat(figure(BEST_VALUE)).isEqualTo(0.8);
    }

    @Test
    void mostVisitsGoesDownTheMostVisitedChildren() {
        int a = legal(0, 0.1);
        int b = legal(0, 0.1);
        int underA = end(a, "x", 1, 0.1);
        int underB = end(b, "y", 1, 0.9);
        tree.backUp(tree.path(underB), 1);
        assertThat(answer(MOST_VISITS)).isEqualTo(underB);
        tree.backUp(tree.path(underA), 0);
        tree.backUp(tree.path(underA), 0);

        assertThat(answer(MOST_VISITS)).isEqualTo(underA);
        assertThat(figure(MOST_VISITS)).isEqualTo(2);
        tree.steering().prune(a);
        assertThat(answer(MOST_VISITS)).isEqualTo(underB);
        tree.backUp(tree.path(legal(0, 0.1)), 1);
        tree.backUp(tree.path(tree.size() - 1), 1);
        assertThat(answer(MOST_VISITS)).isEqualTo(NONE);
    }

    @Test
    void majorityCountsDrawsOfOneAnswerHoweverItIsSpelt() {
        end(0, "Answer: 18.", 2, 0.9);
        end(0, "81", 1, 0.2);
        int best = end(0, "81.0", 2, 0.3);
        end(0, "eighty-one", 1, 0.8);

        assertThat(answer(MAJORITY)).isEqualTo(best);
        assertThat(figure(MAJORITY)).isEqualTo(3);
    }

    @Test
    void weightedMajorityCountsDrawsTimesWorth() {
        int heavy = end(0, "18", 2, 0.9);
        end(0, "81", 1, 0.2);
        int many = end(0, "81", 4, 0.3);

        // 18: 2 * 0.9 = 1.8     81: 0.2 + 4 * 0.3 = 1.4
        assertThat(answer(WEIGHTED_MAJORITY)).isEqualTo(heavy);
        assertThat(figure(WEIGHTED_MAJORITY)).isCloseTo(1.8, within(1e-12));
        assertThat(answer(MAJORITY)).isEqualTo(many);
    }

    @Test
    void equalVotesAreForTheFirstAnswer() {
        int first = end(0, "a", 1, 0.5);
        end(0, "b", 1, 0.5);

        assertThat(answer(MAJORITY)).isEqualTo(first);
        assertThat(answer(WEIGHTED_MAJORITY)).isEqualTo(first);
        assertThat(answer(BEST_VALUE)).isEqualTo(first);
    }

    @Test
    void chainsWithoutRawValuesOnlyVote() {
        int end = end(0, "a", 1, Double.NaN);

        assertThat(answer(MAJORITY)).isEqualTo(end);
        for (AnswerChoice rule :
                List.of(BEST_VALUE, WEIGHTED_MAJORITY, PRM_LAST, PRM_MINIMUM, PRM_PRODUCT)) {
            assertThat(answer(rule)).as(rule.label()).isEqualTo(NONE);
        }
    }

    @Test
    void whatIsProvedRightIsWorthOneAndWhatIsProvedWrongNothing() {
        int a = legal(0, 0.6);
        int wrong = add(a, "w", 1, new Verdict.Unsolved("no"), 0.99);
        int unproved = add(a, "u", 1, new Verdict.Unproved("7"), 0.9);
        tree.backUp(tree.path(wrong), 0);
        assertThat(answer(CHECKER)).isEqualTo(unproved);
        assertThat(answer(BEST_VALUE)).isEqualTo(unproved);
        int proved = add(a, "p", 1, new Verdict.Solved("24"), 0.1);

        for (AnswerChoice rule : List.of(CHECKER, BEST_VALUE, PRM_LAST)) {
            assertThat(answer(rule)).as(rule.label()).isEqualTo(proved);
            assertThat(figure(rule)).as(rule.label()).isEqualTo(1);
        }
        assertThat(figure(PRM_PRODUCT)).isEqualTo(0.6);
        assertThat(by(CHECKER).answer()).contains(new Answer(proved, "24", Answer.Proof.VERIFIED));
        tree.steering().prune(a);
        assertThat(answer(CHECKER)).isEqualTo(NONE);
    }

    @Test
    void underTheCheckerAWrongChainNeverAnswers() {
        int wrong = add(0, "w", 1, new Verdict.Unsolved("no"), 0.9);
        tree.backUp(tree.path(wrong), 0);

        assertThat(answer(CHECKER)).isEqualTo(NONE);
        assertThat(answer(MOST_VISITS)).isEqualTo(wrong);
    }

    @Test
    void whereNothingIsProvedTheCheckersRuleIsTheAlgorithmsOwn() {
        end(0, "x", 2, 0.3);
        int high = end(0, "y", 1, 0.4);

        assertThat(answer(CHECKER)).isEqualTo(high);
        assertThat(figure(CHECKER)).isEqualTo(0.4);
    }

    @Test
    void ruleInForceIsTheSettingsAndWithoutTheCheckerTheAlgorithmsOwn() {
        var settings = SearchSettings.DEFAULT;
        var off = settings.with(settings.answering().withChecker(Checking.OFF));
        assertThat(AnswerRule.inForce(settings)).isEqualTo(CHECKER);
        assertThat(AnswerRule.inForce(off)).isEqualTo(settings.algorithm().ownRule());
        assertThat(AnswerRule.inForce(off.with(off.answering().withRule(MAJORITY))))
                .isEqualTo(MAJORITY);
    }

    @Test
    void anotherRuleAnswersAnewOnTheSameTree() {
        int often = end(0, "x", 2, 0.3);
        int high = end(0, "y", 1, 0.4);
        var answering = SearchSettings.DEFAULT.answering();

        for (AnswerChoice rule : AnswerChoice.values()) {
            var settings = SearchSettings.DEFAULT.with(answering.withRule(rule));
            assertThat(AnswerRule.pick(tree, settings)).isEqualTo(by(rule).answer());
        }
        assertThat(Arrays.stream(AnswerChoice.values()).map(this::answer))
                .contains(often, high, NONE);
    }

    @Test
    void endsThatNobodyCanProveAreWeighedByTheirValues() {
        int low = add(0, "l", 1, new Verdict.Unproved("7"), 0.3);
        int high = add(0, "h", 1, new Verdict.Unproved("8"), 0.4);
        tree.backUp(tree.path(low), 0.3);

        assertThat(by(CHECKER).answer()).contains(new Answer(high, "8", Answer.Proof.UNVERIFIED));
        assertThat(AnswerRule.worth(tree, low)).isEqualTo(0.3);
        assertThat(tree.status(low)).isEqualTo(ThoughtStatus.FINISHED);
        assertThat(tree.spent(low)).isTrue();
    }

    @Test
    void mostVisitsGoOverALinkToItsTwin() {
        int a = legal(0, 0.1);
        int b = legal(0, 0.1);
        int below = end(a, "x", 1, 0.5);
        tree.twins().link(b, a);
        tree.backUp(tree.path(below), 1);
        tree.backUp(ThoughtPath.of(0, b, a, below), 1);
        tree.backUp(ThoughtPath.of(0, b, a, below), 1);

        assertThat(tree.edgeVisits(a)).isEqualTo(1);
        assertThat(tree.edgeVisits(b)).isEqualTo(2);
        assertThat(answer(MOST_VISITS)).isEqualTo(below);
    }
}
