package espalier.onnx;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The small files of a model's folder; each may be absent, and is read once, when it is first
/// asked for.
final class ConfigFiles {

    static final String CONFIG = "config.json";
    static final String GENAI = "genai_config.json";
    static final String TOKENIZER_CONFIG = "tokenizer_config.json";
    static final String TEMPLATE = "chat_template.jinja";
    private static final long MOST_BYTES = 4L << 20;

    private final FolderBounds bounds;
    private final Map<String, JsonNode> read = new ConcurrentHashMap<>();

    ConfigFiles(FolderBounds bounds) {
        this.bounds = bounds;
    }

    private Path file(String name) {
        try {
            return bounds.file(name);
        } catch (IOException e) {
            throw FolderBounds.unreadable(name, e);
        }
    }

    private JsonNode json(String name) {
        return read.computeIfAbsent(
                name,
                _ -> {
                    Path file = file(name);
                    return Files.isRegularFile(file)
                            ? BoundedJson.object(file, MOST_BYTES)
                            : MissingNode.getInstance();
                });
    }

    Path configFile() {
        return file(CONFIG);
    }

    Path genaiFile() {
        return file(GENAI);
    }

    JsonNode config() {
        return json(CONFIG);
    }

    Optional<JsonNode> genai() {
        JsonNode genai = json(GENAI);
        return genai.isObject() ? Optional.of(genai) : Optional.empty();
    }

    JsonNode tokenizerConfig() {
        return json(TOKENIZER_CONFIG);
    }

    JsonNode generationConfig() {
        return json("generation_config.json");
    }

    /// The source of the chat template: of a file of its own, or in tokenizer_config.json.
    Optional<String> chatTemplate() {
        Path file = file(TEMPLATE);
        if (Files.isRegularFile(file)) {
            return Optional.of(text(file));
        }
        JsonNode template = tokenizerConfig().path("chat_template");
        if (template.isTextual()) {
            return Optional.of(template.asText());
        }
        for (JsonNode named : template) {
            if (named.path("name").asText().equals("default")) {
                return Optional.of(named.path("template").asText());
            }
        }
        return Optional.empty();
    }

    private static String text(Path file) {
        try {
            return BoundedJson.text(file, MOST_BYTES);
        } catch (IOException e) {
            throw FolderBounds.unreadable(file.toString(), e);
        }
    }
}
