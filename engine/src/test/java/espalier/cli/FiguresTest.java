package espalier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.thought.Problem;
import espalier.thought.Thought;
import espalier.thought.Verdict;
import espalier.tree.Origin;
import espalier.tree.SearchTree;

import org.junit.jupiter.api.Test;

/// The one meaning of value, as the command line prints it.
class FiguresTest {

    private final SearchTree tree = new SearchTree(new Problem("free", "Q", "Solve it."));

    private int thought(String text, double prior) {
        return tree.add(0, Thought.written(text), new Verdict.Unchecked(), prior, Origin.SEARCH);
    }

    @Test
    void valueIsTheJudgementElseQElseVMarkedAsSuch() {
        int visited = thought("One.", 0.5);
        int valued = thought("Two.", 0.25);
        int judged = thought("Three.", 0.25);
        int bare = thought("Four.", Double.NaN);
        tree.evaluate(visited, 0.9);
        tree.backUp(tree.path(visited), 0.5);
        tree.evaluate(valued, 0.9);
        tree.evaluate(judged, 0.9);
        tree.steering().judge(judged, 0.2);

        assertThat(Figures.value(tree, visited)).isEqualTo("0.500");
        assertThat(Figures.value(tree, valued)).isEqualTo("0.900 V");
        assertThat(Figures.value(tree, judged)).isEqualTo("0.200");
        assertThat(Figures.value(tree, bare)).isEqualTo("–");
        assertThat(Figures.prior(tree, valued)).isEqualTo("0.250");
        assertThat(Figures.prior(tree, bare)).isEqualTo("–");
    }
}
