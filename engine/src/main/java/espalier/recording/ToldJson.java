package espalier.recording;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import espalier.event.SearchEvent;
import espalier.event.UserAct;
import espalier.tree.ThoughtId;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Events that change neither tree nor settings, as fields of an event's line.
final class ToldJson {

    private ToldJson() {}

    static void write(JsonGenerator out, SearchEvent.Told event) throws IOException {
        switch (event) {
            case SearchEvent.Undone(var act, int thought, int events) -> {
                EventJson.act(out, "undone", thought);
                out.writeStringField("act", act.name());
                if (events > 0) {
                    out.writeNumberField("events", events);
                }
            }
            case SearchEvent.Redone(var act, int thought) -> {
                EventJson.act(out, "redone", thought);
                out.writeStringField("act", act.name());
            }
            case SearchEvent.Resampled(int thought, long tokens, var samples) -> {
                EventJson.act(out, "resampled", thought);
                out.writeNumberField("tokens", tokens);
                out.writeArrayFieldStart("samples");
                for (var sample : samples) {
                    out.writeStartObject();
                    out.writeStringField("text", sample.text());
                    out.writeNumberField("draws", sample.draws());
                    out.writeNumberField("probability", sample.probability());
                    ProposalJson.verdict(out, sample.verdict());
                    out.writeEndObject();
                }
                out.writeEndArray();
            }
            case SearchEvent.Continued(int thought, long tokens, var endings) -> {
                EventJson.act(out, "continued", thought);
                out.writeNumberField("tokens", tokens);
                out.writeArrayFieldStart("endings");
                for (var ending : endings) {
                    out.writeStartObject();
                    out.writeStringField("text", ending.text());
                    out.writeNumberField("draws", ending.draws());
                    ProposalJson.verdict(out, ending.verdict());
                    out.writeEndObject();
                }
                out.writeEndArray();
            }
            case SearchEvent.AnswerRead(
                            int thought,
                            long tokens,
                            var answer,
                            var with,
                            var without) -> {
                EventJson.act(out, "answer-read", thought);
                out.writeNumberField("tokens", tokens);
                out.writeArrayFieldStart("answer");
                for (String line : answer) {
                    out.writeString(line);
                }
                out.writeEndArray();
                if (with.isPresent()) {
                    out.writeNumberField("with", with.getAsDouble());
                }
                if (without.isPresent()) {
                    out.writeNumberField("without", without.getAsDouble());
                }
            }
            case SearchEvent.BreakpointHit(var breakpoint, int thought) -> {
                EventJson.act(out, "breakpoint-hit", thought);
                out.writeStringField("breakpoint", breakpoint);
            }
            case SearchEvent.Refused(var message) -> {
                EventJson.name(out, "refused");
                out.writeStringField("message", message);
            }
            case SearchEvent.Unrecorded(var message) -> {
                EventJson.name(out, "unrecorded");
                out.writeStringField("message", message);
            }
            case SearchEvent.Forked(long after) -> {
                EventJson.name(out, "forked");
                out.writeNumberField("after", after);
            }
            case SearchEvent.StartedWarm _ -> EventJson.name(out, "started-warm");
            case SearchEvent.Resumed(var model, var files) -> {
                EventJson.name(out, "resumed");
                out.writeStringField("model", model);
                HeaderJson.strings(out, "files", files);
            }
            case SearchEvent.CheckerChanged(var name, var files) -> {
                EventJson.name(out, "checker-changed");
                if (name.isPresent()) {
                    out.writeStringField("name", name.get());
                }
                HeaderJson.strings(out, "files", files);
            }
            case SearchEvent.Unknown(var name, var fields) -> {
                EventJson.name(out, name);
                for (var field : RecordingReader.object(fields).properties()) {
                    out.writeFieldName(field.getKey());
                    RecordingReader.JSON.writeTree(out, field.getValue());
                }
            }
        }
    }

    /// Sees to it that what is told is told of a thought that is there.
    ///
    /// @param thoughts how many there are
    /// @throws IllegalArgumentException where it is not
    static void check(SearchEvent event, int thoughts) {
        if (event instanceof SearchEvent.Told told && thought(told) >= thoughts) {
            throw new IllegalArgumentException(
                    "\"thought\" must be from 0 to %d, not %d. Maybe a line is missing."
                            .formatted(thoughts - 1, thought(told)));
        }
    }

    private static int thought(SearchEvent.Told event) {
        return switch (event) {
            case SearchEvent.Undone e -> e.thought();
            case SearchEvent.Redone e -> e.thought();
            case SearchEvent.Resampled e -> e.thought();
            case SearchEvent.Continued e -> e.thought();
            case SearchEvent.AnswerRead e -> e.thought();
            case SearchEvent.BreakpointHit e -> e.thought();
            case SearchEvent.Refused _,
                    SearchEvent.Unrecorded _,
                    SearchEvent.Forked _,
                    SearchEvent.StartedWarm _,
                    SearchEvent.Resumed _,
                    SearchEvent.CheckerChanged _,
                    SearchEvent.Unknown _ ->
                    ThoughtId.ROOT;
        };
    }

    /// An event that this program does not know, with all its fields.
    static SearchEvent unknown(String name, JsonNode line) {
        var fields = line.<ObjectNode>deepCopy();
        fields.remove(List.of("sequence", "event", "at"));
        return new SearchEvent.Unknown(name, fields.toString());
    }

    /// The event of this name; empty where it is none of these.
    static Optional<SearchEvent> read(String name, JsonNode line) {
        return switch (name) {
            case "undone" ->
                    Optional.of(
                            new SearchEvent.Undone(
                                    Fields.choice(line, "act", UserAct.class),
                                    Fields.count(line, "thought"),
                                    Fields.perhapsCount(line, "events")));
            case "redone" ->
                    Optional.of(
                            new SearchEvent.Redone(
                                    Fields.choice(line, "act", UserAct.class),
                                    Fields.count(line, "thought")));
            case "resampled" ->
                    Optional.of(
                            new SearchEvent.Resampled(
                                    Fields.count(line, "thought"),
                                    Fields.amount(line, "tokens"),
                                    samples(line)));
            case "continued" ->
                    Optional.of(
                            new SearchEvent.Continued(
                                    Fields.count(line, "thought"),
                                    Fields.amount(line, "tokens"),
                                    endings(line)));
            case "answer-read" ->
                    Optional.of(
                            new SearchEvent.AnswerRead(
                                    Fields.count(line, "thought"),
                                    Fields.amount(line, "tokens"),
                                    Fields.texts(line, "answer"),
                                    Fields.perhaps(line, "with"),
                                    Fields.perhaps(line, "without")));
            case "breakpoint-hit" ->
                    Optional.of(
                            new SearchEvent.BreakpointHit(
                                    Fields.text(line, "breakpoint"),
                                    Fields.count(line, "thought")));
            case "refused" -> Optional.of(new SearchEvent.Refused(Fields.text(line, "message")));
            case "unrecorded" ->
                    Optional.of(new SearchEvent.Unrecorded(Fields.text(line, "message")));
            case "forked" -> Optional.of(new SearchEvent.Forked(Fields.count(line, "after")));
            case "started-warm" -> Optional.of(new SearchEvent.StartedWarm());
            case "resumed" ->
                    Optional.of(
                            new SearchEvent.Resumed(
                                    Fields.text(line, "model"), Fields.named(line, "files")));
            case "checker-changed" ->
                    Optional.of(
                            new SearchEvent.CheckerChanged(
                                    line.has("name")
                                            ? Optional.of(Fields.text(line, "name"))
                                            : Optional.empty(),
                                    Fields.named(line, "files")));
            default -> Optional.empty();
        };
    }

    private static List<SearchEvent.Ending> endings(JsonNode line) {
        var endings = new ArrayList<SearchEvent.Ending>();
        for (JsonNode ending : Fields.list(line, "endings")) {
            endings.add(
                    new SearchEvent.Ending(
                            Fields.text(ending, "text"),
                            Fields.count("draws", ending.path("draws"), 1),
                            ProposalJson.verdict(ending)));
        }
        return endings;
    }

    private static List<SearchEvent.Sample> samples(JsonNode line) {
        var samples = new ArrayList<SearchEvent.Sample>();
        for (JsonNode sample : Fields.list(line, "samples")) {
            samples.add(
                    new SearchEvent.Sample(
                            Fields.text(sample, "text"),
                            Fields.count("draws", sample.path("draws"), 1),
                            Fields.figure(sample, "probability"),
                            ProposalJson.verdict(sample)));
        }
        return samples;
    }
}
