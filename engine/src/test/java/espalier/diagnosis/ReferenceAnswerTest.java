package espalier.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.diagnosis.ReferenceAnswer.Source;
import espalier.problem.ProblemFamilies;
import espalier.thought.Chain;
import espalier.thought.Problem;
import espalier.thought.Thought;
import espalier.tree.Origin;
import espalier.tree.SearchTree;

import org.junit.jupiter.api.Test;

import java.util.List;

class ReferenceAnswerTest {

    private static final String FIRST = "10 - 6 = 4 (left: 4 4 5)";

    private static SearchTree tree(String family, String input) {
        return new SearchTree(ProblemFamilies.named(family).parse(input));
    }

    private static int add(SearchTree tree, int parent, String text) {
        var thought = Thought.written(text);
        Problem problem = tree.problem();
        var verdict =
                ProblemFamilies.named(problem.family())
                        .checker()
                        .check(tree.chain(parent).then(thought));
        return tree.add(parent, thought, verdict, 1, Origin.SEARCH);
    }

    @Test
    void solverCompletesAThoughtThatCanStillEndRight() {
        var tree = tree("game24", "4 5 6 10");
        int good = add(tree, 0, FIRST);
        var answer = ReferenceAnswer.of(tree, good).orElseThrow();

        assertThat(answer.source()).isEqualTo(Source.SOLVED);
        var chain = new Chain(tree.problem(), tree.chain(good).thoughts());
        for (String line : answer.lines()) {
            chain = chain.then(Thought.written(line));
        }
        assertThat(ProblemFamilies.checker().check(chain).terminal()).isTrue();
    }

    @Test
    void thoughtThatLosesTheAnswerIsWeighedByTheOneItLost() {
        var tree = tree("game24", "4 5 6 10");
        int lost = add(tree, 0, "4 + 4 = 9");

        assertThat(ReferenceAnswer.of(tree, lost))
                .hasValueSatisfying(answer -> {
                    assertThat(answer.source()).isEqualTo(Source.SOLVED_WITHOUT);
                    assertThat(answer.lines()).isNotEmpty();
                });
    }

    @Test
    void chainThatTheRunFoundGoesBeforeTheSolvers() {
        var tree = tree("game24", "4 5 6 10");
        int first = add(tree, 0, FIRST);
        int at = first;
        for (String line : ReferenceAnswer.of(tree, first).orElseThrow().lines()) {
            at = add(tree, at, line);
        }

        var answer = ReferenceAnswer.of(tree, first).orElseThrow();
        assertThat(answer.source()).isEqualTo(Source.FOUND);
        assertThat(answer.lines()).isEqualTo(tree.chain(at).lines().subList(1, tree.level(at)));
        assertThat(ReferenceAnswer.of(tree, at))
                .contains(new ReferenceAnswer(Source.ITSELF, List.of()));
    }

    @Test
    void noAnswerIsKnownOfAFreeText() {
        var tree = tree("free", "Why is the sky blue?");
        int thought = add(tree, 0, "Light scatters.");

        assertThat(ReferenceAnswer.of(tree, thought)).isEmpty();
    }
}
