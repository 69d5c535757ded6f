package espalier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import espalier.diagnosis.AnswerStanding;
import espalier.diagnosis.AnswerStanding.Standing;
import espalier.diagnosis.Oracle;
import espalier.problem.ProblemFamilies;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// `solve` and `replay` say what a run answered against what was asked.
class OutcomeLineTest {

    /// A problem whose known answer is not the one that its text leads to.
    private static final String MISLEADING =
            "Mia has 42 pens. Mia gives 15 pens to Leo. How many pens does Mia have now? = 28";

    private static final String HONEST = MISLEADING.replace("= 28", "= 27");
    private static final String UNKNOWN = MISLEADING.replace(" = 28", "");

    @TempDir private Path folder;
    private final StringWriter out = new StringWriter();
    private int runs;
    private final Locale before = Locale.getDefault();

    @BeforeEach
    void inEnglish() {
        Locale.setDefault(Locale.ENGLISH);
    }

    @AfterEach
    void inTheLanguageOfBefore() {
        Locale.setDefault(before);
    }

    private String run(String... arguments) {
        out.getBuffer().setLength(0);
        Cli.line()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(new StringWriter()))
                .execute(arguments);
        return out.toString();
    }

    private String solve(String problem, String... more) {
        runs++;
        var words =
                new ArrayList<>(List.of("solve", "--family", "words", problem, "--record", file()));
        words.addAll(List.of("--expansions", "6", "--checker", "off"));
        if (!List.of(more).contains("--answer-rule")) {
            words.addAll(List.of("--answer-rule", "most-visits"));
        }
        words.addAll(List.of(more));
        return run(words.toArray(String[]::new));
    }

    private String file() {
        return folder.resolve("run%d.espalier".formatted(runs)).toString();
    }

    @Test
    void wrongAnswerIsSaidToBeWrongWithWhatWasWanted() throws IOException {
        assertThat(solve(MISLEADING)).contains("Answer: 27 (wrong: wanted 28)");

        assertThat(run("replay", file())).contains("Answer: 27 (wrong: wanted 28)");
        var json = json(run("replay", "--json", file()));
        assertThat(json.path("standing").asText()).isEqualTo("wrong");
        assertThat(json.path("wanted").asText()).isEqualTo("28");
        assertThat(json.path("verified").asBoolean()).isFalse();
    }

    @Test
    void rightAnswerIsVerifiedAlsoWhereTheSearchHadNoChecker() throws IOException {
        assertThat(solve(HONEST))
                .contains("Answer: 27 (verified)")
                .doesNotContain("27 (wrong", "27 (not checked");

        assertThat(json(run("replay", "--json", file())).path("standing").asText())
                .isEqualTo("right");
    }

    @Test
    void answerThatNobodyKnowsIsNotChecked() throws IOException {
        assertThat(solve(UNKNOWN))
                .contains("Answer: 27 (not checked)")
                .doesNotContain("27 (wrong", "(verified)", "wanted");

        var json = json(run("replay", "--json", file()));
        assertThat(json.path("standing").asText()).isEqualTo("unknown");
        assertThat(json.path("wanted").isNull()).isTrue();
    }

    @Test
    void runWithoutAnAnswerSaysWhatWasWantedAndWhyItEnded() throws IOException {
        var game = new ArrayList<>(List.of("solve", "--family", "game24", "4 9 10 13"));
        game.addAll(List.of("--model", "blind", "--expansions", "1", "--record", file()));

        assertThat(run(game.toArray(String[]::new)))
                .contains("No answer, wanted 24: the budget of expansions is spent.");
        runs++;
        game.set(game.size() - 1, file());
        game.add("--json");
        var json = json(run(game.toArray(String[]::new)));
        assertThat(json.path("answer").isNull()).isTrue();
        assertThat(json.path("standing").isNull()).isTrue();
        assertThat(json.path("wanted").asText()).isEqualTo("24");
    }

    @Test
    void answerAfterAWrongLineSaysSo() {
        assertThat(solve(UNKNOWN, "--answer-rule", "best-value"))
                .contains("Answer: 12 (a line of its chain is wrong)");
        assertThat(solve(HONEST, "--answer-rule", "best-value"))
                .contains("Answer: 12 (wrong: wanted 27)");
    }

    @Test
    void ownCheckersWordStandsAgainstNothingThatTheFamilyKnows() throws IOException {
        var lines = solve(HONEST, "--verify", "printf wrong");

        assertThat(lines).contains("Answer: 27 (wrong)").doesNotContain("wanted");
    }

    @Test
    void lineIsSaidInChineseToo() {
        Locale.setDefault(Locale.SIMPLIFIED_CHINESE);

        assertThat(OutcomeLine.answered(standing(Standing.WRONG, Optional.of("24"))))
                .isEqualTo("答案：500（错误：要求的是 24）");
        assertThat(OutcomeLine.answered(standing(Standing.UNKNOWN, Optional.of("24"))))
                .isEqualTo("答案：500（未检查）");
        assertThat(OutcomeLine.unanswered(Optional.of("24"), "时间已到。"))
                .isEqualTo("没有答案，要求的是 24：时间已到。");
    }

    private static AnswerStanding standing(Standing standing, Optional<String> wanted) {
        return new AnswerStanding(3, "500", standing, wanted);
    }

    @Test
    void orderingAndCalculationWantTheirRightAnswerUnlessItIsKeptBack() {
        for (String[] one :
                new String[][] {
                    {
                        "ordering",
                        "Ann, Bob and Cleo stand in a row. Bob is before Ann. Cleo is last. Who is"
                                + " first?",
                        "Bob"
                    },
                    {"calculation", "12 * 4 + 9", "57"}
                }) {
            var problem = ProblemFamilies.named(one[0]).parse(one[1]);

            assertThat(AnswerStanding.wanted(problem, Oracle.SHOWN)).contains(one[2]);
            assertThat(AnswerStanding.wanted(problem, Oracle.HIDDEN)).isEmpty();
        }
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }
}
