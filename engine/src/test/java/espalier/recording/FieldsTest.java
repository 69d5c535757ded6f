package espalier.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import espalier.event.Proposal;
import espalier.event.SearchEvent;
import espalier.event.UserAct;
import espalier.settings.SearchSettings;
import espalier.settings.StatedSettings;
import espalier.thought.Problem;
import espalier.thought.Thought;
import espalier.thought.TokenProbability;
import espalier.thought.TokenProbability.Alternative;
import espalier.thought.Verdict;
import espalier.tree.Origin;
import espalier.tree.Scale;
import espalier.tree.StatedFigures;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/// No field of a recording is read as what it is not: in a file with every event and every field,
/// each field in turn is given each kind of value that it must not have.
class FieldsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final RecordingHeader HEADER =
            new RecordingHeader(
                    "fields",
                    new Problem("free", "Q", "Q"),
                    Optional.of(new ModelIdentity("m", Map.of("model.onnx", "00ff"))),
                    StatedSettings.of(Map.of("algorithm", "uct")),
                    new Scale(-0.5, 9.5, -0.5, Scale.Better.LOWER, List.of(0.5, 9.5)),
                    Optional.of(
                            new LogFacts(
                                    "uct-log",
                                    LogFacts.Truth.STATED,
                                    OptionalInt.of(12),
                                    Map.of("c", "1.414"),
                                    Set.of(Claim.VALUE_IS_MEAN))),
                    Instant.EPOCH);

    private static final List<SearchEvent> EVENTS =
            List.of(
                    new SearchEvent.Running(),
                    new SearchEvent.Selected(List.of(0)),
                    new SearchEvent.Expanded(
                            0, Origin.SEARCH, 9, List.of(proposal(1, true), proposal(2, false))),
                    new SearchEvent.Evaluated(
                            "evaluator", List.of(new SearchEvent.Opinion(1, 0.5))),
                    new SearchEvent.RolledOut(1, List.of("a line"), 0.5, 7),
                    new SearchEvent.BackedUp(List.of(0), 0.5),
                    new SearchEvent.Rewarded(1, 0.5),
                    new SearchEvent.Selected(List.of(0, 1)),
                    new SearchEvent.GivenUp(List.of(0, 1)),
                    new SearchEvent.Selected(List.of(0, 1)),
                    new SearchEvent.Completed(1),
                    new SearchEvent.Linked(2, 1),
                    new SearchEvent.Unlinked(2),
                    new SearchEvent.Relinked(2, 1, 0),
                    new SearchEvent.LevelKept(1, List.of(1)),
                    new SearchEvent.FiguresStated(
                            Map.of(
                                    1,
                                    new StatedFigures(OptionalInt.of(7), OptionalDouble.of(0.25)))),
                    new SearchEvent.Pruned(1),
                    new SearchEvent.Undone(UserAct.PRUNE, 1, 1),
                    new SearchEvent.Restored(1),
                    new SearchEvent.Redone(UserAct.PRUNE, 1),
                    new SearchEvent.Pinned(1),
                    new SearchEvent.Unpinned(1),
                    new SearchEvent.Judged(1, 0.5),
                    new SearchEvent.Unjudged(1),
                    new SearchEvent.OnlyHere(1),
                    new SearchEvent.Resampled(
                            1,
                            7,
                            List.of(new SearchEvent.Sample("s", 2, 0.5, new Verdict.Legal("l")))),
                    new SearchEvent.Continued(
                            1, 7, List.of(new SearchEvent.Ending("e", 2, new Verdict.Solved("s")))),
                    new SearchEvent.AnswerRead(
                            1, 9, List.of("a"), OptionalDouble.of(-0.25), OptionalDouble.of(-0.5)),
                    new SearchEvent.BreakpointHit("b", 1),
                    new SearchEvent.Refused("A sentence."),
                    new SearchEvent.Unrecorded("A sentence."),
                    new SearchEvent.Forked(3),
                    new SearchEvent.StartedWarm(),
                    new SearchEvent.Resumed("m", Map.of("model.onnx", "00ff")),
                    new SearchEvent.CheckerChanged(
                            Optional.of("check.py"), Map.of("check.py", "00ff")),
                    new SearchEvent.SettingsChanged(SearchSettings.DEFAULT),
                    new SearchEvent.Failed("A sentence."),
                    new SearchEvent.Paused(),
                    new SearchEvent.Stopped("tired"));

    @TempDir private Path folder;

    private static Proposal proposal(int id, boolean withTokens) {
        var token = new TokenProbability(5, " 5", -0.25, List.of(new Alternative(4, " 4", -1.5)));
        return new Proposal(
                id,
                new Thought("t" + id, withTokens ? List.of(token) : List.of(), -0.25, 1, false),
                0.5,
                new Verdict.Illegal("no"));
    }

    @Test
    void theFileHasEveryEventOfOurs() {
        assertThat(EVENTS.stream().map(SearchEvent::getClass))
                .containsAll(
                        kinds(SearchEvent.class)
                                .filter(kind -> kind != SearchEvent.Unknown.class)
                                .toList());
    }

    private static Stream<Class<? extends SearchEvent>> kinds(Class<?> of) {
        return Arrays.stream(of.getPermittedSubclasses())
                .flatMap(kind ->
                        kind.isSealed()
                                ? kinds(kind)
                                : Stream.of(kind.<SearchEvent>asSubclass(SearchEvent.class)));
    }

    @Test
    void noFieldIsReadAsWhatItIsNot() throws IOException {
        Path file = folder.resolve("run.espalier");
        try (var writer = new RecordingWriter(file, HEADER, () -> 0)) {
            for (int i = 0; i < EVENTS.size(); i++) {
                writer.heard(i + 1, EVENTS.get(i));
            }
        }
        assertThat(RecordingReader.read(file).events()).hasSameSizeAs(EVENTS);
        var lines = Files.readAllLines(file);
        int tried = 0;
        for (int line = 0; line < lines.size(); line++) {
            var whole = JSON.readTree(lines.get(line));
            for (Place place : places(whole)) {
                for (JsonNode wrong : wrong(place.value())) {
                    var mutated = new ArrayList<>(lines);
                    mutated.set(line, place.with(whole, wrong));
                    assertRefused(mutated, line + 1, place, wrong);
                    tried++;
                }
            }
        }
        assertThat(tried).isGreaterThan(1_000);
    }

    /// The lines up to the one in question are enough.
    private void assertRefused(List<String> lines, int number, Place place, JsonNode wrong)
            throws IOException {
        Path mutant = folder.resolve("mutant.espalier");
        Files.write(mutant, lines.subList(0, number));
        String what = "%s = %s in %s".formatted(place.path(), wrong, lines.get(number - 1));
        assertThat(catchThrowable(() -> RecordingReader.read(mutant)))
                .as(what)
                .isInstanceOf(RecordingException.class)
                .hasMessageStartingWith("%s can't be read at line %d: ".formatted(mutant, number))
                .hasMessageContaining(place.named());
        assertThat(catchThrowable(() -> HistoryFile.whole(mutant).close()))
                .as("history: " + what)
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining("line " + number);
    }

    @Test
    void whatIsToldOfAThoughtThatIsNotThereIsRefused() throws IOException {
        for (SearchEvent told :
                List.of(
                        new SearchEvent.BreakpointHit("b", 1),
                        new SearchEvent.Redone(UserAct.PRUNE, 1),
                        new SearchEvent.Continued(1, 0, List.of()))) {
            Path file = folder.resolve(told.getClass().getSimpleName() + ".espalier");
            try (var writer = new RecordingWriter(file, HEADER, () -> 0)) {
                writer.heard(1, told);
            }
            assertThat(catchThrowable(() -> RecordingReader.read(file)))
                    .hasMessageEndingWith(
                            "line 2: \"thought\" must be from 0 to 0, not 1. Maybe a line is"
                                    + " missing.");
            assertThat(catchThrowable(() -> HistoryFile.whole(file).close()))
                    .isInstanceOf(RecordingException.class);
        }
    }

    private static List<JsonNode> wrong(JsonNode value) {
        var nodes = JSON.getNodeFactory();
        var wrong =
                new ArrayList<JsonNode>(
                        List.of(
                                nodes.nullNode(),
                                nodes.booleanNode(true),
                                nodes.numberNode(5),
                                nodes.textNode("soon"),
                                nodes.arrayNode(),
                                nodes.objectNode()));
        wrong.removeIf(other -> other.getNodeType() == value.getNodeType());
        if (value.isIntegralNumber()) {
            wrong.add(nodes.numberNode(-5_000_000));
            wrong.add(nodes.numberNode(1.5));
            wrong.add(nodes.numberNode(BigInteger.TEN.pow(30)));
        }
        return wrong;
    }

    /// A place in a line.
    ///
    /// @param path the way there, as a JSON pointer
    private record Place(String path, JsonNode value) {

        /// What a message says: the last field on the way, or, of an element that is none, which of
        /// its fields is not there.
        String named() {
            if (path.equals("/format")) {
                return "format";
            }
            String name =
                    Arrays.stream(path.split("/"))
                            .filter(part -> !part.matches("[0-9]*"))
                            .reduce("", (_, part) -> part);
            return value.isValueNode() ? "\"" + name + "\"" : "must be";
        }

        String with(JsonNode whole, JsonNode other) {
            var copy = whole.<ObjectNode>deepCopy();
            int cut = path.lastIndexOf('/');
            var parent = copy.at(path.substring(0, cut));
            String last = path.substring(cut + 1);
            if (parent instanceof ArrayNode list) {
                list.set(Integer.parseInt(last), other);
            } else {
                ((ObjectNode) parent).set(last, other);
            }
            return copy.toString();
        }
    }

    private static List<Place> places(JsonNode whole) {
        var places = new ArrayList<Place>();
        collect("", whole, places);
        return places;
    }

    private static void collect(String path, JsonNode node, List<Place> places) {
        if (!path.isEmpty()) {
            places.add(new Place(path, node));
        }
        if (node.isObject()) {
            node.properties().forEach(e -> collect(path + "/" + e.getKey(), e.getValue(), places));
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(path + "/" + i, node.get(i), places);
        }
    }
}
