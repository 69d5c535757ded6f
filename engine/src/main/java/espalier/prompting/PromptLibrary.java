package espalier.prompting;

import espalier.storage.FileTrouble;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The prompts by problem family and purpose: the built-in ones, and a folder's files of the same
/// names in their stead. A family without a prompt of its own takes the general one, whose family
/// is `free`. Immutable; for any thread.
public final class PromptLibrary {

    private static final String GENERAL = "free";
    private static final int MOST_BYTES = 1 << 20;
    private static final Pattern FAMILY = Pattern.compile("[a-z0-9]{1,40}");
    private static final Pattern FILE =
            Pattern.compile(
                    "%s-(%s)\\.txt"
                            .formatted(
                                    FAMILY,
                                    Stream.of(PromptPurpose.values())
                                            .map(PromptPurpose::label)
                                            .collect(Collectors.joining("|"))));

    private final Map<String, Prompt> own;

    private PromptLibrary(Map<String, Prompt> own) {
        this.own = Map.copyOf(own);
    }

    /// The built-in prompts.
    public static PromptLibrary builtIn() {
        return new PromptLibrary(Map.of());
    }

    /// The built-in prompts, with a user's own in place of those that have the same names. Other
    /// files are passed over, and a folder that does not exist has none.
    ///
    /// @throws PromptException where one of them is not in order, or cannot be read
    public static PromptLibrary of(Path folder) {
        if (!Files.isDirectory(folder)) {
            return builtIn();
        }
        Map<String, Prompt> own = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                Matcher parts = FILE.matcher(name);
                if (parts.matches()) {
                    own.put(name, Prompt.parse(file.toString(), purpose(parts), read(file)));
                }
            }
        } catch (IOException | UncheckedIOException e) {
            throw new PromptException(
                    "The prompts in %s cannot be listed. Maybe the folder may not be read."
                            .formatted(folder),
                    e);
        }
        return new PromptLibrary(own);
    }

    private static PromptPurpose purpose(Matcher name) {
        return Stream.of(PromptPurpose.values())
                .filter(purpose -> purpose.label().equals(name.group(1)))
                .findFirst()
                .orElseThrow();
    }

    private static String read(Path file) {
        try {
            long bytes = Files.size(file);
            if (bytes > MOST_BYTES) {
                throw new PromptException(
                        "%s must have at most %,d bytes, but has %,d. Maybe it is another file."
                                .formatted(file, MOST_BYTES, bytes));
            }
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new PromptException(
                    "%s must be text in UTF-8, but other bytes came. Maybe save it as UTF-8."
                            .formatted(file),
                    e);
        } catch (IOException e) {
            throw new PromptException(FileTrouble.unread(file, e), e);
        }
    }

    /// The text in force, with its placeholders: what a user would begin to edit.
    public String text(String family, PromptPurpose purpose) {
        return prompt(family, purpose).text();
    }

    /// Whether the family has a prompt of its own for this; else it takes the general one.
    public boolean has(String family, PromptPurpose purpose) {
        return find(family, purpose).isPresent();
    }

    /// The prompt in force.
    Prompt prompt(String family, PromptPurpose purpose) {
        return (FAMILY.matcher(family).matches() ? find(family, purpose) : Optional.<Prompt>empty())
                .or(() -> find(GENERAL, purpose))
                .orElseThrow();
    }

    private Optional<Prompt> find(String family, PromptPurpose purpose) {
        String name = purpose.fileName(family);
        return Optional.ofNullable(own.get(name)).or(() -> builtIn(name, purpose));
    }

    private static Optional<Prompt> builtIn(String name, PromptPurpose purpose) {
        try (InputStream resource = PromptLibrary.class.getResourceAsStream(name)) {
            return resource == null
                    ? Optional.empty()
                    : Optional.of(
                            Prompt.parse(
                                    name,
                                    purpose,
                                    new String(resource.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("The program's own " + name, e);
        }
    }
}
