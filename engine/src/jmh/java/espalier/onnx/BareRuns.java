package espalier.onnx;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;

import espalier.onnx.ModelSignature.LogitsAt;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/// ONNX Runtime by itself: runs of given shapes, with all tensors made beforehand and nothing done
/// in between. What a run fills is what the next one reads.
final class BareRuns implements AutoCloseable {

    private record Run(Map<String, OnnxTensor> inputs, Map<String, OnnxTensor> outputs) {}

    private final OpenedParts model;
    private final Arena arena = Arena.ofShared();
    private final Random random = new Random(1);
    private final Map<String, MemorySegment> memory = new HashMap<>();
    private final List<Run> runs = new ArrayList<>();

    BareRuns(OpenedParts model, List<RunShape> shapes) throws OrtException {
        this.model = model;
        ModelSignature signature = model.signature();
        long most = 0;
        for (RunShape shape : shapes) {
            most = Math.max(most, (long) shape.rows() * (shape.past() + shape.newTokens()));
        }
        for (CacheState state : signature.states()) {
            long bytes = state.stacked() * most * state.rowBytes(1);
            memory.put(state.past(), floats(bytes));
            memory.put(state.present(), floats(bytes));
        }
        for (RunShape shape : shapes) {
            runs.add(run(signature, shape, runs.size() % 2 == 0));
        }
    }

    private MemorySegment floats(long bytes) {
        MemorySegment floats = arena.allocate(bytes, 64);
        for (long at = 0; at + Float.BYTES <= bytes; at += Float.BYTES) {
            floats.set(ValueLayout.JAVA_FLOAT, at, random.nextFloat() - 0.5f);
        }
        return floats;
    }

    private MemorySegment memoryOf(String name) {
        return Objects.requireNonNull(memory.get(name), name);
    }

    private Run run(ModelSignature signature, RunShape shape, boolean forth) throws OrtException {
        Map<String, OnnxTensor> inputs = new HashMap<>();
        Map<String, OnnxTensor> outputs = new HashMap<>();
        int rows = shape.rows();
        int count = shape.newTokens();
        int after = shape.past() + count;
        for (CacheState state : signature.states()) {
            MemorySegment read = memoryOf(forth ? state.past() : state.present());
            MemorySegment filled = memoryOf(forth ? state.present() : state.past());
            inputs.put(state.past(), tensor(read, state.type(), state.shape(rows, shape.past())));
            outputs.put(state.present(), tensor(filled, state.type(), state.shape(rows, after)));
        }
        Port ids = signature.ids();
        inputs.put(ids.name(), whole(ids, 5, 0, rows, count));
        for (Port mask : signature.mask().stream().toList()) {
            inputs.put(mask.name(), whole(mask, 1, 0, rows, after));
        }
        for (Port positions : signature.positions().stream().toList()) {
            inputs.put(positions.name(), whole(positions, shape.past(), 1, rows, count));
        }
        int logits = signature.logitsAt() == LogitsAt.LAST_TOKEN ? 1 : count;
        outputs.put(signature.logits().name(), fresh(signature.logits(), rows, logits, signature));
        for (Port value : signature.value().stream().toList()) {
            outputs.put(
                    value.name(),
                    tensor(
                            arena.allocate((long) rows * count * value.type().size, 64),
                            value.type(),
                            signature.valueRank() == 3
                                    ? new long[] {rows, count, 1}
                                    : new long[] {rows, count}));
        }
        return new Run(inputs, outputs);
    }

    private OnnxTensor fresh(Port port, int rows, int each, ModelSignature signature)
            throws OrtException {
        int vocabulary = signature.vocabulary();
        long bytes = (long) rows * each * vocabulary * port.type().size;
        return tensor(
                memory.merge(
                        port.name(),
                        arena.allocate(bytes, 64),
                        (old, more) -> old.byteSize() < bytes ? more : old),
                port.type(),
                signature.logitsRank() == 2
                        ? new long[] {rows, vocabulary}
                        : new long[] {rows, each, vocabulary});
    }

    /// A matrix whose rows go up from `first` by `step`.
    private OnnxTensor whole(Port port, int first, int step, int rows, int columns)
            throws OrtException {
        OnnxJavaType type = port.type();
        MemorySegment numbers = arena.allocate((long) rows * columns * type.size, 64);
        for (int i = 0; i < rows * columns; i++) {
            int number = first + step * (i % columns);
            if (type == OnnxJavaType.INT32) {
                numbers.setAtIndex(ValueLayout.JAVA_INT, i, number);
            } else {
                numbers.setAtIndex(ValueLayout.JAVA_LONG, i, number);
            }
        }
        return tensor(numbers, type, new long[] {rows, columns});
    }

    private static OnnxTensor tensor(MemorySegment over, OnnxJavaType type, long[] shape)
            throws OrtException {
        long bytes = type.size;
        for (long dimension : shape) {
            bytes *= dimension;
        }
        return OnnxTensor.createTensor(
                RuntimeEnvironment.environment(),
                over.asSlice(0, bytes).asByteBuffer().order(ByteOrder.nativeOrder()),
                shape,
                type);
    }

    /// Does all runs.
    void run() {
        for (Run run : runs) {
            model.runs().run(run.inputs, run.outputs);
        }
    }

    @Override
    public void close() {
        for (Run run : runs) {
            run.inputs.values().forEach(OnnxTensor::close);
            run.outputs.values().forEach(OnnxTensor::close);
        }
        arena.close();
    }
}
