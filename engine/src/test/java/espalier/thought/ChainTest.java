package espalier.thought;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class ChainTest {

    private static final Problem PROBLEM = new Problem("f", "1", "Solve 1.");

    private static final Thought A = Thought.written("a");
    private static final Thought B = Thought.written("b");
    private static final Thought C = Thought.written("c");

    @Test
    void aChainStaysWhenTheListItCameFromChanges() {
        var thoughts = new ArrayList<>(List.of(A));
        var chain = new Chain(PROBLEM, thoughts);
        thoughts.add(B);
        assertThat(chain.thoughts()).containsExactly(A);
    }

    @Test
    void goingOnTwiceFromOneChainLeavesAllThreeAsTheyAre() {
        var chain = new Chain(PROBLEM, List.of(A));
        var one = chain.then(B);
        var other = chain.then(C);
        var longer = one.then(C);
        assertThat(chain.lines()).containsExactly("a");
        assertThat(one.lines()).containsExactly("a", "b");
        assertThat(other.lines()).containsExactly("a", "c");
        assertThat(longer.lines()).containsExactly("a", "b", "c");
    }

    @Test
    void chainsOfEqualThoughtsAreEqualHoweverTheyCameAbout() {
        var whole = new Chain(PROBLEM, List.of(A, B));
        var grown = new Chain(PROBLEM, List.of()).then(A).then(B);
        assertThat(grown).isEqualTo(whole).hasSameHashCodeAs(whole);
    }
}
