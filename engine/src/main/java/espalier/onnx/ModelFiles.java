package espalier.onnx;

import com.fasterxml.jackson.databind.JsonNode;

import espalier.language.LanguageModelException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The ONNX files among which a folder offers a choice: one and the same decoder in several
/// precisions, in the folder itself or in its `onnx`. The one that is taken unless another is named
/// comes first: full precision where it is there, half precision last, since processors are slow at
/// it.
final class ModelFiles {

    private static final List<String> FIRST =
            List.of(
                    "model",
                    "decoder_model_merged",
                    "model_int8",
                    "model_quantized",
                    "model_uint8",
                    "model_q4",
                    "model_bnb4");
    private static final List<String> LAST = List.of("model_fp16", "model_q4f16");

    private ModelFiles() {}

    /// @throws LanguageModelException where there is none
    static List<Path> in(Path folder, FolderBounds bounds, Optional<JsonNode> genai)
            throws IOException {
        Optional<String> named =
                genai.map(json -> json.path("model").path("decoder").path("filename").asText())
                        .filter(name -> !name.isEmpty());
        if (named.isPresent()) {
            Path file = bounds.file(named.get());
            if (!Files.isRegularFile(file)) {
                throw lacks(folder, named.get());
            }
            return List.of(file);
        }
        List<Path> files = new ArrayList<>();
        for (String part : List.of("", "onnx")) {
            Path place = bounds.file(part);
            if (Files.isDirectory(place)) {
                for (String name : names(place)) {
                    files.add(bounds.file(part.isEmpty() ? name : part + "/" + name));
                }
            }
        }
        List<Path> decoders =
                files.stream()
                        .filter(file -> files.size() == 1 || rank(file) < unknownRank())
                        .sorted(Comparator.comparingInt(ModelFiles::rank))
                        .toList();
        if (decoders.isEmpty()) {
            throw lacks(folder, "model.onnx or onnx/model.onnx");
        }
        return decoders;
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".onnx"))
                    .sorted()
                    .toList();
        }
    }

    private static int rank(Path file) {
        String name = String.valueOf(file.getFileName()).replaceFirst("\\.onnx$", "");
        if (FIRST.contains(name)) {
            return FIRST.indexOf(name);
        }
        if (LAST.contains(name)) {
            return FIRST.size() + 1 + LAST.indexOf(name);
        }
        return name.startsWith("model_") ? FIRST.size() : unknownRank();
    }

    private static int unknownRank() {
        return FIRST.size() + 1 + LAST.size();
    }

    private static LanguageModelException lacks(Path folder, String file) {
        return new LanguageModelException(
                "%s lacks %s. Maybe the model was not downloaded completely."
                        .formatted(folder, file));
    }
}
