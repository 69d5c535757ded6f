package espalier.recording;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;

import espalier.event.Proposal;
import espalier.event.SearchEvent;
import espalier.settings.SettingCatalog;
import espalier.tree.Origin;
import espalier.tree.ThoughtPath;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// One event a line: its sequence number, its name, its own fields, and last the wall-clock time.
final class EventJson {

    private EventJson() {}

    static void write(JsonGenerator out, RecordedEvent recorded) throws IOException {
        out.writeStartObject();
        out.writeNumberField("sequence", recorded.sequence());
        switch (recorded.event()) {
            case SearchEvent.Selected(var path) -> {
                name(out, "selected");
                ids(out, path);
            }
            case SearchEvent.Expanded e -> {
                name(out, "expanded");
                out.writeNumberField("parent", e.parent());
                out.writeStringField("origin", e.origin().name());
                out.writeNumberField("tokens", e.tokens());
                out.writeArrayFieldStart("proposals");
                for (Proposal proposal : e.proposals()) {
                    ProposalJson.write(out, proposal);
                }
                out.writeEndArray();
            }
            case SearchEvent.Evaluated(var source, var opinions) -> {
                name(out, "evaluated");
                out.writeStringField("source", source);
                out.writeArrayFieldStart("opinions");
                for (var opinion : opinions) {
                    out.writeStartObject();
                    out.writeNumberField("thought", opinion.thought());
                    out.writeNumberField("value", opinion.value());
                    out.writeEndObject();
                }
                out.writeEndArray();
            }
            case SearchEvent.Rewarded(int thought, double reward) -> {
                act(out, "rewarded", thought);
                out.writeNumberField("reward", reward);
            }
            case SearchEvent.Stated stated -> LogFactsJson.write(out, stated);
            case SearchEvent.BackedUp(var path, var value) -> {
                name(out, "backed-up");
                ids(out, path);
                out.writeNumberField("value", value);
            }
            case SearchEvent.Completed(int thought) -> act(out, "completed", thought);
            case SearchEvent.GivenUp(var path) -> {
                name(out, "given-up");
                ids(out, path);
            }
            case SearchEvent.RolledOut e -> {
                act(out, "rolled-out", e.thought());
                out.writeArrayFieldStart("lines");
                for (String line : e.lines()) {
                    out.writeString(line);
                }
                out.writeEndArray();
                out.writeNumberField("value", e.value());
                out.writeNumberField("tokens", e.tokens());
            }
            case SearchEvent.Linked(int thought, int twin) -> {
                act(out, "linked", thought);
                out.writeNumberField("twin", twin);
            }
            case SearchEvent.Unlinked(int thought) -> act(out, "unlinked", thought);
            case SearchEvent.Pruned(int thought) -> act(out, "pruned", thought);
            case SearchEvent.Restored(int thought) -> act(out, "restored", thought);
            case SearchEvent.Pinned(int thought) -> act(out, "pinned", thought);
            case SearchEvent.Unpinned(int thought) -> act(out, "unpinned", thought);
            case SearchEvent.Steered steered -> SteeringJson.write(out, steered);
            case SearchEvent.Told told -> ToldJson.write(out, told);
            case SearchEvent.SettingsChanged(var settings) -> {
                name(out, "settings-changed");
                HeaderJson.strings(out, "settings", SettingCatalog.toMap(settings));
            }
            case SearchEvent.Running _ -> name(out, "running");
            case SearchEvent.Paused _ -> name(out, "paused");
            case SearchEvent.Stopped(var word) -> {
                name(out, "stopped");
                out.writeStringField("reason", word);
            }
            case SearchEvent.Failed(var message) -> {
                name(out, "failed");
                out.writeStringField("message", message);
            }
        }
        out.writeNumberField("at", recorded.at());
        out.writeEndObject();
    }

    static RecordedEvent read(JsonNode line) {
        return read(line, (_, list) -> ProposalJson.tokens(list));
    }

    static RecordedEvent read(JsonNode line, ProposalJson.Tokens tokens) {
        var event =
                switch (Fields.text(line, "event")) {
                    case "selected" -> new SearchEvent.Selected(Fields.ids(line, "path"));
                    case "expanded" ->
                            new SearchEvent.Expanded(
                                    Fields.count(line, "parent"),
                                    Fields.choice(line, "origin", Origin.class),
                                    Fields.amount(line, "tokens"),
                                    proposals(line, tokens));
                    case "evaluated" ->
                            new SearchEvent.Evaluated(Fields.text(line, "source"), opinions(line));
                    case "rewarded" ->
                            new SearchEvent.Rewarded(
                                    Fields.count(line, "thought"), Fields.figure(line, "reward"));
                    case "backed-up" ->
                            new SearchEvent.BackedUp(
                                    Fields.ids(line, "path"), Fields.figure(line, "value"));
                    case "completed" -> new SearchEvent.Completed(Fields.count(line, "thought"));
                    case "given-up" -> new SearchEvent.GivenUp(Fields.ids(line, "path"));
                    case "rolled-out" ->
                            new SearchEvent.RolledOut(
                                    Fields.count(line, "thought"),
                                    Fields.texts(line, "lines"),
                                    Fields.figure(line, "value"),
                                    Fields.amount(line, "tokens"));
                    case "linked" ->
                            new SearchEvent.Linked(
                                    Fields.count(line, "thought"), Fields.count(line, "twin"));
                    case "unlinked" -> new SearchEvent.Unlinked(Fields.count(line, "thought"));
                    case "pruned" -> new SearchEvent.Pruned(Fields.count(line, "thought"));
                    case "restored" -> new SearchEvent.Restored(Fields.count(line, "thought"));
                    case "pinned" -> new SearchEvent.Pinned(Fields.count(line, "thought"));
                    case "unpinned" -> new SearchEvent.Unpinned(Fields.count(line, "thought"));
                    case "settings-changed" ->
                            new SearchEvent.SettingsChanged(
                                    SettingCatalog.fromMap(Fields.named(line, "settings")));
                    case "running" -> new SearchEvent.Running();
                    case "paused" -> new SearchEvent.Paused();
                    case "stopped" -> new SearchEvent.Stopped(Fields.text(line, "reason"));
                    case "failed" -> new SearchEvent.Failed(Fields.text(line, "message"));
                    case String other ->
                            SteeringJson.read(other, line)
                                    .or(() -> ToldJson.read(other, line))
                                    .or(() -> LogFactsJson.read(other, line))
                                    .orElseGet(() -> ToldJson.unknown(other, line));
                };
        return new RecordedEvent(Fields.whole(line, "sequence"), Fields.amount(line, "at"), event);
    }

    private static List<Proposal> proposals(JsonNode line, ProposalJson.Tokens tokens) {
        var proposals = new ArrayList<Proposal>();
        for (JsonNode proposal : Fields.list(line, "proposals")) {
            proposals.add(ProposalJson.read(proposal, proposals.size(), tokens));
        }
        return proposals;
    }

    private static List<SearchEvent.Opinion> opinions(JsonNode line) {
        var opinions = new ArrayList<SearchEvent.Opinion>();
        for (JsonNode o : Fields.list(line, "opinions")) {
            opinions.add(
                    new SearchEvent.Opinion(Fields.count(o, "thought"), Fields.figure(o, "value")));
        }
        return opinions;
    }

    static void name(JsonGenerator out, String name) throws IOException {
        out.writeStringField("event", name);
    }

    static void act(JsonGenerator out, String name, int thought) throws IOException {
        name(out, name);
        out.writeNumberField("thought", thought);
    }

    private static void ids(JsonGenerator out, ThoughtPath path) throws IOException {
        out.writeArrayFieldStart("path");
        for (int i = 0; i < path.size(); i++) {
            out.writeNumber(path.id(i));
        }
        out.writeEndArray();
    }
}
