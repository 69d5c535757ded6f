package espalier.memory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import espalier.memory.Remembered.Remark;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;

/// The file that a window's memory is kept in. What cannot be read, or makes no sense, is as in a
/// fresh program; the file as it was is kept beside it then.
///
/// @param path the file; its folder is made when it is first written
public record RememberedFile(Path path) {

    private static final Logger LOG = LoggerFactory.getLogger(RememberedFile.class);
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final long LARGEST = 1 << 20;

    /// What is remembered, or the defaults.
    public Remembered read() {
        if (!Files.exists(path)) {
            return Remembered.DEFAULT;
        }
        var remembered = found();
        if (remembered.remarks().contains(Remark.UNREADABLE)
                || remembered.remarks().contains(Remark.SENSELESS)) {
            setAside();
        }
        return remembered;
    }

    private Remembered found() {
        try {
            if (Files.size(path) <= LARGEST) {
                JsonNode root = MAPPER.readTree(Files.readString(path));
                if (root.isObject()) {
                    return new MemoryReader().read(root);
                }
            }
            LOG.warn("{} holds no memory; the defaults hold.", path);
        } catch (IOException e) {
            LOG.warn("{} cannot be read; the defaults hold.", path, e);
        }
        return Remembered.DEFAULT.remarked(Set.of(Remark.UNREADABLE));
    }

    /// Where the file is kept as it was, since it will be written anew.
    public Path aside() {
        return path.resolveSibling(path.getFileName() + ".broken");
    }

    private void setAside() {
        try {
            Files.copy(path, aside(), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("{} cannot be kept as {}.", path, aside(), e);
        }
    }

    /// Writes it down; a failure is in the log only, since nothing else depends on it.
    public void write(Remembered remembered) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Path fresh = path.resolveSibling(path.getFileName() + ".new");
            Files.writeString(
                    fresh,
                    MAPPER.writerWithDefaultPrettyPrinter()
                            .writeValueAsString(MemoryWriter.json(remembered)));
            Files.move(fresh, path, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("{} cannot be written.", path, e);
        }
    }
}
