package espalier.cli;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Pattern;

/// What has been copied so far of a file from another file system: `.NAME.PROCESS.part` beside its
/// place, by the number of the process that copies. What a killed program left so goes when the
/// same place is next copied to.
final class PartFile {

    private PartFile() {}

    /// Copies a draft, which then gets its place in one step.
    static void putWhole(Path draft, Path named) throws IOException {
        long own = ProcessHandle.current().pid();
        removeLeft(named, own);
        Path part = named.resolveSibling("." + named.getFileName() + "." + own + ".part");
        part.toFile().deleteOnExit();
        try {
            Files.copy(draft, part);
            Files.move(part, named, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void removeLeft(Path named, long own) {
        var left =
                Pattern.compile(
                        Pattern.quote("." + named.getFileName()) + "[.]([0-9]{1,10})[.]part");
        try (var files = Files.newDirectoryStream(named.toAbsolutePath().resolveSibling(""))) {
            for (Path file : files) {
                var matcher = left.matcher(file.getFileName().toString());
                if (matcher.matches() && gone(Long.parseLong(matcher.group(1)), own)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException | DirectoryIteratorException _) {
            // What cannot be seen or removed keeps nobody from writing.
        }
    }

    /// Our own number on a part that we have not begun was another's before.
    private static boolean gone(long process, long own) {
        return process == own || ProcessHandle.of(process).filter(ProcessHandle::isAlive).isEmpty();
    }
}
