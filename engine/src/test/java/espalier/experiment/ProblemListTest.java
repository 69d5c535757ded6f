package espalier.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import espalier.problem.ProblemFamilies;
import espalier.problem.ProblemFamily;
import espalier.thought.Problem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;

class ProblemListTest {

    private static final ProblemFamily GAME = ProblemFamilies.named("game24");

    @TempDir private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("problems.txt"), text);
    }

    @Test
    void blankLinesAndCommentsArePassedOver() throws IOException {
        assertThat(ProblemList.read(file("# games\n\n4 5 6 10\n  1 1 4 6 \n"), GAME))
                .extracting(Problem::input)
                .containsExactly("4 5 6 10", "1 1 4 6");
    }

    @Test
    void wrongLineIsToldByItsNumber() throws IOException {
        var file = file("# games\n4 5 6 10\n4 5 six 10\n");

        assertThatThrownBy(() -> ProblemList.read(file, GAME))
                .hasMessageStartingWith(file + ", line 3: ")
                .hasMessageContaining("\"six\" is not a number");
    }

    @Test
    void fileWithoutProblemsIsRefused() throws IOException {
        var file = file("# nothing\n");

        assertThatThrownBy(() -> ProblemList.read(file, GAME))
                .hasMessage("%s holds no problem. Maybe all its lines are comments.", file);
        assertThatThrownBy(() -> ProblemList.read(folder.resolve("none"), GAME))
                .hasMessageContaining("is no file. Maybe it was moved");
    }

    @Test
    void generatedProblemsAreDifferentAndAFunctionOfTheSeed() {
        var family = ProblemFamilies.named("countdown");
        var problems = ProblemList.generate(family, 50, OptionalInt.of(4), 1);

        assertThat(problems).hasSize(50).doesNotHaveDuplicates();
        assertThat(ProblemList.generate(family, 50, OptionalInt.of(4), 1)).isEqualTo(problems);
        assertThat(ProblemList.generate(family, 50, OptionalInt.of(4), 2))
                .doesNotContainAnyElementsOf(problems);
    }

    @Test
    void familyThatDrawsNoProblemsSaysSo() {
        assertThatThrownBy(
                        () -> ProblemList.generate(new ScriptedFamily(), 5, OptionalInt.empty(), 1))
                .hasMessageContaining("scripted");
        assertThatThrownBy(() -> ProblemList.generate(GAME, 5, OptionalInt.of(9), 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ProblemList.generate(GAME, 100_000, OptionalInt.empty(), 1))
                .hasMessageContaining("too few problems");
    }
}
