package espalier.onnx;

import com.fasterxml.jackson.databind.JsonNode;

import espalier.language.LanguageModelException;
import espalier.language.ModelCard;
import espalier.language.ModelCard.Ability;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// A folder with a model as Hugging Face or onnxruntime-genai lays it out, looked at from outside:
/// nothing in it has been given to a native library yet.
final class ModelFolder {

    private static final String TOKENIZER = "tokenizer.json";
    private static final byte[] LFS_POINTER =
            "version https://git-lfs".getBytes(StandardCharsets.US_ASCII);

    private final Path folder;
    private final FolderBounds bounds;
    private final ConfigFiles configs;
    private final ModelConfig config;
    private final List<Path> choices;
    private final Path model;
    private final OnnxFile onnx;
    private Optional<SortedMap<String, String>> hashes = Optional.empty();

    private ModelFolder(Path folder, Optional<Path> chosen) throws IOException {
        this.folder = folder;
        bounds = new FolderBounds(folder);
        configs = new ConfigFiles(bounds);
        Optional<JsonNode> genai = configs.genai();
        if (genai.isEmpty() && !Files.isRegularFile(configs.configFile())) {
            throw new LanguageModelException(
                    ("%s lacks config.json. A model is a folder with config.json, tokenizer.json"
                         + " and model.onnx or onnx/model.onnx. Maybe the model was not downloaded"
                         + " completely.")
                            .formatted(folder));
        }
        choices = ModelFiles.in(folder, bounds, genai);
        model = chosen.isPresent() ? chosen.get() : choices.getFirst();
        refusePointer(model);
        if (tokenizer().isPresent()) {
            refusePointer(tokenizer().get());
        }
        config = ModelConfig.read(configs);
        onnx = OnnxFile.read(model);
        checkExternal();
    }

    /// Looks at a folder, or at one of the ONNX files in it.
    ///
    /// @throws LanguageModelException where a file is missing, lies elsewhere or is not what its
    ///   name says
    static ModelFolder read(Path path) {
        try {
            if (Files.isDirectory(path)) {
                return new ModelFolder(path, Optional.empty());
            }
            if (path.toString().endsWith(".onnx") && Files.isRegularFile(path)) {
                Path file = path.toAbsolutePath().normalize();
                return new ModelFolder(of(file), Optional.of(file));
            }
        } catch (IOException e) {
            throw FolderBounds.unreadable(path.toString(), e);
        }
        throw new LanguageModelException(
                ("%s is not a folder. A model is a folder that holds config.json, tokenizer.json"
                                + " and model.onnx or onnx/model.onnx. Maybe its name is misspelt.")
                        .formatted(path));
    }

    /// The folder of a model that is named by one of its ONNX files; any other path as it is.
    static Path of(Path path) {
        if (!path.toString().endsWith(".onnx") || Files.isDirectory(path)) {
            return path;
        }
        Path parent = path.toAbsolutePath().normalize().resolveSibling("");
        return parent.endsWith("onnx") ? parent.resolveSibling("") : parent;
    }

    private void checkExternal() throws IOException {
        Path beside = model.toAbsolutePath().normalize().getParent();
        for (Map.Entry<String, Long> data : onnx.external().entrySet()) {
            Path within = folder.toAbsolutePath().normalize().relativize(beside);
            Path file = bounds.file(within.resolve(data.getKey()).toString());
            if (!Files.isRegularFile(file)) {
                throw new LanguageModelException(
                        "%s lacks %s, where its weights lie. Maybe it was not downloaded with it."
                                .formatted(model, data.getKey()));
            }
            if (Files.size(file) < data.getValue()) {
                throw new LanguageModelException(
                        ("%s has %,d bytes, but %s wants at least %,d. "
                                        + "Maybe it was cut off while being copied.")
                                .formatted(
                                        file,
                                        Files.size(file),
                                        model.getFileName(),
                                        data.getValue()));
            }
        }
    }

    String name() {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        return name == null ? folder.toString() : name.toString();
    }

    ModelConfig config() {
        return config;
    }

    /// The configuration files, for what [ModelConfig] does not hold.
    ConfigFiles configs() {
        return configs;
    }

    /// The tokenizer's file, where there is one.
    Optional<Path> tokenizer() {
        try {
            return Optional.of(bounds.file(TOKENIZER)).filter(Files::isRegularFile);
        } catch (IOException e) {
            throw FolderBounds.unreadable(TOKENIZER, e);
        }
    }

    /// The source of the chat template, where there is one.
    Optional<String> chatTemplate() {
        return configs.chatTemplate();
    }

    /// The ONNX file that is run.
    Path model() {
        return model;
    }

    /// What that file says of itself.
    OnnxFile onnx() {
        return onnx;
    }

    /// The folder's files that make the model, by their names within it.
    SortedMap<String, Path> files() {
        List<Path> files = new ArrayList<>(List.of(model));
        tokenizer().ifPresent(files::add);
        files.add(configs.genai().isPresent() ? configs.genaiFile() : configs.configFile());
        onnx.external().keySet().forEach(data -> files.add(model.resolveSibling(data)));
        SortedMap<String, Path> named = new TreeMap<>();
        for (Path file : files) {
            named.put(within(file), file);
        }
        return named;
    }

    /// What the model is, once it is open.
    ModelCard card(ModelSignature signature, Ragged ragged, String device) {
        Set<Ability> abilities = EnumSet.noneOf(Ability.class);
        tokenizer().ifPresent(_ -> abilities.add(Ability.TEXT));
        chatTemplate().ifPresent(_ -> abilities.add(Ability.CHAT));
        signature.value().ifPresent(_ -> abilities.add(Ability.VALUE));
        if (!signature.states().isEmpty()) {
            abilities.add(Ability.CACHE);
        }
        if (ragged != Ragged.UNSUPPORTED) {
            abilities.add(Ability.RAGGED_BATCHES);
        }
        return new ModelCard(
                name(),
                config.architecture(),
                onnx.parameters(),
                config.context(),
                signature.vocabulary(),
                onnx.precision(),
                abilities,
                device,
                choices.stream().map(this::within).toList(),
                sizes());
    }

    /// Bytes of the files that make the model, by their names.
    SortedMap<String, Long> sizes() {
        SortedMap<String, Long> sizes = new TreeMap<>();
        files().forEach((name, file) -> sizes.put(name, file.toFile().length()));
        return Collections.unmodifiableSortedMap(sizes);
    }

    private String within(Path file) {
        return folder.toAbsolutePath()
                .normalize()
                .relativize(file.toAbsolutePath().normalize())
                .toString()
                .replace('\\', '/');
    }

    /// SHA-256 of each file by its name, in hexadecimal, as the files were when this was first
    /// asked.
    synchronized SortedMap<String, String> hashes() {
        if (hashes.isEmpty()) {
            SortedMap<String, String> found = new TreeMap<>();
            files().forEach((name, file) -> found.put(name, sha256(file)));
            hashes = Optional.of(Collections.unmodifiableSortedMap(found));
        }
        return hashes.get();
    }

    private static void refusePointer(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(LFS_POINTER.length);
            if (start.length == 0) {
                throw new LanguageModelException(
                        "%s is empty. Maybe the model was not downloaded completely."
                                .formatted(file));
            }
            if (MessageDigest.isEqual(start, LFS_POINTER)) {
                throw new LanguageModelException(
                        ("%s is a pointer of Git LFS, not the file itself. "
                                        + "Maybe `git lfs pull` was not run.")
                                .formatted(file));
            }
        }
    }

    private static String sha256(Path file) {
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
        } catch (IOException e) {
            throw FolderBounds.unreadable(file.toString(), e);
        }
    }
}
