package espalier.recording;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;

import espalier.event.SearchEvent;

import java.io.IOException;
import java.util.Optional;

/// What the user laid down about a tree, as fields of an event's line.
final class SteeringJson {

    private SteeringJson() {}

    static void write(JsonGenerator out, SearchEvent.Steered event) throws IOException {
        switch (event) {
            case SearchEvent.Judged(int thought, double value) -> {
                EventJson.act(out, "judged", thought);
                out.writeNumberField("value", value);
            }
            case SearchEvent.Unjudged(int thought) -> EventJson.act(out, "unjudged", thought);
            case SearchEvent.OnlyHere(int thought) -> EventJson.act(out, "only-here", thought);
            case SearchEvent.Relinked(int thought, int twin, int visits) -> {
                EventJson.act(out, "relinked", thought);
                out.writeNumberField("twin", twin);
                out.writeNumberField("visits", visits);
            }
        }
    }

    /// The event of this name; empty where it is none of these.
    static Optional<SearchEvent> read(String name, JsonNode line) {
        return switch (name) {
            case "judged" ->
                    Optional.of(
                            new SearchEvent.Judged(
                                    Fields.count(line, "thought"), Fields.figure(line, "value")));
            case "unjudged" -> Optional.of(new SearchEvent.Unjudged(Fields.count(line, "thought")));
            case "only-here" ->
                    Optional.of(new SearchEvent.OnlyHere(Fields.count(line, "thought")));
            case "relinked" ->
                    Optional.of(
                            new SearchEvent.Relinked(
                                    Fields.count(line, "thought"),
                                    Fields.count(line, "twin"),
                                    Fields.count(line, "visits")));
            default -> Optional.empty();
        };
    }
}
