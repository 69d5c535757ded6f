package espalier.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import espalier.event.Proposal;
import espalier.event.SearchEvent;
import espalier.replica.TreeReplica;
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
import java.util.Locale;

/// What is drawn of a thought, before it is drawn: colours, texts and lines.
class DrawingTest {

    private final TreeReplica replica = SampleTrees.empty();

    @Test
    void coloursGrowLighterEvenlyWithTheValue() {
        var colours = ValueColours.between(0, 1);

        for (int i = 1; i < ValueColours.STEPS; i++) {
            double step =
                    ValueColours.lightness(colours[i]) - ValueColours.lightness(colours[i - 1]);
            assertThat(step).isBetween(0.002, 0.025);
        }
    }

    @Test
    void colourOfNoValueIsNoneOfTheOthers() {
        assertThat(ValueColours.index(Double.NaN)).isEqualTo(ValueColours.NONE);
        assertThat(ValueColours.index(0)).isZero();
        assertThat(ValueColours.index(1)).isEqualTo(ValueColours.STEPS - 1);
        assertThat(ValueColours.index(1.5)).isEqualTo(ValueColours.STEPS - 1);
    }

    @Test
    void mixedColourIsBetweenItsParts() {
        var colours = new Colours(Palette.LIGHT);
        var half = ValueColours.mix(colours.text, colours.background, 0.5);

        assertThat(ValueColours.lightness(half))
                .isCloseTo(
                        (ValueColours.lightness(colours.text)
                                        + ValueColours.lightness(colours.background))
                                / 2,
                        within(0.01));
    }

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
                "Boxes: 3 * 14 = 42. | 3 × 14 = 42 | Boxes",
                "No, Tom: 45 + 42 = 87. | 45 + 42 = 87 | No, Tom",
                "Answer: Bob. | Bob | Answer",
                "Order: Bob Ann. | Bob Ann | Order",
                "Not first: Ann Cleo. | Not first | Ann Cleo.",
                "Nobody fits, so not Ann: Bob. | Nobody fits, so not Ann | Bob.",
                "47 * 36 = 47 * 30 + 47 * 6. | 47 × 36 = 47 × 30 + 47 × 6. | ''",
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

    @Test
    void figuresHaveTwoDigitsAfterThePoint() {
        var texts = CanvasTexts.in(Locale.ENGLISH);

        assertThat(List.of(0.0, 0.005, 0.97, 1.0, 12.345, -0.42).stream().map(texts::figure))
                .containsExactly("0.00", "0.01", "0.97", "1.00", "12.35", "−0.42");
        assertThat(texts.figure(Double.NaN)).isEmpty();
    }

    @Test
    void textsAreInTheLanguageAskedFor() {
        assertThat(CanvasTexts.in(Locale.ENGLISH).visits(41)).isEqualTo("41 visits");
        assertThat(CanvasTexts.in(Locale.ENGLISH).visits(1)).isEqualTo("1 visit");
        assertThat(CanvasTexts.in(Locale.SIMPLIFIED_CHINESE).visits(41)).isEqualTo("41 次访问");
        assertThat(CanvasTexts.in(Locale.FRENCH).legendBest()).isEqualTo("best line");
    }

    @Test
    void lineGoesToTheMostVisitedChild() {
        SampleTrees.grow(replica, ThoughtId.ROOT, 3);
        SampleTrees.backUp(replica, 2, 0.2);
        SampleTrees.backUp(replica, 2, 0.2);
        SampleTrees.backUp(replica, 3, 0.9);
        SampleTrees.grow(replica, 2, 2);
        SampleTrees.backUp(replica, 5, 0.3);

        assertThat(Lines.line(replica.tree(), ThoughtId.ROOT)).containsExactly(2, 5);
    }

    @Test
    void ofEquallyVisitedChildrenTheBetterOneIsBest() {
        SampleTrees.grow(replica, ThoughtId.ROOT, 3);
        SampleTrees.backUp(replica, 1, 0.2);
        SampleTrees.backUp(replica, 3, 0.9);

        assertThat(Lines.bestChild(replica.tree(), ThoughtId.ROOT)).isEqualTo(3);
    }
}
