package espalier.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The command that a user named as a checker, and how long it may take.
///
/// @param words the program and its arguments
/// @param limit for each answer
public record VerifyCommand(List<String> words, Duration limit) {

    /// The longest time that an answer may take, in seconds.
    public static final int MOST_SECONDS = 3600;

    /// The time that an answer may take where nothing is said, in seconds.
    public static final int SECONDS = 10;

    private static final int READ_AT_ONCE = 1 << 16;

    public VerifyCommand {
        words = List.copyOf(words);
    }

    /// The command that a person wrote.
    ///
    /// @param seconds for each answer, from 1 to [#MOST_SECONDS]
    /// @throws IllegalArgumentException with one sentence, where that is no command or no time
    public static VerifyCommand of(String command, int seconds) {
        if (seconds < 1 || seconds > MOST_SECONDS) {
            throw new IllegalArgumentException(
                    "verify-seconds (%d) must be from 1 to %d.".formatted(seconds, MOST_SECONDS));
        }
        return new VerifyCommand(CommandWords.of(command), Duration.ofSeconds(seconds));
    }

    /// What a recording calls it: its words, those that name files without their folders.
    public String name() {
        return words.stream().map(VerifyCommand::withoutFolder).collect(Collectors.joining(" "));
    }

    /// What tells it from others: SHA-256, in hexadecimal, of each file that a word names, by the
    /// file's name, whichever folder it lies in.
    ///
    /// @throws UncheckedIOException where a file cannot be read
    public Map<String, String> files() {
        var files = new TreeMap<String, String>();
        for (String word : words) {
            file(word).ifPresent(file -> files.put(withoutFolder(word), hash(file)));
        }
        return files;
    }

    private static Optional<Path> file(String word) {
        try {
            return Optional.of(Path.of(word)).filter(Files::isRegularFile);
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    private static String withoutFolder(String word) {
        int last = Math.max(word.lastIndexOf('/'), word.lastIndexOf('\\'));
        return last < 0 || last == word.length() - 1 ? word : word.substring(last + 1);
    }

    private static String hash(Path file) {
        try (var in = Files.newInputStream(file)) {
            var digest = MessageDigest.getInstance("SHA-256");
            byte[] part = new byte[READ_AT_ONCE];
            for (int read = in.read(part); read >= 0; read = in.read(part)) {
                digest.update(part, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256.", e);
        }
    }
}
