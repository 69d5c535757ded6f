package espalier.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

class LeftBehindTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir private Path own;

    private Path made(String name, Duration ago) throws IOException {
        Path file = own.resolve("tmp").resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        Files.createFile(file);
        Files.setLastModifiedTime(file, FileTime.from(NOW.minus(ago)));
        return file;
    }

    @Test
    void onlyWhatIsOldGoes() throws IOException {
        Path old = made("font", Duration.ofDays(3));
        Path fresh = made("font of a program that runs", Duration.ofHours(3));
        LeftBehind.sweep(own.resolve("tmp"), own, NOW);

        assertThat(old).doesNotExist();
        assertThat(fresh).exists();
    }

    @Test
    void oldDraftsGoWithTheirFolders() throws IOException {
        Path draft = made("espalier123/tree.html", Duration.ofDays(3));
        Path fresh = made("espalier456/tree.html", Duration.ofHours(3));
        Path other = made("others/tree.html", Duration.ofDays(3));
        for (Path old : List.of(draft, other)) {
            Files.setLastModifiedTime(
                    old.resolveSibling(""), FileTime.from(NOW.minus(Duration.ofDays(3))));
        }
        Files.setLastModifiedTime(fresh.resolveSibling(""), FileTime.from(NOW));
        LeftBehind.sweep(own.resolve("tmp"), own, NOW);

        assertThat(draft.resolveSibling("")).doesNotExist();
        assertThat(fresh).exists();
        assertThat(other).exists();
    }

    @Test
    void folderOfOthersIsLeftAlone() throws IOException {
        Path old = made("anybody's", Duration.ofDays(3));
        LeftBehind.sweep(own.resolve("tmp"), own.resolve("elsewhere"), NOW);

        assertThat(old).exists();
    }
}
