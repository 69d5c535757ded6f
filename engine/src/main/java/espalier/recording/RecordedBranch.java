package espalier.recording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// One of the recordings that began as the same run: the first, or a branch that left another one.
/// They have their first line in common, and a branch has all lines of the other one up to where it
/// left.
///
/// @param file the recording
/// @param left where it left another one; empty for the first, and where that one is not there
public record RecordedBranch(Path file, Optional<Left> left) {

    /// Where a branch left.
    ///
    /// @param from the other one's recording
    /// @param events after how many events
    public record Left(Path from, int events) {}

    private static final int START = 16;
    private static final String FORK = "\"event\":\"forked\"";

    /// A recording with the lines that say that it left another one, the oldest first.
    private record Kin(Path file, List<Fork> forks) {}

    /// @param line the whole line, which is that of one fork alone since it says when that was
    private record Fork(int events, String line) {}

    /// The recordings in the same folder that began as the same run as one, in the order of their
    /// names, that one among them; none where it has no kin. Reads them, which takes about a second
    /// a gigabyte. What cannot be read is left out.
    public static List<RecordedBranch> of(Path recording) {
        var kin = new ArrayList<Kin>();
        try (var files = Files.list(recording.toAbsolutePath().getParent())) {
            var start = start(recording);
            var candidates =
                    files.filter(f -> f.getFileName().toString().endsWith(RecordingFolder.SUFFIX))
                            .sorted(Comparator.comparing(Path::getFileName))
                            .toList();
            for (Path file : candidates) {
                if (same(start, start(file))) {
                    kin.add(new Kin(file, forks(file)));
                }
            }
        } catch (IOException | UncheckedIOException _) {
            return List.of();
        }
        return kin.size() < 2 ? List.of() : kin.stream().map(k -> branch(k, kin)).toList();
    }

    private static RecordedBranch branch(Kin one, List<Kin> all) {
        if (one.forks().isEmpty()) {
            return new RecordedBranch(one.file(), Optional.empty());
        }
        var before = one.forks().subList(0, one.forks().size() - 1);
        return new RecordedBranch(
                one.file(),
                all.stream()
                        .filter(other -> other.forks().equals(before))
                        .findFirst()
                        .map(other -> new Left(other.file(), one.forks().getLast().events())));
    }

    /// A recording's first lines, up to where it left another one: two runs of one second may have
    /// the same header, but their first events did not come in the same milliseconds.
    private static List<String> start(Path file) {
        var start = new ArrayList<String>();
        try (var lines = new FileLines(Files.newInputStream(file))) {
            var line = lines.next();
            while (line.isPresent() && start.size() < START && !line.get().contains(FORK)) {
                start.add(line.get());
                line = lines.next();
            }
        } catch (IOException _) {
            return List.of();
        }
        return start;
    }

    private static boolean same(List<String> one, List<String> other) {
        int common = Math.min(one.size(), other.size());
        return common > 0 && one.subList(0, common).equals(other.subList(0, common));
    }

    private static List<Fork> forks(Path file) throws IOException {
        var forks = new ArrayList<Fork>();
        try (var lines = new FileLines(Files.newInputStream(file))) {
            int events = -1;
            for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                events++;
                if (line.get().contains(FORK)) {
                    forks.add(new Fork(events - 1, line.get()));
                }
            }
        }
        return forks;
    }
}
