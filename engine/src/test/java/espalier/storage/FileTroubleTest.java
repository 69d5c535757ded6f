package espalier.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

class FileTroubleTest {

    @TempDir private Path folder;

    private interface Write {
        void to(Path file) throws IOException;
    }

    private static String writing(Path file) {
        return said(
                file,
                f -> {
                    try (var out =
                            OwnFiles.open(
                                    f,
                                    Set.of(
                                            StandardOpenOption.WRITE,
                                            StandardOpenOption.CREATE_NEW))) {
                        out.position();
                    }
                });
    }

    private static String said(Path file, Write write) {
        try {
            write.to(file);
        } catch (IOException e) {
            return FileTrouble.unwritten(file, e);
        }
        throw new AssertionError("it was written");
    }

    @Test
    void fileThatIsThereIsSaidToExist() throws IOException {
        Path file = Files.createFile(folder.resolve("a"));
        assertThat(writing(file))
                .isEqualTo(file + " can't be written: it exists already. Maybe give another name.");
    }

    @Test
    void folderIsSaidToBeOne() {
        assertThat(writing(folder)).contains("it is a folder");
    }

    @Test
    void folderThatIsMissingIsSaid() {
        assertThat(writing(folder.resolve("no/a"))).contains("its folder is not there");
    }

    @Test
    void fileInPlaceOfTheFolderIsSaid() throws IOException {
        Path file = Files.createFile(folder.resolve("a"));
        assertThat(writing(file.resolve("b"))).contains("what should be its folder is none");
    }

    @Test
    void whatIsForbiddenIsSaid() {
        Path file = folder.resolve("a");
        assertThat(FileTrouble.unwritten(file, new AccessDeniedException(file.toString())))
                .contains("that is not permitted");
    }

    @Test
    void fullDiskIsSaid() throws IOException {
        var small = Configuration.unix().toBuilder().setMaxSize(4096).setBlockSize(512).build();
        try (var disk = Jimfs.newFileSystem(small)) {
            assertThat(said(disk.getPath("/a"), f -> Files.write(f, new byte[8192])))
                    .isEqualTo(
                            "/a can't be written: the disk is full. Maybe make room, or choose"
                                    + " another place.");
        }
    }

    @Test
    void fullDeviceIsSaid() {
        Path full = Path.of("/dev/full");
        Assumptions.assumeTrue(Files.exists(full), "this system has no /dev/full");
        assertThat(said(full, f -> Files.write(f, new byte[1]))).contains("the disk is full");
    }

    @Test
    void otherBytesThanTextAreSaid() {
        assertThat(FileTrouble.unread(folder.resolve("a"), new MalformedInputException(1)))
                .contains("it is no UTF-8 text");
    }

    @Test
    void reasonThatTheSystemGivesIsSaidOnceAndWithoutClassNames() {
        Path file = folder.resolve("a");
        assertThat(FileTrouble.unread(file, new IOException("it is broken.")))
                .isEqualTo(file + " can't be read: it is broken. Maybe it is another file.");
        assertThat(FileTrouble.unread(file, new IOException()))
                .isEqualTo(
                        file
                                + " can't be read: the system gave no reason. Maybe it is another"
                                + " file.");
    }

    @Test
    void bothLanguagesHaveTheSameSentencesWithTheSameGaps() {
        var english = FileTrouble.bundle(Locale.ROOT);
        var chinese = FileTrouble.bundle(Locale.SIMPLIFIED_CHINESE);
        var gap = Pattern.compile("%s");
        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        assertThat(english.keySet())
                .allSatisfy(key ->
                        assertThat(
                                        gap.matcher(chinese.getString(key))
                                                .results()
                                                .map(MatchResult::group))
                                .as(key)
                                .containsExactlyElementsOf(
                                        gap.matcher(english.getString(key))
                                                .results()
                                                .map(MatchResult::group)
                                                .toList()));
    }
}
