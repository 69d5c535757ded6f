package espalier.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

/// What killed programs leave in the folder for temporary files, where that is our own: fonts that
/// JavaFX unpacked, recordings that were, drafts of exports.
final class LeftBehind {

    /// No program needs a file so long after it was made.
    private static final Duration OLD = Duration.ofDays(2);

    /// Of a folder for one draft, or for a copy of what came by a pipe.
    private static final Pattern DRAFT = Pattern.compile("espalier[0-9]+");

    private LeftBehind() {}

    /// Removes what is old in `folder`, if it lies in `own`; of folders only empty ones and those
    /// of drafts.
    static void sweep(Path folder, Path own, Instant now) {
        if (!folder.startsWith(own) || !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (var entries = Files.list(folder)) {
            entries.filter(entry -> old(entry, now)).forEach(LeftBehind::remove);
        } catch (IOException | UncheckedIOException _) {
            // It is looked at again at the next start.
        }
    }

    private static boolean old(Path entry, Instant now) {
        try {
            var changed = Files.getLastModifiedTime(entry, LinkOption.NOFOLLOW_LINKS).toInstant();
            return changed.isBefore(now.minus(OLD));
        } catch (IOException _) {
            return false;
        }
    }

    private static void remove(Path entry) {
        if (DRAFT.matcher(entry.getFileName().toString()).matches()
                && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
            try (var drafts = Files.list(entry)) {
                drafts.forEach(LeftBehind::remove);
            } catch (IOException | UncheckedIOException _) {
                // It is looked at again at the next start.
            }
        }
        try {
            Files.delete(entry);
        } catch (IOException _) {
            // A folder that is not empty, or another program's.
        }
    }
}
