package espalier.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import espalier.thought.Problem;
import espalier.thought.Thought;
import espalier.thought.Verdict;
import espalier.tree.Origin;
import espalier.tree.ReadableTree;
import espalier.tree.Scale;
import espalier.tree.SearchTree;
import espalier.tree.ThoughtPath;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.IntStream;

@Timeout(30)
class ThoughtConditionTest {

    /// Read once for all tests, since making it is dear.
    private static final ThoughtCondition.Reader READER =
            new ThoughtCondition.Reader(ConditionScope.THOUGHT);

    private static final int VISITED = 1;
    private static final int UNVISITED = 2;
    private static final int ILLEGAL = 3;
    private static final int SOLVED = 4;

    private final SearchTree tree = tree();

    private static SearchTree tree() {
        var tree = new SearchTree(new Problem("game24", "4 5 6 10", "Make 24."));
        tree.add(0, Thought.written("10 - 4 = 6"), legal("5 6 6"), 0.5, Origin.SEARCH);
        tree.add(0, Thought.written("4 + 5 = 9"), legal("6 9 10"), 0.25, Origin.SEARCH);
        tree.add(0, Thought.written("4 + 5 = 8"), new Verdict.Illegal("No."), 0.1, Origin.ASKED);
        tree.markExpanded(0);
        tree.evaluate(0, 0.75);
        tree.evaluate(VISITED, 0.25);
        tree.evaluate(UNVISITED, 0.5);
        tree.add(
                VISITED,
                Thought.written("6 * 5 - 6 = 24"),
                new Verdict.Solved("24"),
                1,
                Origin.WRITTEN);
        tree.markExpanded(VISITED);
        tree.backUp(ThoughtPath.of(0), 1);
        tree.backUp(ThoughtPath.of(0, VISITED), 0.25);
        tree.steering().pin(UNVISITED);
        return tree;
    }

    private static Verdict legal(String state) {
        return new Verdict.Legal(state);
    }

    private List<Integer> found(String condition) {
        var read = READER.read(condition);
        return IntStream.range(1, tree.size()).filter(id -> read.holds(tree, id)).boxed().toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "value < 0.3 && level == 1 ; 1",
                "depth > 1 ; 4",
                "visits == 0 ; 2 3 4",
                "visits % 2 == 1 ; 1",
                "rawValue >= 0.5 ; 2",
                "raw >= 0.5 ; 2",
                "value >= 0.5 ; 2",
                "q >= 0 ; 1",
                "valueDrop > 0.3 ; 1",
                "parentValue == 0.625 ; 1 2 3",
                "rank == 1 ; 2",
                "text.contains('5') && !illegal ; 2 4",
                "text.matches('^[0-9] [+]') ; 2 3",
                "text.size() > 12 ; 4",
                "size(text) > 12.5 ; 4",
                "text == '4 + 5 = 9' ; 2",
                "chain.contains('10 - 4') ; 1 4",
                "state == '5 6 6' ; 1",
                "answer == '24' ; 4",
                "solved || wrong ; 3 4",
                "pinned ; 2",
                "written ; 4",
                "asked ; 3",
                "finished && written ; 4",
                "level in [2, 3] ; 4",
                "id == 2 ? pinned : solved ; 2 4",
                "prior * 2 == 1 ; 1",
                "children == 1 && siblings == 2 ; 1",
                "visitShare == 0.5 ; 1",
            })
    void conditionFindsTheThoughtsThatItDescribes(String condition, String ids) {
        assertThat(found(condition))
                .containsExactlyElementsOf(
                        List.of(ids.split(" ")).stream().map(Integer::valueOf).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q < 0.3",
                "q >= 0.3",
                "!(q < 0.3)",
                "q != 0.3",
                "q == 0.3 ? true : true",
                "(q < 0.3) == false",
                "q + 1 > 0 && !illegal",
                "!(q < 100) || q > 0",
            })
    void conditionThatHangsOnAnAbsentFigureDoesNotHold(String condition) {
        assertThat(READER.read(condition).holds(tree, ILLEGAL)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q < 0.3 || visits == 0",
                "!(q < 0.3 && visits > 0)",
                "visits == 0 || !(q < 0.3)",
                "!expanded && !(visits > 0 && q > 0.5)",
            })
    void absentFigureDoesNotMatterWhereSomethingElseDecides(String condition) {
        assertThat(READER.read(condition).holds(tree, UNVISITED)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"-1, 1, HIGHER, 2, 1", "-1, 1, LOWER, 1, 2", "-1, -1, HIGHER, 1, 1"})
    void ranksAndFallsAreOfWhoChoosesAndOfWhoFalls(
            double lowest, double discount, Scale.Better better, int first, int fallen) {
        var scaled =
                new SearchTree(
                        new Problem("free", "Q", "Q"), new Scale(lowest, 1, discount, better));
        scaled.evaluate(0, discount < 0 ? -0.5 : 0.5);
        for (double value : new double[] {0.1, 0.9}) {
            scaled.add(0, Thought.written("t" + value), new Verdict.Unchecked(), 1, Origin.SEARCH);
            scaled.evaluate(scaled.size() - 1, value);
        }

        assertThat(READER.read("rank == 1").holds(scaled, first)).isTrue();
        assertThat(READER.read("rank == 2").holds(scaled, 3 - first)).isTrue();
        assertThat(READER.read("valueDrop > 0.3").holds(scaled, 1)).isEqualTo(fallen == 1);
        assertThat(READER.read("valueDrop > 0.3").holds(scaled, 2)).isEqualTo(fallen == 2);
    }

    @Test
    void rootHasNoParentsValueAndNoRank() {
        assertThat(READER.read("parentValue >= 0 || rank >= 0 || valueDrop < 9").holds(tree, 0))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "vlue < 1 ; 0 ; 4 ; value",
                "level > 2 && 🌳 < 1 ; 13 ; 1 ; can't stand",
                "level > 2 && ; 12 ; 0 ; breaks off",
                "level = 2 ; 6 ; 1 ; ==",
                "level > 2 and solved ; 10 ; 3 ; &&",
                "text < 3 ; 5 ; 1 ; number",
                "level > 1 && foo(text) ; 13 ; 3 ; functions",
                "value + 1 ; 0 ; 9 ; true or false",
                "value < 0.3 && simulations > 3 ; 15 ; 11 ; breakpoint",
                "text.matches('(') ; 14 ; 1 ; regular expression",
                "text.matches(state) ; 13 ; 5 ; quotes",
                "[1].exists(x, x > 0) ; 4 ; 6 ; functions",
            })
    void faultNamesThePlace(String condition, int position, int length, String hint) {
        var fault = READER.fault(condition).orElseThrow();

        assertThat(List.of(fault.position(), fault.length())).containsExactly(position, length);
        assertThat(fault.sentence()).contains(hint);
    }

    @Test
    void emptyAndEndlessConditionsAreRefused() {
        assertThat(READER.fault(" ")).isPresent();
        assertThat(READER.fault("solved || ".repeat(200) + "solved")).isPresent();
        assertThat(READER.fault("(".repeat(200) + "solved" + ")".repeat(200))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"(((((a{100}){100}){100}){100}){100})", "a{999}{999}", "(x{500}y{500}){2,}"})
    void regularExpressionThatWouldGrowIsRefused(String expression) {
        assertThatThrownBy(() -> ThoughtFilter.matching(expression))
                .isInstanceOf(ConditionException.class)
                .hasMessageContaining("too large");
        assertThat(READER.fault("text.matches('" + expression + "')")).isPresent();
    }

    @Test
    void regularExpressionThatBacktrackersHangOnIsQuick() {
        var long1 = new SearchTree(new Problem("free", "1", "a".repeat(5000) + "b"));

        assertThat(READER.read("text.matches('^(a+)+$')").holds(long1, 0)).isFalse();
        assertThat(ThoughtFilter.matching("(a|a)*c").holds(long1, 0)).isFalse();
    }

    @Test
    void plainTextIsFoundWhateverItsCapitals() {
        ReadableTree root = new SearchTree(new Problem("free", "1", "Is THIS it?"));

        assertThat(ThoughtFilter.containing("this").holds(root, 0)).isTrue();
        assertThat(ThoughtFilter.containing("that").holds(root, 0)).isFalse();
        assertThat(ThoughtFilter.containing("this").and(ThoughtFilter.matching("x")).holds(root, 0))
                .isFalse();
    }

    @Test
    void momentsWordsAreKnownToBreakpoints() {
        var condition =
                new ThoughtCondition.Reader(ConditionScope.RUN)
                        .read("budgetUsed >= 0.5 && simulations > 3 && value < 0.3");
        var moment =
                new Moment() {
                    @Override
                    public double simulations() {
                        return 4;
                    }

                    @Override
                    public double budgetUsed() {
                        return 0.5;
                    }
                };

        assertThat(condition.holds(tree, VISITED, moment)).isTrue();
        assertThat(condition.holds(tree, VISITED)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void everyWordAndFunctionHasHelpInBothLanguages(ConditionScope scope) {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            for (Word word : Vocabulary.of(scope).values()) {
                assertThat(word.help(locale)).isNotBlank();
            }
            for (String function : Vocabulary.textFunctions().keySet()) {
                assertThat(ConditionTexts.bundle(locale).getString("function." + function))
                        .isNotBlank();
            }
        }
    }

    @Test
    void bothLanguagesHaveTheSameSentences() {
        ResourceBundle english = ConditionTexts.bundle(Locale.ENGLISH);

        assertThat(ConditionTexts.bundle(Locale.SIMPLIFIED_CHINESE).keySet())
                .isEqualTo(english.keySet());
    }

    @Test
    void allWordsCanBeReadOfAllThoughts() {
        for (Word word : Vocabulary.of(ConditionScope.THOUGHT).values()) {
            String condition =
                    switch (word.kind()) {
                        case NUMBER -> word.name() + " < 1e9 || true";
                        case TEXT -> word.name() + " != 'x'";
                        case STATEMENT -> word.name() + " || true";
                    };
            assertThat(READER.read(condition).holds(tree, SOLVED)).as(word.name()).isTrue();
        }
    }
}
