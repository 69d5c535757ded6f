package espalier.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Native memory of our own and the tensor that lies over it, which ONNX Runtime reads or fills in
/// place. The memory grows and never shrinks. Running with a closed tensor would kill the JVM, so
/// tensors are closed nowhere else and are not kept beyond the run that they were asked for.
final class TensorBuffer implements AutoCloseable {

    /// What a buffer holds.
    enum Kind {
        FLOATS(4),
        LONGS(8);

        private final int bytes;

        Kind(int bytes) {
            this.bytes = bytes;
        }
    }

    private final Kind kind;
    private Arena arena = Arena.ofShared();
    private MemorySegment memory;
    private OnnxTensor tensor;
    private long[] shape;

    TensorBuffer(Kind kind) {
        this.kind = kind;
        memory = arena.allocate(kind.bytes, 8);
        shape = new long[] {0};
        tensor = tensor(shape);
    }

    MemorySegment memory() {
        return memory;
    }

    /// Makes room for `elements`, keeping what is there.
    void reserve(long elements) {
        long needed = elements * kind.bytes;
        if (needed <= memory.byteSize()) {
            return;
        }
        Arena larger = Arena.ofShared();
        MemorySegment room = larger.allocate(Math.max(needed, memory.byteSize() * 3 / 2), 64);
        room.copyFrom(memory);
        tensor.close();
        arena.close();
        arena = larger;
        memory = room;
        shape = new long[] {0};
        tensor = tensor(shape);
    }

    /// A tensor of this shape over the start of the memory; valid until this buffer is next asked.
    OnnxTensor shaped(long... wanted) {
        if (!Arrays.equals(shape, wanted)) {
            reserve(elements(wanted));
            tensor.close();
            shape = wanted.clone();
            tensor = tensor(shape);
        }
        return tensor;
    }

    private static long elements(long[] shape) {
        long product = 1;
        for (long dimension : shape) {
            product = Math.multiplyExact(product, dimension);
        }
        return product;
    }

    private OnnxTensor tensor(long[] shape) {
        ByteBuffer bytes =
                memory.asSlice(0, elements(shape) * kind.bytes)
                        .asByteBuffer()
                        .order(ByteOrder.nativeOrder());
        try {
            return switch (kind) {
                case FLOATS ->
                        OnnxTensor.createTensor(
                                RuntimeEnvironment.environment(), bytes.asFloatBuffer(), shape);
                case LONGS ->
                        OnnxTensor.createTensor(
                                RuntimeEnvironment.environment(), bytes.asLongBuffer(), shape);
            };
        } catch (OrtException e) {
            throw new IllegalStateException(
                    "ONNX Runtime refused a tensor of shape " + Arrays.toString(shape), e);
        }
    }

    @Override
    public void close() {
        tensor.close();
        arena.close();
    }
}
