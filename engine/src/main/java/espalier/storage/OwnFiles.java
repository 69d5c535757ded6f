package espalier.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// Files and folders that only their owner reads, where the system knows owners' permissions;
/// elsewhere the user's own folders are closed to others anyway.
public final class OwnFiles {

    private static final String FILE = "rw-------";
    private static final String FOLDER = "rwx------";

    private OwnFiles() {}

    /// A folder of the program's own: made where it is missing, and closed to others where it is
    /// there.
    public static Path folder(Path folder) throws IOException {
        if (!posix(folder)) {
            return Files.createDirectories(folder);
        }
        if (Files.isDirectory(folder)) {
            closeToOthers(folder);
            return folder;
        }
        Files.createDirectories(folder.toAbsolutePath(), permissions(FOLDER));
        return folder;
    }

    /// Opens a file; where that makes it, for its owner alone.
    public static FileChannel open(Path file, Set<? extends OpenOption> options)
            throws IOException {
        return posix(file)
                ? FileChannel.open(file, options, permissions(FILE))
                : FileChannel.open(file, options);
    }

    private static void closeToOthers(Path folder) {
        try {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(FOLDER));
        } catch (IOException _) {
            // Somebody else's folder is as its owner wants it; the files in it are ours.
        }
    }

    private static FileAttribute<?> permissions(String of) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(of));
    }

    private static boolean posix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
