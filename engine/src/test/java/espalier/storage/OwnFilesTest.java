package espalier.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

class OwnFilesTest {

    private static final Set<PosixFilePermission> FILE =
            PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER =
            PosixFilePermissions.fromString("rwx------");

    private static FileSystem unix() {
        return Jimfs.newFileSystem(
                Configuration.unix().toBuilder().setAttributeViews("posix").build());
    }

    @Test
    void newFilesAndFoldersAreTheirOwnersAlone() throws IOException {
        try (var disk = unix()) {
            Path folder = OwnFiles.folder(disk.getPath("/home/ada/runs"));
            Path file = folder.resolve("a");
            OwnFiles.open(file, Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW))
                    .close();

            assertThat(Files.getPosixFilePermissions(folder)).isEqualTo(FOLDER);
            assertThat(Files.getPosixFilePermissions(file)).isEqualTo(FILE);
        }
    }

    @Test
    void folderOfAnEarlierVersionIsClosedToOthers() throws IOException {
        try (var disk = unix()) {
            Path folder = Files.createDirectories(disk.getPath("/home/ada/runs"));
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            OwnFiles.folder(folder);
            assertThat(Files.getPosixFilePermissions(folder)).isEqualTo(FOLDER);
        }
    }

    @Test
    void systemWithoutPermissionsIsWrittenAllTheSame() throws IOException {
        try (var disk = Jimfs.newFileSystem(Configuration.windows())) {
            Path file = OwnFiles.folder(disk.getPath("C:\\runs")).resolve("a");
            OwnFiles.open(file, Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW))
                    .close();
            assertThat(file).exists();
        }
    }
}
