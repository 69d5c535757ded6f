package espalier.onnx;

import espalier.language.LanguageModelException;
import espalier.storage.FileTrouble;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The files that belong to a model's folder. Links out of it are followed nowhere but into the
/// store of the same repository in a Hugging Face cache, where `snapshots/REVISION` holds links to
/// `blobs`.
final class FolderBounds {

    private final Path folder;
    private final List<Path> roots = new ArrayList<>();

    /// @param folder a folder that is there
    FolderBounds(Path folder) throws IOException {
        this.folder = folder;
        Path real = folder.toRealPath();
        roots.add(real);
        Path snapshots = real.getParent();
        if (snapshots != null && snapshots.endsWith("snapshots")) {
            Path blobs = snapshots.resolveSibling("blobs");
            if (Files.isDirectory(blobs)) {
                roots.add(blobs.toRealPath());
            }
        }
    }

    /// A file of the folder, by its name within; it need not be there.
    ///
    /// @throws LanguageModelException where it lies elsewhere
    Path file(String name) throws IOException {
        Path file = folder.resolve(name);
        if (!file.normalize().startsWith(folder.normalize())) {
            throw outside(file);
        }
        if (Files.exists(file)) {
            Path real = file.toRealPath();
            if (roots.stream().noneMatch(real::startsWith)) {
                throw outside(file);
            }
        }
        return file;
    }

    static LanguageModelException unreadable(String what, IOException e) {
        return new LanguageModelException(FileTrouble.unread(Path.of(what), e), e);
    }

    private LanguageModelException outside(Path file) {
        return new LanguageModelException(
                ("%s lies outside the model's folder %s, and nothing there is read. "
                                + "Maybe copy it into the folder.")
                        .formatted(file, folder));
    }
}
