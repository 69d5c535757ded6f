package espalier.onnx.tiny;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.function.LongToDoubleFunction;

/// A constant of a model. It is a rule rather than an array, so that one larger than the memory can
/// be written.
///
/// @param dimensions none for a scalar
/// @param values each element by its index in row-major order
record Tensor(String name, ElementType type, List<Long> dimensions, LongToDoubleFunction values) {

    private static final int CHUNK_BYTES = 1 << 16;

    static Tensor scalar(String name, ElementType type, double value) {
        return new Tensor(name, type, List.of(), index -> value);
    }

    long elements() {
        return dimensions.stream().reduce(1L, Math::multiplyExact);
    }

    long bytes() {
        return elements() * type.bytes();
    }

    void writeTo(OutputStream out) throws IOException {
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        long elements = elements();
        for (long index = 0; index < elements; index++) {
            if (chunk.remaining() < type.bytes()) {
                out.write(chunk.array(), 0, chunk.position());
                chunk.clear();
            }
            type.put(chunk, values.applyAsDouble(index));
        }
        out.write(chunk.array(), 0, chunk.position());
    }

    /// The message that declares this tensor, without its content.
    Proto declaration() {
        Proto proto = new Proto().put(2, type.code()).put(8, name);
        dimensions.forEach(dimension -> proto.put(1, dimension));
        return proto;
    }
}
