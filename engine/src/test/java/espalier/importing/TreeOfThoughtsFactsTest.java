package espalier.importing;

import static espalier.importing.SampleLogs.read;
import static espalier.importing.SampleLogs.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import espalier.recording.LogFacts.Truth;
import espalier.thought.Verdict;
import espalier.tree.Fate;
import espalier.tree.ReadableTree;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

/// What a log of Tree of Thoughts states is in the run as it states it, in all the forms that are
/// seen.
class TreeOfThoughtsFactsTest {

    private static int thought(ReadableTree tree, String text) {
        return IntStream.range(1, tree.size())
                .filter(id -> tree.thought(id).text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    /// One step of Tree of Thoughts on 1 2 3 4.
    private static String step(String news, String values, String kept) {
        return """
        {"step": 0, "x": "1 2 3 4", "ys": [""], "new_ys": [%s], "values": %s,
         "select_new_ys": [%s]}
        """
                .formatted(news, values, kept);
    }

    private static final String TWO =
            "\"1 + 2 = 3 (left: 3 3 4)\\n\", \"1 * 2 = 2 (left: 2 3 4)\\n\"";
    private static final String SECOND = "\"1 * 2 = 2 (left: 2 3 4)\\n\"";

    private static String tot(String step, String more) {
        return "[{\"idx\": 3, \"steps\": [%s]%s}]".formatted(step, more);
    }

    @Test
    void whatALevelKeptIsAFactWhateverTheValuesSay() throws IOException {
        var tree = run(tot(step(TWO, "[20.0, 20.0]", SECOND), "")).tree();

        assertThat(tree.kept(1)).contains(List.of(2));
        assertThat(tree.fate(1)).isEqualTo(Fate.DROPPED);
        assertThat(tree.fate(2)).isEqualTo(Fate.KEPT);
    }

    @Test
    void ofEqualTextsTheOneInThePlaceThatTheLogNamesIsKept() throws IOException {
        String same = "\"1 + 2 = 3 (left: 3 3 4)\\n\"";
        String step =
                """
                {"step": 0, "x": "1 2 3 4", "ys": [""], "new_ys": [%s, %s], "select": [2],
                 "select_new_ys": [%s]}
                """
                        .formatted(same, same, same);

        assertThat(run(tot(step, "")).tree().kept(1)).contains(List.of(2));
    }

    @Test
    void aStepThatKeptNothingShiftsNoLevel() throws IOException {
        String empty =
                """
                {"step": 0, "x": "1 2 3 4", "ys": [""], "new_ys": [%s], "select": [],
                 "select_new_ys": []}
                """
                        .formatted(TWO);
        String again =
                """
                {"step": 1, "x": "1 2 3 4", "ys": [""], "new_ys": [%s], "select": [1],
                 "select_new_ys": [%s]}
                """
                        .formatted(SECOND, SECOND);
        var tree = run(tot(empty + "," + again, "")).tree();

        assertThat(IntStream.range(1, tree.size()).map(tree::level)).containsOnly(1);
        assertThat(tree.kept(1)).contains(List.of(3));
    }

    @ParameterizedTest
    @CsvSource({
        "'[3.0, 60.0]', 60",
        "'[3.0, 20.0]', 20",
        "'[1.0, 0.001]', 20",
        "'[\"3.0\", 61]', 80"
    })
    void theTopOfAScaleHoldsAllValuesOfTheLog(String values, double top) throws IOException {
        assertThat(run(tot(step(TWO, values, SECOND), "")).scale().highest()).isEqualTo(top);
    }

    @Test
    void aStatedNumberOfSamplesGivesTheTop() throws IOException {
        String log = tot(step(TWO, "[1.0, 1.0]", SECOND), ", \"args\": {\"n_evaluate_sample\": 3}");

        assertThat(run(log).scale().highest()).isEqualTo(60);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"r\": 1} | RIGHT",
                "{\"r\": 1.0} | RIGHT",
                "{\"r\": true} | RIGHT",
                "{\"r\": 0} | WRONG",
                "{\"r\": -1} | WRONG",
                "{\"r\": 0.5} | UNSTATED",
                "{\"r0\": 1} | RIGHT",
                "{\"r\": {\"r0\": 1}} | RIGHT",
                "{\"r\": {\"r0\": 0}} | WRONG",
                "{\"r\": {\"r0\": {\"r\": 1, \"revised\": false}}} | RIGHT",
                "{\"r\": {\"r0\": {\"r\": 0}, \"r1\": {\"r\": 1}}} | RIGHT",
                "{\"r\": {\"r0\": {\"r\": 0}, \"r1\": {\"r\": -1}}} | WRONG",
                "{} | UNSTATED",
                "null | UNSTATED"
            })
    void theLogsOwnTruthIsReadInAllItsForms(String info, Judgement expected) throws IOException {
        var run = run(tot(step(TWO, "[1, 1]", SECOND), ", \"infos\": [" + info + "]"));
        var verdict = run.tree().verdict(2);

        switch (expected) {
            case RIGHT -> assertThat(verdict).isInstanceOf(Verdict.Solved.class);
            case WRONG -> assertThat(verdict).isInstanceOf(Verdict.Unsolved.class);
            case UNSTATED -> assertThat(verdict).isInstanceOf(Verdict.Unproved.class);
        }
        assertThat(run.facts().truth())
                .isEqualTo(expected == Judgement.UNSTATED ? Truth.NONE : Truth.STATED);
    }

    @Test
    void aListForEachParentIsReadAndTheCountOfRightChainsIsTheLogsTruth() throws IOException {
        String first = step(TWO, "[1, 20]", TWO);
        String second =
                """
                {"step": 1, "x": "1 2 3 4", "ys": [%s], "values": 20,
                 "new_ys": [[], ["1 * 2 = 2 (left: 2 3 4)\\n2 * 3 = 6 (left: 6 4)\\n6 * 4 = 24\\n"]],
                 "select_new_ys": ["1 * 2 = 2 (left: 2 3 4)\\n2 * 3 = 6 (left: 6 4)\\n6 * 4 = 24\\n"]}
                """
                        .formatted(TWO);
        var run = run(tot(first + "," + second, ", \"correct_num\": 1"));
        var tree = run.tree();
        int end = thought(tree, "6 * 4 = 24");

        assertThat(tree.chain(end).lines())
                .containsExactly("1 * 2 = 2 (left: 2 3 4)", "2 * 3 = 6 (left: 6 4)", "6 * 4 = 24");
        assertThat(tree.verdict(end)).isInstanceOf(Verdict.Solved.class);
        assertThat(run.recording().notices())
                .singleElement()
                .asString()
                .startsWith("\"values\" of a step is one number, not one for each");
    }

    @Test
    void anAnswerInTheSameTextAsTheLastStepIsAThoughtOfItsOwn() throws IOException {
        String both = "\"1 * 24 = 24 (left: 24)\\nAnswer: 1 * 24 = 24\\n\"";
        var tree = run(tot(step(both, "[1]", both), ", \"infos\": [{\"r\": 0}]")).tree();
        int answer = thought(tree, "Answer: 1 * 24 = 24");

        assertThat(tree.level(answer)).isEqualTo(2);
        assertThat(tree.fate(tree.parent(answer))).isEqualTo(Fate.KEPT);
        assertThat(tree.verdict(answer)).isInstanceOf(Verdict.Unsolved.class);
        assertThat(tree.finished(tree.parent(answer))).isFalse();
    }

    @Test
    void valuesTooFewRefuseTheRunByName() {
        assertThatThrownBy(() -> read(tot(step(TWO, "[1.0]", SECOND), "")))
                .isInstanceOf(ImportException.class)
                .hasMessage(
                        "log can't be imported as tot-bfs: \"values\" can't be used in 1 of 3"
                                + " records (nothing came where a number must stand). Maybe another"
                                + " version of that program wrote it.");
    }

    @Test
    void aFieldThatIsRarelyUnusableIsANoticeWithItsCount() throws IOException {
        String many = TWO + ", \"x\"".repeat(40);
        String values = "[1" + ", 2".repeat(40) + ", {}]";

        assertThat(run(tot(step(many, values, SECOND), "")).recording().notices())
                .containsExactly(
                        "\"values\" can't be used in 1 of 43 records ({} came where a number must"
                                + " stand); it is left out there.");
    }

    @Test
    void aRefusedRunLeavesTheOthers() throws IOException {
        String good = tot(step(TWO, "[1, 2]", SECOND), "").replaceAll("^\\[|\\]$", "");
        String bad = tot(step(TWO, "[{}, {}]", SECOND), "").replaceAll("^\\[|\\]$", "");
        var log = read("[" + good + "," + bad + "]");

        assertThat(log.runs()).hasSize(1);
        assertThat(log.notices()).singleElement().asString().startsWith("Run 1 is left out: ");
    }

    @Test
    void stepsWithinInfoAndResultsAreReadAsTreeOfThoughts() throws IOException {
        String log =
                "{\"idx\": 3, \"results\": [{\"r\": 1}], \"info\": {\"steps\": [%s]}}"
                        .formatted(step(TWO, "[1, 1]", SECOND));

        assertThat(read(log).format()).isEqualTo("tot-bfs");
        assertThat(run(log).index()).isEqualTo(3);
        assertThat(run(log).tree().verdict(2)).isInstanceOf(Verdict.Solved.class);
    }
}
