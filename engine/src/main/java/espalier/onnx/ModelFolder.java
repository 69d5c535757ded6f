package espalier.onnx;

import espalier.language.LanguageModelException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// A folder with a model as Hugging Face lays it out, looked at from outside: nothing in it has
/// been given to a native library yet.
final class ModelFolder {

    private static final String CONFIG = "config.json";
    private static final String TOKENIZER = "tokenizer.json";
    private static final String MODEL = "model.onnx";
    private static final List<String> FILES = List.of(CONFIG, TOKENIZER, MODEL);
    private static final byte[] LFS_POINTER =
            "version https://git-lfs".getBytes(StandardCharsets.US_ASCII);

    private final Path folder;
    private final ModelConfig config;
    private final SortedMap<String, String> hashes;

    private ModelFolder(Path folder, ModelConfig config, SortedMap<String, String> hashes) {
        this.folder = folder;
        this.config = config;
        this.hashes = hashes;
    }

    /// Looks at a folder.
    ///
    /// @throws LanguageModelException where a file is missing or is not what its name says
    static ModelFolder read(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new LanguageModelException(
                    ("%s is not a folder. A model is a folder that holds %s. "
                                    + "Maybe its name is misspelt.")
                            .formatted(folder, String.join(", ", FILES)));
        }
        List<String> missing =
                FILES.stream().filter(f -> !Files.isRegularFile(folder.resolve(f))).toList();
        if (!missing.isEmpty()) {
            throw new LanguageModelException(
                    "%s lacks %s. Maybe the model was not downloaded completely."
                            .formatted(folder, String.join(", ", missing)));
        }
        try {
            refusePointers(folder);
            SortedMap<String, String> hashes = new TreeMap<>();
            for (String file : FILES) {
                hashes.put(file, sha256(folder.resolve(file)));
            }
            return new ModelFolder(
                    folder, ModelConfig.read(folder), Collections.unmodifiableSortedMap(hashes));
        } catch (IOException e) {
            throw new LanguageModelException(
                    "%s cannot be read: %s. Maybe its permissions forbid it."
                            .formatted(folder, e.getMessage()),
                    e);
        }
    }

    String name() {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        return name == null ? folder.toString() : name.toString();
    }

    ModelConfig config() {
        return config;
    }

    Path tokenizer() {
        return folder.resolve(TOKENIZER);
    }

    Path model() {
        return folder.resolve(MODEL);
    }

    /// Bytes of model.onnx.
    long modelBytes() {
        return model().toFile().length();
    }

    /// SHA-256 of each file by its name, in hexadecimal, as the files were when the folder was
    /// read.
    SortedMap<String, String> hashes() {
        return hashes;
    }

    private static void refusePointers(Path folder) throws IOException {
        for (String file : FILES) {
            try (InputStream in = Files.newInputStream(folder.resolve(file))) {
                byte[] start = in.readNBytes(LFS_POINTER.length);
                if (start.length == 0) {
                    throw new LanguageModelException(
                            "%s is empty. Maybe the model was not downloaded completely."
                                    .formatted(folder.resolve(file)));
                }
                if (MessageDigest.isEqual(start, LFS_POINTER)) {
                    throw new LanguageModelException(
                            ("%s is a pointer of Git LFS, not the file itself. "
                                            + "Maybe `git lfs pull` was not run.")
                                    .formatted(folder.resolve(file)));
                }
            }
        }
    }

    private static String sha256(Path file) throws IOException {
        try (DigestInputStream in =
                new DigestInputStream(
                        Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            byte[] buffer = new byte[1 << 20];
            while (in.read(buffer) >= 0) {
                // The stream digests what passes.
            }
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
