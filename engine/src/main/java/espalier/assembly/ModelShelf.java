package espalier.assembly;

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

/// Where models lie on this computer.
public final class ModelShelf {

    /// A Hugging Face cache keeps them in `models--OWNER--NAME/snapshots/REVISION`.
    private static final int DEEPEST = 4;

    private static final List<String> MARKS = List.of("config.json", "genai_config.json");

    private ModelShelf() {}

    /// The places where programs keep models, as far as they are there: the Hugging Face cache.
    public static List<Path> usualPlaces() {
        return usualPlaces(Path.of(System.getProperty("user.home", ".")), System.getenv());
    }

    static List<Path> usualPlaces(Path home, Map<String, String> environment) {
        Path cache =
                named(environment, "HF_HUB_CACHE")
                        .or(() -> named(environment, "HF_HOME").map(p -> p.resolve("hub")))
                        .orElse(home.resolve(".cache/huggingface/hub"));
        return Stream.of(cache).filter(Files::isDirectory).toList();
    }

    private static Optional<Path> named(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(value -> !value.isBlank())
                .map(Path::of);
    }

    /// The folders in `place`, itself included, that look like a model's: with a configuration and
    /// an ONNX file. Those in which nothing can be seen are left out.
    public static List<Path> modelsIn(Path place) {
        SortedSet<Path> found = new TreeSet<>();
        collect(place, 0, found);
        return List.copyOf(found);
    }

    private static void collect(Path folder, int depth, SortedSet<Path> found) {
        if (looksLikeModel(folder)) {
            found.add(folder);
            return;
        }
        if (depth == DEEPEST) {
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
