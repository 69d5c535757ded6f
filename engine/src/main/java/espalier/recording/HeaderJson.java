package espalier.recording;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;

import espalier.settings.SettingCatalog;
import espalier.settings.StatedSettings;
import espalier.thought.Problem;
import espalier.tree.Scale;

import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A recording's first line.
final class HeaderJson {

    private static final String LOWER = "lower";
    private static final String HIGHER = "higher";
    private static final String CHECKER = "checker";

    private HeaderJson() {}

    static void write(JsonGenerator out, RecordingHeader header) throws IOException {
        out.writeStartObject();
        out.writeNumberField("format", RecordingHeader.FORMAT);
        out.writeStringField("program", header.program());
        out.writeObjectFieldStart("problem");
        var problem = UnstatedProblem.written(header.problem());
        out.writeStringField("family", problem.family());
        out.writeStringField("input", problem.input());
        out.writeStringField("statement", problem.statement());
        out.writeEndObject();
        identity(out, "model", header.model());
        identity(out, CHECKER, header.checker());
        if (!header.settings().names().isEmpty()) {
            strings(out, "settings", header.settings().toMap());
        }
        if (!header.scale().equals(Scale.UNIT)) {
            out.writeObjectFieldStart("scale");
            out.writeNumberField("lowest", header.scale().lowest());
            out.writeNumberField("highest", header.scale().highest());
            out.writeNumberField("discount", header.scale().discount());
            if (header.scale().better() == Scale.Better.LOWER) {
                out.writeStringField("better", LOWER);
            }
            if (!header.scale().steps().isEmpty()) {
                out.writeArrayFieldStart("steps");
                for (double step : header.scale().steps()) {
                    out.writeNumber(step);
                }
                out.writeEndArray();
            }
            out.writeEndObject();
        }
        if (header.log().isPresent()) {
            LogFactsJson.write(out, header.log().get());
        }
        out.writeStringField("started", header.started().toString());
        out.writeEndObject();
    }

    private static void identity(JsonGenerator out, String field, Optional<ModelIdentity> identity)
            throws IOException {
        if (identity.isPresent()) {
            out.writeObjectFieldStart(field);
            out.writeStringField("name", identity.get().name());
            strings(out, "files", identity.get().files());
            out.writeEndObject();
        }
    }

    static void strings(JsonGenerator out, String name, Map<String, String> values)
            throws IOException {
        out.writeObjectFieldStart(name);
        for (var entry : new TreeMap<>(values).entrySet()) {
            out.writeStringField(entry.getKey(), entry.getValue());
        }
        out.writeEndObject();
    }

    static RecordingHeader read(JsonNode line) {
        if (!line.path("format").isInt()) {
            throw new IllegalArgumentException(
                    "the first line has no format version. Maybe this is not an Espalier"
                            + " recording.");
        }
        int format = line.path("format").intValue();
        if (format < RecordingHeader.OLDEST_FORMAT || format > RecordingHeader.FORMAT) {
            throw new IllegalArgumentException(
                    "its format version is %d, and this program reads versions %d to %d. Maybe %s."
                            .formatted(
                                    format,
                                    RecordingHeader.OLDEST_FORMAT,
                                    RecordingHeader.FORMAT,
                                    format > RecordingHeader.FORMAT
                                            ? "a newer Espalier wrote it: update this one"
                                            : "an older Espalier can still open it"));
        }
        var problem = Fields.object(line, "problem");
        return new RecordingHeader(
                Fields.perhapsText(line, "program"),
                UnstatedProblem.read(
                        new Problem(
                                Fields.text(problem, "family"),
                                Fields.text(problem, "input"),
                                Fields.text(problem, "statement"))),
                format == RecordingHeader.OLDEST_FORMAT || line.has("model")
                        ? Optional.of(identity(Fields.object(line, "model")))
                        : Optional.empty(),
                line.has(CHECKER)
                        ? Optional.of(identity(Fields.object(line, CHECKER)))
                        : Optional.empty(),
                settings(format, Fields.named(line, "settings")),
                line.has("scale") ? scale(Fields.object(line, "scale")) : Scale.UNIT,
                line.has("log")
                        ? Optional.of(LogFactsJson.read(Fields.object(line, "log")))
                        : Optional.empty(),
                line.has("started") ? instant(Fields.text(line, "started")) : Instant.EPOCH);
    }

    private static ModelIdentity identity(JsonNode object) {
        return new ModelIdentity(Fields.text(object, "name"), Fields.named(object, "files"));
    }

    /// What the first format left out was as by default; what the second leaves out is not known.
    private static StatedSettings settings(int format, Map<String, String> stated) {
        return format == RecordingHeader.OLDEST_FORMAT
                ? StatedSettings.all(SettingCatalog.fromMap(stated))
                : StatedSettings.of(stated);
    }

    private static Scale scale(JsonNode object) {
        return new Scale(
                Fields.figure(object, "lowest"),
                Fields.figure(object, "highest"),
                Fields.figure(object, "discount"),
                Fields.word(object, "better", List.of(LOWER, HIGHER)).equals(Optional.of(LOWER))
                        ? Scale.Better.LOWER
                        : Scale.Better.HIGHER,
                object.has("steps") ? Fields.figures(object, "steps") : List.of());
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "\"started\" must be a time like 2026-11-30T12:00:00Z, not \"%s\"."
                            .formatted(text),
                    e);
        }
    }
}
