package espalier.storage;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/// Why a file could not be written or read, as one sentence that says what to try.
public final class FileTrouble {

    /// What can be wrong with a file. The system's own words are in its language, so what can be
    /// seen by looking is.
    enum Kind {
        EXISTS,
        FOLDER,
        MISSING,
        NO_FOLDER,
        FORBIDDEN,
        FULL,
        READ_ONLY,
        NOT_TEXT,
        OTHER
    }

    private FileTrouble() {}

    /// Why `file` could not be written.
    public static String unwritten(Path file, IOException failure) {
        return sentence("unwritten", file, failure);
    }

    /// Why `file` could not be read.
    public static String unread(Path file, IOException failure) {
        return sentence("unread", file, failure);
    }

    private static String sentence(String act, Path file, IOException failure) {
        var kind = kind(file, failure);
        var texts = bundle(Locale.getDefault());
        String own = act + "." + name(kind);
        String form = texts.getString(texts.containsKey(own) ? own : act + "." + name(Kind.OTHER));
        return form.formatted(file, reason(failure));
    }

    static String name(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Kind kind(Path file, IOException failure) {
        return switch (failure) {
            case FileAlreadyExistsException _ ->
                    Files.isDirectory(file) ? Kind.FOLDER : Kind.EXISTS;
            case NoSuchFileException _ -> Kind.MISSING;
            case AccessDeniedException _ -> Kind.FORBIDDEN;
            case CharacterCodingException _ -> Kind.NOT_TEXT;
            default -> looked(file, failure);
        };
    }

    private static Kind looked(Path file, IOException failure) {
        if (Files.isDirectory(file)) {
            return Kind.FOLDER;
        }
        if (full(failure)) {
            return Kind.FULL;
        }
        var folder = Optional.ofNullable(file.toAbsolutePath().getParent());
        if (folder.filter(f -> !Files.isDirectory(f)).isPresent()) {
            return Kind.NO_FOLDER;
        }
        try {
            var store = Files.getFileStore(Files.exists(file) ? file : folder.orElse(file));
            if (store.isReadOnly()) {
                return Kind.READ_ONLY;
            }
            return store.getTotalSpace() > 0 && store.getUsableSpace() == 0
                    ? Kind.FULL
                    : Kind.OTHER;
        } catch (IOException _) {
            return Kind.OTHER;
        }
    }

    private static boolean full(IOException failure) {
        String said = String.valueOf(failure.getMessage());
        return said.contains("No space left")
                || said.contains("out of disk space")
                || said.contains("quota exceeded");
    }

    private static String reason(IOException failure) {
        String said =
                failure instanceof FileSystemException system
                        ? system.getReason()
                        : failure.getMessage();
        return Optional.ofNullable(said)
                .flatMap(text -> text.lines().findFirst())
                .map(String::strip)
                .map(line -> line.endsWith(".") ? line.substring(0, line.length() - 1) : line)
                .filter(line -> !line.isEmpty())
                .orElse(bundle(Locale.getDefault()).getString("unknown"));
    }

    static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "espalier.storage.storage",
                locale,
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
