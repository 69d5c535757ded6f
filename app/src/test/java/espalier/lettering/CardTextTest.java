package espalier.lettering;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.event.Proposal;
import espalier.event.SearchEvent;
import espalier.replica.TreeReplica;
import espalier.scripted.SampleTrees;
import espalier.settings.SearchSettings;
import espalier.thought.Problem;
import espalier.thought.Thought;
import espalier.thought.Verdict;
import espalier.tree.Origin;
import espalier.tree.ThoughtId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class CardTextTest {

    private final TreeReplica replica = SampleTrees.empty();

    @Test
    void cardShowsTheStepAndWhatIsLeft() {
        SampleTrees.grow(replica, ThoughtId.ROOT, 1);

        assertThat(CardText.of(replica.tree(), 1))
                .isEqualTo(new CardText("1 − 9 = 4", "left: 4 4 10", "1 − 9 = 4 (left: 4 4 10)"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Boxes: 3 * 14 = 42. | 3 * 14 = 42 | Boxes",
                "No, Tom: 45 + 42 = 87. | 45 + 42 = 87 | No, Tom",
                "Answer: Bob. | Bob | Answer",
                "Order: Bob Ann. | Bob Ann | Order",
                "Not first: Ann Cleo. | Not first | Ann Cleo.",
                "Nobody fits, so not Ann: Bob. | Nobody fits, so not Ann | Bob.",
                "47 * 36 = 47 * 30 + 47 * 6. | 47 * 36 = 47 * 30 + 47 * 6. | ''",
            })
    void cardOfALineWithALabelShowsWhatMattersMostAbove(String line, String title, String detail) {
        var proposal = new Proposal(1, Thought.written(line), 0.5, new Verdict.Legal(""));
        replica.apply(new SearchEvent.Expanded(0, Origin.SEARCH, 10, List.of(proposal)));

        assertThat(CardText.of(replica.tree(), 1))
                .extracting(CardText::title, CardText::detail)
                .containsExactly(title, detail);
    }

    @Test
    void cardOfTheProblemShowsItsInputBelow() {
        assertThat(CardText.of(replica.tree(), ThoughtId.ROOT))
                .isEqualTo(new CardText("Make 24 from", "4 9 10 13", "Make 24 from 4 9 10 13."));
    }

    @Test
    void cardOfAProblemInWordsShowsTheWords() {
        var words = new Problem("free", "Why is the sky blue?", "Why is the sky blue?");
        var tree = new TreeReplica(words, SearchSettings.DEFAULT).tree();

        assertThat(CardText.of(tree, ThoughtId.ROOT))
                .isEqualTo(new CardText("Why is the sky blue?", "", "Why is the sky blue?"));
    }
}
