package espalier.exporting;

import espalier.diagnosis.ChainDiagnosis;
import espalier.diagnosis.ChainDiagnosis.Solvability;
import espalier.diagnosis.ChainDiagnosis.Step;
import espalier.diagnosis.Finding;
import espalier.diagnosis.LevelFigures;
import espalier.diagnosis.Outcome;
import espalier.diagnosis.RunDiagnosis;
import espalier.problem.Legality;
import espalier.thought.Verdict;
import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;

/// A page about a run: the verdict with its evidence, the chains, the tree, and the settings. It is
/// one file, which needs nothing else and no network.
final class HtmlReport {

    private static final String ABSENT = "–";
    private static final int MOST_CHAINS = 100;
    private static final int MOST_EVIDENCE = 12;
    private static final int LONGEST_TITLE = 80;

    private final ExportedRun run;
    private final ReadableTree tree;
    private final Html html;
    private final Locale locale;
    private final ResourceBundle texts;
    private final BitSet cited = new BitSet();

    HtmlReport(ExportedRun run, Writer out, Locale locale) {
        this.run = run;
        this.tree = run.tree();
        this.html = new Html(out);
        this.locale = locale;
        this.texts =
                ResourceBundle.getBundle(
                        "espalier.exporting.report",
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    void write() throws IOException {
        var diagnosis = RunDiagnosis.of(run.facts(), tree, run.oracle());
        html.markup("<!doctype html>\n<html lang=\"%s\">\n".formatted(texts.getString("lang")));
        html.markup("<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" ")
                .markup("content=\"width=device-width, initial-scale=1\">\n")
                .element("title", brief(run.problem()))
                .markup("\n<style>\n" + resource("report.css") + "</style>\n</head>\n<body>\n");
        header();
        html.markup("<main>\n");
        verdict(diagnosis);
        bestChain();
        levels(diagnosis.levels());
        chains();
        section("tree");
        new HtmlTree(run, cited, html, texts).write();
        html.markup("</section>\n");
        settings();
        html.markup("</main>\n<script>\n" + resource("report.js") + "</script>\n");
        html.markup("</body>\n</html>\n");
    }

    private void header() throws IOException {
        html.markup("<header>\n").element("h1", run.problem()).markup("\n");
        html.element(
                "p class=\"sub\"",
                texts.getString("facts")
                        .formatted(
                                tree.problem().family(),
                                run.model().orElse(ABSENT),
                                run.facts().settings().value("algorithm").orElse(ABSENT),
                                run.facts().expansions(),
                                tree.size() - 1));
        if (!tree.problem().statement().strip().equals(run.problem().strip())) {
            html.markup("\n").element("p class=\"statement\"", tree.problem().statement());
        }
        html.markup("\n</header>\n");
    }

    private void section(String key) throws IOException {
        html.markup("<section id=\"%s\">\n".formatted(key))
                .element("h2", texts.getString(key))
                .markup("\n");
    }

    private void verdict(RunDiagnosis diagnosis) throws IOException {
        html.markup("<section id=\"verdict\" class=\"%s\">\n".formatted(mood(diagnosis.outcome())))
                .element("h2", texts.getString("verdict"))
                .markup("\n");
        for (int i = 0; i < diagnosis.findings().size(); i++) {
            finding(diagnosis.findings().get(i), i == 0 ? "p class=\"lead\"" : "p");
        }
        finding(diagnosis.truth().said(), "p class=\"sub\"");
        html.markup("</section>\n");
    }

    /// The style of a verdict; none where nobody knows what is right.
    private static String mood(Outcome outcome) {
        return switch (outcome.kind()) {
            case SOLVED -> "good";
            case UNKNOWN, FINAL_LINE_UNJUDGED -> "open";
            case FINAL_LINE_WRONG,
                    NEVER_GENERATED,
                    DROPPED,
                    OUT_OF_BUDGET,
                    NOT_FOLLOWED,
                    PRUNED,
                    UNSOLVABLE,
                    NOT_SOLVED ->
                    "bad";
        };
    }

    private void finding(Finding finding, String tag) throws IOException {
        html.markup("<" + tag + ">").text(finding.sentence(locale));
        var evidence = finding.evidence();
        for (int i = 0; i < Math.min(MOST_EVIDENCE, evidence.size()); i++) {
            html.markup(" ");
            link(evidence.get(i), i == 0 ? texts.getString("show") : Integer.toString(i + 1));
        }
        html.markup("</p>\n");
    }

    private void link(int id, String text) throws IOException {
        cited.set(id);
        html.element("a href=\"#t%d\"".formatted(id), text);
    }

    private void bestChain() throws IOException {
        int end = run.bestEnd();
        if (end == ThoughtId.ROOT) {
            return;
        }
        section("best-chain");
        var diagnosis = ChainDiagnosis.of(run.facts(), tree, end, run.oracle());
        for (Finding finding : diagnosis.findings()) {
            finding(finding, "p");
        }
        boolean proved = diagnosis.steps().stream().anyMatch(s -> s.after() != Solvability.UNKNOWN);
        table(
                proved
                        ? List.of("thought", "legality", "reachable", "value", "change", "visits")
                        : List.of("thought", "legality", "value", "change", "visits"));
        for (Step step : diagnosis.steps()) {
            step(step, proved);
        }
        html.markup("</tbody>\n</table></div>\n</section>\n");
    }

    private void table(List<String> columns) throws IOException {
        html.markup("<div class=\"wide\"><table>\n<thead><tr>");
        for (String column : columns) {
            html.element("th scope=\"col\"", texts.getString("column." + column));
        }
        html.markup("</tr></thead>\n<tbody>\n");
    }

    private void step(Step step, boolean proved) throws IOException {
        boolean faulty = step.legality() instanceof Legality.Faulty;
        boolean lost = step.before() == Solvability.SOLVABLE && step.after() == Solvability.LOST;
        html.markup(faulty || lost ? "<tr class=\"wrong\"><td>" : "<tr><td>");
        link(step.thought(), tree.thought(step.thought()).text().strip());
        html.markup("</td>")
                .element(faulty ? "td class=\"reason\"" : "td", legality(step.legality()));
        if (proved) {
            html.element("td", texts.getString("reachable." + step.after().name()));
        }
        html.element("td class=\"figure\"", value(step.thought()))
                .element("td class=\"figure\"", change(step.change()))
                .element("td class=\"figure\"", Integer.toString(tree.visits(step.thought())))
                .markup("</tr>\n");
    }

    private String legality(Legality legality) {
        return switch (legality) {
            case Legality.Sound _ -> texts.getString("sound");
            case Legality.Faulty(_, var reason) ->
                    reason.isEmpty() ? texts.getString("wrong") : reason;
            case Legality.Unchecked _ -> texts.getString("unchecked");
        };
    }

    private void levels(List<LevelFigures> levels) throws IOException {
        if (levels.isEmpty()) {
            return;
        }
        section("levels");
        table(List.of("level", "thoughts", "sound", "generated", "kept"));
        for (LevelFigures level : levels) {
            html.markup("<tr>");
            for (int figure :
                    new int[] {
                        level.level(),
                        level.thoughts(),
                        level.legality().getOrDefault(Legality.SOUND, 0),
                        level.solvableGenerated(),
                        level.solvableKept()
                    }) {
                html.element("td class=\"figure\"", Integer.toString(figure));
            }
            html.markup("</tr>\n");
        }
        html.markup("</tbody>\n</table></div>\n</section>\n");
    }

    private void chains() throws IOException {
        var ends = new ArrayList<Integer>();
        tree.finishedThoughts().filter(id -> !tree.hidden(id)).forEach(ends::add);
        if (ends.isEmpty()) {
            return;
        }
        ends.sort(
                Comparator.<Integer, Boolean>comparing(
                                id -> !(tree.verdict(id) instanceof Verdict.Solved))
                        .thenComparing(tree::bestKnownValue, Comparator.reverseOrder()));
        section("chains");
        table(List.of("answer", "right", "steps", "value"));
        for (int id : ends.subList(0, Math.min(MOST_CHAINS, ends.size()))) {
            html.markup("<tr><td>");
            link(id, answer(id));
            html.markup("</td>")
                    .element("td", texts.getString(right(tree.verdict(id))))
                    .element("td class=\"figure\"", Integer.toString(tree.level(id)))
                    .element("td class=\"figure\"", value(id))
                    .markup("</tr>\n");
        }
        html.markup("</tbody>\n</table></div>\n");
        if (ends.size() > MOST_CHAINS) {
            html.element(
                    "p class=\"sub\"",
                    texts.getString("chains.more").formatted(ends.size() - MOST_CHAINS));
        }
        html.markup("</section>\n");
    }

    private String answer(int id) {
        return tree.verdict(id).statedAnswer().orElseGet(() -> brief(tree.thought(id).text()));
    }

    private static String right(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Solved _ -> "right";
            case Verdict.Unsolved _, Verdict.Illegal _ -> "wrong";
            case Verdict.Unproved _, Verdict.Legal _ -> "unproved";
            case Verdict.Unchecked _ -> "unchecked";
        };
    }

    private void settings() throws IOException {
        section("settings");
        html.markup("<details><summary>")
                .text(texts.getString("settings.all"))
                .markup("</summary>\n<dl>\n");
        for (var setting : run.facts().settings().toMap().entrySet()) {
            html.element("dt", setting.getKey()).element("dd", setting.getValue()).markup("\n");
        }
        html.markup("</dl>\n</details>\n</section>\n");
    }

    private String value(int id) {
        String value = Labels.value(tree, id);
        return value.isEmpty() ? ABSENT : value;
    }

    private static String change(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%+.3f", value) : ABSENT;
    }

    private static String brief(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= LONGEST_TITLE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_TITLE - 1)) + "…";
    }

    private static String resource(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(HtmlReport.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
