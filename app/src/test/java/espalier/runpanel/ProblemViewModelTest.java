package espalier.runpanel;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.problem.ProblemFamilies;
import espalier.thought.Problem;

import org.junit.jupiter.api.Test;

class ProblemViewModelTest {

    private final ProblemViewModel problem = new ProblemViewModel("game24", "4 5 6 10");

    @Test
    void inputBecomesAProblem() {
        assertThat(problem.problemProperty().get()).map(Problem::input).contains("4 5 6 10");
        assertThat(problem.errorProperty().get()).isEmpty();
    }

    @Test
    void inputThatCannotBeReadGivesASentenceAndNoProblem() {
        problem.inputProperty().set("4 5 six");
        assertThat(problem.problemProperty().get()).isEmpty();
        assertThat(problem.errorProperty().get()).contains("\"six\" is not a number").endsWith(".");
    }

    @Test
    void anotherFamilyBringsAnExampleOfItsOwn() {
        var countdown = ProblemFamilies.named("countdown");
        problem.familyProperty().set(countdown);
        assertThat(problem.inputProperty().get()).isEqualTo(countdown.examples().getFirst());
        assertThat(problem.problemProperty().get()).map(Problem::family).contains("countdown");
    }

    @Test
    void loadedProblemKeepsItsInput() {
        problem.load(ProblemFamilies.named("countdown").parse("3 7 25 50 = 525"));
        assertThat(problem.inputProperty().get()).isEqualTo("3 7 25 50 = 525");
    }

    @Test
    void problemOfAnUnknownFamilyIsNotLoaded() {
        problem.load(new Problem("chess", "e4", "Find a move."));
        assertThat(problem.inputProperty().get()).isEqualTo("4 5 6 10");
    }
}
