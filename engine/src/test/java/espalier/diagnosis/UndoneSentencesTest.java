package espalier.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.diagnosis.Outcome.Kind;
import espalier.problem.ProblemFamilies;
import espalier.settings.SearchSettings;
import espalier.thought.Thought;
import espalier.thought.Verdict;
import espalier.tree.Origin;
import espalier.tree.SearchTree;

import org.junit.jupiter.api.Test;

import java.util.Optional;

/// "Pruned by hand" is said of what the user pruned, and of nothing that an undo took back.
class UndoneSentencesTest {

    private final SearchTree tree =
            new SearchTree(ProblemFamilies.named("game24").parse("4 9 10 13"));
    private final int leading = add("13 - 9 = 4 (left: 4 4 10)", Origin.ASKED);

    UndoneSentencesTest() {
        add("4 + 9 = 13 (left: 10 13 13)", Origin.SEARCH);
        tree.markExpanded(0);
    }

    private int add(String text, Origin origin) {
        return tree.add(0, Thought.written(text), new Verdict.Legal("s"), 0.5, origin);
    }

    private RunDiagnosis diagnosis() {
        return RunDiagnosis.of(new RunFacts(SearchSettings.DEFAULT, 1, Optional.empty()), tree);
    }

    @Test
    void prunedThoughtThatCouldHaveLedIsSaidToBePrunedByHand() {
        tree.steering().prune(leading);

        assertThat(diagnosis().outcome().kind()).isEqualTo(Kind.PRUNED);
        assertThat(diagnosis().levels().getFirst().solvableGenerated()).isEqualTo(1);
    }

    @Test
    void undoneThoughtThatCouldHaveLedIsNeitherPrunedNorCounted() {
        tree.steering().withdraw(leading);

        assertThat(diagnosis().outcome().kind()).isEqualTo(Kind.NEVER_GENERATED);
        assertThat(diagnosis().levels().getFirst().thoughts()).isEqualTo(1);
        assertThat(diagnosis().levels().getFirst().solvableGenerated()).isZero();
    }
}
