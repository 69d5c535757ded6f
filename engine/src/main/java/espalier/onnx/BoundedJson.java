package espalier.onnx;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;

import espalier.language.LanguageModelException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Reads JSON files that others wrote, whatever they hold: size, depth and lengths are bounded.
final class BoundedJson {

    private static final StreamReadConstraints CONSTRAINTS =
            StreamReadConstraints.builder()
                    .maxNestingDepth(64)
                    .maxNumberLength(100)
                    .maxStringLength(16 << 20)
                    .maxNameLength(1 << 16)
                    .build();
    private static final ObjectMapper MAPPER =
            JsonMapper.builder(JsonFactory.builder().streamReadConstraints(CONSTRAINTS).build())
                    .build();

    private static final ObjectReader UNAMBIGUOUS =
            MAPPER.reader(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    private BoundedJson() {}

    /// The object in `file`.
    ///
    /// @param mostBytes the size from which a file is refused unread
    static JsonNode object(Path file, long mostBytes) {
        return object(file, mostBytes, MAPPER.reader());
    }

    private static JsonNode object(Path file, long mostBytes, ObjectReader reader) {
        try {
            refuseLarge(file, mostBytes);
            JsonNode json = reader.readTree(Files.readAllBytes(file));
            if (!json.isObject()) {
                throw new LanguageModelException(
                        "%s must hold a JSON object. Maybe it was cut off while being copied."
                                .formatted(file));
            }
            return json;
        } catch (JsonProcessingException e) {
            throw new LanguageModelException(
                    "%s cannot be read as JSON: %s Maybe it was cut off while being copied."
                            .formatted(file, sentence(e)),
                    e);
        } catch (IOException e) {
            throw FolderBounds.unreadable(file.toString(), e);
        }
    }

    /// The object in `file`, in which no name may stand twice: programs differ in which one counts.
    ///
    /// @param mostBytes the size from which a file is refused unread
    static JsonNode unambiguous(Path file, long mostBytes) {
        return object(file, mostBytes, UNAMBIGUOUS);
    }

    /// The text in `file`.
    ///
    /// @param mostBytes the size from which a file is refused unread
    static String text(Path file, long mostBytes) throws IOException {
        refuseLarge(file, mostBytes);
        return Files.readString(file);
    }

    private static void refuseLarge(Path file, long mostBytes) throws IOException {
        long size = Files.size(file);
        if (size > mostBytes) {
            throw new LanguageModelException(
                    ("%s has %,d bytes, more than the %,d that are read. "
                                    + "Maybe it is another file.")
                            .formatted(file, size, mostBytes));
        }
    }

    private static String sentence(JsonProcessingException e) {
        String line = e.getOriginalMessage().lines().findFirst().orElse("").strip();
        return line.endsWith(".") ? line : line + ".";
    }
}
