package espalier.importing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import espalier.storage.FileTrouble;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The JSON values of a file, one or many, in order; bounded in size and depth.
///
/// @param notices what had to be passed over
record LogFile(List<JsonNode> values, List<String> notices) {

    /// The largest file that is read, in bytes; its values take about ten times as much memory.
    private static final long MOST_BYTES = 48L << 20;

    private static final ObjectMapper JSON =
            new ObjectMapper(
                    JsonFactory.builder()
                            .streamReadConstraints(
                                    StreamReadConstraints.builder()
                                            .maxNestingDepth(3 * Draft.MOST_LEVELS)
                                            .maxNumberLength(1000)
                                            .build())
                            .build());

    /// Reads a file. Where it breaks off after a whole value, what came before is kept.
    ///
    /// @throws ImportException where it is no JSON
    static LogFile read(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new ImportException("%s is not a file. Maybe it was moved.".formatted(file));
            }
            long size = Files.size(file);
            if (size > MOST_BYTES) {
                throw new ImportException(
                        "%s has %,d bytes; logs of up to %,d are read. Maybe cut it into several."
                                .formatted(file, size, MOST_BYTES));
            }
            return read(file.toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new ImportException(FileTrouble.unread(file, e), e);
        }
    }

    /// Reads a file's content.
    static LogFile read(String name, byte[] content) throws IOException {
        var values = new ArrayList<JsonNode>();
        var notices = new ArrayList<String>();
        try (var parser = JSON.createParser(content)) {
            while (parser.nextToken() != null) {
                values.add(parser.<JsonNode>readValueAsTree());
            }
        } catch (JsonProcessingException e) {
            if (values.isEmpty() || !values.getFirst().isObject()) {
                throw new ImportException(
                        "%s holds no log that this program knows: it is not whole JSON (%s). Maybe it was copied only in part."
                                .formatted(name, where(e)),
                        e);
            }
            notices.add(
                    "The file breaks off (%s); the %,d runs before are shown."
                            .formatted(where(e), values.size()));
        }
        if (values.isEmpty()) {
            throw new ImportException("%s is empty. Maybe it was cut off.".formatted(name));
        }
        return new LogFile(values, notices);
    }

    private static String where(JsonProcessingException e) {
        return Optional.ofNullable(e.getLocation())
                .filter(place -> place.getLineNr() > 0)
                .map(place ->
                        "line %,d, column %,d".formatted(place.getLineNr(), place.getColumnNr()))
                .orElse("it goes too deep, or breaks off");
    }
}
