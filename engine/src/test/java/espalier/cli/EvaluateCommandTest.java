package espalier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import espalier.experiment.Workers.Tally;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// `espalier evaluate` as a person would type it.
class EvaluateCommandTest {

    @TempDir private Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path games = Path.of("");

    @BeforeEach
    void writeGames() throws IOException {
        games =
                Files.writeString(
                        folder.resolve("games.txt"), "# three\n1 1 4 6\n\n4 5 6 10\n4 9 10 13\n");
    }

    private int evaluate(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        var all = new ArrayList<>(List.of("evaluate", "--family", "game24"));
        all.addAll(List.of(arguments));
        return Cli.line()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
    }

    private String[] smallOne(String... more) {
        return small("runs.jsonl", "1,4", more);
    }

    private String[] small(String file, String budgets, String... more) {
        var all =
                new ArrayList<>(
                        List.of(
                                "--problems",
                                games.toString(),
                                "--seed",
                                "3",
                                "--algorithm",
                                "greedy,puct,best-of-n",
                                "--budgets",
                                budgets,
                                "--out",
                                folder.resolve(file).toString()));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    @Test
    void evaluatesThreeGamesAndPrintsTheSameFromTheFile() throws IOException {
        assertThat(evaluate(smallOne())).as(err.toString()).isEqualTo(ExitCode.DONE);
        String table = out.toString();
        assertThat(table)
                .startsWith("Game of 24, 3 problems, seed 3, model ")
                .contains("More budget, paired by problem", "Beyond greedy")
                .contains("AUC of the value on first thoughts: n/a (");
        assertThat(rows(table))
                .containsExactly("greedy -", "puct 1", "puct 4", "best-of-n 1", "best-of-n 4");
        // Of each game: first thoughts, and four searches with and without the checker.
        var file = folder.resolve("runs.jsonl");
        assertThat(Files.readAllLines(file)).hasSize(1 + 3 * (1 + 2 * 4));

        long size = Files.size(file);
        assertThat(evaluate(smallOne("--workers", "1"))).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).isEqualTo(table);
        assertThat(evaluate(smallOne("--set", "answer-rule=prm-product"))).isEqualTo(ExitCode.DONE);
        assertThat(Files.size(file)).isEqualTo(size);

        assertThat(evaluate(smallOne("--set", "exploration=1"))).isEqualTo(ExitCode.FAILURE);
        assertThat(err.toString().strip())
                .isEqualTo(
                        file
                                + " holds another experiment: \"exploration\" is \"0.2\" there, not"
                                + " \"1\". Maybe name another file.");
    }

    @Test
    void modelsRunsDependNeitherOnWorkersNorOnSmallerBudgets() throws IOException {
        evaluate(small("one", "1,4", "--workers", "1", "--csv"));
        String both = out.toString();
        evaluate(small("three", "1,4", "--workers", "3", "--csv"));

        assertThat(out.toString()).isEqualTo(both);
        assertThat(Files.readAllLines(folder.resolve("three")))
                .containsExactlyInAnyOrderElementsOf(Files.readAllLines(folder.resolve("one")));

        evaluate(small("four", "4", "--csv"));
        assertThat(atBudgetFour(out.toString())).isNotEmpty().isEqualTo(atBudgetFour(both));
    }

    /// What a row of budget 4 says of that budget alone.
    private static List<String> atBudgetFour(String csv) {
        return csv.lines()
                .map(line -> line.split(",", -1))
                .filter(row -> row[2].equals("4"))
                .map(row -> String.join(",", Arrays.copyOf(row, 13)))
                .toList();
    }

    /// The first two words of the rows of the first table.
    private static List<String> rows(String table) {
        return table.lines()
                .skip(4)
                .takeWhile(line -> !line.isBlank())
                .map(line -> line.split(" +"))
                .map(words -> words[0] + " " + words[1])
                .toList();
    }

    @Test
    void jsonHoldsEveryCellOfBothColumns() throws IOException {
        assertThat(evaluate(blindly("--algorithm", "puct", "--budgets", "1,500", "--json")))
                .as(err.toString())
                .isEqualTo(ExitCode.DONE);

        var json = new ObjectMapper().readTree(out.toString());
        assertThat(json.path("experiment").path("problems")).hasSize(3);
        assertThat(json.path("curves")).hasSize(2);
        var cells = json.path("curves").path(0).path("cells");
        assertThat(json.path("curves").path(0).path("checker").asText()).isEqualTo("on");
        assertThat(cells).extracting(c -> c.path("budget").asInt()).containsExactly(1, 500);
        assertThat(cells).extracting(c -> c.path("solved").asInt()).containsExactly(0, 3);
        JsonNode step = json.path("curves").path(0).path("steps").path(0);
        assertThat(step.path("gained").asInt()).isEqualTo(3);
        assertThat(step.path("losesAtMostTwoPoints").asText()).isEqualTo("holds");
    }

    private String[] blindly(String... more) {
        var all = new ArrayList<>(List.of("--model", "blind", "--problems", games.toString()));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    @Test
    void simulationsAskBestOfNForExactlySoManyChains() {
        assertThat(
                        evaluate(
                                blindly(
                                        "--algorithm",
                                        "greedy,best-of-n",
                                        "--simulations",
                                        "1,8",
                                        "--csv")))
                .as(err.toString())
                .isEqualTo(ExitCode.DONE);

        var rows = out.toString().lines().map(line -> line.split(",", -1)).toList();
        assertThat(rows).allMatch(row -> row.length == 17);
        assertThat(rows)
                .extracting(row -> String.join(" ", row[0], row[1], row[2]))
                .containsExactly(
                        "search checker budget",
                        "greedy on ",
                        "best-of-n on 1",
                        "best-of-n on 8",
                        "greedy off ",
                        "best-of-n off 1",
                        "best-of-n off 8");
        // One chain of a game has three steps.
        assertThat(rows.get(5)[8]).isEqualTo("3.0000");
    }

    @Test
    void generatedProblemsAreAFunctionOfTheSeed() {
        String[] arguments = {
            "--generated",
            "4",
            "--seed",
            "5",
            "--algorithm",
            "puct",
            "--budgets",
            "5",
            "--model",
            "blind",
            "--json"
        };
        evaluate(arguments);
        String first = out.toString();
        evaluate(arguments);

        assertThat(out.toString()).isEqualTo(first).contains("\"seed\":5");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "--budgets 3,1 | budgets must rise, but 1 comes after 3.",
                "--budgets 3,3 | budgets must rise, but 3 comes after 3.",
                "--budgets 0 | budgets must be a whole number from 1 to 1000000, not \"0\".",
                "--budgets 1,x | budgets must be a whole number from 1 to 1000000, not \"x\".",
                "--budgets= | budgets must name at least one, such as 1,3,10.",
                "--workers 2 | There are no budgets yet. Maybe give --budgets 1,3,10,30.",
                "--budgets 3 --seed x | seed must be a whole number, not \"x\".",
                "--budgets 3 --workers 0 | workers must be a whole number from 1 to 256, not"
                        + " \"0\".",
                "--budgets 3 --set seed=1 | --set can't change seed here. Maybe give --seed.",
                "--budgets 3 --set hue=1 | The name of a setting must be one of",
                "--budgets 3 --size 4 | --size goes with --generated.",
                "--budgets 3 --blind-exploration x | --blind-exploration must be a number, not"
                        + " \"x\".",
                "--budgets 3 --simulations 3 | are mutually exclusive",
                "--budgets 3 --generated 3 | are mutually exclusive"
            })
    void wrongOptionsAreOneSentence(String options, String sentence) {
        var all = new ArrayList<>(List.of(blindly("--algorithm", "puct")));
        all.addAll(Arrays.asList(options.split(" ")));

        assertThat(evaluate(all.toArray(String[]::new))).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(err.toString().lines().findFirst().orElse("")).contains(sentence);
        assertThat(err.toString()).doesNotContain("WARN");
    }

    @Test
    void wrongAlgorithmsAndProblemsAreOneSentence() throws IOException {
        assertThat(evaluate(blindly("--algorithm", "puct,mcts", "--budgets", "3")))
                .isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(err.toString())
                .startsWith("--algorithm must be one of puct, gumbel, uct, ")
                .contains(" self-consistency, greedy, not \"mcts\".");
        assertThat(evaluate(blindly("--algorithm", "gumbel", "--simulations", "3")))
                .isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(err.toString()).contains("The Gumbel search plans a budget of expansions");
        assertThat(evaluate(blindly("--algorithm", "puct,puct", "--budgets", "3")))
                .isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(evaluate(blindly("--algorithm=", "--budgets", "3")))
                .isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(evaluate("--algorithm", "puct", "--budgets", "3"))
                .isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(err.toString()).startsWith("There are no problems yet.");

        Files.writeString(games, "4 5 6 10\n4 5\n");
        assertThat(evaluate(blindly("--algorithm", "puct", "--budgets", "3")))
                .isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(err.toString()).startsWith(games + ", line 2: ");
    }

    @Test
    void brokenModelFolderIsOneSentenceAndCodeOne() {
        int code = evaluate(smallOne("--model", folder.toString()));

        assertThat(code).isEqualTo(ExitCode.FAILURE);
        assertThat(err.toString().strip().lines()).hasSize(1);
    }

    @Test
    void helpHasExamples() {
        assertThat(evaluate("--help")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("Examples:", "--blind-exploration");
        assertThat(Cli.understands("evaluate")).isTrue();
    }

    @Test
    void progressShowsProblemsAndTimeLeft() {
        assertThat(EvaluationWatch.line(new Tally(2, 10, 25, 100), 60))
                .isEqualTo("[#######-----------------------] 2 of 10 problems, 3 min left");
        assertThat(EvaluationWatch.line(new Tally(10, 10, 100, 100), 60))
                .isEqualTo("[##############################] 10 of 10 problems, 0 s left");
    }

    @Test
    void columnsAreAsWideAsTheirWidestWord() {
        assertThat(new TextTable().row("a", "long", "x").row("wide", "b").text())
                .isEqualTo("a     long  x\nwide     b\n");
    }
}
