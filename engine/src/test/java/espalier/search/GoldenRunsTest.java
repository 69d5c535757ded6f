package espalier.search;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.event.SearchEvent;
import espalier.event.StopReason;
import espalier.problem.ProblemFamilies;
import espalier.recording.ModelIdentity;
import espalier.recording.RecordingHeader;
import espalier.recording.RecordingReader;
import espalier.recording.RecordingWriter;
import espalier.settings.Algorithm;
import espalier.settings.AnswerChoice;
import espalier.settings.Answering;
import espalier.settings.Answering.AtVerified;
import espalier.settings.Answering.Checking;
import espalier.settings.Budget;
import espalier.settings.ChainSettings;
import espalier.settings.EqualStates;
import espalier.settings.Rollouts;
import espalier.settings.SearchSettings;
import espalier.settings.WideningSettings;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A small run of each algorithm, and of PUCT in each of its ways, equals the recording of it that
/// lies among the test resources, line by line. A change that is meant changes the recordings too:
/// run with `-Despalier.golden=write`, this test records instead of comparing, and the difference
/// belongs into the commit. Decimals are compared to nine digits, since processors may differ in
/// the last.
class GoldenRunsTest {

    private static final Path RECORDINGS =
            Path.of(
                    System.getProperty("espalier.home", ".."),
                    "engine/src/test/resources/espalier/search/golden");
    private static final boolean WRITE = "write".equals(System.getProperty("espalier.golden"));
    private static final Pattern DECIMAL = Pattern.compile("-?\\d+\\.\\d+(E-?\\d+)?");

    @TempDir private Path folder;

    static Stream<String> names() {
        return runs().keySet().stream();
    }

    private static Map<String, SearchSettings> runs() {
        var runs = new TreeMap<String, SearchSettings>();
        for (Algorithm algorithm : Algorithm.values()) {
            runs.put(algorithm.label(), settings(algorithm));
        }
        var puct = settings(Algorithm.PUCT);
        var own = puct.algorithms().puct();
        var graph = puct.expansion().withEqualStates(EqualStates.GRAPH);
        runs.put("puct-batch", puct.with(puct.expansion().withBatch(8)));
        runs.put("puct-graph", puct.with(graph));
        runs.put("puct-graph-batch", puct.with(graph.withBatch(8)));
        runs.put("puct-noise", puct.with(own.withNoiseShare(0.25)));
        runs.put("puct-rollouts", puct.with(own.withRollouts(Rollouts.ON)));
        runs.put(
                "puct-widening",
                puct.with(puct.expansion().withThoughts(1).withRootThoughts(2))
                        .with(puct.algorithms().with(new WideningSettings(1.5, 0.5))));
        runs.put("breadth-first-graph", settings(Algorithm.BREADTH_FIRST).with(graph));
        return runs;
    }

    private static SearchSettings settings(Algorithm algorithm) {
        var plain = SearchSettings.DEFAULT;
        return plain.with(algorithm)
                .with(plain.algorithms().with(new ChainSettings(6)))
                .with(plain.expansion().withThoughts(3).withRootThoughts(5))
                .with(Budget.ofExpansions(12))
                .with(new Answering(Checking.ON, AnswerChoice.CHECKER, AtVerified.GO_ON));
    }

    @ParameterizedTest
    @MethodSource("names")
    void runIsTheRecordedOne(String name) throws IOException {
        Path golden = RECORDINGS.resolve(name + ".espalier");
        Path fresh = folder.resolve(golden.getFileName());
        record(runs().getOrDefault(name, SearchSettings.DEFAULT), fresh);
        if (WRITE) {
            Files.createDirectories(RECORDINGS);
            Files.writeString(golden, Files.readString(fresh));
        }

        assertThat(lines(fresh)).isEqualTo(lines(golden));
        assertThat(RecordingReader.read(golden).notices()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void recordingIsSmall(String name) throws IOException {
        assertThat(Files.size(RECORDINGS.resolve(name + ".espalier"))).isLessThan(20_000);
    }

    private static void record(SearchSettings settings, Path file) {
        var problem = ProblemFamilies.named("game24").parse("2 2 2 3");
        var model = new ModelIdentity("golden", Map.of());
        var header = new RecordingHeader("golden", problem, model, settings, Instant.EPOCH);
        try (var writer = new RecordingWriter(file, header, () -> 0)) {
            var search = new Search(problem, settings, GoldenModel.roles(), writer);
            search.announce(new SearchEvent.Running());
            Optional<StopReason> reason = Optional.empty();
            while (reason.isEmpty()) {
                reason = search.next() == Phase.SELECT ? search.stopReason(0) : reason;
                reason = reason.isEmpty() ? search.step() : reason;
            }
            search.announce(new SearchEvent.Stopped(reason.get()));
        }
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(line -> DECIMAL.matcher(line).replaceAll(m -> rounded(m.group())))
                .toList();
    }

    private static String rounded(String decimal) {
        return new BigDecimal(decimal)
                .round(new MathContext(9))
                .stripTrailingZeros()
                .toPlainString();
    }
}
