package espalier.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;

import espalier.storage.FileTrouble;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Reads JSON files that a person names on the command line.
final class JsonFile {

    private static final long MOST_BYTES = 16L << 20;
    private static final ObjectMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(64)
                                                    .build())
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private JsonFile() {}

    /// The objects in a file that holds a list of objects.
    ///
    /// @param what the file should hold, for the message
    /// @throws CommandFailure where it holds something else
    static List<Map<String, Object>> objects(Path file, String what) {
        try {
            Path read = PipedFile.input(file);
            if (Files.size(read) > MOST_BYTES) {
                throw new CommandFailure(
                        "%s has %,d bytes, more than the %,d that are read. Maybe it is another file."
                                .formatted(file, Files.size(read), MOST_BYTES));
            }
            return MAPPER.readValue(Files.readAllBytes(read), new TypeReference<>() {});
        } catch (MismatchedInputException _) {
            throw new CommandFailure(
                    "%s must hold a JSON list of %s, and nothing else. Maybe its brackets are missing."
                            .formatted(file, what));
        } catch (JsonProcessingException e) {
            String reason = e.getOriginalMessage().lines().findFirst().orElse("");
            throw new CommandFailure(
                    "%s must hold a JSON list of %s, but: %s. Maybe its brackets are missing."
                            .formatted(file, what, reason));
        } catch (IOException e) {
            throw new CommandFailure(FileTrouble.unread(file, e));
        }
    }
}
