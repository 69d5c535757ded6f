package espalier.onnx;

import espalier.language.LanguageModelException;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The native libraries that run models and tokenizers, loaded from the place where they stand: the
/// folder that the system property `espalier.libraries` names. Without it each library unpacks
/// itself at every start, into a folder that a killed program leaves behind.
final class NativeLibraries {

    private static final String RUNTIME = "onnxruntime.native.path";
    private static final String TOKENIZERS = "RUST_LIBRARY_PATH";

    private NativeLibraries() {}

    /// Points both libraries to their place, unless the user has named another.
    static void useShipped() {
        folder().ifPresent(folder -> {
            if (System.getProperty(RUNTIME) == null) {
                System.setProperty(RUNTIME, folder.toString());
            }
            if (System.getProperty(TOKENIZERS) == null) {
                // DJL takes the file's name; a folder's makes it fail where there is no CUDA.
                System.setProperty(
                        TOKENIZERS, folder.resolve(System.mapLibraryName("tokenizers")).toString());
            }
        });
        makeTemporaryFolder();
    }

    private static Optional<Path> folder() {
        return Optional.ofNullable(System.getProperty("espalier.libraries"))
                .map(Path::of)
                .filter(Files::isDirectory);
    }

    /// The runtime asks for a folder of its own there, though it puts nothing into it.
    private static void makeTemporaryFolder() {
        try {
            Files.createDirectories(temporaryFolder());
        } catch (IOException _) {
            // Whoever needs it says so.
        }
    }

    private static Path temporaryFolder() {
        return Path.of(System.getProperty("java.io.tmpdir", ""));
    }

    /// What to tell of a library that was not loaded.
    static LanguageModelException unloadable(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String folder =
                Optional.ofNullable(System.getProperty(RUNTIME))
                        .orElse(temporaryFolder().toString());
        String sentence =
                root instanceof FileSystemException
                        ? "The library that runs models needs a folder for temporary files, and %s cannot be written. Maybe it is missing or read-only."
                                .formatted(temporaryFolder())
                        : "The library that runs models cannot be loaded from %s (%s). Maybe a part of the program is missing, or its disk forbids running programs: install it elsewhere."
                                .formatted(folder, reason(root, folder));
        return new LanguageModelException(sentence, failure);
    }

    /// The system's words, without the file's name before them.
    private static String reason(Throwable root, String folder) {
        String line = String.valueOf(root.getMessage()).lines().findFirst().orElse("").strip();
        while (line.startsWith(folder) && line.contains(": ")) {
            line = line.substring(line.indexOf(": ") + 2);
        }
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }
}
