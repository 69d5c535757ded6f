package espalier.scripted;

import espalier.assembly.ModelCatalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Model folders to try things with: copies of the built-in model, whole and broken.
public final class ModelFolders {

    private static final List<String> FILES =
            List.of("config.json", "tokenizer.json", "model.onnx");

    private ModelFolders() {}

    /// The folder of the built-in model.
    public static Path builtIn() {
        try (var catalog = ModelCatalog.ofThisProgram()) {
            return catalog.builtIn();
        }
    }

    /// A copy of the built-in model.
    public static Path whole(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (String file : FILES) {
            Files.copy(builtIn().resolve(file), folder.resolve(file));
        }
        return folder;
    }

    /// A copy whose ONNX file is cut off.
    public static Path cutOff(Path folder) throws IOException {
        damage(whole(folder));
        return folder;
    }

    /// Cuts a copy's ONNX file off.
    public static void damage(Path folder) throws IOException {
        Files.writeString(folder.resolve("model.onnx"), "cut off");
    }

    /// A copy with a second ONNX file, `onnx/model_fp16.onnx`, that holds the same as the first.
    public static Path withChoice(Path folder) throws IOException {
        whole(folder);
        Files.createDirectory(folder.resolve("onnx"));
        Files.copy(folder.resolve("model.onnx"), folder.resolve("onnx/model_fp16.onnx"));
        return folder;
    }
}
