package espalier.exporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import espalier.diagnosis.Oracle;
import espalier.problem.ProblemFamilies;
import espalier.thought.Problem;
import espalier.thought.Thought;
import espalier.thought.Verdict;
import espalier.tree.Origin;
import espalier.tree.SearchTree;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

class HtmlReportTest {

    private static final List<String> BROWSERS =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

    private static SearchTree lostGame() {
        var tree = new SearchTree(ProblemFamilies.named("game24").parse("4 9 10 13"));
        int lost = add(tree, 0, "4 + 9 = 13 (left: 10 13 13)", new Verdict.Legal("10 13 13"));
        int end = add(tree, lost, "13 - 13 = 0 (left: 0 10)", new Verdict.Legal("0 10"));
        tree.evaluate(end, 0.5);
        return tree;
    }

    private static int add(SearchTree tree, int parent, String text, Verdict verdict) {
        return tree.add(parent, Thought.written(text), verdict, 0.5, Origin.SEARCH);
    }

    private static String page(SearchTree tree) throws IOException {
        return ExportFormatTest.written(ExportFormat.HTML, ExportFormatTest.run(tree));
    }

    @Test
    void pageHoldsTheVerdictTheChainTheLevelsAndTheTree() throws IOException {
        String page = page(lostGame());
        assertThat(page)
                .contains("At level 1 nobody proposed a thought from which the answer can be")
                .contains("href=\"#t1\"", "id=\"t1\"", "4 + 9 = 13 (left: 10 13 13)")
                .contains("Level by level", "The best chain", "All settings of the search")
                .contains("<dt>exploration</dt>");
    }

    @Test
    void pageOfAHiddenOracleTellsNoStepAndNoAnswer() throws IOException {
        var game = lostGame();
        var facts = ExportFormatTest.run(game).facts();
        String hidden =
                ExportFormatTest.written(
                        ExportFormat.HTML,
                        new ExportedRun(game, facts, Optional.empty(), Oracle.HIDDEN));
        assertThat(hidden).doesNotContain("At level 1 nobody", "Level by level");

        var words =
                new SearchTree(
                        ProblemFamilies.named("words")
                                .parse("Mia has 12 pens and gives 5 away. How many? = 7"));
        var unsolved = new Verdict.Unsolved("The answer is 7, not 12.");
        words.evaluate(add(words, 0, "Answer: 12.", unsolved), 0.5);
        assertThat(page(words)).contains("? = 7", "is 7, not 12");
        assertThat(
                        ExportFormatTest.written(
                                ExportFormat.HTML,
                                new ExportedRun(words, facts, Optional.empty(), Oracle.HIDDEN)))
                .doesNotContain("? = 7", "is 7, not 12", "wanted 7");
    }

    @Test
    void everyLinkLeadsToAThoughtOfThePage() throws IOException {
        String page = page(lostGame());
        var link = Pattern.compile("href=\"#(t\\d+)\"").matcher(page);
        int links = 0;
        while (link.find()) {
            links++;
            assertThat(page).contains("id=\"" + link.group(1) + "\"");
        }
        assertThat(links).isGreaterThan(1);
    }

    @Test
    void hostileTextStaysText() throws IOException {
        String hostile = "<script>alert(1)</script><img src=x onerror='a()'>\" & \u0001 </style>";
        var tree = new SearchTree(new Problem("free", hostile, hostile));
        int id = add(tree, 0, hostile, new Verdict.Solved(hostile));
        tree.evaluate(id, 0.5);
        String page = page(tree);
        assertThat(page.split("<script", -1)).hasSize(2);
        assertThat(page.split("</style", -1)).hasSize(2);
        assertThat(page).doesNotContain("<img").contains("&lt;img src=x onerror=&#39;a()&#39;&gt;");
        assertThat(page).doesNotContain("\u0001");
    }

    @Test
    void pageNeedsNoNetwork() throws IOException {
        assertThat(page(lostGame())).doesNotContain("http:", "https:", "src=", "@import", "url(");
    }

    @Test
    void longChainStandsBeneathItselfAndNotDeeper() throws IOException {
        var tree = new SearchTree(new Problem("free", "Q", "Q"));
        int at = 0;
        for (int i = 0; i < 10_000; i++) {
            at = add(tree, at, "step " + i, new Verdict.Unchecked());
        }
        String page = page(tree);
        assertThat(page).contains("step 9999").doesNotContain("<details><summary><i");
        assertThat(page.split("<ul>", -1)).hasSize(1);
    }

    @Test
    void ofAVeryLargeTreeTheMostVisitedPartIsThereWithTheBestChain() throws IOException {
        var tree = new SearchTree(new Problem("free", "Q", "Q"));
        for (int i = 0; i < 30_000; i++) {
            int id = add(tree, 0, "thought " + i, new Verdict.Unchecked());
            if (i % 2 == 0) {
                tree.backUp(tree.path(id), 0.5);
            }
        }
        add(tree, 29_999, "the end", new Verdict.Solved("4"));
        String page = page(tree);
        assertThat(page).contains("the end", "Thoughts left out, those visited least: 10,002.");
        assertThat(page.length()).isLessThan(6_000_000);
    }

    @Test
    void pageSpeaksChineseToo() throws IOException {
        var out = new StringWriter();
        ExportFormat.HTML.write(
                List.of(ExportFormatTest.run(lostGame())), out, Locale.SIMPLIFIED_CHINESE);
        assertThat(out.toString()).contains("lang=\"zh-CN\"", "最佳链", "逐层");
    }

    @Test
    void browserShowsThePage(@TempDir Path folder) throws IOException, InterruptedException {
        var browser = BROWSERS.stream().filter(b -> Files.isExecutable(Path.of(b))).findFirst();
        assumeTrue(browser.isPresent(), "no Chromium is here");
        Path file = folder.resolve("report.html");
        Files.writeString(file, page(lostGame()));
        var process =
                new ProcessBuilder(
                                Stream.of(
                                                browser.get(),
                                                "--headless",
                                                "--no-sandbox",
                                                "--disable-gpu",
                                                "--user-data-dir=" + folder.resolve("profile"),
                                                "--dump-dom",
                                                file.toUri() + "#t2")
                                        .toList())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        String shown = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(shown).contains("13 - 13 = 0", "Why it ended so");
    }
}
