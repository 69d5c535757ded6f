package espalier.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

class UserFoldersTest {

    private static final Path HOME = Path.of("/home/ada");

    @Test
    void linuxFollowsXdg() {
        var folders = UserFolders.of("Linux", Map.of("HOME", "/home/ada", "XDG_DATA_HOME", "/big"));

        assertThat(folders)
                .isEqualTo(
                        new UserFolders(
                                Path.of("/big/espalier"),
                                HOME.resolve(".local/state/espalier"),
                                HOME.resolve(".config/espalier")));
        assertThat(folders.runs()).isEqualTo(Path.of("/big/espalier/runs"));
    }

    @Test
    void relativeXdgFolderIsPassedOver() {
        var environment = Map.of("HOME", "/home/ada", "XDG_DATA_HOME", "here");
        assertThat(UserFolders.of("Linux", environment).data())
                .isEqualTo(HOME.resolve(".local/share/espalier"));
    }

    @Test
    void withoutHomeNothingIsWrittenAnywhere() {
        var folders = UserFolders.of("Linux", Map.of());

        assertThatThrownBy(() -> Files.createDirectories(folders.runs()))
                .isInstanceOf(IOException.class);
        assertThat(folders.runs().toString()).contains("HOME is not set");
    }

    @Test
    void macHasItsLibrary() {
        assertThat(UserFolders.of("Mac OS X", Map.of("HOME", "/home/ada")).data())
                .isEqualTo(HOME.resolve("Library/Application Support/Espalier"));
    }
}
