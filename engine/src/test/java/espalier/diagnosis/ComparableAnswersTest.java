package espalier.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.diagnosis.ReferenceAnswer.Source;
import espalier.event.SearchEvent;
import espalier.event.TreeUpdate;
import espalier.event.UserAct;
import espalier.problem.ProblemFamilies;
import espalier.thought.Thought;
import espalier.thought.Verdict;
import espalier.tree.Origin;
import espalier.tree.SearchTree;
import espalier.tree.ThoughtStatus;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class ComparableAnswersTest {

    private final SearchTree tree =
            new SearchTree(
                    ProblemFamilies.named("words")
                            .parse("Mia has 12 pens and gives 5 away. How many are left? = 7"));

    private int add(int parent, String text, Verdict verdict) {
        return add(parent, text, verdict, Origin.SEARCH);
    }

    private int add(int parent, String text, Verdict verdict, Origin origin) {
        return tree.add(parent, Thought.written(text), verdict, 1, origin);
    }

    private int step(String text) {
        return add(0, text, new Verdict.Legal(text));
    }

    private int right(String text) {
        return add(0, text, new Verdict.Solved("7"));
    }

    private static ReferenceAnswer best(String line) {
        return new ReferenceAnswer(Source.ELSEWHERE, List.of("A step.", line));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    12 + 5 = 17.       | Answer: 7.
                    Mia has 12 pens.   | Answer: 7.
                    1 + 1 = 2.         | Answer: 2.5.
                    1 + 1.5 = 2.5      | Answer: 2.
                    """)
    void answerThatTheThoughtDoesNotSayIsCompared(String thought, String answer) {
        var answers = ComparableAnswers.of(tree, step(thought), best(answer));

        assertThat(answers).isEqualTo(new ComparableAnswers(List.of(answer), 0, 0, 0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    12 - 5 = 7.              | Answer: 7.
                    Cleo is last.            | Answer: Cleo.
                    12 - 5 = 7.              | So Mia has 7 pens left.
                    1000 * 1000 = 1,000,000. | Answer: 1000000.
                    """)
    void answerThatRepeatsWhatTheThoughtSaysIsLeftOut(String thought, String answer) {
        var answers = ComparableAnswers.of(tree, step(thought), best(answer));

        assertThat(answers).isEqualTo(new ComparableAnswers(List.of(), 1, 0, 0));
    }

    @Test
    void eachRightAnswerOfTheTreeIsComparedOnce() {
        int thought = step("12 + 5 = 17.");
        right("Answer: 7.");
        right("It is 7.");
        right("It is 7.");
        add(0, "Answer: 8.", new Verdict.Unsolved("It is 7."));
        int undone = add(0, "Seven.", new Verdict.Solved("7"), Origin.WRITTEN);
        TreeUpdate.apply(new SearchEvent.Undone(UserAct.WRITE, 1), tree);
        TreeUpdate.apply(new SearchEvent.Pruned(undone), tree);
        assertThat(tree.status(undone)).isEqualTo(ThoughtStatus.UNDONE);

        assertThat(ComparableAnswers.of(tree, thought, best("Answer: 7.")).lines())
                .containsExactly("Answer: 7.", "It is 7.");
    }

    @Test
    void noMoreAnswersThanCanBeAskedAboutAreCompared() {
        int thought = step("12 + 5 = 17.");
        for (int i = 0; i < ComparableAnswers.MOST; i++) {
            right("Way " + "i".repeat(i + 1) + ": 7.");
        }

        var answers = ComparableAnswers.of(tree, thought, best("Answer: 7."));
        assertThat(answers.lines()).hasSize(ComparableAnswers.MOST);
        assertThat(answers.beyond()).isEqualTo(1);
    }

    @Test
    void lineThatGoesOnWithTheNumbersOfTheThoughtIsNotWeighedWithoutIt() {
        var game = new SearchTree(ProblemFamilies.named("game24").parse("4 5 6 10"));
        String line = "10 - 6 = 4 (left: 4 4 5)";
        int good = game.add(0, Thought.written(line), new Verdict.Legal(line), 1, Origin.SEARCH);
        var known = ReferenceAnswer.of(game, good).orElseThrow();

        assertThat(ComparableAnswers.of(game, good, known))
                .isEqualTo(new ComparableAnswers(List.of(), 0, 1, 0));
    }

    @Test
    void nothingIsComparedWhereTheThoughtIsTheAnswerItself() {
        int answer = right("Answer: 7.");
        right("It is 7.");
        var known = ReferenceAnswer.of(tree, answer).orElseThrow();

        assertThat(ComparableAnswers.of(tree, answer, known))
                .isEqualTo(new ComparableAnswers(List.of(), 0, 0, 0));
    }
}
