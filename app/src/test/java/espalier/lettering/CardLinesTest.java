package espalier.lettering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import espalier.lettering.CardLines.Line;
import espalier.scripted.SampleTrees;
import espalier.thought.Thought;
import espalier.thought.TokenProbability;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// How the text of a card is broken into lines, in a font whose letters are all as wide as 0.6 of
/// their height.
class CardLinesTest {

    private final Typeface typeface =
            new Letterings<Double>((_, size) -> size, (size, text) -> size * 0.6 * text.length());

    @Test
    void stepAndWhatIsLeftHaveLinesOfTheirOwn() {
        var lines = lines(new CardText("10 − 4 = 6", "left: 4 6", "10 − 4 = 6 (left: 4 6)"));

        assertThat(texts(lines)).containsExactly("10 − 4 = 6", "left: 4 6");
        assertThat(CardSize.height(lines)).isEqualTo(CardSize.height(2));
    }

    @Test
    void eachLineKnowsItsPlaceInTheWholeText() {
        String whole = "Boxes: 12345 × 6789 = 83810205.";
        var lines = lines(new CardText("12345 × 6789 = 83810205", "Boxes", whole));

        assertThat(lines.lines())
                .allSatisfy(
                        line -> assertThat(whole.substring(line.start())).startsWith(line.text()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void noLineIsWiderThanTheCardAndNoNumberOrShortWordIsCut(int seed) {
        var random = new Random(seed);
        String text =
                IntStream.range(0, 60).mapToObj(_ -> word(random)).collect(Collectors.joining(" "));
        var lines = lines(new CardText(text, "", text));

        assertThat(lines.whole()).isFalse();
        assertThat(lines.lines()).hasSize(CardLines.MOST);
        assertThat(texts(lines).getLast()).endsWith("…");
        List<String> words = Arrays.asList(text.split(" "));
        for (Line line : lines.lines()) {
            assertThat(line.tone().lettering(typeface, 1).width(line.text()))
                    .isLessThanOrEqualTo(CardSize.TEXT_WIDTH);
            assertThat(words).containsAll(List.of(line.text().replaceFirst(" ?…$", "").split(" ")));
        }
    }

    private static String word(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> Integer.toString(random.nextInt(1_000_000));
            case 1 -> "−" + random.nextInt(1_000) + "." + random.nextInt(100);
            default -> "multiplications".substring(0, 1 + random.nextInt(11));
        };
    }

    @Test
    void longWordIsCutWhereThereIsNoOtherWay() {
        String text = "Donaudampfschifffahrtsgesellschaft";
        var lines = lines(new CardText(text, "", text));

        assertThat(String.join("", texts(lines))).isEqualTo(text);
        assertThat(lines.lines()).hasSizeGreaterThan(1);
    }

    @Test
    void textWithoutBlanksOfAnotherScriptIsBrokenBetweenItsSigns() {
        String text = "我们先把两个数相加然后再乘以三得到二十四这个答案就是正确的";
        var lines = lines(new CardText(text, "", text));

        assertThat(String.join("", texts(lines))).isEqualTo(text);
        assertThat(lines.lines()).hasSizeGreaterThan(1);
    }

    @Test
    void linesLeftOutForWantOfRoomEndInDots() {
        var lines = lines(new CardText("one two three four five six seven", "below", "one"));

        assertThat(lines.lines()).hasSizeGreaterThan(2);
        assertThat(lines.first(1, typeface)).hasSize(1);
        assertThat(lines.first(1, typeface).getFirst().text()).endsWith("…");
        assertThat(lines.first(99, typeface)).isEqualTo(lines.lines());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12 × 345 = 4140 | 7 | 5",
                "10 − 4 = 6      | 4 | 4",
                "x = −17         | 5 | 4",
                "well-known fact | 6 | 5",
                "3.14159         | 3 | 0",
                "go (left: 4)    | 4 | 3",
            })
    void textIsCutBetweenWords(String text, int most, int cut) {
        assertThat(TextCuts.cut(text, most)).isEqualTo(cut);
    }

    @Test
    void heightIsEstimatedToALineFromTheTextAlone() {
        for (String text :
                List.of(
                        "13 - 9 = 4 (left: 4 4 10)",
                        "Boxes: 3 * 12 = 36.",
                        "Answer: 36.",
                        "We first add the two small numbers and then see what is left of them.")) {
            var shown = CardText.of(SampleTrees.saying(text).tree(), 1);
            assertThat(CardSize.estimate(text))
                    .as(text)
                    .isCloseTo(CardSize.height(lines(shown)), within(CardLines.PITCH));
        }
    }

    @Test
    void cardHasRoomForTheLinesItWasMadeFor() {
        for (int lines = 1; lines <= CardLines.MOST; lines++) {
            assertThat(CardSize.lines(CardSize.height(lines))).isEqualTo(lines);
        }
    }

    @Test
    void eachLetterKnowsHowProbableItsTokenWas() {
        var tokens = new ArrayList<TokenProbability>();
        for (String text : List.of(" 12", " + ", "3", "\n")) {
            tokens.add(new TokenProbability(tokens.size(), text, -tokens.size()));
        }
        var shades = TokenShades.of(new Thought("12 + 3", tokens, -6, 1, false));

        assertThat(shades.probability(0)).isEqualTo(1);
        assertThat(shades.end(0, 6)).isEqualTo(2);
        assertThat(shades.probability(3)).isEqualTo(Math.exp(-1));
        assertThat(shades.end(2, 4)).isEqualTo(4);
        assertThat(shades.probability(5)).isEqualTo(Math.exp(-2));
    }

    @Test
    void tokensThatDoNotMakeUpTheTextAreNotShown() {
        var token = new TokenProbability(1, "other", -1);
        var shades = TokenShades.of(new Thought("12 + 3", List.of(token), -1, 1, false));

        assertThat(shades.probability(0)).isNaN();
        assertThat(shades.end(0, 6)).isEqualTo(6);
    }

    private CardLines lines(CardText text) {
        return CardLines.of(text, typeface);
    }

    private static List<String> texts(CardLines lines) {
        return lines.lines().stream().map(Line::text).toList();
    }
}
