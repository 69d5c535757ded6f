package espalier.onnx.tiny;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where the weights of a model go while it is built: into the model's own file, or next to it into
/// one for external data.
sealed interface WeightStore extends AutoCloseable {

    /// Stores a tensor.
    ///
    /// @return the message that stands for it in the model's file
    Proto store(Tensor tensor);

    @Override
    void close();

    static WeightStore inside() {
        return new Inside();
    }

    /// A file of its own.
    ///
    /// @param location as the model's file names it: relative to that file, or absolute
    static WeightStore external(Path model, String location) throws IOException {
        Path file = model.resolveSibling(location).normalize();
        Files.createDirectories(file.resolveSibling(""));
        return new External(
                location, new BufferedOutputStream(Files.newOutputStream(file), 1 << 20));
    }

    /// All in one file.
    final class Inside implements WeightStore {

        private Inside() {}

        @Override
        public Proto store(Tensor tensor) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try {
                tensor.writeTo(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return tensor.declaration().put(9, bytes.toByteArray());
        }

        @Override
        public void close() {}
    }

    /// One tensor after the other, each from a multiple of 64 bytes on.
    final class External implements WeightStore {

        private static final int ALIGNMENT = 64;
        private static final int IS_EXTERNAL = 1;

        private final String location;
        private final OutputStream out;
        private long written;

        private External(String location, OutputStream out) {
            this.location = location;
            this.out = out;
        }

        @Override
        public Proto store(Tensor tensor) {
            try {
                int padding = (int) (-written & (ALIGNMENT - 1));
                out.write(new byte[padding]);
                long offset = written + padding;
                tensor.writeTo(out);
                written = offset + tensor.bytes();
                return tensor.declaration()
                        .put(13, entry("location", location))
                        .put(13, entry("offset", Long.toString(offset)))
                        .put(13, entry("length", Long.toString(tensor.bytes())))
                        .put(14, IS_EXTERNAL);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Proto entry(String key, String value) {
            return new Proto().put(1, key).put(2, value);
        }

        @Override
        public void close() {
            try {
                out.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
