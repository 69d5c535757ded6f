package espalier.assembly;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Where the system wants a user's files: XDG folders on Linux, their counterparts elsewhere. The
/// home is the one that the environment names, never the password file's: in containers and on
/// clusters there is none in that, or another.
///
/// @param data recordings and other work that is worth keeping
/// @param state logs
/// @param config remembered settings, and a user's own prompts
public record UserFolders(Path data, Path state, Path config) {

    private static final String NAME = "espalier";

    /// What cannot be written here is said with this name.
    private static final Path NOWHERE = Path.of("/dev/null", "HOME is not set");

    /// This user's folders on this system. None is made by asking.
    public static UserFolders ofThisUser() {
        return of(System.getProperty("os.name", ""), System.getenv());
    }

    static UserFolders of(String system, Map<String, String> environment) {
        Path home = home(environment);
        String os = system.toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) {
            Path local =
                    folder(environment, "LOCALAPPDATA")
                            .orElse(home.resolve("AppData/Local"))
                            .resolve("Espalier");
            return new UserFolders(
                    local.resolve("data"), local.resolve("state"), local.resolve("config"));
        }
        if (os.startsWith("mac")) {
            Path library = home.resolve("Library");
            return new UserFolders(
                    library.resolve("Application Support/Espalier"),
                    library.resolve("Logs/Espalier"),
                    library.resolve("Preferences/Espalier"));
        }
        return new UserFolders(
                folder(environment, "XDG_DATA_HOME")
                        .orElse(home.resolve(".local/share"))
                        .resolve(NAME),
                folder(environment, "XDG_STATE_HOME")
                        .orElse(home.resolve(".local/state"))
                        .resolve(NAME),
                folder(environment, "XDG_CONFIG_HOME")
                        .orElse(home.resolve(".config"))
                        .resolve(NAME));
    }

    /// Where recordings are kept.
    public Path runs() {
        return data.resolve("runs");
    }

    /// Where a user's own prompts are looked for.
    public Path prompts() {
        return config.resolve("prompts");
    }

    /// The user's home as the environment names it; a place where nothing can be, if it names none.
    static Path home(Map<String, String> environment) {
        return folder(environment, "HOME")
                .or(() -> folder(environment, "USERPROFILE"))
                .orElse(NOWHERE);
    }

    private static Optional<Path> folder(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(value -> !value.isBlank())
                .map(Path::of)
                .filter(Path::isAbsolute);
    }
}
