package espalier.cli;

import espalier.storage.FileTrouble;

import picocli.CommandLine;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.Pattern;

/// Files that a person names and that may be none: `-` for standard input and output, pipes, and
/// what does not say how long it is.
final class PipedFile {

    private static final Path STANDARD = Path.of("-");
    private static final long MOST_BYTES = 2L << 30;
    private static final int PART = 1 << 16;

    private static final String FOLDER = "espalier";
    private static final Pattern COPY =
            Pattern.compile(
                    Pattern.quote(Path.of(System.getProperty("java.io.tmpdir", "")).toString())
                            + "[/\\\\]"
                            + FOLDER
                            + "[0-9]+[/\\\\]");

    /// Writes a draft of a file.
    interface Writing {
        void to(Path draft) throws IOException;
    }

    private PipedFile() {}

    /// Whether a name stands for standard input or output.
    static boolean standard(Path named) {
        return named.equals(STANDARD);
    }

    /// Whether a name stands for what takes text as it comes: standard output, a pipe, a device.
    static boolean streamed(Path named) {
        return standard(named)
                || (Files.exists(named)
                        && !Files.isRegularFile(named)
                        && !Files.isDirectory(named));
    }

    /// Writes to what is [#streamed]; closing it leaves `out`, which is standard output, open.
    ///
    /// @throws CommandFailure where it cannot be opened
    static Writer writer(Path named, PrintWriter out) {
        if (standard(named)) {
            return new PrintWriter(out) {
                @Override
                public void close() {
                    flush();
                }
            };
        }
        try {
            return Files.newBufferedWriter(named, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new CommandFailure(FileTrouble.unwritten(named, e));
        }
    }

    /// A file that can be read more than once, with what `named` holds; `named` itself where it is
    /// one, or where there is nothing to read.
    ///
    /// @throws CommandFailure where it holds no text, or does not end
    static Path input(Path named) {
        try {
            if (standard(named)) {
                return kept(named, System.in, "standard input");
            }
            boolean plain = Files.isRegularFile(named) && Files.size(named) > 0;
            if (plain || empty(named) || !Files.exists(named) || Files.isDirectory(named)) {
                return named;
            }
            try (var in = Files.newInputStream(named)) {
                return kept(named, in, String.valueOf(named.getFileName()));
            }
        } catch (IOException e) {
            throw new CommandFailure(FileTrouble.unread(named, e));
        }
    }

    /// A file that says that it is empty and is; those of the system say so and are not.
    private static boolean empty(Path named) throws IOException {
        if (!Files.isRegularFile(named)) {
            return false;
        }
        try (var in = Files.newInputStream(named)) {
            return in.read() < 0;
        }
    }

    /// A sentence in which what was read from elsewhere is called by its own name, not by that of
    /// its copy.
    static String ofTheUsersFiles(String sentence) {
        return COPY.matcher(sentence).replaceAll("");
    }

    /// What [#input] gives, where there is a file: that it is missing is told before it is used.
    static Path present(Path named) {
        Path file = input(named);
        if (Files.isRegularFile(file)) {
            return file;
        }
        boolean folder = Files.isDirectory(file);
        var missing = new NoSuchFileException(named.toString());
        throw new CommandFailure(FileTrouble.unread(named, folder ? new IOException() : missing));
    }

    private static Path kept(Path named, InputStream in, String name) throws IOException {
        Path file = temporary(name);
        long length = 0;
        try (var out = Files.newOutputStream(file)) {
            byte[] part = new byte[PART];
            for (int n = in.read(part); n >= 0; n = in.read(part)) {
                if (length == 0 && n > 0 && zeros(part, n)) {
                    throw new CommandFailure(Texts.text("input.zeros", named));
                }
                length += n;
                if (length > MOST_BYTES) {
                    throw new CommandFailure(Texts.text("input.large", named, MOST_BYTES));
                }
                out.write(part, 0, n);
            }
        }
        return file;
    }

    private static boolean zeros(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return true;
    }

    /// A file of that name among temporary ones, which goes when the program ends.
    static Path temporary(String name) throws IOException {
        Path folder = Files.createTempDirectory(FOLDER);
        Path file = folder.resolve(name);
        folder.toFile().deleteOnExit();
        file.toFile().deleteOnExit();
        return file;
    }

    /// Writes to `named`, which must not exist yet, whole or not at all; to `out` where that is
    /// what it stands for, and to a pipe that waits.
    ///
    /// @return how many bytes it were
    /// @throws CommandFailure where it cannot be written
    static long output(Path named, PrintWriter out, Writing writing) {
        try {
            if (!streamed(named) && Files.exists(named)) {
                throw new FileAlreadyExistsException(named.toString());
            }
            Path draft = temporary(standard(named) ? "out" : named.getFileName().toString());
            writing.to(draft);
            long length = Files.size(draft);
            if (standard(named)) {
                print(draft, out);
            } else if (streamed(named)) {
                try (var to = Files.newOutputStream(named, StandardOpenOption.WRITE)) {
                    Files.copy(draft, to);
                }
            } else {
                putWhole(draft, named);
            }
            Files.deleteIfExists(draft);
            Files.deleteIfExists(draft.resolveSibling(""));
            return length;
        } catch (IOException e) {
            throw new CommandFailure(FileTrouble.unwritten(named, e));
        }
    }

    /// Gives a draft its place in one step, so that a program that is killed leaves all of it there
    /// or nothing; from another file system as a [PartFile].
    private static void putWhole(Path draft, Path named) throws IOException {
        try {
            Files.move(draft, named, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException _) {
            PartFile.putWhole(draft, named);
        }
    }

    private static void print(Path draft, PrintWriter out) throws IOException {
        try (var text = Files.newBufferedReader(draft, StandardCharsets.UTF_8)) {
            text.transferTo(out);
        }
        out.flush();
    }

    /// Where a command's result goes beside what an option names: to standard error where that is
    /// standard output, which then holds nothing else.
    static PrintWriter besides(Optional<Path> option, CommandLine line) {
        return option.filter(PipedFile::standard).isPresent() ? line.getErr() : line.getOut();
    }

    /// An option's file, unless it is standard output.
    static Optional<Path> named(Optional<Path> option) {
        return option.filter(file -> !standard(file));
    }
}
