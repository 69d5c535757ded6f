package espalier.recording;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;

import espalier.event.SearchEvent;
import espalier.tree.StatedFigures;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/// What another program's log states: of its run in the header, of levels and thoughts as events.
final class LogFactsJson {

    private LogFactsJson() {}

    static void write(JsonGenerator out, LogFacts log) throws IOException {
        out.writeObjectFieldStart("log");
        out.writeStringField("format", log.format());
        if (log.truth() == LogFacts.Truth.STATED) {
            out.writeStringField("truth", word(log.truth()));
        }
        if (log.simulations().isPresent()) {
            out.writeNumberField("simulations", log.simulations().getAsInt());
        }
        HeaderJson.strings(out, "constants", log.constants());
        out.writeArrayFieldStart("claims");
        for (Claim claim : Claim.values()) {
            if (log.claims().contains(claim)) {
                out.writeString(word(claim));
            }
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    static LogFacts read(JsonNode object) {
        var said = new HashMap<String, Claim>();
        for (Claim claim : Claim.values()) {
            said.put(word(claim), claim);
        }
        var claims = object.has("claims") ? Fields.texts(object, "claims") : List.<String>of();
        return new LogFacts(
                Fields.text(object, "format"),
                Fields.perhapsText(object, "truth").equals(word(LogFacts.Truth.STATED))
                        ? LogFacts.Truth.STATED
                        : LogFacts.Truth.NONE,
                object.has("simulations")
                        ? OptionalInt.of(Fields.count(object, "simulations"))
                        : OptionalInt.empty(),
                Fields.named(object, "constants"),
                // Claims of a newer program are passed over.
                claims.stream()
                        .flatMap(name -> Optional.ofNullable(said.get(name)).stream())
                        .collect(Collectors.toSet()));
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static void write(JsonGenerator out, SearchEvent.Stated event) throws IOException {
        switch (event) {
            case SearchEvent.LevelKept(int level, var thoughts) -> {
                EventJson.name(out, "level-kept");
                out.writeNumberField("level", level);
                out.writeFieldName("thoughts");
                out.writeArray(
                        thoughts.stream().mapToInt(Integer::intValue).toArray(),
                        0,
                        thoughts.size());
            }
            case SearchEvent.FiguresStated(var figures) -> {
                EventJson.name(out, "figures-stated");
                out.writeArrayFieldStart("figures");
                for (var one : figures.entrySet()) {
                    figures(out, one.getKey(), one.getValue());
                }
                out.writeEndArray();
            }
        }
    }

    private static void figures(JsonGenerator out, int thought, StatedFigures stated)
            throws IOException {
        out.writeStartObject();
        out.writeNumberField("thought", thought);
        if (stated.visits().isPresent()) {
            out.writeNumberField("visits", stated.visits().getAsInt());
        }
        if (stated.value().isPresent()) {
            out.writeNumberField("value", stated.value().getAsDouble());
        }
        out.writeEndObject();
    }

    /// The event of this name; empty where it is none of these.
    static Optional<SearchEvent> read(String name, JsonNode line) {
        return switch (name) {
            case "level-kept" ->
                    Optional.of(
                            new SearchEvent.LevelKept(
                                    Fields.count(line, "level"), Fields.wholes(line, "thoughts")));
            case "figures-stated" -> Optional.of(new SearchEvent.FiguresStated(figures(line)));
            default -> Optional.empty();
        };
    }

    private static Map<Integer, StatedFigures> figures(JsonNode line) {
        var figures = new HashMap<Integer, StatedFigures>();
        for (JsonNode one : Fields.list(line, "figures")) {
            figures.put(
                    Fields.count(one, "thought"),
                    new StatedFigures(
                            one.has("visits")
                                    ? OptionalInt.of(Fields.count(one, "visits"))
                                    : OptionalInt.empty(),
                            Fields.perhaps(one, "value")));
        }
        return figures;
    }
}
