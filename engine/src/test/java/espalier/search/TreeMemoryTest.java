package espalier.search;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.thought.Problem;
import espalier.thought.Thought;
import espalier.thought.TokenProbability;
import espalier.thought.TokenProbability.Alternative;
import espalier.thought.Verdict;
import espalier.tree.Origin;
import espalier.tree.SearchTree;

import org.junit.jupiter.api.Test;

import java.util.List;

class TreeMemoryTest {

    private final SearchTree tree = new SearchTree(new Problem("f", "1", "Solve 1."));

    private long added(Thought thought, Verdict verdict) {
        long before = new TreeMemory().bytes(tree);
        tree.add(0, thought, verdict, 0.5, Origin.SEARCH);
        return new TreeMemory().bytes(tree) - before;
    }

    private long added(String text) {
        return added(Thought.written(text), new Verdict.Unchecked());
    }

    @Test
    void latinCharactersTakeOneByteAndOthersTwo() {
        long empty = added("");

        assertThat(empty).isBetween(200L, 400L);
        assertThat(added("naïve") - empty).isEqualTo(5);
        assertThat(added("二十四") - empty).isEqualTo(6);
    }

    @Test
    void verdictsTokensAndAlternativesCount() {
        long alone = added("x");
        var token = new TokenProbability(1, "ab", -1);
        var withOthers = new TokenProbability(1, "ab", -1, List.of(new Alternative(2, "abc", -2)));

        assertThat(added(Thought.written("x"), new Verdict.Legal("4 6")) - alone).isEqualTo(43);
        assertThat(added(with(token, token), new Verdict.Unchecked()) - alone).isEqualTo(2 * 78);
        assertThat(added(with(withOthers), new Verdict.Unchecked()) - alone).isEqualTo(78 + 79);
    }

    private static Thought with(TokenProbability... tokens) {
        return new Thought("x", List.of(tokens), -1, 1, false);
    }

    @Test
    void treeReckonedAsItGrowsIsReckonedAsInOneGo() {
        var growing = new TreeMemory();
        for (int i = 0; i < 5; i++) {
            growing.bytes(tree);
            added("thought " + i);
        }

        assertThat(growing.bytes(tree))
                .isEqualTo(growing.bytes(tree))
                .isEqualTo(new TreeMemory().bytes(tree));
    }
}
