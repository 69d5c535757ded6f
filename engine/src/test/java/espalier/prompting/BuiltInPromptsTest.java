package espalier.prompting;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.problem.ProblemFamilies;
import espalier.problem.ProblemFamily;
import espalier.thought.Chain;
import espalier.thought.Thought;
import espalier.thought.Verdict;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;

/// The examples in the built-in prompts, read by the families' own checkers.
class BuiltInPromptsTest {

    /// One example: lines up to the line that asks, and lines after it.
    private record Example(ProblemFamily family, List<String> lines, List<String> reply) {

        private Chain chain(int thoughts) {
            String statement = lines.getFirst();
            String input =
                    switch (family.name()) {
                        case "game24" -> statement.replaceAll("Make 24 from (.*)\\.", "$1");
                        case "countdown" ->
                                statement.replaceAll("Make (.*) from (.*)\\.", "$2 = $1");
                        case "words" -> statement + answer();
                        default -> statement;
                    };
            return new Chain(
                    family.parse(input),
                    lines.subList(1, thoughts + 1).stream().map(Thought::written).toList());
        }

        private String answer() {
            String last = lines.getLast();
            return last.startsWith("Answer: ") ? " = " + last.replaceAll("[^0-9]", "") : "";
        }

        private Chain chain() {
            return chain(lines.size() - 1);
        }

        private Verdict after(String line) {
            List<Thought> longer = new ArrayList<>(chain().thoughts());
            longer.add(Thought.written(line));
            return family.checker().check(new Chain(chain().problem(), longer));
        }
    }

    /// The blocks between the instruction and the problem itself.
    private static List<Example> examples(String family, PromptPurpose purpose) {
        List<String> blocks = List.of(PromptLibrary.builtIn().text(family, purpose).split("\n\n"));
        List<Example> examples = new ArrayList<>();
        for (String block : blocks.subList(1, blocks.size() - 1)) {
            List<String> lines = block.lines().toList();
            int ask = 0;
            while (ask < lines.size()
                    && !lines.get(ask).matches("Possible.*:|Judgement:|.* still .*\\?")) {
                ask++;
            }
            examples.add(
                    new Example(
                            ProblemFamilies.named(family),
                            lines.subList(0, ask),
                            lines.subList(Math.min(lines.size(), ask + 1), lines.size())));
        }
        assertThat(examples).isNotEmpty();
        return examples;
    }

    @ParameterizedTest
    @ValueSource(strings = {"game24", "countdown", "words", "calculation", "ordering"})
    void sampledExamplesEndSolved(String family) {
        for (Example example : examples(family, PromptPurpose.SAMPLE)) {
            assertThat(example.family.checker().check(example.chain()))
                    .as(example.lines.toString())
                    .isInstanceOf(Verdict.Solved.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"game24", "countdown", "words", "ordering"})
    void proposedExamplesAreLegal(String family) {
        for (Example example : examples(family, PromptPurpose.PROPOSE)) {
            assertThat(example.reply).isNotEmpty();
            for (String line : example.reply) {
                assertThat(example.after(line))
                        .as(example.lines + " " + line)
                        .isNotInstanceOf(Verdict.Illegal.class);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"game24", "countdown", "ordering"})
    void valuedExamplesAreWhatTheSolverSays(String family) {
        for (Example example : examples(family, PromptPurpose.VALUE)) {
            boolean solvable = example.family.solver().orElseThrow().solvable(example.chain());

            assertThat(ChainLabel.last(example.reply.getLast()))
                    .as(example.lines.toString())
                    .get()
                    .isIn(
                            solvable
                                    ? List.of(ChainLabel.SURE, ChainLabel.LIKELY)
                                    : List.of(ChainLabel.IMPOSSIBLE));
        }
    }

    @ParameterizedTest
    @CsvSource({"game24", "countdown", "ordering"})
    void confirmedExamplesAreWhatTheSolverSays(String family) {
        for (Example example : examples(family, PromptPurpose.CONFIRM)) {
            boolean solvable = example.family.solver().orElseThrow().solvable(example.chain());

            assertThat(example.reply).containsExactly(solvable ? "yes" : "no");
        }
    }
}
