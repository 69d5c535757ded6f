package espalier.prompting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class PromptLibraryTest {

    private static final PromptLibrary BUILT_IN = PromptLibrary.builtIn();

    @TempDir private Path folder;

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    @Test
    void familyHasItsOwnPrompt() {
        assertThat(BUILT_IN.text("game24", PromptPurpose.SAMPLE)).startsWith("Make 24");
    }

    @Test
    void familyWithoutAPromptTakesTheGeneralOne() {
        String general = BUILT_IN.text("free", PromptPurpose.VOTE);

        assertThat(BUILT_IN.text("game24", PromptPurpose.VOTE)).isEqualTo(general);
        assertThat(BUILT_IN.text("../free", PromptPurpose.VOTE)).isEqualTo(general);
    }

    @Test
    void userFileReplacesTheBuiltInOneOfItsName() throws IOException {
        write("game24-value.txt", "{problem}\n{chain}\nWell?");
        PromptLibrary library = PromptLibrary.of(folder);

        assertThat(library.text("game24", PromptPurpose.VALUE))
                .isEqualTo("{problem}\n{chain}\nWell?");
        assertThat(library.text("countdown", PromptPurpose.VALUE))
                .isEqualTo(BUILT_IN.text("countdown", PromptPurpose.VALUE));
    }

    @Test
    void userFileMayBeOfAFamilyThatHadNone() throws IOException {
        write("game24-vote.txt", "{problem}\n{choices}");

        assertThat(PromptLibrary.of(folder).text("game24", PromptPurpose.VOTE))
                .isEqualTo("{problem}\n{choices}");
    }

    @Test
    void otherFilesArePassedOver() throws IOException {
        write("README.md", "{nonsense}");
        write("game24-value.txt~", "{nonsense}");

        assertThat(PromptLibrary.of(folder).text("game24", PromptPurpose.VALUE))
                .isEqualTo(BUILT_IN.text("game24", PromptPurpose.VALUE));
    }

    @Test
    void absentFolderHasNoPrompts() {
        assertThat(PromptLibrary.of(folder.resolve("none")).text("free", PromptPurpose.SAMPLE))
                .isEqualTo(BUILT_IN.text("free", PromptPurpose.SAMPLE));
    }

    @Test
    void malformedUserFileIsRefusedByItsName() throws IOException {
        write("free-sample.txt", "{question}\n{chain}");

        assertThatThrownBy(() -> PromptLibrary.of(folder))
                .isInstanceOf(PromptException.class)
                .hasMessage(
                        "%s may hold {problem}, {chain}, but holds {question}. Maybe it is misspelt."
                                .formatted(folder.resolve("free-sample.txt")));
    }

    @Test
    void bytesThatAreNoTextAreRefused() throws IOException {
        Files.write(folder.resolve("free-sample.txt"), new byte[] {(byte) 0xC3, (byte) 0x28});

        assertThatThrownBy(() -> PromptLibrary.of(folder))
                .hasMessage(
                        "%s must be text in UTF-8, but other bytes came. Maybe save it as UTF-8."
                                .formatted(folder.resolve("free-sample.txt")));
    }

    @Test
    void folderInPlaceOfAFileIsRefused() throws IOException {
        Files.createDirectory(folder.resolve("free-sample.txt"));

        assertThatThrownBy(() -> PromptLibrary.of(folder))
                .hasMessage(
                        "%s can't be read: it is a folder. Maybe name a file in it."
                                .formatted(folder.resolve("free-sample.txt")));
    }
}
