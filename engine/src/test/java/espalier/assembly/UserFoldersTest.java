package espalier.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.Map;

class UserFoldersTest {

    private static final Path HOME = Path.of("/home/ada");

    @Test
    void linuxFollowsXdg() {
        var folders = UserFolders.of("Linux", HOME, Map.of("XDG_DATA_HOME", "/big"));

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
        assertThat(UserFolders.of("Linux", HOME, Map.of("XDG_DATA_HOME", "here")).data())
                .isEqualTo(HOME.resolve(".local/share/espalier"));
    }

    @Test
    void macHasItsLibrary() {
        assertThat(UserFolders.of("Mac OS X", HOME, Map.of()).data())
                .isEqualTo(HOME.resolve("Library/Application Support/Espalier"));
    }
}
