package espalier.recording;

import espalier.storage.FileTrouble;
import espalier.storage.OwnFiles;
import espalier.thought.Problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Where runs are kept, each in a file named by time and problem.
///
/// @param path the folder; made when the first run is
public record RecordingFolder(Path path) {

    /// How recordings' names end.
    public static final String SUFFIX = ".espalier";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH.mm.ss", Locale.ROOT);
    private static final int TIME_LENGTH = "2026-11-22 14.05.33".length();
    private static final int LONGEST_NAME = 60;

    /// A file that does not exist yet, such as `2026-11-22 14.05.33 game24 4 5 6 10.espalier`.
    ///
    /// @throws RecordingException where the folder cannot be made
    public Path fresh(Problem problem, LocalDateTime now) {
        try {
            OwnFiles.folder(path);
        } catch (IOException e) {
            throw new RecordingException(FileTrouble.unwritten(path, e), e);
        }
        String stem = TIME.format(now) + " " + problem.family() + " " + fileName(problem.input());
        Path file = path.resolve(stem + SUFFIX);
        for (int i = 2; Files.exists(file); i++) {
            file = path.resolve(stem + " (" + i + ")" + SUFFIX);
        }
        return file;
    }

    /// The recordings in the folder, the latest first.
    ///
    /// @param most how many at most
    public List<Path> latest(int most) {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (var files = Files.list(path)) {
            return files.filter(f -> f.getFileName().toString().endsWith(SUFFIX))
                    .sorted(Comparator.comparing(Path::getFileName).reversed())
                    .limit(most)
                    .toList();
        } catch (IOException | UncheckedIOException _) {
            return List.of();
        }
    }

    /// When a recording was begun, by its name; empty where it was given another name.
    public static Optional<LocalDateTime> time(Path recording) {
        String name = recording.getFileName().toString();
        try {
            return Optional.of(
                    LocalDateTime.parse(
                            name.substring(0, Math.min(name.length(), TIME_LENGTH)), TIME));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static String fileName(String input) {
        String clean = input.replaceAll("[^\\p{L}\\p{N} =.-]", "_").strip();
        return clean.substring(0, Math.min(clean.length(), LONGEST_NAME)).strip();
    }
}
