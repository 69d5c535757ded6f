package espalier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;

import espalier.diagnosis.RunFacts;
import espalier.event.Proposal;
import espalier.event.RunTally;
import espalier.event.SearchEvent;
import espalier.exporting.ExportFormat;
import espalier.exporting.ExportedRun;
import espalier.recording.ModelIdentity;
import espalier.recording.RecordingHeader;
import espalier.recording.RecordingReader;
import espalier.recording.RecordingWriter;
import espalier.search.AnswerRule;
import espalier.search.BestLine;
import espalier.search.ScriptedModel;
import espalier.search.Search;
import espalier.settings.Algorithm;
import espalier.settings.Budget;
import espalier.settings.EqualStates;
import espalier.settings.SearchSettings;
import espalier.settings.StatedSettings;
import espalier.thought.Problem;
import espalier.thought.Thought;
import espalier.thought.Verdict;
import espalier.tree.Origin;
import espalier.tree.ReadableTree;
import espalier.tree.Scale;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What names a best line names the same one, before and after an answer.
class BestLineLawTest {

    private static final Problem PROBLEM = new Problem("free", "Q", "Solve the puzzle.");
    private static final Pattern LINK = Pattern.compile("href=\"#t(\\d+)\"");

    @TempDir private Path folder;

    @ParameterizedTest
    @EnumSource
    void everyAlgorithmsBestLineIsOneOnTreesAndGraphs(Algorithm algorithm) throws IOException {
        boolean withoutAnswer = false;
        boolean withAnswer = false;
        for (EqualStates states : EqualStates.values()) {
            for (int simulations : List.of(1, 3, 12)) {
                var run = run(algorithm, states, simulations);
                agree(run);
                boolean answered = AnswerRule.pick(run.tree(), run.settings()).isPresent();
                withAnswer |= answered;
                withoutAnswer |= !answered;
            }
        }
        assertThat(withAnswer || withoutAnswer).isTrue();
    }

    private record Run(Path file, ReadableTree tree, SearchSettings settings, Search search) {}

    private Run run(Algorithm algorithm, EqualStates states, int simulations) {
        var settings =
                SearchSettings.DEFAULT
                        .with(algorithm)
                        .with(SearchSettings.DEFAULT.expansion().withEqualStates(states))
                        .with(Budget.ofExpansions(200))
                        .withSeed(simulations);
        var header =
                new RecordingHeader(
                        "test",
                        PROBLEM,
                        new ModelIdentity("scripted", Map.of()),
                        settings,
                        Instant.EPOCH);
        var file = folder.resolve("%s-%s-%d.espalier".formatted(algorithm, states, simulations));
        try (var writer = new RecordingWriter(file, header, () -> 0)) {
            var search = new Search(PROBLEM, settings, ScriptedModel.roles(), writer);
            while (search.tally().simulations() < simulations && search.step().isEmpty()) {
                // One phase more.
            }
            return new Run(file, search.tree(), settings, search);
        }
    }

    @ParameterizedTest
    @EnumSource
    void allTurnRoundWhereLowerIsBetter(Scale.Better better) throws IOException {
        var scale = new Scale(0, 1, 1, better);
        var header =
                new RecordingHeader(
                        "test",
                        PROBLEM,
                        Optional.empty(),
                        StatedSettings.all(SearchSettings.DEFAULT),
                        scale,
                        Optional.empty(),
                        Instant.EPOCH);
        var file = folder.resolve("errors.espalier");
        try (var writer = new RecordingWriter(file, header, () -> 0)) {
            writer.heard(
                    1,
                    new SearchEvent.Expanded(
                            0, Origin.SEARCH, 9, List.of(proposal(1, "0.9"), proposal(2, "0.1"))));
            writer.heard(
                    2,
                    new SearchEvent.Evaluated(
                            "test",
                            List.of(
                                    new SearchEvent.Opinion(1, 0.9),
                                    new SearchEvent.Opinion(2, 0.1))));
        }
        var tree = RecordingReader.read(file).tree();

        agree(file, tree, SearchSettings.DEFAULT, new RunTally());
        assertThat(BestLine.end(tree, SearchSettings.DEFAULT))
                .isEqualTo(
                        switch (better) {
                            case HIGHER -> 1;
                            case LOWER -> 2;
                        });
    }

    private static Proposal proposal(int id, String text) {
        return new Proposal(id, Thought.written(text), 0.5, new Verdict.Unchecked());
    }

    private void agree(Run run) throws IOException {
        agree(run.file(), run.tree(), run.settings(), run.search().tally());
    }

    private void agree(Path file, ReadableTree tree, SearchSettings settings, RunTally tally)
            throws IOException {
        var line = BestLine.of(tree, settings);
        var texts = line.stream().skip(1).map(id -> tree.thought(id).text()).toList();

        var outcome =
                new RunWatch.Outcome(tree, settings, tally, Optional.empty(), Optional.empty());
        var solved =
                new ObjectMapper().readTree(new SolveResult(outcome, 0, Optional.empty()).json());
        assertThat(solved.path("chain").valueStream().map(t -> t.asText()))
                .containsExactlyElementsOf(texts);
        assertThat(replayed(file)).containsExactlyElementsOf(texts);

        var exported =
                new ExportedRun(
                        tree, new RunFacts(settings, 3, Optional.empty()), Optional.of("scripted"));
        assertThat(
                        written(ExportFormat.MARKDOWN, exported)
                                .lines()
                                .filter(row -> row.matches("\\d+\\. .*"))
                                .map(row -> row.replaceAll("^\\d+\\. (\\S+).*", "$1")))
                .containsExactlyElementsOf(texts);
        var page = written(ExportFormat.HTML, exported);
        int section = page.indexOf("<section id=\"best-chain\">");
        assertThat(section >= 0).isEqualTo(!texts.isEmpty());
        if (section >= 0) {
            var table = page.substring(page.indexOf("<tbody>", section));
            var links = LINK.matcher(table.substring(0, table.indexOf("</tbody>")));
            assertThat(links.results().map(r -> Integer.valueOf(r.group(1))))
                    .containsExactlyElementsOf(line.subList(1, line.size()));
        }
    }

    private static List<String> replayed(Path file) {
        var out = new StringWriter();
        int code = Cli.line().setOut(new PrintWriter(out, true)).execute("replay", file.toString());
        assertThat(code).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).doesNotContain("NaN");
        return out.toString()
                .lines()
                .filter(row -> row.startsWith("  ") && row.contains(" visits "))
                .map(row -> row.strip().split(" +", 2)[0])
                .filter(text -> text.matches("\\d\\.\\d+"))
                .toList();
    }

    private String written(ExportFormat format, ExportedRun run) throws IOException {
        Path file = folder.resolve("run" + format.suffix());
        format.write(List.of(run), file, Locale.ENGLISH);
        return Files.readString(file);
    }
}
