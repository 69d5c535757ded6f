package espalier.onnx;

import espalier.language.LanguageModelException;
import espalier.language.ModelOutline;
import espalier.language.ModelOutline.Choice;
import espalier.language.Precision;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What a model's folder says while the model is not open. Weights are skipped, so that a look
/// takes milliseconds; nothing is given to a native library.
public final class FolderOutline {

    private FolderOutline() {}

    /// Looks at a folder, or at one of the ONNX files in it.
    ///
    /// @throws LanguageModelException where it holds no model, in one sentence
    public static ModelOutline of(Path path) {
        ModelFolder folder = ModelFolder.read(path);
        return new ModelOutline(
                folder.config().architecture(),
                folder.onnx().parameters(),
                folder.config().context(),
                folder.onnx().precision(),
                folder.sizes());
    }

    /// The ONNX files of a folder among which there is a choice, the one that is taken by itself
    /// first.
    ///
    /// @throws LanguageModelException where there is none, in one sentence
    public static List<Choice> choices(Path folder) {
        try {
            FolderBounds bounds = new FolderBounds(folder);
            return ModelFiles.in(folder, bounds, new ConfigFiles(bounds).genai()).stream()
                    .map(file -> new Choice(name(folder, file), precision(file)))
                    .toList();
        } catch (IOException e) {
            throw FolderBounds.unreadable(folder.toString(), e);
        }
    }

    /// The folder of a model that is named by one of its ONNX files; any other path as it is.
    public static Path folder(Path path) {
        return ModelFolder.of(path);
    }

    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private static Optional<Precision> precision(Path file) {
        try {
            return Optional.of(OnnxFile.read(file).precision());
        } catch (LanguageModelException e) {
            return Optional.empty();
        }
    }
}
