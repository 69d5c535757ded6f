package espalier.assembly;

import espalier.language.ModelOutline;
import espalier.onnx.FolderOutline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Where models lie on this computer, and what can be said of them without opening one.
public final class ModelShelf {

    /// A Hugging Face cache keeps them in `models--OWNER--NAME/snapshots/REVISION`.
    private static final int DEEPEST = 4;

    private static final String REPOSITORY = "models--";

    private static final List<String> MARKS = List.of("config.json", "genai_config.json");

    private ModelShelf() {}

    /// The places where programs keep models, as far as they are there: the Hugging Face cache.
    public static List<Path> usualPlaces() {
        return usualPlaces(UserFolders.home(System.getenv()), System.getenv());
    }

    static List<Path> usualPlaces(Path home, Map<String, String> environment) {
        Path cache =
                named(environment, "HF_HUB_CACHE")
                        .or(() -> named(environment, "HF_HOME").map(p -> p.resolve("hub")))
                        .or(() ->
                                named(environment, "XDG_CACHE_HOME")
                                        .filter(Path::isAbsolute)
                                        .map(p -> p.resolve("huggingface/hub")))
                        .orElse(home.resolve(".cache/huggingface/hub"));
        return Stream.of(cache).filter(Files::isDirectory).toList();
    }

    private static Optional<Path> named(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(value -> !value.isBlank())
                .map(Path::of);
    }

    /// The folders in `place`, itself included, that look like a model's: with a configuration and
    /// an ONNX file. Those in which nothing can be seen are left out. An interrupt ends the look
    /// around early.
    public static List<Path> modelsIn(Path place) {
        SortedSet<Path> found = new TreeSet<>();
        collect(place, 0, found);
        return List.copyOf(found);
    }

    /// What the files of a model say of it.
    ///
    /// @param path its folder, or one of the ONNX files in it
    /// @throws espalier.language.LanguageModelException where there is no model, in one sentence
    public static ModelOutline outline(Path path) {
        return FolderOutline.of(path);
    }

    /// The ONNX files of a folder among which there is a choice, the one that is taken by itself
    /// first.
    ///
    /// @throws espalier.language.LanguageModelException where there is none, in one sentence
    public static List<ModelOutline.Choice> choices(Path folder) {
        return FolderOutline.choices(folder);
    }

    /// What to call a model: its folder's name, or `OWNER/NAME` in a Hugging Face cache, where the
    /// folder is named by a revision. An ONNX file's own name stands behind that.
    public static String nameOf(Path path) {
        Path whole = path.toAbsolutePath().normalize();
        if (whole.toString().endsWith(".onnx") && !Files.isDirectory(whole)) {
            return nameOf(FolderOutline.folder(whole)) + " (" + whole.getFileName() + ")";
        }
        Path revisions = whole.resolveSibling("");
        if (revisions.endsWith("snapshots")) {
            String repository = String.valueOf(revisions.resolveSibling("").getFileName());
            if (repository.startsWith(REPOSITORY)) {
                return repository.substring(REPOSITORY.length()).replace("--", "/");
            }
        }
        return String.valueOf(whole.getFileName());
    }

    private static void collect(Path folder, int depth, SortedSet<Path> found) {
        if (looksLikeModel(folder)) {
            found.add(folder);
            return;
        }
        if (depth == DEEPEST || Thread.currentThread().isInterrupted()) {
            return;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            inside.filter(Files::isDirectory)
                    .filter(inner -> !Files.isSymbolicLink(inner))
                    .sorted()
                    .forEach(inner -> collect(inner, depth + 1, found));
        } catch (IOException e) {
            // A folder that may not be looked into holds nothing that can be used.
        }
    }

    private static boolean looksLikeModel(Path folder) {
        if (MARKS.stream().noneMatch(mark -> Files.isRegularFile(folder.resolve(mark)))) {
            return false;
        }
        try (Stream<Path> files = Files.walk(folder, 2, FileVisitOption.FOLLOW_LINKS)) {
            return files.anyMatch(file -> file.toString().endsWith(".onnx"));
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }
}
