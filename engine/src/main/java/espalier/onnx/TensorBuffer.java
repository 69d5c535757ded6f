package espalier.onnx;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Native memory of our own and the tensor that lies over it, which ONNX Runtime reads or fills in
/// place. The memory grows and never shrinks. Running with a closed tensor would kill the JVM, so
/// tensors are closed nowhere else and are not kept beyond the run that they were asked for.
final class TensorBuffer implements AutoCloseable {

    private static final int ALIGNMENT = 64;

    private final OnnxJavaType type;
    private Arena arena = Arena.ofShared();
    private MemorySegment memory;
    private OnnxTensor tensor;
    private long[] shape;

    TensorBuffer(OnnxJavaType type) {
        this.type = type;
        memory = arena.allocate(type.size, ALIGNMENT);
        shape = new long[] {0};
        tensor = tensor(shape);
    }

    MemorySegment memory() {
        return memory;
    }

    /// Makes room for so many bytes, keeping what is there.
    void reserveBytes(long needed) {
        if (needed <= memory.byteSize()) {
            return;
        }
        Arena larger = Arena.ofShared();
        MemorySegment room =
                larger.allocate(Math.max(needed, memory.byteSize() * 3 / 2), ALIGNMENT);
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
            reserveBytes(elements(wanted) * type.size);
            tensor.close();
            shape = wanted.clone();
            tensor = tensor(shape);
        }
        return tensor;
    }

    /// Sets an element to a whole number, where the elements are whole numbers or truth values.
    void set(long index, long value) {
        switch (type) {
            case INT64 -> memory.setAtIndex(ValueLayout.JAVA_LONG, index, value);
            case INT32 -> memory.setAtIndex(ValueLayout.JAVA_INT, index, (int) value);
            default -> memory.set(ValueLayout.JAVA_BYTE, index, (byte) value);
        }
    }

    /// An element, where the elements are floats of full or half precision.
    float get(long index) {
        return type == OnnxJavaType.FLOAT16
                ? Float.float16ToFloat(memory.getAtIndex(ValueLayout.JAVA_SHORT, index))
                : memory.getAtIndex(ValueLayout.JAVA_FLOAT, index);
    }

    /// A copy of elements that are floats of full or half precision.
    float[] floats(long from, int count) {
        float[] copy = new float[count];
        if (type == OnnxJavaType.FLOAT16) {
            for (int i = 0; i < count; i++) {
                copy[i] = get(from + i);
            }
        } else {
            MemorySegment.copy(memory, ValueLayout.JAVA_FLOAT, Float.BYTES * from, copy, 0, count);
        }
        return copy;
    }

    private static long elements(long[] shape) {
        long product = 1;
        for (long dimension : shape) {
            product = Math.multiplyExact(product, dimension);
        }
        return product;
    }

    private OnnxTensor tensor(long[] ofShape) {
        try {
            return OnnxTensor.createTensor(
                    RuntimeEnvironment.environment(),
                    memory.asSlice(0, elements(ofShape) * type.size)
                            .asByteBuffer()
                            .order(ByteOrder.nativeOrder()),
                    ofShape,
                    type);
        } catch (OrtException e) {
            throw new IllegalStateException(
                    "ONNX Runtime refused a tensor of shape " + Arrays.toString(ofShape), e);
        }
    }

    @Override
    public void close() {
        tensor.close();
        arena.close();
    }
}
