package espalier.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import espalier.importing.ImportedRun;
import espalier.importing.LogImport;
import espalier.recording.InForce;
import espalier.settings.BreadthFirstSettings;
import espalier.settings.SearchSettings;
import espalier.tree.Origin;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What is told of others' levels, held sentence by sentence against the raw JSON of their logs,
/// which the importers have no part in reading.
class ToldOfLogsTest {

    private static final Path SHARED =
            Path.of(System.getProperty("espalier.home", ".."), "..", "shared");

    /// Four thoughts of equal value, of which the last is kept; then one of the lower two of three.
    private static final String RANDOM_TIE =
            """
            [{"idx": 7, "steps": [
              {"step": 0, "x": "1 1 4 6", "ys": [""],
               "new_ys": ["4 * 6 = 24 (left: 1 1 24)\\n", "1 + 1 = 2 (left: 2 4 6)\\n",
                          "6 - 4 = 2 (left: 1 1 2)\\n", "1 * 1 = 1 (left: 1 4 6)\\n"],
               "values": [1, 1, 0.001, 1],
               "select_new_ys": ["1 + 1 = 2 (left: 2 4 6)\\n"]},
              {"step": 1, "x": "1 1 4 6", "ys": ["1 + 1 = 2 (left: 2 4 6)\\n"],
               "new_ys": ["1 + 1 = 2 (left: 2 4 6)\\n2 + 4 = 6 (left: 6 6)\\n",
                          "1 + 1 = 2 (left: 2 4 6)\\n4 - 2 = 2 (left: 2 6)\\n",
                          "1 + 1 = 2 (left: 2 4 6)\\n6 - 2 = 4 (left: 4 4)\\n"],
               "values": [20, 0.001, 0.001],
               "select_new_ys": ["1 + 1 = 2 (left: 2 4 6)\\n4 - 2 = 2 (left: 2 6)\\n"]}],
              "ys": ["1 + 1 = 2 (left: 2 4 6)\\n4 - 2 = 2 (left: 2 6)\\n"],
              "infos": [{"r": 0}]}]
            """;

    @TempDir private Path folder;

    /// One step of a log.
    ///
    /// @param values by chain; of equal chains several
    /// @param kept how often each chain was kept
    private record RawLevel(
            Map<String, List<Double>> values, Map<String, Integer> kept, int size, int keptSize) {

        static RawLevel of(JsonNode step) {
            var values = new HashMap<String, List<Double>>();
            int at = 0;
            for (JsonNode text : step.path("new_ys")) {
                var value = step.path("values").path(at++);
                values.computeIfAbsent(chain(text.asText()), _ -> new ArrayList<>())
                        .add(value.isNumber() ? value.asDouble() : Double.NaN);
            }
            var kept = new HashMap<String, Integer>();
            step.path("select_new_ys").forEach(t -> kept.merge(chain(t.asText()), 1, Integer::sum));
            return new RawLevel(
                    values, kept, step.path("new_ys").size(), step.path("select_new_ys").size());
        }

        private static String chain(String text) {
            return String.join(
                    "\n", text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList());
        }

        private List<Double> all() {
            return values.values().stream().flatMap(List::stream).toList();
        }

        long count(double least) {
            return all().stream().filter(value -> value >= least).count();
        }

        long equal(double to) {
            return all().stream().filter(value -> value == to).count();
        }

        List<Double> keptValues() {
            return kept.entrySet().stream()
                    .flatMap(e ->
                            values.getOrDefault(e.getKey(), List.of()).stream()
                                    .sorted((a, b) -> Double.compare(b, a))
                                    .limit(e.getValue()))
                    .toList();
        }
    }

    /// One run of a log beside what the program makes of it.
    private static final class Told {

        private final ImportedRun run;
        private final List<RawLevel> raw = new ArrayList<>();
        private int sentences;

        /// Whether a what-if has dropped thoughts, so that a level below has fewer to choose from.
        private boolean narrowed;

        Told(ImportedRun run, JsonNode json) {
            this.run = run;
            for (JsonNode step : json.path("steps")) {
                if (step.has("new_ys")) {
                    raw.add(RawLevel.of(step));
                }
            }
        }

        int check() {
            var tree = run.tree();
            var facts = RunFacts.of(run.recording());
            RunDiagnosis.of(facts, tree).findings().forEach(this::check);
            for (int id = 1; id < tree.size(); id++) {
                if (tree.level(id) <= raw.size() && tree.origin(id) != Origin.GHOST) {
                    ChoiceDiagnosis.of(facts, tree, id).findings().forEach(this::check);
                }
            }
            var inForce = InForce.of(run.recording());
            var settings = inForce.settings();
            for (int width = 1; width <= 8; width++) {
                var other = width(settings, width);
                narrowed = false;
                WhatIf.of(tree, inForce, Optional.of(facts.settings()), other)
                        .findings()
                        .forEach(this::check);
            }
            return sentences;
        }

        private static SearchSettings width(SearchSettings settings, int width) {
            return settings.with(settings.algorithms().with(new BreadthFirstSettings(width)));
        }

        private RawLevel level(int id) {
            return raw.get(run.tree().level(id) - 1);
        }

        private String chain(int id) {
            return RawLevel.chain(String.join("\n", run.tree().chain(id).lines()));
        }

        private boolean valued(int id, String figure) {
            return level(id).values.getOrDefault(chain(id), List.of()).stream()
                    .anyMatch(value -> Words.figure(value).equals(figure));
        }

        /// The raw value of the thought that the importer took for this one.
        private double value(int id) {
            double value = run.tree().modelValue(id);
            assertThat(level(id).values.get(chain(id))).contains(value);
            return value;
        }

        private boolean everKept(int id) {
            return level(id).kept.containsKey(chain(id));
        }

        /// Whether all that say the same were kept, and none is left to be kept besides.
        private boolean allKept(int id) {
            return level(id).kept.getOrDefault(chain(id), 0)
                    >= level(id).values.getOrDefault(chain(id), List.of()).size();
        }

        private void check(Finding finding) {
            String sentence = finding.sentence(Locale.ENGLISH);
            assertThat(sentence)
                    .doesNotContain("came earlier", "lost a tie", "drops \"", "instead of");
            var words = finding.words();
            var ids = finding.evidence();
            boolean ok =
                    switch (finding.key()) {
                        case "dropped" ->
                                ids.stream().noneMatch(this::allKept)
                                        && words.get(0).equals(level(ids));
                        case "log-kept" -> everKept(ids.get(0)) && counts(ids.get(0), words, 1);
                        case "log-dropped" -> !allKept(ids.get(0)) && counts(ids.get(0), words, 0);
                        case "log-place", "log-places" -> places(ids.get(0), words);
                        case "log-kept-the-other", "log-kept-another", "log-kept-others" ->
                                keptEqual(ids, words);
                        case "log-kept-worse" ->
                                everKept(ids.get(0))
                                        && !allKept(ids.get(1))
                                        && value(ids.get(0)) < value(ids.get(1))
                                        && valued(ids.get(0), words.get(1))
                                        && valued(ids.get(1), words.get(2));
                        case "log-dropped-better" ->
                                !allKept(ids.get(0)) && valued(ids.get(0), words.get(1));
                        case "log-valued-lower" -> valuedLower(ids.get(0), words);
                        case "log-otherwise" ->
                                everKept(ids.get(0))
                                        && !allKept(ids.get(1))
                                        && value(ids.get(0)) < value(ids.get(1))
                                        && words.get(0).equals(level(ids));
                        case "missing" -> leadsTo24(words.get(1));
                        case "what-if-keeps", "what-if-keeps-many" ->
                                ids.stream().noneMatch(this::allKept)
                                        && words.get(0).equals(level(ids))
                                        && (narrowed || bestOfOthers(ids));
                        case "what-if-log-keeps-among" ->
                                ids.stream().noneMatch(this::allKept)
                                        && words.get(0).equals(level(ids));
                        case "what-if-drops", "what-if-drops-many", "what-if-log-drops-among" ->
                                ids.stream().allMatch(this::everKept)
                                        && words.get(0).equals(level(ids));
                        case "never-generated" -> true;
                        default -> {
                            assertThat(finding.key())
                                    .as(sentence)
                                    .isIn(
                                            "solved",
                                            "unsolvable",
                                            "spoilt",
                                            "final-line-wrong",
                                            "final-line-missing",
                                            "final-line-unjudged",
                                            "not-followed",
                                            "log-silent",
                                            "what-if-level-leaves",
                                            "what-if-same-levels",
                                            "what-if-rule-picks",
                                            "what-if-rule-picks-none");
                            yield true;
                        }
                    };
            assertThat(ok).as("run %d: %s %s", run.index(), finding, sentence).isTrue();
            narrowed |= finding.key().contains("drops");
            sentences++;
        }

        private String level(List<Integer> ids) {
            return String.valueOf(run.tree().level(ids.getFirst()));
        }

        private boolean counts(int id, List<String> words, int itself) {
            return words.get(1).equals(level(List.of(id)))
                    && words.get(2).equals(String.valueOf(level(id).keptSize - itself))
                    && words.get(3).equals(String.valueOf(level(id).size));
        }

        private boolean places(int id, List<String> words) {
            double value = value(id);
            long from = level(id).count(Math.nextUp(value)) + 1;
            long to = level(id).count(value);
            return words.equals(
                    List.of(
                            Words.figure(value),
                            String.valueOf(from),
                            String.valueOf(to),
                            String.valueOf(
                                    level(id).all().stream().filter(v -> !v.isNaN()).count())));
        }

        private boolean keptEqual(List<Integer> ids, List<String> words) {
            int thought = ids.getLast();
            var others = ids.subList(0, ids.size() - 1);
            double value = value(thought);
            long keptEqual = level(thought).keptValues().stream().filter(v -> v == value).count();
            return !allKept(thought)
                    && others.stream().allMatch(id -> everKept(id) && value(id) == value)
                    && words.get(0).equals(String.valueOf(level(thought).equal(value)))
                    && words.get(2).equals(String.valueOf(keptEqual));
        }

        private boolean valuedLower(int id, List<String> words) {
            double value = value(id);
            double least = level(id).keptValues().stream().min(Double::compare).orElseThrow();
            return value < least
                    && words.equals(
                            List.of(
                                    Words.figure(value),
                                    Words.figure(least),
                                    String.valueOf(level(id).count(value)),
                                    String.valueOf(level(id).keptSize)));
        }

        /// Nothing that was not kept, and would not be, is valued higher.
        private boolean bestOfOthers(List<Integer> ids) {
            double least = ids.stream().mapToDouble(this::value).min().orElseThrow();
            var level = level(ids.getFirst());
            long above = level.count(Math.nextUp(least));
            long keptAbove = level.keptValues().stream().filter(v -> v > least).count();
            long idsAbove = ids.stream().filter(id -> value(id) > least).count();
            return above == keptAbove + idsAbove;
        }

        private static boolean leadsTo24(String line) {
            var left = line.substring(line.indexOf("left:") + 5, line.indexOf(')')).strip();
            return reaches24(
                    new ArrayList<>(
                            List.of(left.split(" +")).stream().map(Double::parseDouble).toList()));
        }

        private static boolean reaches24(List<Double> numbers) {
            if (numbers.size() == 1) {
                return Math.abs(numbers.getFirst() - 24) < 1e-6;
            }
            for (int i = 0; i < numbers.size(); i++) {
                for (int j = 0; j < numbers.size(); j++) {
                    if (i == j) {
                        continue;
                    }
                    double a = numbers.get(i);
                    double b = numbers.get(j);
                    for (double result : new double[] {a + b, a - b, a * b, a / b}) {
                        var rest = new ArrayList<Double>();
                        for (int k = 0; k < numbers.size(); k++) {
                            if (k != i && k != j) {
                                rest.add(numbers.get(k));
                            }
                        }
                        rest.add(result);
                        if (Double.isFinite(result) && reaches24(rest)) {
                            return true;
                        }
                    }
                }
            }
            return false;
        }
    }

    private static int checked(Path log) throws IOException {
        var json = new ObjectMapper().readTree(log.toFile());
        var runs = LogImport.read(log).runs();
        assertThat(runs).hasSize(json.size());
        int sentences = 0;
        for (int i = 0; i < runs.size(); i++) {
            sentences += new Told(runs.get(i), json.path(i)).check();
        }
        return sentences;
    }

    @Test
    void nothingFalseIsToldOfARandomTie() throws IOException {
        Path log = Files.writeString(folder.resolve("tie.json"), RANDOM_TIE);

        assertThat(checked(log)).isPositive();

        var run = LogImport.read(log).runs().getFirst();
        var facts = RunFacts.of(run.recording());
        assertThat(RunDiagnosis.of(facts, run.tree()).findings())
                .extracting(finding -> finding.sentence(Locale.ENGLISH))
                .contains(
                        "Of 3 equal values (1) the log kept another one: \"1 + 1 = 2 (left: 2 4"
                                + " 6)\".");
        assertThat(ChoiceDiagnosis.of(facts, run.tree(), 2).findings())
                .extracting(finding -> finding.sentence(Locale.ENGLISH))
                .containsExactly(
                        "The log kept \"1 + 1 = 2 (left: 2 4 6)\" at level 1, and 0 others of 4.",
                        "By its raw value, 1, it shares the places 1 to 3 of 4.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "logs/tot/game24_gpt4_bfs_b5_900-1000.json",
                "logs/xot/game24_gpt4_got_multi_b3.json",
                "cases/logs/xot_b1_random_tie.json"
            })
    void nothingFalseIsToldOfPublishedRuns(String name) throws IOException {
        Path log = SHARED.resolve(name);
        assumeTrue(Files.exists(log), () -> log + " is not here");

        assertThat(checked(log)).isPositive();
    }
}
